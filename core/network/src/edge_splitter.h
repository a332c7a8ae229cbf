#pragma once

#include <corredor/network/network.h>

#include <span>
#include <vector>

namespace corredor::network {

/** A place on an edge where a node is needed. */
struct EdgeCut {
    std::int32_t edge = 0;
    double offset01 = 0;
};

struct SplitResult {
    RoadNetwork network;
    std::vector<std::int32_t> nodeOfCut; ///< one entry a cut
};

/**
 * Splits edges at the cuts. Cuts within a metre of an edge's end, or of the previous cut, take
 * that node. Old nodes keep their numbers, new ones follow; edges keep their order. Components
 * are not numbered.
 */
[[nodiscard]] SplitResult splitEdges(const RoadNetwork& network, std::span<const EdgeCut> cuts);

} // namespace corredor::network
