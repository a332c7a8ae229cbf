#pragma once

#include "bounded_search.h"
#include "hierarchy_matrix.h"
#include "point_search.h"

namespace corredor::network {

/** A matrix of costs to be found. */
struct MatrixWork {
    std::ptrdiff_t nodes = 0;
    std::ptrdiff_t departures = 0;
    std::ptrdiff_t arrivals = 0;
    double reached = 0;      ///< nodes that a plain search from one point looks at
    std::int32_t depth = -1; ///< of the hierarchy; -1: it is still to be made
};

/**
 * Whether a hierarchy, made first where there is none, is expected to be faster than one plain
 * search a point. Only time depends on the answer: both find the same bits.
 */
[[nodiscard]] bool hierarchyPays(const MatrixWork& work);

/** The depth of a hierarchy over a grid of so many nodes; road networks stay below it. */
[[nodiscard]] double expectedDepth(std::ptrdiff_t nodes);

/** Mean number of nodes within the cutoff of a few of the points. */
[[nodiscard]] double nodesReached(
    const ArcTable& arcs,
    std::span<const Anchor> points,
    double cutoff,
    const JobContext& job);

/** Where climbs from (or to) each point begin. */
template <class Label, class MakeLabel>
[[nodiscard]] std::vector<std::vector<Foothold<Label>>>
footholdsOf(std::span<const Anchor> anchors, const MakeLabel& make) {
    std::vector<std::vector<Foothold<Label>>> result(anchors.size());
    for (std::size_t i = 0; i < anchors.size(); ++i) {
        const Anchor& anchor = anchors[i];
        if (anchor.edge >= 0 && anchor.fromCost < unreachable) {
            result[i].push_back({anchor.fromNode, make(i, true)});
        }
        if (anchor.edge >= 0 && anchor.toCost < unreachable) {
            result[i].push_back({anchor.toNode, make(i, false)});
        }
    }
    return result;
}

} // namespace corredor::network
