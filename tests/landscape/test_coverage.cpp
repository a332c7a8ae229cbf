#include "../network/scene.h"
#include "station_scene.h"

#include <corredor/base/error.h>
#include <corredor/landscape/coverage_bands.h>
#include <corredor/landscape/equity.h>
#include <corredor/landscape/people_equity.h>

#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>

using namespace corredor;
using Catch::Matchers::WithinAbs;
using test::Scene;

namespace {

/** A road of 40 km from A to E, 10 km between letters; a second road that nothing joins. */
struct Town {
    Scene scene{
        "A-B-C-D-E\n"
        "         \n"
        "         \n"
        "         \n"
        "         \n"
        "X-Y      ",
        5'000};
    std::shared_ptr<const network::RoadNetwork> network =
        network::buildNetwork(scene.roads({{"ABCDE", "1"}, {"XY", "2"}}), {}, {}).network;
    network::Router byLength{network, network::Cost::LengthM};
    network::Router byTime{network, network::Cost::DurationS};
    landscape::MergedStations stations = test::merge({test::sourceOf(
        {fast("dc", scene['B'], 50), test::record("ac", "N", scene['D']), closed(scene['A'])})});
    landscape::DemandPoints demand = landscape::placeDemand(
        *network,
        std::vector<std::shared_ptr<const layers::PopulationLayer>>{people()},
        1'000);
    layers::PlaceLayer places = {
        {"Beta", "US", "CA", scene['B'], 10'000},
        {"Epsilon", "MX", "BCN", scene['E'], 10'000}};

    static layers::StationRecord fast(std::string id, geo::LonLat place, double kw) {
        layers::StationRecord station = test::record(std::move(id), "N", place);
        station.ports = {0, 0, 2};
        station.connectors = {{layers::ConnectorType::CCS1, 2, kw}};
        return station;
    }

    static layers::StationRecord closed(geo::LonLat place) {
        layers::StationRecord station = fast("closed", place, 50);
        station.status = layers::StationStatus::Closed;
        return station;
    }

    [[nodiscard]] std::shared_ptr<const layers::PopulationLayer> people() const {
        const auto layer = std::make_shared<layers::PopulationLayer>();
        layer->points = {scene['B'], scene['C'], scene['E'], scene['X']};
        layer->people = {100, 200, 300, 400};
        layer->country = {"US", "US", "MX", "MX"};
        return layer;
    }

    [[nodiscard]] landscape::Coverage measure() const {
        return landscape::measureCoverage(
            {.byLength = byLength,
             .byTime = byTime,
             .stations = stations,
             .demand = demand,
             .places = places,
             .reachKm = 16});
    }
};

layers::ZoneLayer halves(const Town& town) {
    layers::ZoneLayer zones;
    zones.name = "halves";
    const auto shapes = std::make_shared<geo::Polygons>();
    const auto addBox = [&](geo::LonLat west, geo::LonLat east) {
        const double south = town.scene['X'].lat - 0.01;
        const double north = town.scene['A'].lat + 0.01;
        shapes->addRing(std::vector<geo::LonLat>{
            {west.lon, south}, {east.lon, south}, {east.lon, north}, {west.lon, north}});
        shapes->endShape();
    };
    addBox(town.scene.beside('A', -500, 0), town.scene.beside('C', 500, 0));
    addBox(town.scene.beside('C', 500, 0), town.scene.beside('E', 500, 0));
    zones.shapes = shapes;
    zones.id = {"w", "e"};
    zones.label = {"West", "East"};
    zones.country = {"US", "US"};
    zones.texts["grade"] = {"low", ""};
    zones.numbers["index"] = {0.2, 0.1};
    zones.numbers["code"] = {1, 0};
    return zones;
}

} // namespace

TEST_CASE("coverage: people within road distances of each group", "[coverage]") {
    const Town town;
    const landscape::Coverage coverage = town.measure();
    const landscape::GroupCoverage& fast = coverage.group("dcfc");
    CHECK(fast.stations == 1); // the other fast one is closed
    CHECK_THAT(fast.km[1], WithinAbs(10, 0.05));
    CHECK_THAT(fast.km[2], WithinAbs(30, 0.1));
    CHECK(std::isinf(fast.km[3]));
    CHECK(fast.total.people == 1'000);
    CHECK(fast.total.unreachable == 400);
    CHECK(fast.total.withinKm[0] == 100); // 2 km
    CHECK(fast.total.withinKm[3] == 300); // 16 km
    CHECK(fast.total.withinKm[5] == 600); // 50 km
    CHECK(fast.byCountry.at("US").medianKm == fast.km[1]);
    CHECK(std::isinf(fast.byCountry.at("MX").medianKm));
    const landscape::GroupCoverage& any = coverage.group("public");
    CHECK(any.stations == 2);
    CHECK_THAT(any.km[2], WithinAbs(10, 0.05));
    CHECK_THAT(any.min[2], WithinAbs(12, 0.1)); // at 50 km/h
    CHECK(any.total.withinMin[1] == 100);       // 10 min: only B
    CHECK(any.total.withinMin[2] == 600);       // 15 min: all but X
}

TEST_CASE("coverage: power, connector and access decide the group", "[coverage]") {
    const Town town;
    const landscape::Coverage coverage = town.measure();
    CHECK(coverage.group("dcfc-150").stations == 0);
    CHECK(std::isinf(coverage.group("dcfc-150").km[0]));
    CHECK(coverage.group("ccs1").stations == 1);
    CHECK(coverage.group("chademo").stations == 0);
    layers::StationRecord station = Town::fast("x", town.scene['A'], 150);
    CHECK(landscape::accessGroup("dcfc-150").filter.matches(station));
    station.connectors[0].powerKw = 0; // not known
    CHECK_FALSE(landscape::accessGroup("dcfc-150").filter.matches(station));
    CHECK(landscape::accessGroup("dcfc").filter.matches(station));
    station.access = layers::Access::Private;
    CHECK_FALSE(landscape::accessGroup("public").filter.matches(station));
}

TEST_CASE("coverage: uncovered people by their nearest town, most first", "[coverage]") {
    const Town town;
    const landscape::Coverage coverage = town.measure();
    REQUIRE(coverage.uncovered.size() == 2);
    CHECK(coverage.uncovered[0].name == "Beta"); // X's people, who have no way at all
    CHECK(coverage.uncovered[0].people == 400);
    CHECK(std::isinf(coverage.uncovered[0].km));
    CHECK(coverage.uncovered[1].name == "Epsilon");
    CHECK_THAT(coverage.uncovered[1].km, WithinAbs(30, 0.1));
}

TEST_CASE("coverage bands: a place is inside when its way is short enough", "[coverage]") {
    const Town town;
    const landscape::CoverageInputs inputs{
        .byLength = town.byLength,
        .byTime = town.byTime,
        .stations = town.stations,
        .demand = town.demand,
        .places = town.places,
        .maxSnapM = 5'000,
        .reachKm = 16};
    const landscape::CoverageBands bands = landscape::measureBands(inputs, town.measure());
    CHECK(bands.cellKm == 0.25);
    CHECK(bands.maxSnapKm == 5);
    REQUIRE(bands.bands.size() == 24);
    // B stands on a straight road at 50 km/h; the way to the road is driven at 30 km/h.
    for (const landscape::CoverageBand& band : bands.bands) {
        if (band.group != "dcfc") {
            continue;
        }
        const bool byTime = band.unit == landscape::BandUnit::Minutes;
        geo::Polygons shape;
        for (const geo::PolygonPart& part : band.area) {
            shape.addRing(part.shell);
            std::ranges::for_each(part.holes, [&](const auto& hole) { shape.addRing(hole); });
        }
        shape.endShape();
        std::int64_t inside = 0;
        for (double alongM = -12'000; alongM <= 32'000; alongM += 470) {
            for (double offM = -5'900; offM <= 5'900; offM += 390) {
                // West of A the nearest road is its end.
                const double onRoadM = std::max(alongM, -10'000.0);
                const double snapKm = std::hypot(alongM - onRoadM, offM) / 1000;
                const double roadKm = std::abs(onRoadM) / 1000;
                const double cost = byTime ? roadKm / 50 * 60 + snapKm / 30 * 60 : roadKm + snapKm;
                const double cellCost = byTime ? 0.25 / 30 * 60 : 0.25;
                const bool isIn = geo::contains(shape, 0, town.scene.beside('B', alongM, offM));
                inside += isIn ? 1 : 0;
                if (snapKm < 4.7 && cost < band.limit - cellCost && alongM < 29'500) {
                    CHECK(isIn);
                } else if (snapKm > 5.3 || cost > band.limit + cellCost) {
                    CHECK_FALSE(isIn);
                }
            }
        }
        CHECK(inside > 0);
        // Points 470 m x 390 m apart stand for as much area each; the widest reach beyond them.
        if (band.limit <= 10) {
            CHECK(band.areaKm2 == Approx(static_cast<double>(inside) * 0.47 * 0.39).epsilon(0.06));
        }
    }
}

TEST_CASE("coverage bands: nested, with the people of the demand points", "[coverage]") {
    const Town town;
    const landscape::Coverage coverage = town.measure();
    const landscape::CoverageBands bands = landscape::measureBands(
        {.byLength = town.byLength,
         .byTime = town.byTime,
         .stations = town.stations,
         .demand = town.demand,
         .places = town.places},
        coverage);
    CHECK(bands.maxSnapKm == 10);
    double before = 0;
    for (std::size_t i = 0; i < 5; ++i) { // any station, minutes
        CHECK(bands.bands[i].areaKm2 > before);
        CHECK(bands.bands[i].people == coverage.group("public").total.withinMin[i]);
        before = bands.bands[i].areaKm2;
    }
    CHECK(toString(bands.bands[5].unit) == "km");
    CHECK(bands.bands[5].limit == 2);
}

TEST_CASE("equity: zones and classes", "[coverage]") {
    const Town town;
    const auto zones = std::make_shared<const layers::ZoneLayer>(halves(town));
    const landscape::Coverage coverage = town.measure();
    const auto measure = [&](std::vector<std::string> fields, bool withRoads) {
        const landscape::DataCoverage data = landscape::measureDataCoverage(
            town.stations, std::vector<std::string>{"s"}, std::vector{zones}, *zones);
        return landscape::measureEquity(
            {.coverage = withRoads ? &coverage : nullptr,
             .demand = town.demand,
             .stations = town.stations,
             .layers = std::vector<landscape::EquityLayer>{{zones, std::move(fields)}},
             .data = data});
    };
    const auto equity = measure({"grade", "index", "code"}, true);
    REQUIRE(equity.size() == 1);
    CHECK(equity[0].country == "US");
    CHECK(equity[0].peopleOutside == 0);
    const landscape::ZoneAccess& west = equity[0].zones[0];
    CHECK(west.people == 700);
    CHECK(west.coveredFast == 300);
    CHECK(west.open.ports.total() == 2);
    CHECK(west.open.powerKw == 100); // two plugs of 50 kW; the closed station is not open
    CHECK(west.fastStations == 1);
    CHECK(west.data.records == 2); // the closed station is a record all the same
    CHECK_THAT(*west.portsPer100k(), WithinAbs(2 / 700.0 * 1e5, 1e-9));
    CHECK_THAT(*west.coveredFast01(), WithinAbs(300 / 700.0, 1e-12));
    CHECK(std::isinf(west.medianFastKm)); // 400 of its 700 people have no way
    CHECK(equity[0].zones[1].open.ports.total() == 2);
    CHECK_THAT(equity[0].zones[1].medianKm, WithinAbs(10, 0.05));
    CHECK_THAT(equity[0].zones[1].medianFastKm, WithinAbs(30, 0.1));
    REQUIRE(equity[0].groupings.size() == 3);
    const auto& grades = equity[0].groupings[0].classes;
    REQUIRE(grades.size() == 1); // East has no grade
    CHECK(grades[0].label == "low");
    CHECK(grades[0].fast.people == 700);
    const auto& fifths = equity[0].groupings[1].classes;
    REQUIRE(fifths.size() == 5);
    CHECK(fifths[0].zones == 1); // East has the lowest index: 300 of 1,000 people
    CHECK(fifths[0].anyLevel.people == 300);
    CHECK(fifths[3].anyLevel.people == 700);
    const auto& codes = equity[0].groupings[2].classes; // whole numbers, few of them
    REQUIRE(codes.size() == 2);
    CHECK(codes[0].label == "0");
    CHECK(codes[1].anyLevel.people == 700);
    CHECK_THROWS_AS(measure({"grad"}, true), ScenarioError);

    const auto withoutRoads = measure({"grade"}, false);
    CHECK(withoutRoads[0].zones[0].people == 700);
    CHECK(withoutRoads[0].zones[0].open.ports.total() == 2);
    CHECK_FALSE(withoutRoads[0].zones[0].coveredFast01());
    CHECK(withoutRoads[0].groupings.empty());
    CHECK(withoutRoads[0].gini);
}

TEST_CASE("people equity: by class and by share of the people themselves", "[coverage]") {
    const Town town;
    const landscape::Coverage coverage = town.measure();
    layers::PopulationLayer people = *town.people();
    people.texts["ambito"] = {"URBANO", "RURAL", "URBANO", ""};
    people.numbers["offline"] = {0, 25, 50, std::nan("")};
    people.numbers["index"] = {0.5, 25, 50, std::nan("")};
    const auto layer = std::make_shared<const layers::PopulationLayer>(people);
    const auto groupings = landscape::measurePeopleEquity(
        coverage,
        town.demand,
        std::vector<landscape::PeopleLayer>{{"towns", layer, {"ambito", "index"}, {"offline"}}});
    REQUIRE(groupings.size() == 3);
    const auto& urbanRural = groupings[0].classes;
    REQUIRE(urbanRural.size() == 2);
    CHECK(urbanRural[0].label == "RURAL");
    CHECK(urbanRural[0].fast.people == 200);
    CHECK_THAT(urbanRural[0].fast.medianKm, WithinAbs(10, 0.05));
    CHECK(urbanRural[1].fast.people == 400); // B and E; X has no value
    CHECK(urbanRural[1].fast.withinKm[3] == 100);
    CHECK(groupings[1].classes.size() == 5);
    REQUIRE(groupings[2].isShare);
    const auto& offline = groupings[2].classes;
    CHECK(offline[0].label == "yes");
    CHECK(offline[0].points == 2);
    CHECK(offline[0].fast.people == 200 * 0.25 + 300 * 0.5);
    CHECK(offline[1].fast.people == 100 + 200 * 0.75 + 300 * 0.5);
    CHECK(offline[1].fast.withinKm[3] == 100 + 200 * 0.75);
    const auto measureField = [&](std::vector<std::string> classes,
                                  std::vector<std::string> shares) {
        return landscape::measurePeopleEquity(
            coverage,
            town.demand,
            std::vector<landscape::PeopleLayer>{
                {"towns", layer, std::move(classes), std::move(shares)}});
    };
    CHECK_THROWS_AS(measureField({"nothing"}, {}), ScenarioError);
    CHECK_THROWS_AS(measureField({}, {"ambito"}), ScenarioError);
}

TEST_CASE("equity: Gini of an even and of an uneven share", "[coverage]") {
    using landscape::LorenzPlace;
    const std::vector<LorenzPlace> even = {{10, 1}, {30, 3}, {0, 5}};
    CHECK_THAT(landscape::giniOf(landscape::lorenzOf(even)), WithinAbs(0, 1e-12));
    // Of four equal zones one has all: the curve runs (0,0) (.75,0) (1,1), its Gini is 0.75.
    const std::vector<LorenzPlace> uneven = {{5, 0}, {5, 9}, {5, 0}, {5, 0}};
    const auto lorenz = landscape::lorenzOf(uneven);
    CHECK(lorenz.front().ports01 == 0);
    CHECK(lorenz.back().people01 == 1);
    CHECK_THAT(landscape::giniOf(lorenz), WithinAbs(0.75, 1e-12));
    CHECK(landscape::lorenzOf(std::vector<LorenzPlace>{{5, 0}}).empty());
}
