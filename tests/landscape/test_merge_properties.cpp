#include "station_scene.h"

#include <corredor/geo/geodesic.h>

#include <catch2/catch.hpp>

#include <algorithm>
#include <map>
#include <random>

using namespace corredor;
using namespace corredor::test;
using layers::StationRecord;

namespace {

StationRecord randomRecord(std::mt19937& random, int id, const std::string& source) {
    const auto below = [&](unsigned n) { return static_cast<int>(random() % n); };
    constexpr const char* networks[] = {"ChargePoint Network", "Tesla", "Blink", ""};
    constexpr const char* names[] = {"Plaza Norte", "Hotel Sol", ""};
    constexpr const char* streets[] = {"12 Main St", "12 Main Street", "14 Main St", ""};
    StationRecord made =
        record(std::to_string(id), networks[below(4)], placeAt(below(600), below(600)), source);
    made.name = names[below(3)];
    made.address = streets[below(4)];
    made.access = below(8) == 0 ? layers::Access::Private : layers::Access::Public;
    made.dateConfirmed = below(2) == 0 ? "2023-01-01" : "2025-01-01";
    if (source == "OCM" && below(3) == 0) {
        made.referenceId = "AFDC:" + std::to_string(below(60));
    }
    return made;
}

std::vector<StationRecord>
randomRecords(std::mt19937& random, int count, const std::string& source) {
    std::vector<StationRecord> made;
    for (int i = 0; i < count; ++i) {
        made.push_back(randomRecord(random, i, source));
    }
    return made;
}

std::map<std::string, layers::PortCounts> portsByUid(const landscape::MergedStations& merged) {
    std::map<std::string, layers::PortCounts> ports;
    for (std::size_t i = 0; i < merged.stationUid.size(); ++i) {
        ports[merged.stationUid[i]] = merged.stations->records()[i].ports;
    }
    return ports;
}

} // namespace

TEST_CASE("mergeStations: the order of records and sources decides nothing", "[landscape]") {
    std::mt19937 random(3);
    for (int trial = 0; trial < 40; ++trial) {
        auto ours = randomRecords(random, 60, "AFDC");
        auto theirs = randomRecords(random, 40, "OCM");
        const auto expected = merge({sourceOf(ours), sourceOf(theirs)});
        std::ranges::shuffle(ours, random);
        std::ranges::shuffle(theirs, random);
        const auto shuffled = merge({sourceOf(theirs), sourceOf(ours)});
        REQUIRE(partition(shuffled) == partition(expected));
        REQUIRE(portsByUid(shuffled) == portsByUid(expected));
    }
}

TEST_CASE("mergeStations: every record has one station, which is compact", "[landscape]") {
    std::mt19937 random(8);
    const bool addressed = GENERATE(true, false);
    auto ours = randomRecords(random, 400, "AFDC");
    auto theirs = randomRecords(random, 300, "OCM");
    for (auto* list : {&ours, &theirs}) {
        for (StationRecord& one : *list) {
            one.address = addressed ? one.address : "";
        }
    }
    const auto merged = merge({sourceOf(ours), sourceOf(theirs)});
    // 8 and 2 times 50 m, half a metre for flat distances.
    const double greatestM = addressed ? 400.5 : 100.5;
    std::map<std::pair<std::int32_t, std::string>, std::vector<geo::LonLat>> places;
    for (std::size_t i = 0; i < merged.membership.size(); ++i) {
        const auto& membership = merged.membership[i];
        REQUIRE(membership.station >= 0);
        REQUIRE(membership.station < merged.stations->size());
        REQUIRE_FALSE(membership.reason.empty());
        const StationRecord& one = merged.records->records()[i];
        places[{membership.station, one.source}].push_back(one.location);
        if (membership.duplicateOf >= 0) {
            const auto original = static_cast<std::size_t>(membership.duplicateOf);
            CHECK(merged.membership[original].station == membership.station);
            CHECK(merged.membership[original].duplicateOf == -1);
        }
    }
    for (const auto& [key, list] : places) {
        for (const auto a : list) {
            for (const auto b : list) {
                REQUIRE(geo::distanceM(a, b) <= greatestM);
            }
        }
    }
}

TEST_CASE("mergeStations: a row of chargers along a street does not become one", "[landscape]") {
    std::vector<StationRecord> street;
    for (int i = 0; i < 50; ++i) {
        street.push_back(record(std::to_string(i), "FLO", placeAt(i * 40.0)));
    }
    const auto merged = merge({sourceOf(street)});
    CHECK(merged.stations->size() >= 16); // three in a row span 80 m, four 120 m
    CHECK(merged.stations->size() <= 25);
}

TEST_CASE("mergeStations: pairs across the antimeridian are found", "[landscape]") {
    const auto merged = merge(
        {sourceOf({record("1", "FLO", {179.9999, 10}), record("2", "FLO", {-179.9999, 10})})});
    CHECK(partition(merged)[0] == "AFDC:1 AFDC:2");
}

TEST_CASE("mergeStations: crowds at one point are handled", "[landscape]") {
    std::vector<StationRecord> rows;
    std::vector<StationRecord> strangers;
    for (int i = 0; i < 4000; ++i) {
        rows.push_back(record(std::to_string(i), "FLO", placeAt(0)));
        const std::string number = std::to_string(i);
        strangers.push_back(record(number + " s", "", placeAt(0)));
        strangers.back().name = std::string(1, static_cast<char>('a' + i % 26)) + number + "x";
        strangers.back().address = number + " Road";
    }
    CHECK(merge({sourceOf(rows)}).stations->size() == 1);
    CHECK(merge({sourceOf(strangers)}).stations->size() == 4000);
}
