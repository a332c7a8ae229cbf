#pragma once

#include "search_graph.h"

#include <corredor/base/job.h>

namespace corredor::network {

/** For each arrival the departure that reaches it at least cost within the cutoff. */
[[nodiscard]] NearestSource nearestDeparture(
    const RoadNetwork& network,
    const SearchGraph& graph,
    const std::vector<Anchor>& departures,
    const std::vector<Anchor>& arrivals,
    double cutoff,
    const JobContext& job);

} // namespace corredor::network
