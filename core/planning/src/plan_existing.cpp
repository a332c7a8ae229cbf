#include "plan_model.h"

#include <corredor/base/units.h>
#include <corredor/network/search.h>

namespace corredor::planning {

namespace {} // namespace

std::vector<network::NetworkPoint>
existingPoints(const PlanInputs& inputs, const PlanOptions& options, const JobContext& job) {
    std::vector<network::NetworkPoint> existing;
    for (std::size_t site = 0; site < inputs.sites.role.size(); ++site) {
        if (inputs.sites.role[site] == layers::SiteRole::Existing) {
            existing.push_back(inputs.sites.onNetwork[site]);
        }
    }
    if (options.countExisting) {
        std::vector<geo::LonLat> places;
        for (const std::int32_t station : fastStations(inputs.layers.stations, {}, 0)) {
            places.push_back(inputs.layers.stations.stations->record(station).location);
        }
        const auto chargers = network::placeOnNetwork(
            inputs.layers.router.network(), places, inputs.layers.maxSnapM, job);
        existing.insert(existing.end(), chargers.begin(), chargers.end());
    }
    return existing;
}

std::vector<double> kmToExisting(
    const PlanInputs& inputs,
    const PlanOptions& options,
    const std::vector<network::NetworkPoint>& demand,
    double cutoffKm,
    const JobContext& job) {
    const network::NearestSource nearest = inputs.layers.router.nearest(
        existingPoints(inputs, options, job.subRange(0, 0.4)),
        demand,
        cutoffKm * metresPerKm,
        job.subRange(0.4, 1.0));
    std::vector<double> km(nearest.cost.size());
    for (std::size_t d = 0; d < km.size(); ++d) {
        km[d] = nearest.source[d] >= 0 ? nearest.cost[d] / metresPerKm : network::unreachable;
    }
    return km;
}

std::vector<char> marked(std::size_t count, const std::vector<std::int32_t>& positions) {
    std::vector<char> marks(count, 0);
    for (const std::int32_t position : positions) {
        marks[static_cast<std::size_t>(position)] = 1;
    }
    return marks;
}

} // namespace corredor::planning
