#include "plan_scene.h"

#include <corredor/base/error.h>
#include <corredor/geo/geodesic.h>

#include <catch2/catch.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>

using namespace corredor;
using namespace corredor::test;
using namespace corredor::planning;
using Catch::Matchers::WithinAbs;
using layers::SiteRole;

namespace {

using Sites = std::vector<std::int32_t>;

// Kilometres that the network's geodesic lengths and the oracle's local scale differ by on 100 km.
constexpr double kmTolerance = 1e-3;

/** Kilometres from each town to the nearest of the sites and the other places, at most `mostKm`. */
std::vector<double> nearestKm(
    const Scene& scene,
    const Sites& sites,
    const std::vector<geo::LonLat>& others,
    double mostKm) {
    std::vector<double> km;
    for (const geo::LonLat town : scene.population.front()->points) {
        const geo::LocalScale scale(town.lat);
        double least = mostKm;
        for (const std::int32_t site : sites) {
            const geo::LonLat place = scene.sites.location[static_cast<std::size_t>(site)];
            least = std::min(least, scale.distanceM(place, town) / 1000);
        }
        for (const geo::LonLat place : others) {
            least = std::min(least, scale.distanceM(place, town) / 1000);
        }
        km.push_back(least);
    }
    return km;
}

double personKm(const Scene& scene, const std::vector<double>& km) {
    double sum = 0;
    for (std::size_t d = 0; d < km.size(); ++d) {
        sum += scene.population.front()->people[d] * km[d];
    }
    return sum;
}

double greatestKm(const Scene& scene, const std::vector<double>& km) {
    double greatest = 0;
    for (std::size_t d = 0; d < km.size(); ++d) {
        greatest = scene.population.front()->people[d] > 0 ? std::max(greatest, km[d]) : greatest;
    }
    return greatest;
}

/** The least value over all sets of `count` candidates. */
double leastOf(const Scene& scene, int count, const std::function<double(const Sites&)>& value) {
    double least = std::numeric_limits<double>::infinity();
    const auto sites = static_cast<unsigned>(scene.sites.size());
    for (unsigned set = 0; set < (1U << sites); ++set) {
        Sites list;
        for (unsigned s = 0; s < sites; ++s) {
            if ((set >> s & 1U) != 0) {
                list.push_back(static_cast<std::int32_t>(s));
            }
        }
        if (std::ssize(list) == count) {
            least = std::min(least, value(list));
        }
    }
    return least;
}

/** Checks gains and replacements of a plan whose value is to be small, by trying every other. */
void checkLosses(
    const Scene& scene,
    const Plan& plan,
    double tolerance,
    const std::function<double(const Sites&)>& value) {
    for (const PlanSite& site : plan.sites) {
        Sites others = chosen(plan);
        std::erase(others, site.candidate);
        CHECK_THAT(site.gain, WithinAbs(value(others) - plan.value, tolerance));
        double least = site.gain;
        for (std::int32_t other = 0; other < scene.sites.size(); ++other) {
            const Sites now = chosen(plan);
            if (std::ranges::find(now, other) == now.end()) {
                Sites exchanged = others;
                exchanged.push_back(other);
                least = std::min(least, value(exchanged) - plan.value);
            }
        }
        CHECK_THAT(site.lossWithReplacement, WithinAbs(least, tolerance));
    }
}

} // namespace

TEST_CASE("p-median plan: least person-km of all, with what exists", "[planning]") {
    Scene scene = road();
    std::vector<geo::LonLat> existing;
    if (GENERATE(false, true)) {
        existing = {kmAt(30)};
        scene.stations = fastChargersAt(existing);
    }
    const int count = GENERATE(1, 2, 3);
    const double mostKm = GENERATE(12.0, 200.0);
    const auto value = [&](const Sites& sites) {
        return personKm(scene, nearestKm(scene, sites, existing, mostKm));
    };
    const Plan plan =
        planOf(scene, {.objective = Objective::PMedian, .sites = count, .maxKm = mostKm});
    const double people = plan.totalDemand;
    CHECK(plan.unit == "person-km");
    CHECK(std::ssize(plan.sites) == count);
    CHECK(plan.status == location::Status::Optimal);
    CHECK_THAT(plan.value, WithinAbs(leastOf(scene, count, value), people * kmTolerance));
    CHECK_THAT(plan.value, WithinAbs(value(chosen(plan)), people * kmTolerance));
    CHECK_THAT(plan.meanKmAfter.value(), WithinAbs(plan.value / people, 1e-9));
    CHECK_THAT(plan.meanKmBefore.value(), WithinAbs(value({}) / people, kmTolerance));
    checkLosses(scene, plan, people * kmTolerance, value);
}

