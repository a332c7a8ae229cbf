#include <corredor/base/error.h>
#include <corredor/geo/untangle.h>

#include <catch2/catch.hpp>

#include <cmath>
#include <numbers>
#include <random>
#include <set>

using namespace corredor;
using geo::LonLat;
using geo::Polygons;
using Ring = std::vector<LonLat>;

namespace {

Polygons shapeOf(const std::vector<Ring>& rings) {
    Polygons shape;
    for (const Ring& ring : rings) {
        shape.addRing(ring);
    }
    shape.endShape();
    return shape;
}

std::vector<Ring> mended(const std::vector<Ring>& rings) {
    const auto result = geo::untangled(shapeOf(rings), 0);
    REQUIRE(result);
    return *result;
}

/** No vertex repeats, and no two sides of the rings cross: every pair tried. */
bool isSound(const std::vector<Ring>& rings) {
    struct Side {
        LonLat a;
        LonLat b;
    };

    std::vector<Side> sides;
    for (const Ring& ring : rings) {
        std::set<std::pair<double, double>> seen;
        for (std::size_t i = 0, j = ring.size() - 1; i < ring.size(); j = i++) {
            sides.push_back({ring[j], ring[i]});
            if (!seen.emplace(ring[i].lon, ring[i].lat).second) {
                return false;
            }
        }
    }
    const auto turn = [](LonLat a, LonLat b, LonLat c) {
        // Far beyond the grid's unit, so that touching does not count.
        const double area = (b.lon - a.lon) * (c.lat - a.lat) - (b.lat - a.lat) * (c.lon - a.lon);
        return std::abs(area) < 1e-13 ? 0 : area > 0 ? 1 : -1;
    };
    for (std::size_t i = 0; i < sides.size(); ++i) {
        for (std::size_t j = i + 1; j < sides.size(); ++j) {
            const Side& p = sides[i];
            const Side& q = sides[j];
            if (turn(p.a, p.b, q.a) * turn(p.a, p.b, q.b) < 0 &&
                turn(q.a, q.b, p.a) * turn(q.a, q.b, p.b) < 0) {
                return false;
            }
        }
    }
    return true;
}

/** How many of many random places lie inside the one and outside the other. */
int differences(const std::vector<Ring>& before, const std::vector<Ring>& after, unsigned seed) {
    std::mt19937 random(seed);
    std::uniform_real_distribution<double> place(-0.1, 1.1);
    const Polygons old = shapeOf(before);
    const Polygons now = shapeOf(after);
    int count = 0;
    for (int i = 0; i < 2000; ++i) {
        const LonLat point = {place(random), place(random)};
        count += geo::contains(old, 0, point) != geo::contains(now, 0, point) ? 1 : 0;
    }
    return count;
}

} // namespace

TEST_CASE("untangled: a bow tie becomes two triangles", "[geo]") {
    const auto rings = mended({{{0, 0}, {2, 1}, {2, 0}, {0, 1}}});
    REQUIRE(rings.size() == 2);
    CHECK(rings[0].size() == 3);
    CHECK(rings[1].size() == 3);
    CHECK(isSound(rings));
}

TEST_CASE("untangled: stretches driven twice vanish, overlaps are outside", "[geo]") {
    SECTION("a spike") {
        const auto rings = mended({{{0, 0}, {1, 0}, {1, 1}, {0.5, 1}, {0.5, 2}, {0.5, 1}, {0, 1}}});
        REQUIRE(rings.size() == 1);
        for (const LonLat vertex : rings[0]) {
            CHECK(vertex.lat <= 1);
        }
    }
    SECTION("one square over half of another") {
        const std::vector<Ring> squares = {
            {{0, 0}, {2, 0}, {2, 2}, {0, 2}}, {{1, 0}, {3, 0}, {3, 2}, {1, 2}}};
        const auto rings = mended(squares);
        CHECK(isSound(rings));
        const Polygons shape = shapeOf(rings);
        CHECK(geo::contains(shape, 0, {0.5, 1}));
        CHECK_FALSE(geo::contains(shape, 0, {1.5, 1}));
        CHECK(geo::contains(shape, 0, {2.5, 1}));
    }
    SECTION("a ring twice: nothing is left") {
        const Ring square = {{0, 0}, {2, 0}, {2, 2}, {0, 2}};
        CHECK(mended({square, square}).empty());
    }
    SECTION("a ring without extent") {
        CHECK(mended({{{0, 0}, {1, 1}, {0, 0}}}).empty());
        CHECK(mended({}).empty());
    }
}

TEST_CASE("untangled: holes, islands and rings that touch keep their places", "[geo]") {
    const std::vector<Ring> rings = {
        {{0, 0}, {1, 0}, {1, 1}, {0, 1}},
        {{0.2, 0.2}, {0.8, 0.2}, {0.8, 0.8}, {0.2, 0.8}},
        {{0.4, 0.4}, {0.6, 0.4}, {0.6, 0.6}, {0.4, 0.6}},
        {{0, 0.5}, {0.1, 0.4}, {0.1, 0.6}}}; // a hole that touches the border
    const auto after = mended(rings);
    CHECK(after.size() == 4);
    CHECK(isSound(after));
    CHECK(differences(rings, after, 1) == 0);
}

TEST_CASE("untangled: random tangles keep what is inside", "[geo]") {
    const auto seed = GENERATE(range(1U, 61U));
    std::mt19937 random(seed);
    std::uniform_real_distribution<double> place(0, 1);
    std::uniform_int_distribution<int> coarse(0, 8);
    std::vector<Ring> rings(1 + seed % 3);
    for (Ring& ring : rings) {
        for (unsigned i = 0; i < 4 + seed % 23; ++i) {
            // Half of the cases on a coarse grid: many borders along each other and touching.
            ring.push_back(
                seed % 2 == 0 ? LonLat{place(random), place(random)}
                              : LonLat{coarse(random) / 8.0, coarse(random) / 8.0});
        }
    }
    const auto after = mended(rings);
    CHECK(isSound(after));
    CHECK(differences(rings, after, seed) == 0);
}

TEST_CASE("untangled: a long coast with a few loops, and what is a tangle all over", "[geo]") {
    const auto coast = [](int vertices, int loops) {
        Ring ring;
        for (int i = 0; i < vertices; ++i) {
            const double turns = loops > 0 && i % (vertices / loops) == 0 ? 3.0 : 0.0;
            const double angle = 2 * std::numbers::pi * (i + turns) / vertices;
            const double radius = 1 + 0.1 * std::sin(37 * angle);
            ring.push_back({radius * std::cos(angle), radius * std::sin(angle)});
        }
        return ring;
    };
    const auto rings = mended({coast(30'000, 20)});
    std::size_t vertices = 0;
    for (const Ring& ring : rings) {
        vertices += ring.size();
    }
    CHECK(rings.size() > 1);
    CHECK(vertices > 29'000);
    CHECK(
        geo::areaM2(shapeOf(rings), 0) ==
        Approx(geo::areaM2(shapeOf({coast(30'000, 0)}), 0)).epsilon(1e-3));
    Ring star;
    constexpr int points = 20'001;
    for (int i = 0; i < points; ++i) {
        const double angle =
            2 * std::numbers::pi * (static_cast<double>(i) * (points / 2) / points);
        star.push_back({std::cos(angle), std::sin(angle)});
    }
    CHECK_FALSE(geo::untangled(shapeOf({star}), 0));
    std::stop_source stop;
    stop.request_stop();
    CHECK_THROWS_AS(
        geo::untangled(shapeOf({coast(100, 0)}), 0, JobContext(stop.get_token(), {})), Cancelled);
}
