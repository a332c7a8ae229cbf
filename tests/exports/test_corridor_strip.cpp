#include "corridor_strip_svg.h"
#include "sample_results.h"

#include <corredor/exports/corridor_strip.h>

#include <catch2/catch.hpp>

#include <cmath>

using namespace corredor;
using namespace corredor::test;

namespace {

landscape::Corridor sampleCorridor() {
    return sampleResults().corridors->corridors.front();
}

} // namespace

TEST_CASE("layOutStrip: everything stands to scale along the corridor", "[exports]") {
    const landscape::Corridor corridor = sampleCorridor(); // 100 km, border at 11 km
    const exports::CorridorStrip strip = exports::layOutStrip(corridor);
    const double perKm = (strip.right - strip.left) / 100;
    REQUIRE(strip.known.gaps.size() == 1);
    CHECK(strip.known.gaps[0].fromX == Approx(strip.left + 10 * perKm));
    CHECK(strip.known.gaps[0].toX == Approx(strip.right));
    CHECK(strip.known.gaps[0].gap == 0);
    CHECK(strip.atBest.gaps.empty());
    REQUIRE(strip.known.stations.size() == 1);
    CHECK(strip.known.stations[0].station == 0);
    REQUIRE(strip.atBest.stations.size() == 1);
    CHECK(strip.atBest.stations[0].x == Approx(strip.left + 60 * perKm));
    CHECK(strip.borderX.value() == Approx(strip.left + 11 * perKm));
    CHECK_FALSE(strip.isMexicoFirst);
    REQUIRE(strip.towns.size() == 1);
    CHECK(strip.towns[0].tickX == Approx(strip.left + 12 * perKm));
    REQUIRE(strip.ticks.size() == 6);
    CHECK(strip.ticks[0].label == "0 km");
    CHECK(strip.ticks[5].label == "100");
}

TEST_CASE("layOutStrip: names of towns cover neither each other nor the edges", "[exports]") {
    landscape::Corridor corridor = sampleCorridor();
    corridor.towns.clear();
    for (int i = 0; i <= 40; ++i) {
        corridor.towns.push_back(
            {"Población " + std::to_string(i), "MX", 1000.0 * (i % 7), i * 2'500.0});
    }
    for (const double width : {300.0, 976.0}) {
        exports::StripOptions options;
        options.width = width;
        const exports::CorridorStrip strip = exports::layOutStrip(corridor, options);
        CHECK(strip.towns.size() > 3);
        CHECK(strip.towns.size() < corridor.towns.size());
        const auto half = [&](const exports::StripTown& town) {
            return static_cast<double>(town.name.size() - 1) * options.characterPx / 2; // one ó
        };
        for (const auto& one : strip.towns) {
            CHECK(one.x - half(one) >= 0);
            CHECK(one.x + half(one) <= width);
            for (const auto& other : strip.towns) {
                const bool isApart = &one == &other || one.y != other.y ||
                                     std::abs(one.x - other.x) >= half(one) + half(other);
                CHECK(isApart);
            }
        }
    }
}

TEST_CASE("layOutStrip: ticks in the user's unit", "[exports]") {
    exports::StripOptions miles;
    miles.tickUnitM = 1609.344;
    miles.unit = "mi";
    const exports::CorridorStrip strip = exports::layOutStrip(sampleCorridor(), miles);
    CHECK(strip.ticks.front().label == "0 mi");
    CHECK(strip.ticks.back().label == "60"); // of 62.1
}

TEST_CASE("corridorStripSvg: draws what is laid out", "[exports]") {
    const std::string svg = exports::corridorStripSvg(
        sampleCorridor(), {"known", "at best", "United States", "Mexico", "km"});
    for (const char* part : {">Tijuana<", ">known<", ">at best<", ">Mexico<", ">0 km<", "</svg>"}) {
        INFO(part);
        CHECK(svg.find(part) != std::string::npos);
    }
}
