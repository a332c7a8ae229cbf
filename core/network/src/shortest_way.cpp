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

/** Where a search may end: an end of an arrival's edge and what is left from there. */
struct LastStretch {
    std::int32_t node = -1;
    std::size_t arrival = 0;
    double rest = unreachable;
};

std::vector<LastStretch> lastStretches(std::span<const Anchor> arrivals) {
    std::vector<LastStretch> ends;
    for (std::size_t i = 0; i < arrivals.size(); ++i) {
        if (arrivals[i].edge >= 0) {
            ends.push_back({arrivals[i].fromNode, i, arrivals[i].fromCost});
            ends.push_back({arrivals[i].toNode, i, arrivals[i].toCost});
        }
    }
    std::ranges::stable_sort(ends, {}, &LastStretch::node);
    return ends;
}

/** What is known of the way to one arrival while the search goes on. */
struct Found {
    double cost = unreachable;
    std::int32_t last = -1; ///< node from which the arrival's edge is driven; -1: along one edge
};

/** The cost beyond which no arrival can be reached for less any more. */
double farthest(const std::vector<Found>& found) {
    return std::ranges::max(found, {}, &Found::cost).cost;
}

ShortestWay wayOf(const BoundedSearch<WayLabel>& search, const Found& found) {
    ShortestWay way{found.cost, found.last < 0, {}, {}};
    for (std::int32_t node = found.last; node >= 0; node = search.label(node).previous) {
        way.nodes.push_back(node);
        if (search.label(node).edge >= 0) {
            way.edges.push_back(search.label(node).edge);
        }
    }
    std::ranges::reverse(way.nodes);
    std::ranges::reverse(way.edges);
    return way;
}

} // namespace

std::vector<std::optional<ShortestWay>> shortestWays(
    const RoadNetwork& network,
    const SearchGraph& graph,
    const Anchor& departure,
    std::span<const Anchor> arrivals,
    const JobContext& job) {
    std::vector<std::optional<ShortestWay>> ways(arrivals.size());
    if (departure.edge < 0 || arrivals.empty()) {
        return ways;
    }
    std::vector<Found> found(arrivals.size());
    for (std::size_t i = 0; i < arrivals.size(); ++i) {
        found[i].cost =
            arrivals[i].edge < 0 ? unreachable : alongEdge(network, departure, arrivals[i]);
    }
    const std::vector<LastStretch> ends = lastStretches(arrivals);
    double enough = farthest(found);
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
            for (const LastStretch& end :
                 std::ranges::equal_range(ends, node, {}, &LastStretch::node)) {
                if (label.cost + end.rest < found[end.arrival].cost) {
                    found[end.arrival] = {label.cost + end.rest, node};
                    enough = farthest(found);
                }
            }
            return label.cost < enough;
        },
        job);
    for (std::size_t i = 0; i < arrivals.size(); ++i) {
        if (found[i].cost < unreachable) {
            ways[i] = wayOf(search, found[i]);
        }
    }
    return ways;
}

} // namespace corredor::network
