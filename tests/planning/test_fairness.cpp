#include "plan_scene.h"

#include <corredor/base/error.h>
#include <corredor/geo/geodesic.h>
#include <corredor/planning/demand_groups.h>
#include <corredor/planning/plan.h>

#include <catch2/catch.hpp>

#include <algorithm>
#include <functional>

using namespace corredor;
using namespace corredor::test;
using namespace corredor::planning;
using Catch::Matchers::WithinAbs;

namespace {

using Sites = std::vector<std::int32_t>;

constexpr double reachKm =
    8.5; // no town is that far from a site: which side is no matter of rounding

/** The road with a border at its middle: towns and candidates west of it are Mexican. */
Scene borderRoad() {
    Scene scene = road();
    auto people = std::make_shared<layers::PopulationLayer>(*scene.population.front());
    for (std::size_t d = 0; d < people->points.size(); ++d) {
        const bool isWest = people->points[d].lon < kmAt(50).lon;
        people->country[d] = isWest ? "MX" : "US";
        // The east is thinly settled, so that plans leave it out.
        people->people[d] = isWest ? people->people[d] : std::floor(people->people[d] / 20);
        people->numbers["poor"].push_back(d % 3 == 0 ? 1 : 0);
    }
    scene.population = {people};
    for (std::size_t site = 0; site < scene.sites.location.size(); ++site) {
        scene.sites.country[site] = scene.sites.location[site].lon < kmAt(50).lon ? "MX" : "US";
    }
    return scene;
}

PlanOptions optionsOf(int sites) {
    PlanOptions options;
    options.sites = sites;
    options.reachKm = reachKm;
    return options;
}

std::vector<landscape::PeopleLayer> peopleOf(const Scene& scene) {
    return {{"towns", scene.population.front(), {}, {}}};
}

std::shared_ptr<const PlanProblem> problemOf(const Scene& scene, const PlanOptions& options) {
    const CriteriaInputs inputs = scene.inputs();
    return preparePlan(
        {.sites = scene.sites,
         .layers = inputs,
         .reach = nullptr,
         .places = nullptr,
         .people = peopleOf(scene)},
        options);
}

/** People within reach of the sites, of those that a test says belong to the group. */
double
coveredOf(const Scene& scene, const Sites& sites, const std::function<bool(std::size_t)>& isIn) {
    const auto& towns = *scene.population.front();
    double sum = 0;
    for (std::size_t d = 0; d < towns.points.size(); ++d) {
        const bool reached = std::ranges::any_of(sites, [&](std::int32_t site) {
            const geo::LonLat place = scene.sites.location[static_cast<std::size_t>(site)];
            return geo::LocalScale(place.lat).distanceM(place, towns.points[d]) <= reachKm * 1000;
        });
        sum += reached && isIn(d) ? towns.people[d] : 0;
    }
    return sum;
}

double peopleIn(const Scene& scene, const std::function<bool(std::size_t)>& isIn) {
    double sum = 0;
    for (std::size_t d = 0; d < scene.population.front()->people.size(); ++d) {
        sum += isIn(d) ? scene.population.front()->people[d] : 0;
    }
    return sum;
}

double shareOf(const Scene& scene, const Sites& sites, const std::string& country) {
    const auto isIn = [&](std::size_t d) {
        return scene.population.front()->country[d] == country;
    };
    return coveredOf(scene, sites, isIn) / peopleIn(scene, isIn);
}

/** The greatest value over all choices of `count` sites that a test lets pass; -1 = none does. */
double bestOf(
    const Scene& scene,
    int count,
    const std::function<bool(const Sites&)>& passes,
    const std::function<double(const Sites&)>& value) {
    double best = -1;
    for (unsigned set = 0; set < (1U << static_cast<unsigned>(scene.sites.size())); ++set) {
        Sites sites;
        for (std::int32_t s = 0; s < scene.sites.size(); ++s) {
            if ((set >> static_cast<unsigned>(s) & 1U) != 0) {
                sites.push_back(s);
            }
        }
        if (std::ssize(sites) == count && passes(sites)) {
            best = std::max(best, value(sites));
        }
    }
    return best;
}

GroupQuery by(GroupBy groups, std::vector<std::string> of = {}) {
    GroupQuery query;
    query.by = groups;
    query.of = std::move(of);
    return query;
}

PlanFloor floorOf(const GroupQuery& query, std::optional<double> share) {
    PlanFloor floor;
    floor.groups = query;
    floor.share = share;
    return floor;
}

double everyone(const Scene& scene, const Sites& sites) {
    return coveredOf(scene, sites, [](std::size_t) { return true; });
}

} // namespace

