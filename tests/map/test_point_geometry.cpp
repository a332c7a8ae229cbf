#include "random_numbers.h"

#include <corredor/map/geometry.h>

#include <catch2/catch.hpp>

#include <cmath>
#include <limits>
#include <set>

using namespace corredor;
using namespace corredor::map;

namespace {

std::vector<geo::LonLat> crowdedPlaces(std::size_t count) {
    test::RandomNumbers random(3);
    const auto uniform = [&] { return random.between(0, 1); };
    std::vector<geo::LonLat> places;
    for (std::size_t i = 0; i < count; ++i) {
        const double spread = i % 3 == 0 ? 5.0 : 0.01; // clusters and loners
        places.push_back(
            {.lon = -110 + static_cast<double>(i % 7) + spread * uniform(),
             .lat = 30 + spread * uniform()});
    }
    places.push_back(places.front()); // the same place twice
    return places;
}

std::set<std::size_t> shownPlaces(const PointGeometry& geometry, double cellUnits) {
    std::set<std::size_t> shown;
    for (const PointGeometry::Run& run : geometry.visible(geometry.box(), cellUnits))
        for (std::size_t i = run.begin; i < run.end; ++i)
            shown.insert(i);
    return shown;
}

} // namespace

TEST_CASE("points: one point stands for each occupied cell, at every scale", "[map]") {
    const std::vector<geo::LonLat> places = crowdedPlaces(3000);
    const PointGeometry geometry(places);
    REQUIRE(geometry.size() == std::ssize(places));
    for (unsigned bits = 6; bits < 32; ++bits) {
        std::set<std::uint64_t> occupied;
        const auto cell = [bits](GridPoint p) {
            return (static_cast<std::uint64_t>(p.y >> bits) << 32U) | (p.x >> bits);
        };
        for (const geo::LonLat place : places)
            occupied.insert(cell(toGrid(place)));
        std::multiset<std::uint64_t> shown;
        for (const std::size_t i : shownPlaces(geometry, std::exp2(bits)))
            shown.insert(cell(geometry.positions()[i]));
        CHECK(shown.size() == occupied.size());
        CHECK(std::set<std::uint64_t>(shown.begin(), shown.end()) == occupied);
        CHECK(geometry.countShown(std::exp2(bits)) == std::ssize(shown));
    }
}

TEST_CASE("points: what shows from afar also shows from near", "[map]") {
    const PointGeometry geometry(crowdedPlaces(2000));
    std::set<std::size_t> nearer = shownPlaces(geometry, 0);
    CHECK(std::ssize(nearer) == geometry.size());
    for (double cell = 64; cell < 4e9; cell *= 2) {
        const std::set<std::size_t> farther = shownPlaces(geometry, cell);
        CHECK(std::ranges::includes(nearer, farther));
        nearer = farther;
    }
}

TEST_CASE("points: the highest category stands for a crowd", "[map]") {
    const std::vector<geo::LonLat> places(5, geo::LonLat{.lon = -100, .lat = 25});
    const std::vector<std::uint8_t> category = {0, 2, 1, 2, 0};
    const PointGeometry geometry(places, category);
    const std::set<std::size_t> shown = shownPlaces(geometry, 1e6);
    REQUIRE(shown.size() == 1);
    CHECK(geometry.indices()[*shown.begin()] == 1); // the first of the two of category 2
    CHECK(geometry.categoryCount() == 3);
}

TEST_CASE("points: every shown point of a box is found", "[map]") {
    const std::vector<geo::LonLat> places = crowdedPlaces(3000);
    const PointGeometry geometry(places);
    test::RandomNumbers random(5);
    for (int round = 0; round < 50; ++round) {
        GridBox box;
        box.include(toGrid(places[random.below(places.size())]));
        box.include(toGrid(places[random.below(places.size())]));
        const double cell = std::exp2(6 + static_cast<double>(random.below(20)));
        std::set<std::size_t> found;
        for (const PointGeometry::Run& run : geometry.visible(box, cell))
            for (std::size_t i = run.begin; i < run.end; ++i)
                found.insert(i);
        for (const std::size_t i : shownPlaces(geometry, cell)) {
            const GridPoint p = geometry.positions()[i];
            const bool inside =
                p.x >= box.left && p.x <= box.right && p.y >= box.top && p.y <= box.bottom;
            if (inside)
                CHECK(found.contains(i));
        }
    }
}

TEST_CASE("points: places that are not finite are left out", "[map]") {
    const double nan = std::numeric_limits<double>::quiet_NaN();
    const std::vector<geo::LonLat> places = {{-100, 25}, {nan, 25}, {-101, 25}};
    const PointGeometry geometry(places);
    CHECK(geometry.size() == 2);
    CHECK(geometry.placeOf(1) == -1);
    for (const std::int64_t index : {0, 2})
        CHECK(geometry.indices()[static_cast<std::size_t>(geometry.placeOf(index))] == index);
}

TEST_CASE("points: no points at all", "[map]") {
    const PointGeometry geometry(std::vector<geo::LonLat>{});
    CHECK(geometry.size() == 0);
    CHECK(geometry.box().isEmpty());
    CHECK(toBoundingBox(geometry.box()).isEmpty());
    CHECK(geometry.countShown(100) == 0);
}
