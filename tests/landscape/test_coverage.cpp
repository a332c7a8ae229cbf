#include "../network/scene.h"
#include "station_scene.h"

#include <corredor/base/error.h>
#include <corredor/landscape/equity.h>

#include <catch2/catch.hpp>

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
    zones.numbers["index"] = {2, 1};
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
    const auto groups = landscape::accessGroups();
    CHECK(landscape::belongsTo(station, groups[2]));
    station.access = layers::Access::Private;
    CHECK_FALSE(landscape::belongsTo(station, groups[0]));
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

TEST_CASE("equity: zones and classes", "[coverage]") {
    const Town town;
    const auto zones = std::make_shared<const layers::ZoneLayer>(halves(town));
    const std::vector<landscape::EquityLayer> layers = {{zones, "grade"}, {zones, "index"}};
    const auto equity =
        landscape::measureEquity(town.measure(), town.demand, town.stations, layers);
    REQUIRE(equity.size() == 2);
    CHECK(equity[0].country == "US");
    CHECK(equity[0].peopleOutside == 0);
    CHECK(equity[0].zones[0].people == 700);
    CHECK(equity[0].zones[0].coveredFast == 300);
    CHECK(equity[0].zones[0].ports == 2);
    CHECK(equity[0].zones[1].ports == 2);
    REQUIRE(equity[0].classes.size() == 1); // East has no grade
    CHECK(equity[0].classes[0].label == "low");
    CHECK(equity[0].classes[0].fast.people == 700);
    REQUIRE(equity[1].classes.size() == 5);
    CHECK(equity[1].classes[0].zones == 1); // East has the lowest index: 300 of 1,000 people
    CHECK(equity[1].classes[0].anyLevel.people == 300);
    CHECK(equity[1].classes[3].anyLevel.people == 700);
    CHECK_THROWS_AS(
        landscape::measureEquity(
            town.measure(),
            town.demand,
            town.stations,
            std::vector<landscape::EquityLayer>{{zones, "grad"}}),
        ScenarioError);
}

TEST_CASE("equity: Gini of an even and of an uneven share", "[coverage]") {
    using landscape::ZoneAccess;
    const std::vector<ZoneAccess> even = {
        {.people = 10, .ports = 1}, {.people = 30, .ports = 3}, {.people = 0, .ports = 5}};
    CHECK_THAT(landscape::giniOf(landscape::lorenzOf(even)), WithinAbs(0, 1e-12));
    // Of four equal zones one has all: the curve runs (0,0) (.75,0) (1,1), its Gini is 0.75.
    const std::vector<ZoneAccess> uneven = {
        {.people = 5}, {.people = 5, .ports = 9}, {.people = 5}, {.people = 5}};
    const auto lorenz = landscape::lorenzOf(uneven);
    CHECK(lorenz.front().ports01 == 0);
    CHECK(lorenz.back().people01 == 1);
    CHECK_THAT(landscape::giniOf(lorenz), WithinAbs(0.75, 1e-12));
    CHECK(landscape::lorenzOf(std::vector<ZoneAccess>{{.people = 5}}).empty());
}