TEST_CASE("groupDemand: countries, zones and classes of people and zones", "[planning]") {
    Scene scene = borderRoad();
    auto zones = std::make_shared<layers::ZoneLayer>();
    zones->name = "halves";
    addSquare(*zones, kmAt(25), 49, "west");
    addSquare(*zones, kmAt(75), 49, "east");
    zones->texts["grade"] = {"low", "high"};
    scene.zones = {zones};
    const CriteriaInputs inputs = scene.inputs();
    const auto people = peopleOf(scene);
    const GroupSources sources{.demand = inputs.demand, .zones = inputs.zones, .people = people};
    const DemandGroups countries = groupDemand(sources, by(GroupBy::Country), "floors[1]");
    REQUIRE(countries.groups.size() == 2);
    CHECK(countries.groups[0].id == "MX");
    CHECK(
        countries.groups[0].people + countries.groups[1].people ==
        peopleIn(scene, [](std::size_t) { return true; }));
    CHECK(groupDemand(sources, by(GroupBy::Country, {"us"}), "floors[1]").groups.size() == 1);
    const DemandGroups states = groupDemand(sources, by(GroupBy::State), "floors[1]");
    REQUIRE(states.groups.size() >= 1);
    CHECK(states.groups.front().label != states.groups.front().id);
    const DemandGroups halves = groupDemand(sources, by(GroupBy::Zone), "floors[1]");
    CHECK(halves.layer == "halves");
    REQUIRE(halves.groups.size() == 2);
    CHECK(halves.groups[1].label == "Zone east");
    CHECK(halves.groups[0].people > halves.groups[1].people);
    GroupQuery poor = by(GroupBy::Class);
    poor.field = "poor";
    const DemandGroups classes = groupDemand(sources, poor, "floors[1]");
    CHECK(classes.layer == "towns");
    REQUIRE(classes.groups.size() == 2);
    CHECK(classes.groups[1].demands.front() == 0);
    CHECK(classes.groups[1].demands[1] == 3);
    GroupQuery grade = by(GroupBy::Class);
    grade.field = "grade";
    CHECK(groupDemand(sources, grade, "floors[1]").layer == "halves");
}

TEST_CASE("groupDemand: what is not there is named, with the nearest that is", "[planning]") {
    const Scene scene = borderRoad();
    const CriteriaInputs inputs = scene.inputs();
    const auto people = peopleOf(scene);
    const GroupSources sources{.demand = inputs.demand, .zones = inputs.zones, .people = people};
    const auto faultOf = [&](const GroupQuery& query) {
        try {
            static_cast<void>(groupDemand(sources, query, "floors[2]"));
        } catch (const ScenarioError& error) {
            return error.text();
        }
        return ErrorText{};
    };
    CHECK(faultOf(by(GroupBy::Country, {"MXX"})).place == "floors[2].of");
    CHECK(faultOf(by(GroupBy::Country, {"MXX"})).remedy.find("MX") != std::string::npos);
    CHECK(faultOf(by(GroupBy::Zone)).place == "floors[2].layer");
    GroupQuery query = by(GroupBy::Class);
    query.field = "poore";
    CHECK(faultOf(query).place == "floors[2].field");
    CHECK(faultOf(query).remedy.find("\"poor\"") != std::string::npos);
    query.layer = "villages";
    CHECK(faultOf(query).place == "floors[2].layer");
}

TEST_CASE("planSites: floors by country equal every choice tried", "[planning]") {
    const Scene scene = borderRoad();
    const double share = GENERATE(0.0, 0.1, 0.3, 0.5);
    PlanOptions options = optionsOf(3);
    options.floors = {floorOf(by(GroupBy::Country), share)};
    const double best = bestOf(
        scene,
        3,
        [&](const Sites& sites) {
            return shareOf(scene, sites, "MX") >= share && shareOf(scene, sites, "US") >= share;
        },
        [&](const Sites& sites) { return everyone(scene, sites); });
    const auto problem = problemOf(scene, options);
    if (best < 0) {
        CHECK_THROWS_AS(solvePlan(*problem, {}, {}), InfeasibleError);
        return;
    }
    const Plan plan = solvePlan(*problem, {}, {});
    CHECK(plan.status == location::Status::Optimal);
    CHECK(plan.value == best);
    REQUIRE(plan.floors.size() == 2);
    for (const FloorOutcome& floor : plan.floors) {
        CHECK_THAT(floor.share01(), WithinAbs(shareOf(scene, chosen(plan), floor.group), 1e-9));
        CHECK(floor.share01() >= share);
        CHECK(floor.leastCovered == share * floor.people);
    }
    CHECK(plan.floors[0].sites.value() + plan.floors[1].sites.value() == 3);
}

