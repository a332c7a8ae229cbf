#pragma once

#include "search_graph.h"

#include <corredor/base/job.h>

#include <optional>

namespace corredor::network {

/** A way between two points: its cost and the edges it takes in full, in order. */
struct ShortestWay {
    double cost = unreachable;
    bool alongOneEdge = false;       ///< from point to point on their common edge
    std::vector<std::int32_t> nodes; ///< inner numbers passed; empty when alongOneEdge
    std::vector<std::int32_t> edges; ///< between the nodes
};

[[nodiscard]] std::optional<ShortestWay> shortestWay(
    const RoadNetwork& network,
    const SearchGraph& graph,
    const Anchor& departure,
    const Anchor& arrival,
    const JobContext& job);

} // namespace corredor::network