TEST_CASE("p-center plan: nobody is farther than need be", "[planning]") {
    Scene scene = road();
    std::vector<geo::LonLat> existing;
    if (GENERATE(false, true)) {
        existing = {kmAt(90)};
        scene.stations = fastChargersAt(existing);
    }
    const int count = GENERATE(2, 3, 4);
    const double mostKm = 60;
    const auto value = [&](const Sites& sites) {
        return greatestKm(scene, nearestKm(scene, sites, existing, mostKm));
    };
    const Plan plan =
        planOf(scene, {.objective = Objective::PCenter, .sites = count, .maxKm = mostKm});
    CHECK(plan.unit == "km");
    CHECK(plan.leftOut == 0);
    CHECK(plan.status == location::Status::Optimal);
    CHECK(plan.bound == plan.value);
    CHECK_THAT(plan.value, WithinAbs(leastOf(scene, count, value), kmTolerance));
    CHECK_THAT(plan.value, WithinAbs(value(chosen(plan)), kmTolerance));
    checkLosses(scene, plan, kmTolerance, value);
    CHECK(std::ranges::count(plan.coverage.by, CoveredBy::Nothing) == 0);
}

TEST_CASE("p-center plan: whom nothing reaches is left out and listed", "[planning]") {
    Scene scene = road();
    scene.sites = sitesAt(*scene.network, {kmAt(20), kmAt(35), kmAt(50)});
    const CriteriaInputs inputs = scene.inputs();
    const auto problem = preparePlan(
        {.sites = scene.sites, .layers = inputs, .reach = nullptr},
        {.objective = Objective::PCenter, .sites = 3, .maxKm = 21});
    // Sites reach from -1 to 71 km; towns from 72 to 100 km are beyond.
    const auto& people = scene.population.front()->people;
    double beyond = 0;
    for (std::size_t d = 36; d < people.size(); ++d) {
        beyond += people[d];
    }
    REQUIRE(problem->issues.size() == 1);
    CHECK(problem->issues.front().code == "demand_beyond_max_km");
    const Plan plan = solvePlan(*problem, {}, {});
    CHECK(plan.leftOut == beyond);
    CHECK_THAT(plan.value, WithinAbs(20, kmTolerance));
    CHECK_THROWS_AS(solvePlan(*problem, {.pinned = {}, .forbidden = {0}}, {}), InfeasibleError);
    CHECK_THROWS_AS(
        planOf(scene, {.objective = Objective::PCenter, .sites = 1, .maxKm = 21}), InfeasibleError);
}

