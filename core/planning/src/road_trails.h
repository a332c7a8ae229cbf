#pragma once

#include <corredor/network/network.h>

#include <cstdint>
#include <vector>

namespace corredor::planning {

/** An edge of a trail, driven from its `from` end when `forward`. */
struct TrailStep {
    std::int32_t edge = -1;
    bool forward = true;
};

/**
 * A way through the network that a map reader would call one road: the edges of one numbered
 * route, or of unnumbered roads, as straight on as they go. Starts in the south, or in the west
 * where it runs more east than north, as US mileposts do (Source: MUTCD 2009, section 2H.05).
 */
struct Trail {
    std::vector<TrailStep> steps;
    double lengthM = 0;
    std::int32_t route = -1; ///< into RoadNetwork::routeNames; -1 = no number
};

/**
 * Every edge with use[edge] != 0 in exactly one trail. Concurrent routes: an edge goes to the
 * first of its routes. Deterministic.
 */
[[nodiscard]] std::vector<Trail>
roadTrails(const network::RoadNetwork& network, const std::vector<char>& use);

} // namespace corredor::planning
