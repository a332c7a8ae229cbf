#include <corredor/landscape/demand_points.h>

#include <fmt/format.h>

namespace corredor::landscape {

DemandPoints
gatherDemand(std::span<const std::shared_ptr<const layers::PopulationLayer>> population) {
    DemandPoints demand;
    for (const auto& layer : population) {
        demand.people.insert(demand.people.end(), layer->people.begin(), layer->people.end());
        demand.location.insert(demand.location.end(), layer->points.begin(), layer->points.end());
        demand.country.insert(demand.country.end(), layer->country.begin(), layer->country.end());
        demand.country.resize(demand.people.size());
    }
    demand.onNetwork.resize(demand.people.size());
    return demand;
}

DemandPoints placeDemand(
    const network::RoadNetwork& network,
    std::span<const std::shared_ptr<const layers::PopulationLayer>> population,
    double maxSnapM,
    const JobContext& job) {
    DemandPoints demand = gatherDemand(population);
    demand.onNetwork = network::placeOnNetwork(network, demand.location, maxSnapM, job);
    IssueLog log("population");
    for (std::size_t d = 0; d < demand.size(); ++d) {
        if (demand.onNetwork[d].edge < 0) {
            log.add(
                Severity::Warning,
                "demand_off_road",
                {fmt::format("{:.5f} {:.5f}", demand.location[d].lon, demand.location[d].lat), {}},
                "too far from any road; its people count in the total but reach no site");
        }
    }
    demand.issues = log.take();
    return demand;
}

} // namespace corredor::landscape
