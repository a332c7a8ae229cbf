#pragma once

#include <corredor/network/search.h>

#include <cmath>
#include <cstdint>
#include <span>
#include <vector>

namespace corredor::network {

/**
 * A cost as a whole number of 2^-20 m (0.95 µm) or s. Sums of such numbers are exact in a double
 * up to 8.6e9, so every algorithm, in whatever order it adds, finds the same bits.
 */
[[nodiscard]] inline double exactCost(double cost) {
    constexpr double unit = 1 << 20;
    return std::round(cost * unit) / unit;
}

/** Cost of the straight way from a point to its road, at 30 km/h (see Router). */
[[nodiscard]] double accessCost(double snapDistanceM, Cost cost);

/** One direction of an edge, seen from its tail. */
struct Arc {
    double cost = 0;
    std::int32_t head = 0;
    std::int32_t edge = 0;
};

/** Arcs by tail node. */
struct ArcTable {
    std::vector<std::int64_t> begin;
    std::vector<Arc> arcs;

    [[nodiscard]] std::span<const Arc> of(std::int32_t node) const {
        const auto first = static_cast<std::size_t>(begin[static_cast<std::size_t>(node)]);
        const auto last = static_cast<std::size_t>(begin[static_cast<std::size_t>(node) + 1]);
        return {arcs.data() + first, last - first};
    }
};

/**
 * The network as searches see it: nodes renumbered along a space-filling curve, so that
 * neighbours lie near each other in memory; one cost per edge.
 */
struct SearchGraph {
    SearchGraph(const RoadNetwork& network, Cost cost);

    std::vector<std::int32_t> inner; ///< node of the network -> node here
    std::vector<std::int32_t> outer; ///< the reverse
    std::vector<double> edgeCost;    ///< exactCost by edge
    ArcTable forward;
    ArcTable backward; ///< arcs reversed: heads are where one comes from

    [[nodiscard]] std::ptrdiff_t nodeCount() const { return std::ssize(outer); }
};

/**
 * A placed point seen from the graph: what it costs to get from it to the ends of its edge (a
 * departure) or from the ends to it (an arrival). Infinite where a one-way street forbids it.
 */
struct Anchor {
    std::int32_t edge = -1;
    std::int32_t fromNode = -1; ///< inner number of the edge's `from`
    std::int32_t toNode = -1;
    double fromCost = unreachable; ///< between the point and fromNode, access included
    double toCost = unreachable;
    double share01 = 0; ///< where on the edge
    double along = 0;   ///< exact cost from the edge's `from` to the point
    double access = 0;  ///< straight way between point and road
};

enum class Leaning { Departure, Arrival };

/** What places on edges are measured with. */
struct EdgeCosts {
    const std::vector<std::int32_t>& inner;
    const std::vector<double>& edgeCost;
    Cost cost = Cost::LengthM;
};

[[nodiscard]] std::vector<Anchor> anchorsOf(
    const RoadNetwork& network,
    const EdgeCosts& costs,
    std::span<const NetworkPoint> points,
    Leaning leaning);

/** Cost from a departure straight along its edge to an arrival on the same edge, or infinite. */
[[nodiscard]] double alongEdge(const RoadNetwork& network, const Anchor& from, const Anchor& to);

} // namespace corredor::network
