#include "station_scene.h"

#include <corredor/landscape/figures.h>

#include <catch2/catch.hpp>

#include <algorithm>
#include <map>

using namespace corredor;
using namespace corredor::test;
using landscape::Breakdown;
using landscape::Dimension;
using landscape::Figure;
using landscape::PowerClass;
using landscape::StationFilter;
using layers::ConnectorType;
using layers::StationRecord;
using Stations = std::vector<std::int32_t>;

namespace {

StationRecord opened(StationRecord base, std::string country, std::string state, std::string date) {
    base.country = std::move(country);
    base.state = std::move(state);
    base.openDate = std::move(date);
    return base;
}

/** Five stations: two US, two MX, one town-level row whose country is not stated. */
landscape::MergedStations scene() {
    auto slow = opened(record("1", "FLO", placeAt(0)), "US", "CA", "2019-05-01");
    slow.connectors = {{ConnectorType::J1772, 2, 0}};
    auto fast = opened(record("2", "EVgo", placeAt(1000)), "US", "CA", "2021-02-03");
    fast.ports = {0, 1, 4};
    fast.connectors = {{ConnectorType::J1772, 1, 7}, {ConnectorType::CCS1, 4, 350}};
    auto mexican = opened(record("3", "EVgo Network", placeAt(2000)), "MX", "BCN", "2021-12-31");
    mexican.ports = {0, 0, 2};
    mexican.connectors = {{ConnectorType::CCS1, 2, 50}, {ConnectorType::CHAdeMO, 0, 50}};
    mexican.access = layers::Access::Private;
    mexican.facility = "Mall";
    auto silent = opened(record("4", "", placeAt(3000)), "MX", "BCN", "");
    silent.ports = {0, 3, 1};
    silent.connectors = {{ConnectorType::J1772, 3, 7}, {ConnectorType::CCS1, 1, 0}};
    auto town = record("Ensenada", "", placeAt(4000), "table");
    town.stationCount = 12;
    town.ports = {};
    town.connectors.clear();
    town.status = layers::StationStatus::Unknown;
    return merge({sourceOf({slow, fast, mexican, silent}), sourceOf({town})});
}

const Figure& figure(const Breakdown& breakdown, std::string_view country, std::string_view key) {
    const auto found = std::ranges::find_if(breakdown.figures, [&](const Figure& candidate) {
        return candidate.country == country && candidate.key == key;
    });
    INFO(country << " " << key);
    REQUIRE(found != breakdown.figures.end());
    return *found;
}

/** Every station in the north or the south of the scene; ids "n" and "s". */
std::shared_ptr<const layers::ZoneLayer> halves(double splitEastM) {
    auto shapes = std::make_shared<geo::Polygons>();
    const auto box = [&](double west, double east) {
        const std::vector<geo::LonLat> ring = {
            placeAt(west, -100), placeAt(east, -100), placeAt(east, 100), placeAt(west, 100)};
        shapes->addRing(ring);
        shapes->endShape();
    };
    box(-100, splitEastM);
    box(splitEastM, 3500);
    auto zones = std::make_shared<layers::ZoneLayer>();
    zones->name = "halves";
    zones->shapes = shapes;
    zones->id = {"w", "e"};
    zones->label = {"West", ""};
    zones->country = {"", ""};
    return zones;
}

} // namespace

TEST_CASE("powerClassOf: by the fast plugs of a fast station", "[landscape]") {
    const auto merged = scene();
    std::vector<PowerClass> classes;
    for (const StationRecord& station : merged.stations->records()) {
        classes.push_back(landscape::powerClassOf(station));
    }
    // Without a stated power Level 2 is below 50 kW, and fast charging is not guessed at.
    CHECK(
        classes == std::vector{
                       PowerClass::Below50,
                       PowerClass::From350,
                       PowerClass::From50,
                       PowerClass::Unknown,
                       PowerClass::Unknown});
    StationRecord station;
    station.ports.dcfc = 1;
    const auto [powerKw, expected] = GENERATE(table<double, PowerClass>(
        {{49.9, PowerClass::Below50},
         {50, PowerClass::From50},
         {149.9, PowerClass::From50},
         {150, PowerClass::From150},
         {349, PowerClass::From150},
         {350, PowerClass::From350}}));
    station.connectors = {{ConnectorType::CCS1, 1, powerKw}};
    CHECK(landscape::powerClassOf(station) == expected);
}

