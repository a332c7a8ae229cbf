#include "columns.h"
#include "hierarchy.h"

#include <algorithm>

namespace corredor::network {
namespace {

/** By rank: the higher nodes that a node has an arc to or from, ascending. */
std::vector<std::vector<std::int32_t>>
higherNeighbours(const SearchGraph& graph, const std::vector<std::int32_t>& rank) {
    std::vector<std::vector<std::int32_t>> higher(rank.size());
    for (std::int32_t node = 0; node < number(graph.nodeCount()); ++node) {
        for (const Arc& arc : graph.forward.of(node)) {
            const std::int32_t one = at(rank, node);
            const std::int32_t other = at(rank, arc.head);
            at(higher, std::min(one, other)).push_back(std::max(one, other));
        }
    }
    for (std::vector<std::int32_t>& nodes : higher) {
        std::ranges::sort(nodes);
        const auto repeated = std::ranges::unique(nodes);
        nodes.erase(repeated.begin(), repeated.end());
    }
    return higher;
}

/**
 * Takes the nodes out one by one, lowest first: the higher neighbours of each become neighbours
 * of each other, which the lowest of them passes on. @return number of links
 */
std::ptrdiff_t eliminate(std::vector<std::vector<std::int32_t>>& higher, const JobContext& job) {
    std::ptrdiff_t links = 0;
    std::vector<std::int32_t> merged;
    for (std::size_t node = 0; node < higher.size() && links <= maxLinks; ++node) {
        if (node % 1024 == 0) {
            job.checkCancelled();
        }
        const std::vector<std::int32_t>& own = higher[node];
        links += std::ssize(own);
        if (own.size() > 1) {
            std::vector<std::int32_t>& next = at(higher, own.front());
            merged.clear();
            std::set_union(
                own.begin() + 1, own.end(), next.begin(), next.end(), std::back_inserter(merged));
            next.assign(merged.begin(), merged.end());
        }
    }
    return links;
}

} // namespace

HierarchyShape hierarchyShape(
    const SearchGraph& graph,
    std::span<const geo::LonLat> nodes,
    const JobContext& job) {
    HierarchyShape shape;
    const std::vector<std::int32_t> order = dissectionOrder(graph, nodes, job);
    std::vector<std::int32_t> rank(order.size());
    for (std::size_t i = 0; i < order.size(); ++i) {
        at(rank, order[i]) = static_cast<std::int32_t>(i);
    }
    std::vector<std::vector<std::int32_t>> higher = higherNeighbours(graph, rank);
    const std::ptrdiff_t links = eliminate(higher, job);
    if (links > maxLinks) {
        return shape;
    }
    shape.rank = std::move(rank);
    shape.parent.assign(higher.size(), -1);
    shape.depth.assign(higher.size(), 0);
    for (std::size_t node = higher.size(); node-- > 0;) {
        if (!higher[node].empty()) {
            shape.parent[node] = higher[node].front();
            shape.depth[node] = at(shape.depth, higher[node].front()) + 1;
        }
    }
    shape.begin = {0};
    shape.upper.reserve(count(links));
    for (std::vector<std::int32_t>& own : higher) {
        for (const std::int32_t node : own) {
            shape.upper.push_back(at(shape.depth, node));
        }
        shape.begin.push_back(number(std::ssize(shape.upper)));
        own = {};
    }
    return shape;
}

} // namespace corredor::network
