#pragma once

#include "bounded_search.h"
#include "search_graph.h"

#include <corredor/base/job.h>

#include <span>
#include <vector>

namespace corredor::network {

/**
 * Order of the nodes by nested dissection: the graph is cut in two along a line where few edges
 * cross it; the nodes at the cut are the most important, the halves are ordered likewise.
 * Source: A. George, "Nested dissection of a regular finite element mesh", SIAM J. Numer. Anal. 10
 * (1973); along lines as in A. Schild, C. Sommer, "On balanced separators in road networks" (2015).
 * @return inner node numbers, least important first; the same for any number of threads
 */
[[nodiscard]] std::vector<std::int32_t> dissectionOrder(
    const SearchGraph& graph,
    std::span<const geo::LonLat> nodes,
    const JobContext& job);

/**
 * The shape of a hierarchy, the same for every cost: nodes by rank, each linked to all higher
 * nodes that it meets once everything lower is taken out. A node's links lead to ancestors in the
 * elimination tree only, so they are named by depth: the root has depth 0.
 * Source: J. Dibbelt, B. Strasser, D. Wagner, "Customizable contraction hierarchies", ACM JEA 21
 * (2016).
 */
struct HierarchyShape {
    std::vector<std::int32_t> rank;   ///< by inner node; 0 is the least important
    std::vector<std::int32_t> parent; ///< by rank: the lowest linked node, -1 for a root
    std::vector<std::int32_t> depth;  ///< by rank: how many ancestors a node has
    std::vector<std::int32_t> begin;  ///< by rank, one more than nodes: into `upper`
    std::vector<std::int32_t> upper;  ///< depths of the linked nodes, descending

    [[nodiscard]] std::ptrdiff_t nodeCount() const { return std::ssize(rank); }
};

/** More links than this are not worth their memory; plain searches serve then. */
inline constexpr std::ptrdiff_t maxLinks = 160'000'000;

/** The shape for a graph; without nodes when there would be more than maxLinks. */
[[nodiscard]] HierarchyShape
hierarchyShape(const SearchGraph& graph, std::span<const geo::LonLat> nodes, const JobContext& job);

[[nodiscard]] inline CostLabel operator+(const CostLabel& x, const CostLabel& y) {
    return {x.cost + y.cost};
}

/** The sum of two stretches of one path, by both measures. */
[[nodiscard]] inline TwoCostLabel operator+(const TwoCostLabel& x, const TwoCostLabel& y) {
    return {x.cost + y.cost, x.other + y.other};
}

inline void improve(CostLabel& known, const CostLabel& label) {
    known.cost = label.cost < known.cost ? label.cost : known.cost;
}

inline void improve(TwoCostLabel& known, const TwoCostLabel& label) {
    if (label.cost < known.cost || (label.cost == known.cost && label.other < known.other)) {
        known = label;
    }
}

/**
 * Costs of the links: the least way between two linked nodes over lower ones. Every shortest path
 * then first only climbs and then only descends. Costs are exact sums (see exactCost), so what is
 * found by them equals a plain search bit by bit.
 */
template <class Label>
struct HierarchyCosts {
    std::vector<Label> up;   ///< by link: from the lower node to the higher
    std::vector<Label> down; ///< the other way; empty when the same, as without one-way streets

    [[nodiscard]] const std::vector<Label>& descending() const { return down.empty() ? up : down; }
};

/** @param edgeCost by edge of the network, exact */
template <class Label>
[[nodiscard]] HierarchyCosts<Label> hierarchyCosts(
    const SearchGraph& graph,
    const HierarchyShape& shape,
    std::span<const Label> edgeCost,
    const JobContext& job);

extern template HierarchyCosts<CostLabel> hierarchyCosts(
    const SearchGraph&,
    const HierarchyShape&,
    std::span<const CostLabel>,
    const JobContext&);
extern template HierarchyCosts<TwoCostLabel> hierarchyCosts(
    const SearchGraph&,
    const HierarchyShape&,
    std::span<const TwoCostLabel>,
    const JobContext&);

} // namespace corredor::network