TEST_CASE("StationFilter: each part, alone and together", "[landscape]") {
    const auto merged = scene();
    const auto kept = [&](const StationFilter& filter) {
        return landscape::matching(*merged.stations, filter);
    };
    StationFilter filter;
    CHECK(kept(filter) == Stations{0, 1, 2, 3, 4});
    filter.countries = {"MX"};
    CHECK(kept(filter) == Stations{2, 3});
    filter.levels = {layers::ChargingLevel::L2};
    CHECK(kept(filter) == Stations{3});
    filter = {};
    filter.countries = {""};
    CHECK(kept(filter) == Stations{4});
    filter = {};
    filter.states = {"US-CA"};
    CHECK(kept(filter) == Stations{0, 1});
    filter = {};
    filter.powerClasses = {PowerClass::From50, PowerClass::Unknown};
    CHECK(kept(filter) == Stations{2, 3, 4});
    filter = {};
    filter.connectors = {ConnectorType::CHAdeMO, ConnectorType::CCS2};
    CHECK(kept(filter) == Stations{2});
    filter = {};
    filter.access = {layers::Access::Private};
    CHECK(kept(filter) == Stations{2});
    filter = {};
    filter.status = {layers::StationStatus::Unknown};
    CHECK(kept(filter) == Stations{4});
    filter = {};
    filter.networks = {landscape::networkFilterKey("EVGO")};
    CHECK(kept(filter) == Stations{1, 2});
    filter.networks = {""};
    CHECK(kept(filter) == Stations{3, 4});
    filter = {};
    filter.openedFrom = 2021;
    CHECK(kept(filter) == Stations{1, 2, 3, 4});
    filter.withoutOpeningYear = false;
    CHECK(kept(filter) == Stations{1, 2});
    filter.openedFrom.reset();
    filter.openedTo = 2020;
    CHECK(kept(filter) == Stations{0});
}

TEST_CASE("breakDown: every figure leads to its stations", "[landscape]") {
    const auto merged = scene();
    SECTION("levels hold their own ports") {
        const Breakdown levels = landscape::breakDown(merged, Dimension::Level);
        CHECK(figure(levels, "US", "L2").tally.ports == layers::PortCounts{0, 3, 0});
        CHECK(figure(levels, "US", "L2").stations == Stations{0, 1});
        CHECK(figure(levels, "MX", "DCFC").tally.powerKw == Approx(2 * 50 + 50).epsilon(1e-12));
        CHECK(figure(levels, "MX", "DCFC").tally.stationsWithoutPower == 1);
        CHECK(figure(levels, "US", "DCFC").tally.powerKw == 0); // beside Level 2
        CHECK(figure(levels, "US", "DCFC").tally.ports == layers::PortCounts{0, 0, 4});
        CHECK(figure(levels, "", "").tally.stations == 12);
        CHECK(figure(levels, "", "").tally.stationsWithoutPorts == 12);
    }
    SECTION("connectors, with their plugs") {
        const Breakdown connectors = landscape::breakDown(merged, Dimension::Connector);
        CHECK(figure(connectors, "MX", "CCS1").stations == Stations{2, 3});
        CHECK(figure(connectors, "MX", "CCS1").plugs == 3);
        CHECK(figure(connectors, "MX", "CHAdeMO").tally.stations == 1);
        CHECK(figure(connectors, "MX", "CHAdeMO").plugs == 0); // there, number not stated
    }
    SECTION("power classes in order, not stated last") {
        const Breakdown classes = landscape::breakDown(merged, Dimension::PowerClass);
        std::vector<std::string> keys;
        for (const Figure& one : classes.figures) {
            keys.push_back(one.country + " " + one.key);
        }
        CHECK(keys == std::vector<std::string>{" ", "MX 50-149", "MX ", "US <50", "US >=350"});
        CHECK(figure(classes, "US", "<50").tally.stationsWithoutPower == 1);
    }
    SECTION("networks under their commonest spelling") {
        const Breakdown networks = landscape::breakDown(merged, Dimension::Network);
        CHECK(figure(networks, "MX", "EVgo").stations == Stations{2});
        CHECK(figure(networks, "US", "EVgo").stations == Stations{1});
        CHECK(figure(networks, "MX", "").stations == Stations{3});
    }
    SECTION("the rest") {
        CHECK(
            figure(landscape::breakDown(merged, Dimension::State), "MX", "MX-BCN").stations ==
            Stations{2, 3});
        CHECK(
            figure(landscape::breakDown(merged, Dimension::Access), "MX", "private").stations ==
            Stations{2});
        CHECK(
            figure(landscape::breakDown(merged, Dimension::Status), "", "").stations ==
            Stations{4});
        CHECK(
            figure(landscape::breakDown(merged, Dimension::Facility), "MX", "Mall").stations ==
            Stations{2});
        CHECK(
            figure(landscape::breakDown(merged, Dimension::OpeningYear), "US", "2019").stations ==
            Stations{0});
    }
    SECTION("only what the filter lets through") {
        StationFilter filter;
        filter.countries = {"US"};
        const Breakdown countries = landscape::breakDown(merged, Dimension::Country, filter);
        REQUIRE(countries.figures.size() == 1);
        CHECK(countries.figures[0].stations == Stations{0, 1});
    }
}

