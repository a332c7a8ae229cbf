#pragma once

#include "search_graph.h"

#include <corredor/base/job.h>

#include <span>
#include <vector>

namespace corredor::network {

/** Where a search of the whole graph begins: a node with a cost, and whose it is. */
struct SourceSeed {
    double cost = 0;
    std::int32_t source = 0;
    std::int32_t node = 0;
};

/** For each node (inner numbers) its least cost and, where asked for, the source. */
struct NodeLabels {
    std::vector<double> cost;
    std::vector<std::int32_t> source; ///< -1 where unreachable
};

/**
 * Shortest paths to the whole graph with buckets instead of a heap (delta stepping on one
 * thread): nodes of one bucket are settled in any order and corrected when needed, which costs
 * less than keeping them sorted. Source: U. Meyer, P. Sanders, "Delta-stepping: a parallelizable
 * shortest path algorithm", J. Algorithms 49 (2003). Ties go to the lower source.
 */
[[nodiscard]] NodeLabels searchWholeGraph(
    const ArcTable& arcs,
    std::vector<SourceSeed> seeds,
    double cutoff,
    const JobContext& job);

} // namespace corredor::network