TEST_CASE("set-cover plan: fewest sites, and cheapest when they have costs", "[planning]") {
    Scene scene = road();
    PlanOptions options{.objective = Objective::SetCover, .reachKm = 17};
    SECTION("fewest") {
        // 5, 20 ... 95 km reach 17 km each: 20, 50 and 80 leave 0-2 and 98-100 out; four do not.
        const Plan plan = planOf(scene, options);
        CHECK(plan.unit == "sites");
        CHECK(plan.value == 4);
        CHECK(plan.bound == 4);
        CHECK(plan.sites.size() == 4);
        CHECK_FALSE(plan.cost);
        CHECK(std::ranges::count(plan.coverage.by, CoveredBy::Nothing) == 0);
    }
    SECTION("what exists serves already") {
        scene.stations = fastChargersAt({kmAt(50)});
        CHECK(planOf(scene, options).value == 2 + 2);
        options.reachKm = 33;
        CHECK(planOf(scene, options).value == 2);
    }
    SECTION("cheapest") {
        options.reachKm = 20.5; // 20, 50 and 80 reach everyone
        scene.sites.cost = {1, 9, 1, 1, 1, 9, 1};
        CHECK(planOf(scene, options).value == 1 + 1 + 1 + 1);
        CHECK(planOf(scene, options).cost == 4);
        CHECK(planOf(scene, options).unit == "USD");
        scene.sites.cost = {2, NAN, 2, NAN, 2, NAN, 2};
        options.siteCost = 1.5;
        options.currency = "MXN";
        const Plan plan = planOf(scene, options);
        CHECK(chosen(plan) == Sites{1, 3, 5});
        CHECK(plan.value == 4.5);
        CHECK(plan.unit == "MXN");
    }
    SECTION("whom nobody reaches is left out and listed") {
        options.reachKm = 6.5;
        const Plan plan = planOf(scene, options);
        CHECK(plan.value == 7);
        double uncovered = 0;
        for (std::size_t d = 0; d < plan.coverage.by.size(); ++d) {
            uncovered += plan.coverage.by[d] == CoveredBy::Nothing ? plan.coverage.people[d] : 0.0;
        }
        CHECK(plan.leftOut == uncovered);
        CHECK(uncovered > 0);
    }
    SECTION("forbidding the only site of somebody is no plan") {
        const CriteriaInputs inputs = scene.inputs();
        const auto problem =
            preparePlan({.sites = scene.sites, .layers = inputs, .reach = nullptr}, options);
        CHECK(problem->issues.empty());
        CHECK(solvePlan(*problem, {.pinned = {}, .forbidden = {3}}, {}).value == 4);
        CHECK_THROWS_AS(solvePlan(*problem, {.pinned = {}, .forbidden = {0}}, {}), InfeasibleError);
    }
}

TEST_CASE("max-cover plan: service that falls with the distance", "[planning]") {
    Scene scene = road();
    std::vector<geo::LonLat> existing;
    if (GENERATE(false, true)) {
        existing = {kmAt(33)};
        scene.stations = fastChargersAt(existing);
    }
    const int count = GENERATE(1, 2, 3);
    const PlanOptions options{.sites = count, .reachKm = 20, .decay = Decay::Linear, .fullKm = 4};
    const auto people = [&](const Sites& sites) {
        double sum = 0;
        const auto km = nearestKm(scene, sites, existing, 1000);
        for (std::size_t d = 0; d < km.size(); ++d) {
            const double share = std::clamp((20 - km[d]) / 16, 0.0, 1.0);
            sum += scene.population.front()->people[d] * share;
        }
        return sum;
    };
    const Plan plan = planOf(scene, options);
    const double most = -leastOf(scene, count, [&](const Sites& sites) { return -people(sites); });
    const double tolerance = plan.totalDemand * kmTolerance;
    CHECK(plan.unit == "people");
    CHECK(plan.status == location::Status::Optimal);
    CHECK_THAT(plan.servedAlready, WithinAbs(people({}), tolerance));
    CHECK_THAT(plan.value + plan.servedAlready, WithinAbs(most, tolerance));
    CHECK_THAT(plan.value + plan.servedAlready, WithinAbs(people(chosen(plan)), tolerance));
    for (const PlanSite& site : plan.sites) {
        Sites others = chosen(plan);
        std::erase(others, site.candidate);
        CHECK_THAT(site.gain, WithinAbs(people(chosen(plan)) - people(others), tolerance));
    }
}

TEST_CASE("max-cover plan: a budget", "[planning]") {
    Scene scene = road();
    scene.sites.cost = {3, 2, 3, 2, 3, 2, NAN};
    const PlanOptions options{
        .sites = 7, .reachKm = 12.5, .siteCost = 1, .budget = 5.0, .currency = "MXN"};
    const Plan plan = planOf(scene, options);
    CHECK(plan.cost.value() <= 5);
    CHECK(plan.currency == "MXN");
    const double most = -leastOf(scene, 2, [&](const Sites& sites) {
        const auto km = nearestKm(scene, sites, {}, 1000);
        double cost = 0;
        for (const std::int32_t site : sites) {
            cost += site == 6 ? 1 : scene.sites.cost[static_cast<std::size_t>(site)];
        }
        double people = 0;
        for (std::size_t d = 0; d < km.size(); ++d) {
            people += km[d] <= 12.5 ? scene.population.front()->people[d] : 0.0;
        }
        return cost <= 5 ? -people : 0.0;
    });
    CHECK(plan.value >= most); // three sites may be better than any two
    CHECK(plan.sites.size() >= 2);
}

