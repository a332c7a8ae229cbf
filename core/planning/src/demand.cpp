#include "demand_points.h"

#include <corredor/base/error.h>
#include <corredor/base/units.h>
#include <corredor/planning/criteria.h>

#include <fmt/format.h>

#include <algorithm>

namespace corredor::planning {

namespace {

// Sites whose reach is searched at a time, so that the costs, which are dropped after each batch,
// never take much memory.
constexpr std::size_t batch = 4096;

/** Appends whom the sites begin..end reach. */
void appendCovers(
    const CriteriaInputs& inputs,
    std::size_t begin,
    std::size_t end,
    DemandReach& reach,
    const JobContext& job) {
    const auto sites = std::span(inputs.sites.onNetwork).subspan(begin, end - begin);
    const network::SparseCosts costs =
        inputs.router.within(sites, reach.onNetwork, reach.reachKm * metresPerKm, job);
    location::CoverSets& covers = reach.siteToDemand;
    const std::int64_t before = covers.begin.back();
    covers.demand.insert(covers.demand.end(), costs.column.begin(), costs.column.end());
    for (std::size_t row = 1; row < costs.begin.size(); ++row) {
        covers.begin.push_back(before + costs.begin[row]);
    }
}

} // namespace

std::string placeText(geo::LonLat place) {
    return fmt::format("{:.5f} {:.5f}", place.lon, place.lat);
}

DemandReach placedDemand(const CriteriaInputs& inputs) {
    DemandReach demand;
    static_cast<landscape::DemandPoints&>(demand) = inputs.demand;
    demand.issues.clear();
    return demand;
}

DemandReach demandWithinReach(const CriteriaInputs& inputs, double reachKm, const JobContext& job) {
    if (!(reachKm > 0) || reachKm > 100'000) {
        throw ScenarioError(
            {{},
             "reach_km",
             fmt::format("a reach of {} km makes no sense", reachKm),
             "use a distance above 0"});
    }
    DemandReach reach = placedDemand(inputs);
    reach.reachKm = reachKm;
    const std::size_t sites = inputs.sites.onNetwork.size();
    const auto share = [&](std::size_t done) {
        return static_cast<double>(done) / static_cast<double>(sites);
    };
    for (std::size_t begin = 0; begin < sites; begin += batch) {
        const std::size_t end = std::min(sites, begin + batch);
        appendCovers(inputs, begin, end, reach, job.subRange(share(begin), share(end)));
    }
    job.report(1.0);
    return reach;
}

std::shared_ptr<const DemandReach> reachFor(const CriteriaResult& result, double reachKm) {
    const auto found = std::ranges::find_if(
        result.reaches, [&](const auto& reach) { return reach->reachKm == reachKm; });
    return found == result.reaches.end() ? nullptr : *found;
}

} // namespace corredor::planning
