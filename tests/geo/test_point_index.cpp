#include <corredor/geo/geodesic.h>
#include <corredor/geo/point_index.h>

#include <catch2/catch.hpp>

#include <random>

using namespace corredor::geo;

namespace {

std::vector<LonLat> scatter(std::size_t count, std::uint64_t seed, double west, double east) {
    std::mt19937_64 random(seed);
    std::uniform_real_distribution<double> lon(west, east);
    std::uniform_real_distribution<double> lat(-80, 80);
    std::vector<LonLat> points(count);
    for (LonLat& point : points) {
        point = {lon(random), lat(random)};
    }
    return points;
}

Neighbour bruteForce(const std::vector<LonLat>& points, LonLat query) {
    Neighbour best{-1, std::numeric_limits<double>::infinity()};
    for (std::size_t i = 0; i < points.size(); ++i) {
        const double length = distanceM(points[i], query);
        if (length < best.distanceM) {
            best = {static_cast<std::int64_t>(i), length};
        }
    }
    return best;
}

} // namespace

TEST_CASE("PointIndex: nearest equals brute force, also far away and across 180°", "[geo]") {
    const auto points = scatter(700, 3, -180, 180);
    const PointIndex index(points);
    const auto queries = scatter(300, 4, -180, 180);
    const auto found = index.nearestOfEach(queries);
    for (std::size_t i = 0; i < queries.size(); ++i) {
        const Neighbour expected = bruteForce(points, queries[i]);
        CHECK(found[i].index == expected.index);
        CHECK(found[i].distanceM == expected.distanceM);
    }
}

TEST_CASE("PointIndex: ties go to the lower index", "[geo]") {
    const std::vector<LonLat> points(50, LonLat{-117, 32});
    CHECK(PointIndex(points).nearest({-116, 32}).index == 0);
    const std::vector<LonLat> twins = {{-117.5, 32}, {-116, 32}, {-117, 32}, {-117, 32}};
    CHECK(PointIndex(twins).nearest({-117.1, 32}).index == 2);
}

TEST_CASE("PointIndex: within equals brute force", "[geo]") {
    const auto points = scatter(500, 5, -120, -95);
    const PointIndex index(points);
    const LonLat query{-110, 30};
    for (const double radius : {0.0, 50000.0, 800000.0, 3.0e7}) {
        std::vector<std::int64_t> expected;
        for (std::size_t i = 0; i < points.size(); ++i) {
            if (distanceM(points[i], query) <= radius) {
                expected.push_back(static_cast<std::int64_t>(i));
            }
        }
        std::vector<std::int64_t> found;
        for (const Neighbour& neighbour : index.within(query, radius)) {
            found.push_back(neighbour.index);
        }
        CHECK(found == expected);
    }
}

TEST_CASE("PointIndex: empty and not-a-number find nothing", "[geo]") {
    CHECK(PointIndex({}).nearest({0, 0}).index == -1);
    const std::vector<LonLat> one = {{1, 1}};
    CHECK(PointIndex(one).nearest({std::nan(""), 0}).index == -1);
    CHECK(PointIndex(one).nearest({0, 0}).index == 0);
    CHECK(PointIndex({}).within({0, 0}, 1e9).empty());
}
