#pragma once

#include <corredor/network/network.h>

namespace corredor::network {

/**
 * Joins the two countries' roads at the crossings: nearest road of each country - port of entry -
 * nearest road of the other, as one edge of class crossingClass. Where the roads already meet
 * nothing is added. Edges are split at the feet of connectors.
 */
[[nodiscard]] std::vector<BorderJoin> joinAtCrossings(
    std::shared_ptr<RoadNetwork>& network,
    const layers::CrossingLayer& crossings,
    const BuildOptions& options,
    IssueLog& issues,
    const JobContext& job);

} // namespace corredor::network
