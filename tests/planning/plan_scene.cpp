#include "plan_scene.h"

#include <algorithm>
#include <random>

namespace corredor::test {

using planning::Plan;

Scene road() {
    Scene scene({{{kmAt(0), kmAt(100)}, "MEX-45"}});
    scene.sites = sitesAt(
        *scene.network, {kmAt(5), kmAt(20), kmAt(35), kmAt(50), kmAt(65), kmAt(80), kmAt(95)});
    std::mt19937 random(4);
    std::vector<geo::LonLat> towns;
    std::vector<double> people;
    for (int km = 0; km <= 100; km += 2) {
        towns.push_back(kmAt(km));
        people.push_back(static_cast<double>(random() % 1000));
    }
    scene.population = {populationAt(towns, people)};
    return scene;
}

Plan planOf(const Scene& scene, const planning::PlanOptions& options) {
    const planning::CriteriaInputs inputs = scene.inputs();
    return planning::planSites({.sites = scene.sites, .layers = inputs, .reach = nullptr}, options);
}

std::vector<std::int32_t> chosen(const Plan& plan) {
    std::vector<std::int32_t> sites;
    for (const planning::PlanSite& site : plan.sites) {
        sites.push_back(site.candidate);
    }
    std::ranges::sort(sites);
    return sites;
}

} // namespace corredor::test
