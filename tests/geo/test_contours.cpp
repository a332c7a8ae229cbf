#include <corredor/geo/contours.h>

#include <catch2/catch.hpp>

#include <cmath>
#include <limits>
#include <numbers>
#include <random>

using namespace corredor;
using Catch::Matchers::WithinRel;
using geo::PlaneGrid;
using geo::PlanePolygon;
using geo::ProjectedPoint;

namespace {

constexpr float none = std::numeric_limits<float>::infinity();

template <typename Field>
std::vector<float> sampled(const PlaneGrid& grid, const Field& field) {
    std::vector<float> values;
    for (std::ptrdiff_t row = 0; row < grid.rows; ++row) {
        for (std::ptrdiff_t column = 0; column < grid.columns; ++column) {
            values.push_back(static_cast<float>(field(grid.at(column, row))));
        }
    }
    return values;
}

bool inRing(const std::vector<ProjectedPoint>& ring, ProjectedPoint point) {
    bool inside = false;
    for (std::size_t i = 0, j = ring.size() - 1; i < ring.size(); j = i++) {
        const bool spans = (ring[i].y > point.y) != (ring[j].y > point.y);
        if (spans &&
            point.x < (ring[j].x - ring[i].x) * (point.y - ring[i].y) / (ring[j].y - ring[i].y) +
                          ring[i].x) {
            inside = !inside;
        }
    }
    return inside;
}

bool inside(const std::vector<PlanePolygon>& polygons, ProjectedPoint point) {
    int depth = 0;
    for (const PlanePolygon& polygon : polygons) {
        bool in = inRing(polygon.shell, point);
        for (const auto& hole : polygon.holes) {
            in = in && !inRing(hole, point);
        }
        depth += in ? 1 : 0;
    }
    CHECK(depth <= 1);
    return depth == 1;
}

} // namespace

TEST_CASE("areasBelow: a disc has its area, a ring its hole", "[geo]") {
    const PlaneGrid grid{101, 101, 100, {-5000, -5000}};
    const auto radius = sampled(grid, [](ProjectedPoint p) { return std::hypot(p.x, p.y); });
    const auto disc = geo::areasBelow(grid, radius, 3000);
    REQUIRE(disc.size() == 1);
    CHECK(disc[0].holes.empty());
    // Chords of a circle 100 m apart cut off a thousandth of its area.
    CHECK_THAT(disc[0].areaM2(), WithinRel(std::numbers::pi * 9e6, 1e-3));

    const auto distance =
        sampled(grid, [](ProjectedPoint p) { return std::abs(std::hypot(p.x, p.y) - 3000); });
    const auto ring = geo::areasBelow(grid, distance, 1000);
    REQUIRE(ring.size() == 1);
    REQUIRE(ring[0].holes.size() == 1);
    CHECK_THAT(ring[0].areaM2(), WithinRel(std::numbers::pi * 12e6, 2e-3));
}

TEST_CASE("areasBelow: single nodes, the grid's edge and infinite neighbours", "[geo]") {
    const PlaneGrid grid{3, 2, 10, {0, 0}};
    const std::vector<float> values = {0, none, none, none, none, 0};
    const auto areas = geo::areasBelow(grid, values, 1);
    REQUIRE(areas.size() == 2);
    CHECK(areas[0].areaM2() == Approx(50)); // a diamond that reaches halfway to each side
    CHECK(areas[1].areaM2() == Approx(50));
    CHECK(geo::areasBelow(grid, std::vector<float>(6, none), 1).empty());
    CHECK(geo::areasBelow({1, 1, 10, {0, 0}}, std::vector<float>{0}, 1).size() == 1);
    CHECK(geo::areasBelow({0, 0, 10, {0, 0}}, {}, 1).empty());
}

TEST_CASE("areasBelow: nodes across a square are joined by the mean of its four", "[geo]") {
    const PlaneGrid grid{2, 2, 10, {0, 0}};
    CHECK(geo::areasBelow(grid, std::vector<float>{0, 3, 3, 0}, 2).size() == 1);
    CHECK(geo::areasBelow(grid, std::vector<float>{0, 9, 9, 0}, 2).size() == 2);
    CHECK(geo::areasBelow(grid, std::vector<float>{3, 0, 0, 3}, 2).size() == 1);
    CHECK(geo::areasBelow(grid, std::vector<float>{9, 0, 0, 9}, 2).size() == 2);
}

TEST_CASE("areasBelow: noise is told node by node, and lower limits lie within higher", "[geo]") {
    std::mt19937 random(3);
    const PlaneGrid grid{40, 30, 1, {0, 0}};
    std::vector<float> values;
    for (std::ptrdiff_t i = 0; i < grid.size(); ++i) {
        values.push_back(random() % 5 == 0 ? none : static_cast<float>(random() % 1000) / 100);
    }
    std::vector<std::vector<PlanePolygon>> nested;
    for (const double limit : {2.0, 3.5, 5.0, 5.5, 9.0}) {
        nested.push_back(geo::areasBelow(grid, values, limit));
        for (std::ptrdiff_t i = 0; i < grid.size(); ++i) {
            // A hair off the node: rays through nodes would meet corners.
            ProjectedPoint node = grid.at(i % grid.columns, i / grid.columns);
            node.y += 1e-4;
            CHECK(inside(nested.back(), node) == (values[static_cast<std::size_t>(i)] <= limit));
        }
    }
    for (int i = 0; i < 4000; ++i) {
        const ProjectedPoint point{
            static_cast<double>(random() % 39000) / 1000,
            static_cast<double>(random() % 29000) / 1000};
        bool before = false;
        for (const auto& areas : nested) {
            const bool now = inside(areas, point);
            CHECK((now || !before));
            before = now;
        }
    }
}
