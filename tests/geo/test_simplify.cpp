#include <corredor/geo/geodesic.h>
#include <corredor/geo/segment_index.h>
#include <corredor/geo/simplify.h>

#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>
#include <random>

using namespace corredor;
using geo::LonLat;

namespace {

/** Distance from a place to a polyline by trying every piece at many points: the slow way. */
double toLineM(LonLat place, const std::vector<LonLat>& line) {
    const geo::LocalScale scale(place.lat);
    double least = scale.distanceM(place, line.front());
    constexpr int parts = 100;
    for (std::size_t i = 0; i + 1 < line.size(); ++i) {
        for (int part = 0; part <= parts; ++part) {
            const double share = static_cast<double>(part) / parts;
            const LonLat point = {
                line[i].lon + share * (line[i + 1].lon - line[i].lon),
                line[i].lat + share * (line[i + 1].lat - line[i].lat)};
            least = std::min(least, scale.distanceM(place, point));
        }
    }
    return least;
}

} // namespace

TEST_CASE("simplified: ends stay, and what is left out lies within the tolerance", "[geo]") {
    std::mt19937 random(7);
    std::uniform_real_distribution<double> turn(-0.6, 0.6);
    std::vector<LonLat> line = {{-115, 31}};
    double direction = 0.3;
    for (int i = 0; i < 200; ++i) {
        direction += turn(random);
        line.push_back(
            {line.back().lon + 0.02 * std::cos(direction),
             line.back().lat + 0.02 * std::sin(direction)});
    }
    for (const double toleranceM : {0.0, 100.0, 1000.0, 20'000.0}) {
        const std::vector<LonLat> thin = geo::simplified(line, toleranceM);
        CHECK(thin.front() == line.front());
        CHECK(thin.back() == line.back());
        CHECK(thin.size() <= line.size());
        double farthestM = 0;
        for (const LonLat vertex : line) {
            farthestM = std::max(farthestM, toLineM(vertex, thin));
        }
        CHECK(
            farthestM <=
            toleranceM * 1.01 + 30); // parts of the trial: a hundredth of 2 km and more
    }
    CHECK(geo::simplified(line, 0).size() == line.size());
    CHECK(geo::simplified(line, 1000).size() < line.size() / 2);
}

TEST_CASE("simplified: straight lines, rings and lines without a middle", "[geo]") {
    const std::vector<LonLat> straight = {{-115, 31}, {-115, 31.1}, {-115, 31.3}, {-115, 32}};
    CHECK(geo::simplified(straight, 1) == std::vector<LonLat>{{-115, 31}, {-115, 32}});
    const std::vector<LonLat> ring = {{-115, 31}, {-114, 31}, {-114, 32}, {-115, 31}};
    CHECK(geo::simplified(ring, 1) == ring); // its ends are one place
    CHECK(geo::simplified(std::vector<LonLat>{}, 1).empty());
    CHECK(geo::simplified(std::vector<LonLat>{{1, 2}}, 1).size() == 1);
}