TEST_CASE("breakDown: of some stations as of a filter that keeps them", "[landscape]") {
    const auto merged = scene();
    const Stations some = {1, 2, 4};
    const Breakdown levels = landscape::breakDown(merged, Dimension::Level, some);
    CHECK(figure(levels, "US", "DCFC").tally.ports.dcfc == 4);
    CHECK(figure(levels, "", "").tally.stations == 12);
    StationFilter fast;
    fast.levels = {layers::ChargingLevel::DCFC};
    for (const Dimension dimension : landscape::dimensions) {
        INFO(toString(dimension));
        const Breakdown filtered = landscape::breakDown(merged, dimension, fast);
        const Breakdown picked =
            landscape::breakDown(merged, dimension, landscape::matching(*merged.stations, fast));
        REQUIRE(filtered.figures.size() == picked.figures.size());
        for (std::size_t i = 0; i < picked.figures.size(); ++i) {
            CHECK(filtered.figures[i].stations == picked.figures[i].stations);
            CHECK(filtered.figures[i].tally.powerKw == picked.figures[i].tally.powerKw);
        }
    }
    CHECK(landscape::breakDown(merged, Dimension::State, Stations{}).figures.empty());
}

TEST_CASE("rowsOf: one row a key, countries together, in the order of the keys", "[landscape]") {
    const auto merged = scene();
    const auto rows = landscape::rowsOf(landscape::breakDown(merged, Dimension::PowerClass));
    std::vector<std::string> keys;
    for (const auto& row : rows) {
        keys.push_back(row.key);
    }
    CHECK(keys == std::vector<std::string>{"<50", "50-149", ">=350", ""});
    CHECK(rows.back().figures.size() == 2); // the silent Mexican one and the town
    CHECK(rows.back().total.stations == 13);
    CHECK(rows.back().stations == Stations{3, 4});
    const auto connectors = landscape::rowsOf(landscape::breakDown(merged, Dimension::Connector));
    REQUIRE(connectors.at(1).key == "CCS1");
    CHECK(connectors[1].figures.size() == 2);
    CHECK(connectors[1].stations == Stations{1, 2, 3});
    CHECK(connectors[1].total.ports.dcfc == 7);
    CHECK(landscape::rowsOf({}).empty());
}

TEST_CASE("breakDown: sums over countries and single keys are the whole", "[landscape]") {
    const auto merged = scene();
    const landscape::Tally total = landscape::takeInventory(merged).total;
    for (const Dimension dimension : landscape::dimensions) {
        if (dimension == Dimension::Level || dimension == Dimension::Connector) {
            continue; // a station may count more than once
        }
        INFO(toString(dimension));
        landscape::Tally sum;
        for (const Figure& one : landscape::breakDown(merged, dimension).figures) {
            sum.records += one.tally.records;
            sum.stations += one.tally.stations;
            sum.ports.l2 += one.tally.ports.l2;
            sum.ports.dcfc += one.tally.ports.dcfc;
            sum.powerKw += one.tally.powerKw;
        }
        CHECK(sum.records == total.records);
        CHECK(sum.stations == total.stations);
        CHECK(sum.ports == total.ports);
        CHECK(sum.powerKw == Approx(total.powerKw).epsilon(1e-12));
    }
}