TEST_CASE("planSites: a minimum share of the sites for each country", "[planning]") {
    const Scene scene = borderRoad();
    PlanOptions options = optionsOf(3);
    const auto unbound = chosen(solvePlan(*problemOf(scene, options), {}, {}));
    CHECK(std::ranges::none_of(unbound, [&](std::int32_t site) {
        return scene.sites.country[static_cast<std::size_t>(site)] == "US";
    }));
    PlanFloor floor = floorOf(by(GroupBy::Country, {"US"}), std::nullopt);
    floor.minSitesShare = 0.5; // of 3 sites: 2
    options.floors = {floor};
    const Plan plan = solvePlan(*problemOf(scene, options), {}, {});
    CHECK(plan.floors.front().sites == 2);
    CHECK(plan.floors.front().leastSites == 2);
    const double best = bestOf(
        scene,
        3,
        [&](const Sites& sites) {
            return std::ranges::count_if(sites, [&](std::int32_t site) {
                       return scene.sites.country[static_cast<std::size_t>(site)] == "US";
                   }) >= 2;
        },
        [&](const Sites& sites) { return everyone(scene, sites); });
    CHECK(plan.value == best);
}

TEST_CASE("planSites: what exists counts towards a floor", "[planning]") {
    Scene scene = borderRoad();
    scene.stations = fastChargersAt({kmAt(80)});
    PlanOptions options = optionsOf(2);
    options.floors = {floorOf(by(GroupBy::Country, {"US"}), 0.1)};
    const Plan plan = solvePlan(*problemOf(scene, options), {}, {});
    options.floors = {};
    CHECK(plan.value == solvePlan(*problemOf(scene, options), {}, {}).value);
    CHECK(plan.floors.front().covered > 0);
}

TEST_CASE("planSites: floors are for max cover without decay", "[planning]") {
    const Scene scene = borderRoad();
    PlanOptions options = optionsOf(2);
    options.floors = {floorOf(by(GroupBy::Country), 0.1)};
    options.objective = Objective::PMedian;
    CHECK_THROWS_AS(problemOf(scene, options), ScenarioError);
    options.objective = Objective::MaxCover;
    options.decay = Decay::Linear;
    CHECK_THROWS_AS(problemOf(scene, options), ScenarioError);
    options.floors = {};
    options.tradeoff = TradeoffOptions{};
    CHECK_THROWS_AS(problemOf(scene, options), ScenarioError);
}

TEST_CASE("measureTradeoff: every point is the best for its floor", "[planning]") {
    const Scene scene = borderRoad();
    PlanOptions options = optionsOf(3);
    options.tradeoff = TradeoffOptions{by(GroupBy::Country), 5, 30};
    const auto problem = problemOf(scene, options);
    const Plan plan = solvePlan(*problem, {}, {});
    const Tradeoff tradeoff = measureTradeoff(*problem, {}, plan).value();
    const auto worst = [&](const Sites& sites) {
        return std::min(shareOf(scene, sites, "MX"), shareOf(scene, sites, "US"));
    };
    const double fairest = bestOf(scene, 3, [](const Sites&) { return true; }, worst);
    CHECK_THAT(tradeoff.fairestShare, WithinAbs(fairest, 1e-9));
    CHECK_THAT(tradeoff.fairestBound, WithinAbs(fairest, 1e-9));
    REQUIRE(tradeoff.points.size() >= 2);
    CHECK(tradeoff.points.front().sites == chosen(plan));
    CHECK_THAT(tradeoff.points.back().worstShare, WithinAbs(fairest, 1e-9));
    for (std::size_t i = 0; i < tradeoff.points.size(); ++i) {
        const TradeoffPoint& point = tradeoff.points[i];
        CHECK_THAT(point.worstShare, WithinAbs(worst(point.sites), 1e-9));
        CHECK(point.worstShare >= point.askedShare - 1e-9);
        CHECK(
            point.value ==
            bestOf(
                scene,
                3,
                [&](const Sites& sites) { return worst(sites) >= point.askedShare - 1e-9; },
                [&](const Sites& sites) { return everyone(scene, sites); }));
        CHECK(point.bound == point.value);
        CHECK(tradeoff.costOf(i) == plan.value - point.value);
        if (i > 0) {
            CHECK(point.worstShare > tradeoff.points[i - 1].worstShare);
            CHECK(point.value <= tradeoff.points[i - 1].value);
        }
    }
    options.tradeoff.reset();
    CHECK_FALSE(measureTradeoff(*problemOf(scene, options), {}, plan).has_value());
}

TEST_CASE("measureTradeoff: floors of the scenario hold at every point", "[planning]") {
    const Scene scene = borderRoad();
    PlanOptions options = optionsOf(3);
    PlanFloor floor = floorOf(by(GroupBy::Country, {"MX"}), std::nullopt);
    floor.minSitesShare = 0.6; // 2 of 3
    options.floors = {floor};
    options.tradeoff = TradeoffOptions{by(GroupBy::Country), 4, 30};
    const auto problem = problemOf(scene, options);
    const Plan plan = solvePlan(*problem, {}, {});
    const Tradeoff tradeoff = measureTradeoff(*problem, {}, plan).value();
    for (const TradeoffPoint& point : tradeoff.points) {
        const auto mexican = std::ranges::count_if(point.sites, [&](std::int32_t site) {
            return scene.sites.country[static_cast<std::size_t>(site)] == "MX";
        });
        CHECK(mexican >= 2);
    }
}
