#include "planning_scene.h"

#include <corredor/base/error.h>
#include <corredor/planning/plan_review.h>

#include <catch2/catch.hpp>

using namespace corredor;
using namespace corredor::test;
using namespace corredor::planning;

namespace {

Scene threeSites() {
    Scene scene({{{kmAt(0), kmAt(60)}, "MEX-45"}});
    scene.sites = sitesAt(*scene.network, {kmAt(5), kmAt(30), kmAt(55)});
    scene.population = {populationAt({kmAt(5), kmAt(30), kmAt(55)}, {500, 900, 100})};
    return scene;
}

Plan planWith(const Scene& scene, PlanOptions options) {
    const CriteriaInputs inputs = scene.inputs();
    options.sites = 1;
    options.reachKm = 10;
    return planSites({.sites = scene.sites, .layers = inputs, .reach = nullptr}, options);
}

} // namespace

TEST_CASE("choiceOf: candidates by their places", "[planning]") {
    const Scene scene = threeSites();
    const auto& places = scene.sites.location;
    const PlanChoice choice =
        choiceOf(scene.sites, {.pinned = {places[2], places[0]}, .forbidden = {places[1]}});
    CHECK(choice == PlanChoice{{0, 2}, {1}});
    CHECK(choiceOf(scene.sites, {.pinned = {places[1], places[1]}}) == PlanChoice{{1}, {}});
    // As a scenario file holds it: rounded to a centimetre or so.
    const geo::LonLat near{places[1].lon + 4e-8, places[1].lat - 4e-8};
    CHECK(choiceOf(scene.sites, {.forbidden = {near}}) == PlanChoice{{}, {1}});
    CHECK(choiceOf(scene.sites, {}).isEmpty());
}

TEST_CASE("choiceOf: places without a candidate and contradictions", "[planning]") {
    const Scene scene = threeSites();
    const geo::LonLat place = scene.sites.location[0];
    CHECK_THROWS_AS(choiceOf(scene.sites, {.pinned = {kmAt(6)}}), ScenarioError);
    CHECK_THROWS_AS(choiceOf(scene.sites, {.forbidden = {kmAt(5, 0.1)}}), ScenarioError);
    CHECK_THROWS_AS(
        choiceOf(scene.sites, {.pinned = {place}, .forbidden = {place}}), ScenarioError);
}

TEST_CASE("planSites: what is pinned and forbidden, and what it costs", "[planning]") {
    const Scene scene = threeSites();
    const Plan free = planWith(scene, {});
    CHECK(free.sites.front().candidate == 1);
    CHECK(free.choice.isEmpty());
    const Plan pinned = planWith(scene, {.pinned = {scene.sites.location[2]}});
    CHECK(pinned.sites.front().candidate == 2);
    CHECK(pinned.choice == PlanChoice{{2}, {}});
    const PlanDifference difference = differenceOf(pinned, free);
    CHECK(difference.worseBy == 800);
    CHECK(difference.worseShare == Approx(800.0 / 900.0));
    CHECK(difference.came == std::vector<std::int32_t>{2});
    CHECK(difference.went == std::vector<std::int32_t>{1});
    const Plan without = planWith(scene, {.forbidden = {scene.sites.location[1]}});
    CHECK(without.sites.front().candidate == 0);
    CHECK(differenceOf(without, free).worseBy == 400);
    CHECK(differenceOf(free, free).came.empty());
}

TEST_CASE("differenceOf, slackOf: for objectives that are minimised", "[planning]") {
    Plan plan;
    plan.objective = Objective::PMedian;
    plan.value = 120;
    plan.bound = 110;
    CHECK(slackOf(plan) == 10);
    Plan better = plan;
    better.value = 80;
    CHECK(differenceOf(plan, better).worseBy == 40);
    CHECK(differenceOf(plan, better).worseShare == 0.5);
    CHECK(differenceOf(better, plan).worseBy == -40);
    plan.objective = Objective::MaxCover;
    plan.bound = 150;
    CHECK(slackOf(plan) == 30);
    plan.bound = 120 - 1e-12; // rounding must not give less than nothing
    CHECK(slackOf(plan) == 0);
}

TEST_CASE("hardestToReplace: the greatest loss that no other site makes up for", "[planning]") {
    Plan plan;
    CHECK_FALSE(hardestToReplace(plan));
    plan.sites = {{4, 900, 7, 20}, {2, 500, -1, 500}, {3, 500, 8, 30}};
    CHECK(hardestToReplace(plan) == 1U);
}

TEST_CASE("coverageOfAll: sums over all countries", "[planning]") {
    const DemandCoverage coverage{
        {{}, {}, {}},
        {"MX", "US", "MX"},
        {5, 7, 11},
        {CoveredBy::Plan, CoveredBy::Existing, CoveredBy::Plan}};
    const CoverageTally all = coverageOfAll(coverage);
    CHECK(all == CoverageTally{0, 7, 16});
    CHECK(peopleOf(all) == 23);
}