TEST_CASE("growthByCountry: cumulative, without holes, undated apart", "[landscape]") {
    const auto growth = landscape::growthByCountry(scene());
    REQUIRE(growth.size() == 3);
    const landscape::Growth& unknown = growth[0];
    CHECK(unknown.country.empty());
    CHECK(unknown.undatedStations == 12);
    const landscape::Growth& mexico = growth[1];
    REQUIRE(mexico.years.size() == 3); // 2019 to 2021, as the other country
    CHECK(mexico.years[0].year == 2019);
    CHECK(mexico.years[0].stations == 0);
    CHECK(mexico.years[2].stations == 1);
    CHECK(mexico.years[2].ports.dcfc == 2);
    CHECK(mexico.undatedStations == 1);
    CHECK(mexico.undatedPorts == layers::PortCounts{0, 3, 1});
    const landscape::Growth& us = growth[2];
    CHECK(us.years[1].opened == 0);
    CHECK(us.years[1].stations == 1);
    CHECK(us.years[2].opened == 1);
    CHECK(us.years[2].stations == 2);
    CHECK(us.years[2].ports == layers::PortCounts{0, 3, 4});
    CHECK(landscape::growthByCountry(merge({})).empty());
    const auto some = landscape::growthByCountry(scene(), Stations{0, 3});
    REQUIRE(some.size() == 2);
    CHECK(some[0].undatedStations == 1); // the silent Mexican one
    CHECK(some[1].years.back().stations == 1);
}

TEST_CASE("takeFigures: rates where the base is known, nothing where it is not", "[landscape]") {
    const auto merged = scene();
    layers::PopulationLayer people;
    people.points = {placeAt(500), placeAt(2500), placeAt(900'000, 0)};
    people.people = {4000, 1000, 7};
    const std::vector population = {std::make_shared<const layers::PopulationLayer>(people)};
    layers::MeasureLayer vehicles;
    vehicles.data = layers::MeasurePoints{{placeAt(600)}, {200}};
    const std::vector zones = {halves(1500)};
    const auto figures = landscape::takeFigures(
        {.stations = merged,
         .bases =
             {.population = population,
              .network = nullptr,
              .electricVehicles = &vehicles,
              .zones = zones},
         .sources = {},
         .issues = {}});
    const Breakdown* byZone = figures.by(Dimension::Zone);
    REQUIRE(byZone != nullptr);
    CHECK(byZone->zoneLayer == "halves");
    const Figure& west = figure(*byZone, "US", "w");
    CHECK(west.stations == Stations{0, 1});
    CHECK(west.label == "West");
    CHECK(figure(*byZone, "MX", "e").label == "e");
    CHECK(figure(*byZone, "", "").stations == Stations{4}); // outside all zones
    const landscape::Base base = baseOf(figures.bases, *byZone, west);
    CHECK(base.people == 4000.0);
    CHECK(base.electricVehicles == 200.0);
    CHECK_FALSE(base.roadKm);
    CHECK(landscape::ratePer(2, base.people, landscape::peopleUnit) == 50.0);
    CHECK(landscape::ratePer(2, base.electricVehicles, landscape::vehiclesUnit) == 10.0);
    CHECK_FALSE(landscape::ratePer(2, base.roadKm, landscape::roadKmUnit));
    CHECK_FALSE(landscape::ratePer(2, 0.0, 1));
    CHECK_FALSE(baseOf(figures.bases, *byZone, figure(*byZone, "MX", "e")).electricVehicles);
    CHECK(figures.bases.countries.at("MX").people == 5000.0); // the scene lies in Tijuana
    CHECK(figures.bases.states.at("MX-BCN").people == 5000.0);
}
