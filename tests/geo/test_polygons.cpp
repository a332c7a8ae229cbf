#include <corredor/geo/geodesic.h>
#include <corredor/geo/polygons.h>

#include <catch2/catch.hpp>

#include <array>
#include <random>

using namespace corredor::geo;
using Catch::Matchers::WithinAbs;
using Catch::Matchers::WithinRel;

namespace {

using Ring = std::vector<LonLat>;

const Ring outer = {{-2, -2}, {2, -2}, {2, 2}, {-2, 2}};
const Ring hole = {{-1, -1}, {-1, 1}, {1, 1}, {1, -1}};
const Ring island = {{-0.2, -0.2}, {0.2, -0.2}, {0.2, 0.2}, {-0.2, 0.2}};

/** Shape 0: a frame with an island in its hole; shape 1: a U; shape 2: nothing. */
std::shared_ptr<const Polygons> scene() {
    auto polygons = std::make_shared<Polygons>();
    polygons->addRing(outer);
    polygons->addRing(hole);
    polygons->addRing(island);
    polygons->endShape();
    polygons->addRing(Ring{{10, 0}, {16, 0}, {16, 6}, {14, 6}, {14, 2}, {12, 2}, {12, 6}, {10, 6}});
    polygons->endShape();
    polygons->endShape();
    return polygons;
}

} // namespace

TEST_CASE("Polygons: inside by the even-odd rule", "[geo]") {
    const auto polygons = scene();
    CHECK(polygons->size() == 3);
    CHECK(contains(*polygons, 0, {1.5, 0}));
    CHECK_FALSE(contains(*polygons, 0, {0.5, 0}));
    CHECK(contains(*polygons, 0, {0.1, 0.1}));
    CHECK_FALSE(contains(*polygons, 1, {13, 4}));
    CHECK_FALSE(contains(*polygons, 2, {0, 0}));
}

TEST_CASE("Polygons: areas of holes subtract, of islands add", "[geo]") {
    const auto polygons = scene();
    const double expected = ringAreaM2(outer) - ringAreaM2(hole) + ringAreaM2(island);
    CHECK_THAT(areaM2(*polygons, 0), WithinRel(expected, 1e-12));
    CHECK(areaM2(*polygons, 2) == 0);
}

TEST_CASE("Polygons: the point inside is inside, also of a U and a frame", "[geo]") {
    const auto polygons = scene();
    CHECK(contains(*polygons, 0, pointInside(*polygons, 0)));
    CHECK(contains(*polygons, 1, pointInside(*polygons, 1)));
}

TEST_CASE("Polygons: distance to the boundary, 0 inside", "[geo]") {
    const auto polygons = scene();
    CHECK(distanceM(*polygons, 0, {1.5, 0}) == 0);
    CHECK_THAT(
        distanceM(*polygons, 0, {2.1, 0}), WithinRel(distanceM(LonLat{2, 0}, {2.1, 0}), 1e-6));
}

TEST_CASE("PolygonIndex: equals testing every shape", "[geo]") {
    const auto polygons = scene();
    const PolygonIndex index(polygons);
    std::mt19937_64 random(5);
    std::uniform_real_distribution<double> lon(-4, 18);
    std::uniform_real_distribution<double> lat(-4, 8);
    for (int i = 0; i < 2000; ++i) {
        const LonLat point{lon(random), lat(random)};
        std::ptrdiff_t expected = -1;
        for (std::ptrdiff_t shape = polygons->size() - 1; shape >= 0; --shape) {
            expected = contains(*polygons, shape, point) ? shape : expected;
        }
        CHECK(index.find(point) == expected);
    }
}

TEST_CASE("PolygonIndex: many-sided shapes go through slabs", "[geo]") {
    auto circle = std::make_shared<Polygons>();
    Ring ring;
    for (int i = 0; i < 5000; ++i) {
        const double angle = 2 * 3.14159265358979 * i / 5000;
        ring.push_back({std::cos(angle), std::sin(angle)});
    }
    circle->addRing(ring);
    circle->endShape();
    const PolygonIndex index(circle);
    std::mt19937_64 random(6);
    std::uniform_real_distribution<double> position(-1.2, 1.2);
    for (int i = 0; i < 2000; ++i) {
        const LonLat point{position(random), position(random)};
        const double radius = std::hypot(point.lon, point.lat);
        if (std::abs(radius - 1) > 1e-6) {
            CHECK((index.find(point) == 0) == (radius < 1));
        }
    }
}

TEST_CASE("PolygonIndex: nearest shape within a limit", "[geo]") {
    const PolygonIndex index(scene());
    CHECK(index.findNearest({2.1, 0}, 20000) == 0);
    CHECK(index.findNearest({2.1, 0}, 5000) == -1);
    CHECK(index.findNearest({9.95, 1}, 20000) == 1);
    CHECK(index.findNearest({11, 1}, 0) == 1);
}

TEST_CASE("boundsOf: box of all rings", "[geo]") {
    const auto polygons = scene();
    CHECK(boundsOf(*polygons, 1) == BoundingBox{10, 0, 16, 6});
    CHECK(boundsOf(*polygons, 2).isEmpty());
}

TEST_CASE("partsOf: rings by how deep they lie", "[geo]") {
    Polygons polygons;
    const auto box = [&](double low, double high) {
        polygons.addRing(std::vector<LonLat>{{low, low}, {high, low}, {high, high}, {low, high}});
    };
    box(4, 6); // an island in the lake of the next but one
    box(0, 10);
    box(3, 7);
    box(20, 21);
    polygons.addRing(std::vector<LonLat>{{1, 1}, {2, 2}}); // no area
    polygons.endShape();
    const std::vector<PolygonPart> parts = partsOf(polygons, 0);
    REQUIRE(parts.size() == 3);
    CHECK(parts[0].shell[2] == LonLat{10, 10});
    REQUIRE(parts[0].holes.size() == 1);
    CHECK(parts[0].holes[0][0] == LonLat{3, 3});
    CHECK(parts[1].shell[0] == LonLat{4, 4});
    CHECK(parts[1].holes.empty());
    CHECK(parts[2].shell[0] == LonLat{20, 20});
}
