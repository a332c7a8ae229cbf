#pragma once

#include "bounded_search.h"
#include "search_graph.h"

#include <algorithm>
#include <limits>
#include <numeric>
#include <vector>

namespace corredor::network {

/**
 * The points that searches look for, listed by the nodes of their edges (cheapest first, so that
 * a search stops early in a list) and by edge.
 */
class PointTable {
public:
    struct Entry {
        std::int32_t point = 0;
        double cost = 0; ///< between the node and the point
    };

    PointTable(std::vector<Anchor> anchors, std::ptrdiff_t nodes, std::ptrdiff_t edges);

    [[nodiscard]] std::span<const Entry> atNode(std::int32_t node) const {
        return slice(m_nodeEntries, m_nodeBegin, node);
    }

    [[nodiscard]] std::span<const std::int32_t> onEdge(std::int32_t edge) const {
        return slice(m_edgePoints, m_edgeBegin, edge);
    }

    [[nodiscard]] const std::vector<Anchor>& anchors() const { return m_anchors; }

private:
    template <class T>
    static std::span<const T>
    slice(const std::vector<T>& all, const std::vector<std::int64_t>& begin, std::int32_t i) {
        const auto first = static_cast<std::size_t>(begin[static_cast<std::size_t>(i)]);
        const auto last = static_cast<std::size_t>(begin[static_cast<std::size_t>(i) + 1]);
        return {all.data() + first, last - first};
    }

    std::vector<Anchor> m_anchors;
    std::vector<std::int64_t> m_nodeBegin;
    std::vector<Entry> m_nodeEntries;
    std::vector<std::int64_t> m_edgeBegin;
    std::vector<std::int32_t> m_edgePoints;
};

/** The two nodes of an anchor that can be used, as seeds of a search. */
template <class Label, class MakeLabel>
void seedsOf(
    const Anchor& anchor,
    std::vector<typename BoundedSearch<Label>::Seed>& seeds,
    const MakeLabel& make) {
    seeds.clear();
    if (anchor.edge >= 0 && anchor.fromCost < unreachable) {
        seeds.push_back({anchor.fromNode, make(anchor.fromCost, true)});
    }
    if (anchor.edge >= 0 && anchor.toCost < unreachable) {
        seeds.push_back({anchor.toNode, make(anchor.toCost, false)});
    }
}

} // namespace corredor::network
