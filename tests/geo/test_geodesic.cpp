#include <corredor/geo/geodesic.h>

#include <catch2/catch.hpp>

#include <array>
#include <random>

using namespace corredor::geo;
using Catch::Matchers::WithinAbs;
using Catch::Matchers::WithinRel;

TEST_CASE("distanceM: published value", "[geo]") {
    // Source: GeographicLib documentation, GeodSolve example JFK - LHR: 5551759.400 m.
    CHECK_THAT(distanceM({-73.8, 40.6}, {-0.5, 51.6}), WithinAbs(5551759.400, 0.0005));
    CHECK(distanceM({-117, 32}, {-117, 32}) == 0);
    // Across the antimeridian: two hundredths of a degree at the equator.
    CHECK_THAT(distanceM({179.99, 0}, {-179.99, 0}), WithinAbs(2226.3898, 0.001));
}

TEST_CASE("ringAreaM2: published value", "[geo]") {
    // Source: GeographicLib documentation, Planimeter example (Antarctica), 13662703680020.1 m².
    const std::array<LonLat, 18> antarctica = {
        {{-58, -63.1},
         {-74, -72.9},
         {-102, -71.9},
         {-102, -74.9},
         {-131, -74.3},
         {-163, -77.5},
         {163, -77.4},
         {172, -71.7},
         {140, -65.9},
         {113, -65.7},
         {88, -66.6},
         {59, -66.9},
         {25, -69.8},
         {-4, -70.0},
         {-14, -71.0},
         {-33, -77.3},
         {-46, -77.9},
         {-61, -74.7}}};
    CHECK_THAT(ringAreaM2(antarctica), WithinRel(13662703680020.1, 1e-12));
    std::array<LonLat, 18> reversed = antarctica;
    std::ranges::reverse(reversed);
    CHECK_THAT(ringAreaM2(reversed), WithinRel(ringAreaM2(antarctica), 1e-12));
    CHECK(ringAreaM2({}) == 0);
}

TEST_CASE("destination: is the inverse of distanceM", "[geo]") {
    std::mt19937_64 random(7);
    std::uniform_real_distribution<double> lon(-118, -96);
    std::uniform_real_distribution<double> lat(15, 42);
    std::uniform_real_distribution<double> length(1, 300000);
    for (int i = 0; i < 200; ++i) {
        const LonLat start{lon(random), lat(random)};
        const double wanted = length(random);
        const LonLat end = destination(start, 17.0 * i, wanted);
        CHECK_THAT(distanceM(start, end), WithinRel(wanted, 1e-9));
    }
}

TEST_CASE("lengthM and pointAlong: walk the same line", "[geo]") {
    const std::array<LonLat, 3> line = {{{-117, 32.5}, {-116.5, 32.5}, {-116.5, 33}}};
    const double first = distanceM(line[0], line[1]);
    const double all = first + distanceM(line[1], line[2]);
    CHECK_THAT(lengthM(line), WithinAbs(all, 1e-6));
    CHECK(lengthM(std::span(line).first(1)) == 0);
    CHECK(pointAlong(line, -5) == line[0]);
    CHECK(pointAlong(line, all + 5) == line[2]);
    const LonLat beyond = pointAlong(line, first + 1000);
    CHECK_THAT(distanceM(line[1], beyond), WithinAbs(1000, 1e-6));
    CHECK_THAT(beyond.lon, WithinAbs(-116.5, 1e-12));
}

TEST_CASE("LocalScale: agrees with the geodesic within 50 km", "[geo]") {
    const double lat = GENERATE(0.0, 25.0, 32.5, 42.0);
    const LocalScale scale(lat);
    const LonLat here{-110, lat};
    for (int azimuth = 0; azimuth < 360; azimuth += 30) {
        const LonLat there = destination(here, azimuth, 20000);
        CHECK_THAT(scale.distanceM(here, there), WithinRel(20000, 2e-3));
    }
}
