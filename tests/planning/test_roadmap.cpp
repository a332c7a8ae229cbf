#include "plan_scene.h"

#include <corredor/base/error.h>
#include <corredor/base/parallel.h>
#include <corredor/planning/roadmap.h>
#include <corredor/planning/site_catchments.h>

#include <catch2/catch.hpp>

#include <algorithm>
#include <numeric>

using namespace corredor;
using namespace corredor::test;
using namespace corredor::planning;

namespace {

Roadmap roadmapOf(const Scene& scene, const RoadmapOptions& options) {
    const CriteriaInputs layers = scene.inputs();
    const PlanInputs plan{
        .sites = scene.sites, .layers = layers, .reach = nullptr, .places = nullptr};
    std::vector<std::int32_t> all(static_cast<std::size_t>(scene.sites.size()));
    std::iota(all.begin(), all.end(), 0);
    std::vector<Issue> issues;
    const Parameters parameters;
    const auto catchments = measureCatchments(
        plan, all, Sharing::Alone, {.reachKm = options.reachKm}, parameters, issues);
    std::vector<SiteSetting> settings(all.size());
    for (std::size_t i = 0; i < settings.size(); ++i) {
        settings[i].country = catchments[i].country;
    }
    return planRoadmap(
        {.plan = plan, .parameters = parameters, .catchments = catchments, .settings = settings},
        options);
}

RoadmapOptions threeYears(double budgetUsd) {
    RoadmapOptions options;
    options.firstYear = 2027;
    options.lastYear = 2029;
    options.budgetsUsd = {budgetUsd};
    options.reachKm = 10;
    return options;
}

/** Sixty times the people of road(), so that sites grow within three years. */
Scene busyRoad() {
    Scene scene = road();
    auto population = std::make_shared<layers::PopulationLayer>(*scene.population.front());
    for (double& people : population->people) {
        people *= 60;
    }
    scene.population = {population};
    return scene;
}

} // namespace

TEST_CASE("planRoadmap: no year spends more than was given until then", "[planning]") {
    const Scene scene = busyRoad();
    const RoadmapOptions options = threeYears(900'000);
    const Roadmap roadmap = roadmapOf(scene, options);
    CHECK(roadmap.status == location::Status::Optimal);
    CHECK_FALSE(roadmap.sites.empty());
    REQUIRE(roadmap.years.size() == 4);
    CHECK(roadmap.years[0].year == 2026);
    CHECK(roadmap.years[0].sum().sites == 0);
    double budget = 0;
    double spent = 0;
    for (const RoadmapYear& year : roadmap.years) {
        budget += year.budgetUsd;
        spent += year.sum().spentUsd;
        CHECK(year.sum().spentSoFarUsd == Approx(spent));
        CHECK(spent <= budget * (1 + 1e-9));
    }
}

TEST_CASE("planRoadmap: sites grow and never shrink; sums are those of the sites", "[planning]") {
    const Roadmap roadmap = roadmapOf(busyRoad(), threeYears(3'000'000));
    bool anyGrows = false;
    for (const RoadmapSite& site : roadmap.sites) {
        REQUIRE(std::ssize(site.stages) == 2029 - site.openingYear + 1);
        for (std::size_t i = 1; i < site.stages.size(); ++i) {
            CHECK(site.stages[i].design.ports() >= site.stages[i - 1].design.ports());
            CHECK(site.stages[i].capexUsd >= site.stages[i - 1].capexUsd);
            anyGrows =
                anyGrows || site.stages[i].design.ports() > site.stages[i - 1].design.ports();
        }
    }
    CHECK(anyGrows);
    for (const RoadmapYear& year : roadmap.years) {
        std::int64_t ports = 0;
        std::int64_t sites = 0;
        for (const RoadmapSite& site : roadmap.sites) {
            const SiteStage* stage = site.stageAt(year.year);
            ports += stage == nullptr ? 0 : stage->design.ports();
            sites += stage == nullptr ? 0 : 1;
        }
        CHECK(year.sum().ports == ports);
        CHECK(year.sum().sites == sites);
        CHECK(year.countries[0].ports + year.countries[1].ports == ports);
    }
}

TEST_CASE("planRoadmap: the value is the vehicles newly within reach, year by year", "[planning]") {
    Scene scene = busyRoad();
    scene.stations = fastChargersAt({kmAt(50)});
    const Roadmap roadmap = roadmapOf(scene, threeYears(900'000));
    double vehicleYears = 0;
    for (const RoadmapYear& year : roadmap.years) {
        const CountryYear sum = year.sum();
        vehicleYears += sum.vehiclesRoadmap;
        CHECK(sum.peopleExisting > 0);
        CHECK(sum.peopleExisting + sum.peopleRoadmap <= sum.people);
    }
    CHECK(vehicleYears == Approx(roadmap.value));
    CHECK(roadmap.bound >= roadmap.value * (1 - 1e-9));
    const auto byExisting = std::ranges::count(roadmap.reachedIn, Roadmap::byWhatExists);
    CHECK(byExisting == 11); // the towns at 40 to 60 km
}

TEST_CASE("planRoadmap: more money early is never worse", "[planning]") {
    const Scene scene = busyRoad();
    RoadmapOptions late = threeYears(0);
    late.budgetsUsd = {0, 0, 2'700'000};
    RoadmapOptions early = threeYears(0);
    early.budgetsUsd = {2'700'000, 0, 0};
    const Roadmap after = roadmapOf(scene, late);
    CHECK(after.years[1].sum().sites == 0);
    CHECK(after.years[2].sum().sites == 0);
    CHECK(roadmapOf(scene, early).value >= after.value);
}

TEST_CASE("planRoadmap: required sites open, or it is said that they cannot", "[planning]") {
    Scene scene = busyRoad();
    scene.sites.role[6] = layers::SiteRole::Required;
    scene.sites.role[3] = layers::SiteRole::Excluded;
    const Roadmap roadmap = roadmapOf(scene, threeYears(1'500'000));
    const auto opens = [&](std::int32_t candidate) {
        return std::ranges::find(roadmap.sites, candidate, &RoadmapSite::candidate) !=
               roadmap.sites.end();
    };
    CHECK(opens(6));
    CHECK_FALSE(opens(3));
    CHECK_THROWS_AS(roadmapOf(scene, threeYears(1'000)), InfeasibleError);
}

TEST_CASE("planRoadmap: years and budgets that make no sense", "[planning]") {
    const Scene scene = road();
    RoadmapOptions options = threeYears(1);
    options.lastYear = 2026;
    CHECK_THROWS_AS(roadmapOf(scene, options), ScenarioError);
    options = threeYears(1);
    options.budgetsUsd = {1, 2};
    CHECK_THROWS_AS(roadmapOf(scene, options), ScenarioError);
}
