#include "plan_scene.h"

#include <corredor/base/error.h>
#include <corredor/geo/geodesic.h>
#include <corredor/planning/plan.h>

#include <catch2/catch.hpp>

#include <algorithm>

using namespace corredor;
using namespace corredor::test;
using namespace corredor::planning;
using layers::SiteRole;

namespace {

/** People within reach of the chosen sites and of none of the served ones, by straight distance. */
double peopleServed(
    const Scene& scene,
    const std::vector<std::int32_t>& sites,
    const std::vector<geo::LonLat>& existing,
    double reachKm) {
    const auto& population = *scene.population.front();
    double sum = 0;
    for (std::size_t d = 0; d < population.points.size(); ++d) {
        const auto near = [&](geo::LonLat place) {
            return geo::LocalScale(place.lat).distanceM(place, population.points[d]) <=
                   reachKm * 1000;
        };
        const bool reached = std::ranges::any_of(sites, [&](std::int32_t site) {
            return near(scene.sites.location[static_cast<std::size_t>(site)]);
        });
        sum += reached && std::ranges::none_of(existing, near) ? population.people[d] : 0;
    }
    return sum;
}

/** The best value over all sets of `count` allowed sites. */
double bestByEnumeration(
    const Scene& scene,
    int count,
    const std::vector<geo::LonLat>& existing,
    double reachKm) {
    double best = 0;
    const auto sites = static_cast<unsigned>(scene.sites.size());
    for (unsigned set = 0; set < (1U << sites); ++set) {
        std::vector<std::int32_t> list;
        bool allowed = true;
        for (unsigned s = 0; s < sites; ++s) {
            const SiteRole role = scene.sites.role[s];
            const bool in = (set >> s & 1U) != 0;
            allowed = allowed &&
                      !(in && (role == SiteRole::Excluded || role == SiteRole::Existing)) &&
                      (in || role != SiteRole::Required);
            if (in) {
                list.push_back(static_cast<std::int32_t>(s));
            }
        }
        if (allowed && std::ssize(list) == count) {
            best = std::max(best, peopleServed(scene, list, existing, reachKm));
        }
    }
    return best;
}

} // namespace

TEST_CASE("planSites: the best plan of all, with its proof", "[planning]") {
    const int count = GENERATE(1, 2, 3, 4);
    const double reachKm = GENERATE(6.5, 16.5, 25.5);
    const Scene scene = road();
    const Plan plan = planOf(scene, {.sites = count, .reachKm = reachKm});
    CHECK(std::ssize(plan.sites) == count);
    const double best = bestByEnumeration(scene, count, {}, reachKm);
    CHECK(plan.value == best);
    CHECK(plan.bound >= best);
    CHECK(plan.value == peopleServed(scene, chosen(plan), {}, reachKm));
}

TEST_CASE("planSites: roles and existing chargers", "[planning]") {
    Scene scene = road();
    scene.sites.role[0] = SiteRole::Required;
    scene.sites.role[3] = SiteRole::Excluded;
    scene.sites.role[6] = SiteRole::Existing;
    scene.stations = fastChargersAt({kmAt(30)});
    const double reachKm = 12.5;
    SECTION("people near existing chargers are served") {
        const Plan plan = planOf(scene, {.sites = 3, .reachKm = reachKm});
        const std::vector<geo::LonLat> existing = {kmAt(95), kmAt(30)};
        CHECK(plan.value == bestByEnumeration(scene, 3, existing, reachKm));
        CHECK(std::ranges::count(chosen(plan), 0) == 1);
        CHECK(std::ranges::count(chosen(plan), 3) == 0);
        CHECK(std::ranges::count(chosen(plan), 6) == 0);
        double total = 0;
        for (const double people : scene.population.front()->people) {
            total += people;
        }
        CHECK(plan.totalDemand == total);
        CHECK(plan.servedAlready > 0);
        CHECK(plan.servedAlready + plan.value <= total);
        double byPlan = 0;
        double byExisting = 0;
        for (std::size_t d = 0; d < plan.coverage.by.size(); ++d) {
            const double people = plan.coverage.people[d];
            byPlan += plan.coverage.by[d] == CoveredBy::Plan ? people : 0.0;
            byExisting += plan.coverage.by[d] == CoveredBy::Existing ? people : 0.0;
        }
        CHECK(byPlan == plan.value);
        CHECK(byExisting == plan.servedAlready);
    }
    SECTION("unless they are not to be counted: then only existing sites serve") {
        const Plan plan = planOf(scene, {.sites = 3, .reachKm = reachKm, .countExisting = false});
        CHECK(plan.value == bestByEnumeration(scene, 3, {kmAt(95)}, reachKm));
    }
}

