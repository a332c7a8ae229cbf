#include "search_graph.h"

#include "columns.h"

#include <algorithm>
#include <numeric>

namespace corredor::network {
namespace {

/**
 * Position of a cell along the Hilbert curve of a 65536 x 65536 square.
 * Source: H. S. Warren, Hacker's Delight, 2nd ed., ch. 16 (xy to distance by quadrants).
 */
std::uint64_t hilbertPosition(std::uint32_t x, std::uint32_t y) {
    std::uint64_t position = 0;
    for (std::uint32_t side = 1U << 15U; side > 0; side >>= 1U) {
        const std::uint32_t right = (x & side) != 0 ? 1 : 0;
        const std::uint32_t upper = (y & side) != 0 ? 1 : 0;
        position += std::uint64_t{side} * side * ((3 * right) ^ upper);
        if (upper == 0) {
            if (right == 1) {
                x = 0xFFFFU - x;
                y = 0xFFFFU - y;
            }
            std::swap(x, y);
        }
    }
    return position;
}

std::vector<std::int32_t> hilbertOrder(std::span<const geo::LonLat> nodes) {
    geo::BoundingBox box;
    for (const geo::LonLat node : nodes) {
        box.include(node);
    }
    constexpr double cells = 65535;
    const double width = std::max(box.east - box.west, 1e-9);
    const double height = std::max(box.north - box.south, 1e-9);
    std::vector<std::pair<std::uint64_t, std::int32_t>> keyed(nodes.size());
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        const double x = (nodes[i].lon - box.west) / width * cells;
        const double y = (nodes[i].lat - box.south) / height * cells;
        keyed[i] = {
            hilbertPosition(static_cast<std::uint32_t>(x), static_cast<std::uint32_t>(y)),
            static_cast<std::int32_t>(i)};
    }
    std::ranges::sort(keyed);
    std::vector<std::int32_t> order(nodes.size());
    std::ranges::transform(keyed, order.begin(), [](const auto& entry) { return entry.second; });
    return order;
}

ArcTable arcTable(const RoadNetwork& network, const SearchGraph& graph, bool reversed) {
    const auto alongLine = reversed ? layers::OneWay::Backward : layers::OneWay::Forward;
    const auto againstLine = reversed ? layers::OneWay::Forward : layers::OneWay::Backward;
    const auto eachArc = [&](const auto& visit) {
        for (std::int32_t edge = 0; edge < number(network.edgeCount()); ++edge) {
            const std::int32_t from = at(graph.inner, at(network.from, edge));
            const std::int32_t to = at(graph.inner, at(network.to, edge));
            const layers::OneWay oneWay = at(network.oneWay, edge);
            // A ring from a node to itself is on no shortest path between nodes.
            if (from == to) {
                continue;
            }
            if (oneWay != againstLine) {
                visit(from, to, edge);
            }
            if (oneWay != alongLine) {
                visit(to, from, edge);
            }
        }
    };
    ArcTable table;
    table.begin.assign(count(graph.nodeCount()) + 1, 0);
    eachArc([&](std::int32_t tail, std::int32_t, std::int32_t) { ++at(table.begin, tail + 1); });
    std::partial_sum(table.begin.begin(), table.begin.end(), table.begin.begin());
    table.arcs.resize(static_cast<std::size_t>(table.begin.back()));
    std::vector<std::int64_t> next(table.begin.begin(), table.begin.end() - 1);
    eachArc([&](std::int32_t tail, std::int32_t head, std::int32_t edge) {
        at(table.arcs, at(next, tail)++) = {at(graph.edgeCost, edge), head, edge};
    });
    return table;
}

} // namespace

double accessCost(double snapDistanceM, Cost cost) {
    constexpr double accessSpeedMps = 30 / 3.6;
    return exactCost(cost == Cost::LengthM ? snapDistanceM : snapDistanceM / accessSpeedMps);
}

SearchGraph::SearchGraph(const RoadNetwork& network, Cost cost)
    : inner(network.nodes.size())
    , outer(hilbertOrder(network.nodes)) {
    for (std::int32_t i = 0; i < number(nodeCount()); ++i) {
        at(inner, at(outer, i)) = i;
    }
    const std::vector<double>& costs = cost == Cost::LengthM ? network.lengthM : network.durationS;
    edgeCost.resize(costs.size());
    std::ranges::transform(costs, edgeCost.begin(), exactCost);
    forward = arcTable(network, *this, false);
    backward = arcTable(network, *this, true);
}

std::vector<Anchor> anchorsOf(
    const RoadNetwork& network,
    const EdgeCosts& costs,
    std::span<const NetworkPoint> points,
    Leaning leaning) {
    std::vector<Anchor> anchors(points.size());
    for (std::size_t i = 0; i < points.size(); ++i) {
        const NetworkPoint& point = points[i];
        if (point.edge < 0) {
            continue;
        }
        Anchor& anchor = anchors[i];
        const layers::OneWay oneWay = at(network.oneWay, point.edge);
        const double whole = at(costs.edgeCost, point.edge);
        anchor.edge = point.edge;
        anchor.fromNode = at(costs.inner, at(network.from, point.edge));
        anchor.toNode = at(costs.inner, at(network.to, point.edge));
        anchor.access = accessCost(point.snapDistanceM, costs.cost);
        anchor.share01 = std::clamp(point.offset01, 0.0, 1.0);
        anchor.along = exactCost(whole * anchor.share01);
        // Leaving towards `to` is driving forward; arriving from `from` is as well.
        const bool forward = oneWay != layers::OneWay::Backward;
        const bool backward = oneWay != layers::OneWay::Forward;
        const bool useFrom = leaning == Leaning::Departure ? backward : forward;
        const bool useTo = leaning == Leaning::Departure ? forward : backward;
        // A point at the very end of its edge is at the node, whatever the edge's direction.
        if (useFrom || anchor.share01 == 0) {
            anchor.fromCost = anchor.access + anchor.along;
        }
        if (useTo || anchor.share01 == 1) {
            anchor.toCost = anchor.access + (whole - anchor.along);
        }
    }
    return anchors;
}

double alongEdge(const RoadNetwork& network, const Anchor& from, const Anchor& to) {
    if (from.edge < 0 || from.edge != to.edge) {
        return unreachable;
    }
    const layers::OneWay oneWay = at(network.oneWay, from.edge);
    const bool allowed = (to.share01 >= from.share01 && oneWay != layers::OneWay::Backward) ||
                         (to.share01 <= from.share01 && oneWay != layers::OneWay::Forward);
    return allowed ? from.access + std::abs(to.along - from.along) + to.access : unreachable;
}

} // namespace corredor::network
