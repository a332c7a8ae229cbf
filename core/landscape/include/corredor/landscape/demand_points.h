#pragma once

#include <corredor/base/issue.h>
#include <corredor/base/job.h>
#include <corredor/layers/points.h>
#include <corredor/network/network.h>

#include <memory>
#include <span>
#include <string>
#include <vector>

namespace corredor::landscape {

/** People as points on the road network: one entry a point, in the order of the layers. */
struct DemandPoints {
    std::vector<double> people;
    std::vector<geo::LonLat> location;
    std::vector<std::string> country;             ///< "US", "MX" or empty
    std::vector<network::NetworkPoint> onNetwork; ///< edge -1: too far from any road
    std::vector<Issue> issues;                    ///< demand_off_road

    [[nodiscard]] std::size_t size() const { return people.size(); }
};

/** The points of the layers, none of them on a road yet. */
[[nodiscard]] DemandPoints
gatherDemand(std::span<const std::shared_ptr<const layers::PopulationLayer>> population);

/** @throws Cancelled */
[[nodiscard]] DemandPoints placeDemand(
    const network::RoadNetwork& network,
    std::span<const std::shared_ptr<const layers::PopulationLayer>> population,
    double maxSnapM,
    const JobContext& job = {});

} // namespace corredor::landscape
