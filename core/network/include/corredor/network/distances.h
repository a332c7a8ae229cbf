#pragma once

#include <corredor/network/search.h>

#include <span>
#include <vector>

namespace corredor::network {

struct DistancePair {
    std::int32_t from = 0;
    std::int32_t to = 0;
    double km = 0;  ///< along the path found
    double min = 0; ///< along the same path
};

struct DistanceOptions {
    Cost cost = Cost::LengthM;
    double cutoff = unreachable; ///< in the unit of `cost` (m or s)
    double maxSnapM = 10000;     ///< cities lie up to 8 km from the nearest numbered road
};

/** One entry a reachable pair, by from then to. Points without an edge reach nothing. */
[[nodiscard]] std::vector<DistancePair> distances(
    const std::shared_ptr<const RoadNetwork>& network,
    std::span<const NetworkPoint> from,
    std::span<const NetworkPoint> to,
    const DistanceOptions& options,
    const JobContext& job = {});

/** The same for points anywhere, each placed on the nearest edge within options.maxSnapM. */
[[nodiscard]] std::vector<DistancePair> distances(
    const std::shared_ptr<const RoadNetwork>& network,
    std::span<const geo::LonLat> from,
    std::span<const geo::LonLat> to,
    const DistanceOptions& options,
    const JobContext& job = {});

} // namespace corredor::network
