#include "plan_scene.h"

#include <corredor/planning/site_catchments.h>

#include <catch2/catch.hpp>

#include <numeric>

using namespace corredor;
using namespace corredor::test;
using namespace corredor::planning;

namespace {

/** A road of 100 km with candidates at 20 and 60 km and towns of 100 people every 10 km. */
Scene plain() {
    Scene scene({{{kmAt(0), kmAt(100)}, "MEX-45"}});
    scene.sites = sitesAt(*scene.network, {kmAt(20), kmAt(60)});
    std::vector<geo::LonLat> towns;
    for (int km = 0; km <= 100; km += 10) {
        towns.push_back(kmAt(km));
    }
    scene.population = {populationAt(towns, std::vector<double>(towns.size(), 100))};
    return scene;
}

std::vector<SiteCatchment> measured(
    const Scene& scene,
    Sharing sharing,
    const CatchmentOptions& options,
    std::vector<Issue>* issues = nullptr) {
    const CriteriaInputs layers = scene.inputs();
    std::vector<std::int32_t> all(static_cast<std::size_t>(scene.sites.size()));
    std::iota(all.begin(), all.end(), 0);
    std::vector<Issue> found;
    auto catchments = measureCatchments(
        {.sites = scene.sites, .layers = layers, .reach = nullptr, .places = nullptr},
        all,
        sharing,
        options,
        Parameters{},
        found);
    if (issues != nullptr) {
        *issues = found;
    }
    return catchments;
}

std::shared_ptr<const layers::MeasureLayer>
pointMeasure(const std::vector<geo::LonLat>& points, const std::vector<double>& values) {
    auto measure = std::make_shared<layers::MeasureLayer>();
    measure->data = layers::MeasurePoints{points, values};
    return measure;
}

double people(const SiteCatchment& catchment) {
    return catchment.people[0] + catchment.people[1];
}

} // namespace

TEST_CASE("measureCatchments: residents alone and among each other", "[planning]") {
    const Scene scene = plain();
    const CatchmentOptions options{.reachKm = 25.5};
    const auto alone = measured(scene, Sharing::Alone, options);
    CHECK(people(alone[0]) == 500); // towns at 0 to 40 km
    CHECK(people(alone[1]) == 500); // 40 to 80 km
    const auto among = measured(scene, Sharing::Among, options);
    CHECK(people(among[0]) + people(among[1]) == 900); // the town at 40 km counts once
}

TEST_CASE("measureCatchments: what exists serves whoever lives nearer to it", "[planning]") {
    Scene scene = plain();
    scene.stations = fastChargersAt({kmAt(40)});
    const auto alone = measured(scene, Sharing::Alone, {.reachKm = 25.5});
    CHECK(people(alone[0]) == 300); // 0, 10, 20 km; the town at 30 km has both equally far
    CHECK(alone[0].stretchKm == Approx(20).epsilon(1e-3));
    CHECK(alone[1].stretchKm == Approx(20).epsilon(1e-3));
    SECTION("unless it is not to count") {
        const auto free =
            measured(scene, Sharing::Alone, {.reachKm = 25.5, .countExisting = false});
        CHECK(people(free[0]) == 500);
        CHECK(free[0].stretchKm == 160);
    }
    SECTION("among each other the next site ends the stretch") {
        scene.stations = fastChargersAt({});
        const auto among = measured(scene, Sharing::Among, {.reachKm = 25.5});
        CHECK(among[0].stretchKm == Approx(40).epsilon(1e-3));
    }
}

TEST_CASE("measureCatchments: traffic of the nearest count, trucks by its share", "[planning]") {
    Scene scene = plain();
    scene.measures["aadt"] = pointMeasure({kmAt(21), kmAt(95)}, {10'000, 500});
    scene.measures["trucks"] = pointMeasure({kmAt(21)}, {25});
    std::vector<Issue> issues;
    const auto catchments = measured(
        scene,
        Sharing::Alone,
        {.trafficMaxKm = 5, .traffic = "aadt", .truckPercent = "trucks"},
        &issues);
    CHECK(catchments[0].lightVehiclesPerDay == Approx(7'500));
    CHECK(catchments[0].truckVehiclesPerDay == Approx(2'500));
    CHECK(catchments[1].lightVehiclesPerDay == 0);
    REQUIRE(issues.size() == 1);
    CHECK(issues[0].code == "site_without_count");
    CHECK(issues[0].count == 1);
}

TEST_CASE("measureCatchments: ports of entry by the nearest site", "[planning]") {
    Scene scene = plain();
    scene.crossings = {{"P1", "Port", kmAt(23), 365'000}};
    const auto near = measured(scene, Sharing::Alone, {.crossingReachKm = 5});
    const double trucks = Parameters{}.value(Parameter::TruckShareOfCrossings, Country::Mexico);
    CHECK(near[0].crossingVehiclesPerDay + near[0].crossingTrucksPerDay == Approx(1'000));
    CHECK(near[0].crossingTrucksPerDay == Approx(1'000 * trucks));
    CHECK(near[1].crossingVehiclesPerDay == 0);
}

TEST_CASE("measureCatchments: a vehicle layer is shared out by people", "[planning]") {
    Scene scene = plain();
    scene.measures["ev"] = pointMeasure({kmAt(10), kmAt(90)}, {60, 10});
    const auto catchments = measured(scene, Sharing::Alone, {.reachKm = 15.5, .vehicles = "ev"});
    // Towns at 0 to 50 km are nearest to the first point (the one at 50 km as near to both): 10 or
    // 12 vehicles each. Within 15.5 km of the site at 20 km lie those at 10, 20 and 30 km.
    CHECK(catchments[0].electricVehicles >= 29.9);
    CHECK(catchments[0].electricVehicles <= 36.1);
}
