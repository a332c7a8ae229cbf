#include "random_numbers.h"

#include <corredor/map/geometry.h>

#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>
#include <set>

using namespace corredor;
using namespace corredor::map;

namespace {

struct Lines {
    std::vector<geo::LonLat> vertices;
    std::vector<std::int64_t> begin = {0};
    std::vector<std::uint8_t> category;
};

Lines wanderingLines(std::size_t count, std::size_t length) {
    test::RandomNumbers random(9);
    const auto uniform = [&] { return random.between(0, 1); };
    Lines lines;
    for (std::size_t i = 0; i < count; ++i) {
        geo::LonLat at{.lon = -110 + 8 * uniform(), .lat = 25 + 8 * uniform()};
        for (std::size_t v = 0; v < length; ++v) {
            lines.vertices.push_back(at);
            at.lon += 0.02 * (uniform() - 0.4);
            at.lat += 0.02 * (uniform() - 0.5);
        }
        lines.begin.push_back(std::ssize(lines.vertices));
        lines.category.push_back(static_cast<std::uint8_t>(i % 3));
    }
    return lines;
}

double distance(GridPoint p, GridPoint a, GridPoint b) {
    const double px = static_cast<double>(p.x) - a.x;
    const double py = static_cast<double>(p.y) - a.y;
    const double dx = static_cast<double>(b.x) - a.x;
    const double dy = static_cast<double>(b.y) - a.y;
    const double length2 = dx * dx + dy * dy;
    const double t = length2 > 0 ? std::clamp((px * dx + py * dy) / length2, 0.0, 1.0) : 0;
    return std::hypot(px - t * dx, py - t * dy);
}

} // namespace

TEST_CASE("lines: a simplified line stays within its tolerance", "[map]") {
    // Also longer than one piece of the treatment (1,024 vertices).
    const Lines lines = wanderingLines(3, GENERATE(2U, 40U, 3000U));
    const LineGeometry geometry(lines.vertices, lines.begin);
    const double quarterOctave = std::exp2(0.25); // tolerances are rounded to these
    for (std::uint32_t line = 0; line < 3; ++line) {
        const auto full = geometry.vertices(line);
        std::size_t before = full.size() + 1;
        for (double tolerance = 1; tolerance < 1e7; tolerance *= 8) {
            std::vector<GridPoint> kept;
            geometry.simplified(line, tolerance, kept);
            REQUIRE(kept.size() >= 2);
            CHECK(kept.front() == full.front());
            CHECK(kept.back() == full.back());
            CHECK(kept.size() <= before);
            before = kept.size();
            double worst = 0;
            for (const GridPoint vertex : full) {
                double nearest = 1e300;
                for (std::size_t i = 1; i < kept.size(); ++i)
                    nearest = std::min(nearest, distance(vertex, kept[i - 1], kept[i]));
                worst = std::max(worst, nearest);
            }
            CHECK(worst <= tolerance * quarterOctave);
        }
        CHECK(before < full.size() + (full.size() <= 2 ? 1 : 0));
    }
}

TEST_CASE("lines: those that touch a box are found, by category", "[map]") {
    const Lines lines = wanderingLines(500, 10);
    const LineGeometry geometry(lines.vertices, lines.begin, lines.category);
    CHECK(geometry.categoryCount() == 3);
    test::RandomNumbers random(1);
    for (int round = 0; round < 30; ++round) {
        GridBox box;
        box.include(toGrid(lines.vertices[random.below(lines.vertices.size())]));
        box.include(toGrid(lines.vertices[random.below(lines.vertices.size())]));
        for (int category = 0; category < 3; ++category) {
            std::vector<std::uint32_t> found;
            geometry.collect(box, category, found);
            std::set<std::int64_t> indices;
            for (const std::uint32_t line : found)
                indices.insert(geometry.indexOf(line));
            std::set<std::int64_t> expected;
            for (std::int64_t i = 0; i < geometry.size(); ++i)
                if (i % 3 == category && geometry.boxOf(geometry.placeOf(i)).intersects(box))
                    expected.insert(i);
            CHECK(indices == expected);
        }
    }
}

TEST_CASE("lines: empty columns and lines without vertices", "[map]") {
    const LineGeometry none({}, std::vector<std::int64_t>{0});
    CHECK(none.size() == 0);
    const std::vector<geo::LonLat> vertices = {{-100, 20}, {-101, 21}};
    const LineGeometry geometry(vertices, std::vector<std::int64_t>{0, 0, 2});
    REQUIRE(geometry.size() == 2);
    std::vector<GridPoint> kept;
    geometry.simplified(geometry.placeOf(0), 1, kept);
    CHECK(kept.empty());
    geometry.simplified(geometry.placeOf(1), 1, kept);
    CHECK(kept.size() == 2);
}
