#include "bounded_search.h"
#include "columns.h"

#include <corredor/network/ways.h>

#include <numeric>

namespace corredor::network {

namespace {

struct TreeLabel {
    double cost = unreachable;
    std::int32_t edge = -1;
    std::int32_t parent = -1;

    /** By cost alone: were ties broken by the way taken, edges without cost could form rings. */
    friend bool operator<(const TreeLabel& x, const TreeLabel& y) { return x.cost < y.cost; }

    friend bool operator==(const TreeLabel&, const TreeLabel&) = default;
};

ArcTable bothWays(const RoadNetwork& network, std::span<const double> edgeCost) {
    const auto eachArc = [&](const auto& visit) {
        for (std::int32_t edge = 0; edge < number(network.edgeCount()); ++edge) {
            const double cost = edgeCost[count(edge)];
            const std::int32_t from = at(network.from, edge);
            const std::int32_t to = at(network.to, edge);
            if (from != to && cost < unreachable) {
                visit(from, Arc{exactCost(cost), to, edge});
                visit(to, Arc{exactCost(cost), from, edge});
            }
        }
    };
    ArcTable table;
    table.begin.assign(count(network.nodeCount()) + 1, 0);
    eachArc([&](std::int32_t tail, const Arc&) { ++at(table.begin, tail + 1); });
    std::partial_sum(table.begin.begin(), table.begin.end(), table.begin.begin());
    table.arcs.resize(static_cast<std::size_t>(table.begin.back()));
    std::vector<std::int64_t> next(table.begin.begin(), table.begin.end() - 1);
    eachArc([&](std::int32_t tail, const Arc& arc) { at(table.arcs, at(next, tail)++) = arc; });
    return table;
}

} // namespace

struct EdgeWays::Impl {
    std::ptrdiff_t nodes = 0;
    ArcTable arcs;
};

EdgeWays::EdgeWays(const RoadNetwork& network, std::span<const double> edgeCost)
    : m_impl(std::make_unique<Impl>()) {
    m_impl->nodes = network.nodeCount();
    m_impl->arcs = bothWays(network, edgeCost);
}

EdgeWays::~EdgeWays() = default;
EdgeWays::EdgeWays(EdgeWays&&) noexcept = default;
EdgeWays& EdgeWays::operator=(EdgeWays&&) noexcept = default;

WayTree EdgeWays::from(std::span<const std::int32_t> startNodes, const JobContext& job) const {
    std::vector<BoundedSearch<TreeLabel>::Seed> seeds;
    for (const std::int32_t node : startNodes) {
        seeds.push_back({node, {0, -1, -1}});
    }
    BoundedSearch<TreeLabel> search(m_impl->nodes);
    std::int32_t current = -1;
    search.run(
        m_impl->arcs,
        seeds,
        unreachable,
        [&](const TreeLabel& label, const Arc& arc) {
            return TreeLabel{label.cost + arc.cost, arc.edge, current};
        },
        [&](std::int32_t node, const TreeLabel&) {
            current = node;
            return true;
        },
        job);
    WayTree tree;
    const std::size_t nodes = count(m_impl->nodes);
    tree.cost.resize(nodes);
    tree.edge.resize(nodes);
    tree.parent.resize(nodes);
    for (std::size_t node = 0; node < nodes; ++node) {
        const TreeLabel& label = search.label(static_cast<std::int32_t>(node));
        tree.cost[node] = label.cost;
        tree.edge[node] = label.edge;
        tree.parent[node] = label.parent;
    }
    return tree;
}

} // namespace corredor::network
