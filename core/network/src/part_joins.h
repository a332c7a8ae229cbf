#pragma once

#include <corredor/network/network.h>

namespace corredor::network {

/**
 * Joins parts of the network to its largest part by assumed streets: straight from a part's node
 * to the nearest road of the same country, where that is at most `gapM` away. Parts that get near
 * only by others are joined after those. Issue: part_joined.
 */
void joinParts(
    std::shared_ptr<RoadNetwork>& network,
    double gapM,
    IssueLog& issues,
    const JobContext& job);

} // namespace corredor::network
