#include "shortest_way.h"

#include "columns.h"
#include "point_search.h"

#include <algorithm>

namespace corredor::network {
namespace {

/** Search that also remembers the arc over which each node was reached first at least cost. */
struct WayLabel {
    double cost = unreachable;
    std::int32_t previous = -1; ///< node
    std::int32_t edge = -1;

    /** By cost alone: were ties broken by the way taken, roads without cost could form rings. */
    friend bool operator<(const WayLabel& x, const WayLabel& y) { return x.cost < y.cost; }

    friend bool operator==(const WayLabel&, const WayLabel&) = default;
};

/** Extends labels: `previous` of the head is the node whose arcs are being followed. */
struct Follow {
    const std::int32_t& node;

    WayLabel operator()(const WayLabel& label, const Arc& arc) const {
        return {label.cost + arc.cost, node, arc.edge};
    }
};

} // namespace

std::optional<ShortestWay> shortestWay(
    const RoadNetwork& network,
    const SearchGraph& graph,
    const Anchor& departure,
    const Anchor& arrival,
    const JobContext& job) {
    if (departure.edge < 0 || arrival.edge < 0) {
        return std::nullopt;
    }
    ShortestWay way;
    way.cost = alongEdge(network, departure, arrival);
    way.alongOneEdge = way.cost < unreachable;
    std::int32_t last = -1;
    std::int32_t current = -1;
    std::vector<BoundedSearch<WayLabel>::Seed> seeds;
    seedsOf<WayLabel>(departure, seeds, [](double cost, bool) { return WayLabel{cost, -1, -1}; });
    BoundedSearch<WayLabel> search(graph.nodeCount());
    search.run(
        graph.forward,
        seeds,
        unreachable,
        Follow{current},
        [&](std::int32_t node, const WayLabel& label) {
            current = node;
            const auto arrive = [&](double rest) {
                if (label.cost + rest < way.cost) {
                    way.cost = label.cost + rest;
                    last = node;
                }
            };
            if (node == arrival.fromNode) {
                arrive(arrival.fromCost);
            }
            if (node == arrival.toNode) {
                arrive(arrival.toCost);
            }
            return label.cost < way.cost;
        },
        job);
    if (way.cost == unreachable) {
        return std::nullopt;
    }
    if (last >= 0) {
        way.alongOneEdge = false;
        for (std::int32_t node = last; node >= 0; node = search.label(node).previous) {
            way.nodes.push_back(node);
            if (search.label(node).edge >= 0) {
                way.edges.push_back(search.label(node).edge);
            }
        }
        std::ranges::reverse(way.nodes);
        std::ranges::reverse(way.edges);
    }
    return way;
}

} // namespace corredor::network