TEST_CASE("planSites: a site's gain is what the plan loses without it", "[planning]") {
    const Scene scene = road();
    const double reachKm = 18.5;
    const Plan plan = planOf(scene, {.sites = 4, .reachKm = reachKm});
    for (std::size_t i = 0; i < plan.sites.size(); ++i) {
        std::vector<std::int32_t> others;
        for (const PlanSite& other : plan.sites) {
            if (other.candidate != plan.sites[i].candidate) {
                others.push_back(other.candidate);
            }
        }
        CHECK(plan.sites[i].gain == plan.value - peopleServed(scene, others, {}, reachKm));
        CHECK((i == 0 || plan.sites[i].gain <= plan.sites[i - 1].gain));
    }
}

TEST_CASE("planSites: the replacement loses least, by trying every other site", "[planning]") {
    const Scene scene = road();
    const double reachKm = GENERATE(9.5, 18.5);
    const Plan plan = planOf(scene, {.sites = 3, .reachKm = reachKm});
    for (const PlanSite& site : plan.sites) {
        const std::vector<std::int32_t> sites = chosen(plan);
        double least = site.gain;
        for (std::int32_t other = 0; other < scene.sites.size(); ++other) {
            if (std::ranges::find(sites, other) == sites.end()) {
                std::vector<std::int32_t> exchanged = sites;
                std::ranges::replace(exchanged, site.candidate, other);
                const double loss = plan.value - peopleServed(scene, exchanged, {}, reachKm);
                least = std::min(least, loss);
                CHECK((other != site.replacement || loss == site.lossWithReplacement));
            }
        }
        CHECK(site.lossWithReplacement == least);
        CHECK((site.replacement >= 0) == (least < site.gain));
    }
}

TEST_CASE("solvePlan: pinned and forbidden sites, again and again", "[planning]") {
    const Scene scene = road();
    const CriteriaInputs inputs = scene.inputs();
    const auto problem = preparePlan(
        {.sites = scene.sites, .layers = inputs, .reach = nullptr}, {.sites = 2, .reachKm = 12.5});
    const Plan free = solvePlan(*problem, {}, {});
    const std::int32_t best = free.sites.front().candidate;
    const Plan without = solvePlan(*problem, {.pinned = {}, .forbidden = {best}}, {});
    CHECK(std::ranges::count(chosen(without), best) == 0);
    CHECK(without.value <= free.value);
    for (std::int32_t site = 0; site < scene.sites.size(); ++site) {
        const Plan with = solvePlan(*problem, {.pinned = {site}, .forbidden = {}}, {});
        CHECK(std::ranges::count(chosen(with), site) == 1);
        CHECK(with.value <= free.value);
        CHECK(with.value == peopleServed(scene, chosen(with), {}, 12.5));
    }
    CHECK_THROWS_AS(
        solvePlan(*problem, {.pinned = {best}, .forbidden = {best}}, {}), InfeasibleError);
}

TEST_CASE("solvePlan: a stop gives the best so far with its bound", "[planning]") {
    const Scene scene = road();
    const CriteriaInputs inputs = scene.inputs();
    const PlanInputs planInputs{.sites = scene.sites, .layers = inputs, .reach = nullptr};
    const auto problem = preparePlan(planInputs, {.sites = 3, .reachKm = 12.5});
    std::stop_source stop;
    stop.request_stop();
    const JobContext stopped(stop.get_token(), {});
    const Plan plan =
        solvePlan(*problem, {}, {.timeLimitS = 60, .seed = 1, .job = stopped, .progress = {}});
    CHECK(plan.value <= plan.bound);
    CHECK(plan.value == peopleServed(scene, chosen(plan), {}, 12.5));
    CHECK_THROWS_AS(planSites(planInputs, {.sites = 3}, stopped), Cancelled);
}

TEST_CASE("coverageByCountry: sums people by who covers them", "[planning]") {
    const DemandCoverage coverage{
        {{}, {}, {}},
        {"MX", "US", "MX"},
        {5, 7, 11},
        {CoveredBy::Plan, CoveredBy::Existing, CoveredBy::Plan}};
    const auto tallies = coverageByCountry(coverage);
    CHECK(tallies.at("MX") == CoverageTally{0, 0, 16});
    CHECK(tallies.at("US") == CoverageTally{0, 7, 0});
}

TEST_CASE("planSites: what cannot be", "[planning]") {
    Scene scene = road();
    CHECK_THROWS_AS(planOf(scene, {.sites = 8}), InfeasibleError);
    CHECK_THROWS_AS(planOf(scene, {.sites = 0}), ScenarioError);
    CHECK_THROWS_AS(planOf(scene, {.budget = 5}), ScenarioError); // no site has a cost
    scene.sites.role[0] = scene.sites.role[1] = SiteRole::Required;
    CHECK_THROWS_AS(planOf(scene, {.sites = 1}), InfeasibleError);
}
