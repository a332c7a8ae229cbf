#pragma once

#include "search_graph.h"

#include <corredor/base/job.h>

#include <optional>
#include <span>
#include <vector>

namespace corredor::network {

/** A way between two points: its cost and the edges it takes in full, in order. */
struct ShortestWay {
    double cost = unreachable;
    bool alongOneEdge = false;       ///< from point to point on their common edge
    std::vector<std::int32_t> nodes; ///< inner numbers passed; empty when alongOneEdge
    std::vector<std::int32_t> edges; ///< between the nodes
};

/** The ways from one point to several, by one search. @return one an arrival; nothing = no way */
[[nodiscard]] std::vector<std::optional<ShortestWay>> shortestWays(
    const RoadNetwork& network,
    const SearchGraph& graph,
    const Anchor& departure,
    std::span<const Anchor> arrivals,
    const JobContext& job);

} // namespace corredor::network
