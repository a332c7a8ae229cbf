#pragma once

#include "segments.h"

namespace corredor::network {

/**
 * The network of the segments: nodes at junctions, ends and changes of class, speed, direction,
 * country or routes; what lies between is one edge with its shape. A ring without a junction gets
 * one node. Components are not yet numbered.
 */
[[nodiscard]] RoadNetwork
joinChains(const Segments& segments, const WeldedVertices& welded, const JobContext& job);

} // namespace corredor::network