TEST_CASE("a plan's pairs that do not fit in memory are an error with their number", "[planning]") {
    // 4 GiB hold 89,478,485 pairs of 48 bytes: 9,500 towns and 9,500 sites at one place are more.
    Scene scene({{{kmAt(0), kmAt(10)}, "MEX-45"}});
    const std::vector<geo::LonLat> places(9500, kmAt(5));
    scene.sites = sitesAt(*scene.network, places);
    scene.population = {populationAt(places, std::vector<double>(places.size(), 1))};
    CHECK_THROWS_AS(planOf(scene, {.objective = Objective::PMedian}), ScenarioError);
}

TEST_CASE("flow-refuelling plan: trips by gravity, chargers where the range asks", "[planning]") {
    Scene scene = road();
    layers::PlaceLayer places;
    for (const double km : {0.0, 50.0, 100.0}) {
        places.push_back({fmt::format("km {:.0f}", km), "MX", "CHH", kmAt(km), 1000});
    }
    places.push_back({"small", "MX", "CHH", kmAt(10), 5});
    places.push_back({"far away", "MX", "CHH", kmAt(50, 400), 1e6});
    PlanOptions options{
        .objective = Objective::FlowRefuelling, .sites = 1, .tripPlaces = 3, .rangeKm = 60};
    const auto plan = [&] {
        const CriteriaInputs inputs = scene.inputs();
        return planSites(
            {.sites = scene.sites,
             .layers = inputs,
             .places = std::make_shared<const layers::PlaceLayer>(places)},
            options);
    };
    // Volumes are as 1/50² : 1/50² : 1/100², so 4/9, 4/9 and 1/9 of all trips.
    constexpr double shortTrip = 400.0 / 9;
    SECTION("one site serves a short trip: from 20 to 30 km, or from 70 to 80 km") {
        const Plan one = plan();
        CHECK(one.unit == "% of trips");
        CHECK_THAT(one.value, WithinAbs(shortTrip, 0.01));
        CHECK(one.bound == one.value);
        CHECK(one.servedAlready == 0);
        CHECK((chosen(one) == Sites{1} || chosen(one) == Sites{5}));
        // The other short trip is as long but for the roundness of the Earth.
        CHECK_THAT(one.sites.front().gain, WithinAbs(shortTrip, 0.01));
        CHECK_THAT(one.sites.front().lossWithReplacement, WithinAbs(0, 0.01));
        CHECK(one.sites.front().replacement == (chosen(one) == Sites{1} ? 5 : 1));
    }
    SECTION("two sites serve all") {
        options.sites = 2;
        const Plan two = plan();
        CHECK(chosen(two) == Sites{1, 5});
        CHECK_THAT(two.value, WithinAbs(100, 1e-6));
    }
    SECTION("an existing charger counts, near the road within the detour only") {
        scene.stations = fastChargersAt({kmAt(25, 2)});
        const Plan one = plan();
        CHECK_THAT(one.servedAlready, WithinAbs(shortTrip, 0.01));
        CHECK(chosen(one) == Sites{5});
        CHECK_THAT(one.value, WithinAbs(100 - shortTrip, 0.01));
        options.detourKm = 3;
        CHECK(plan().servedAlready == 0);
    }
    SECTION("trips that no site makes possible are left out and listed") {
        scene.sites = sitesAt(*scene.network, {kmAt(20), kmAt(35)});
        const CriteriaInputs inputs = scene.inputs();
        const auto problem = preparePlan(
            {.sites = scene.sites,
             .layers = inputs,
             .places = std::make_shared<const layers::PlaceLayer>(places)},
            options);
        REQUIRE(problem->issues.size() == 1);
        CHECK(problem->issues.front().code == "trip_impossible");
        CHECK(problem->issues.front().count == 2);
        const Plan one = solvePlan(*problem, {}, {});
        CHECK_THAT(one.leftOut, WithinAbs(100 - shortTrip, 0.01));
        CHECK_THAT(one.value, WithinAbs(shortTrip, 0.01));
    }
    SECTION("no road between places; nothing to consider") {
        options.rangeKm = 250;
        CHECK_THROWS_AS(plan(), ScenarioError);
    }
}
