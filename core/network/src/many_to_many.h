#pragma once

#include "search_graph.h"

#include <corredor/base/job.h>

namespace corredor::network {

/**
 * Costs from every departure to every arrival within the cutoff by one bounded search for each
 * point of the smaller side, in parallel.
 */
[[nodiscard]] SparseCosts boundedManyToMany(
    const RoadNetwork& network,
    const SearchGraph& graph,
    std::vector<Anchor> departures,
    std::vector<Anchor> arrivals,
    double cutoff,
    const JobContext& job);

/** The nodes (the network's numbers) that each departure reaches within the cutoff. */
[[nodiscard]] SparseCosts boundedNodesWithin(
    const SearchGraph& graph,
    const std::vector<Anchor>& departures,
    double cutoff,
    const JobContext& job);

} // namespace corredor::network
