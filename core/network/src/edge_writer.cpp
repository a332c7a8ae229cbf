#include "edge_writer.h"

#include "columns.h"

#include <corredor/base/error.h>
#include <corredor/geo/geodesic.h>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace corredor::network {
namespace {

class DisjointSets {
public:
    explicit DisjointSets(std::ptrdiff_t size) : m_parent(count(size)) {
        std::iota(m_parent.begin(), m_parent.end(), 0);
    }

    std::int32_t root(std::int32_t node) {
        while (at(m_parent, node) != node) {
            at(m_parent, node) = at(m_parent, at(m_parent, node));
            node = at(m_parent, node);
        }
        return node;
    }

    /** The lower number becomes the root, so that roots do not depend on the order of joins. */
    void join(std::int32_t x, std::int32_t y) {
        x = root(x);
        y = root(y);
        at(m_parent, std::max(x, y)) = std::min(x, y);
    }

private:
    std::vector<std::int32_t> m_parent;
};

void checkPlainGraph(const PlainGraph& graph) {
    const auto fail = [](std::string what) {
        throw InputError({{}, {}, std::move(what), "Correct the graph's columns."});
    };
    const std::size_t edges = graph.from.size();
    if (graph.to.size() != edges || graph.lengthM.size() != edges ||
        (!graph.durationS.empty() && graph.durationS.size() != edges) ||
        (!graph.oneWay.empty() && graph.oneWay.size() != edges)) {
        fail("the columns of the graph differ in size");
    }
    const auto isNode = [&](std::int32_t n) { return n >= 0 && n < std::ssize(graph.nodes); };
    const auto isCost = [](double cost) { return std::isfinite(cost) && cost >= 0; };
    if (!std::ranges::all_of(graph.from, isNode) || !std::ranges::all_of(graph.to, isNode)) {
        fail("an edge ends at a node that is not in the graph");
    }
    if (!std::ranges::all_of(graph.lengthM, isCost) ||
        !std::ranges::all_of(graph.durationS, isCost)) {
        fail("an edge has a negative or missing cost");
    }
}

} // namespace

std::span<const geo::LonLat> RoadNetwork::geometry(std::ptrdiff_t edge) const {
    const auto begin = static_cast<std::size_t>(at(shapeBegin, edge));
    const auto end = static_cast<std::size_t>(at(shapeBegin, edge + 1));
    return std::span(shape).subspan(begin, end - begin);
}

std::span<const std::int32_t> RoadNetwork::routesOf(std::ptrdiff_t edge) const {
    const auto begin = static_cast<std::size_t>(at(routeBegin, edge));
    const auto end = static_cast<std::size_t>(at(routeBegin, edge + 1));
    return std::span(routeList).subspan(begin, end - begin);
}

bool RoadNetwork::isConnector(std::ptrdiff_t edge) const {
    const std::int16_t known =
        classIndex.empty() ? std::int16_t{-1} : classIndex[static_cast<std::size_t>(edge)];
    return known >= 0 && classNames[static_cast<std::size_t>(known)] == crossingClass;
}

double RoadNetwork::totalKm() const {
    return std::accumulate(lengthM.begin(), lengthM.end(), 0.0) / 1000;
}

void startEdges(RoadNetwork& network) {
    network.shapeBegin = {0};
    network.routeBegin = {0};
}

void appendEdge(
    RoadNetwork& network,
    const EdgeRecord& edge,
    std::span<const geo::LonLat> shape,
    std::span<const std::int32_t> routes) {
    network.from.push_back(edge.from);
    network.to.push_back(edge.to);
    network.lengthM.push_back(edge.lengthM);
    network.durationS.push_back(edge.durationS);
    network.oneWay.push_back(edge.oneWay);
    network.classIndex.push_back(edge.classIndex);
    network.countryOf.push_back(edge.country);
    network.shape.insert(network.shape.end(), shape.begin(), shape.end());
    network.shapeBegin.push_back(std::ssize(network.shape));
    network.routeList.insert(network.routeList.end(), routes.begin(), routes.end());
    network.routeBegin.push_back(std::ssize(network.routeList));
}

std::int64_t numberComponents(RoadNetwork& network) {
    DisjointSets sets(network.nodeCount());
    for (std::ptrdiff_t e = 0; e < network.edgeCount(); ++e) {
        sets.join(at(network.from, e), at(network.to, e));
    }
    std::vector<double> lengthM(network.nodes.size(), 0);
    for (std::ptrdiff_t e = 0; e < network.edgeCount(); ++e) {
        at(lengthM, sets.root(at(network.from, e))) += at(network.lengthM, e);
    }
    std::vector<std::int32_t> roots;
    for (std::int32_t node = 0; node < number(network.nodeCount()); ++node) {
        if (sets.root(node) == node) {
            roots.push_back(node);
        }
    }
    std::ranges::stable_sort(
        roots, std::ranges::greater{}, [&](std::int32_t root) { return at(lengthM, root); });
    std::vector<std::int32_t> numberOf(network.nodes.size());
    for (std::size_t i = 0; i < roots.size(); ++i) {
        at(numberOf, roots[i]) = static_cast<std::int32_t>(i);
    }
    network.component.resize(network.nodes.size());
    for (std::int32_t node = 0; node < number(network.nodeCount()); ++node) {
        at(network.component, node) = at(numberOf, sets.root(node));
    }
    return std::ssize(roots);
}

RoadNetwork networkOf(PlainGraph graph) {
    checkPlainGraph(graph);
    RoadNetwork network;
    network.nodes = std::move(graph.nodes);
    startEdges(network);
    for (std::ptrdiff_t e = 0; e < std::ssize(graph.from); ++e) {
        EdgeRecord edge;
        edge.from = at(graph.from, e);
        edge.to = at(graph.to, e);
        edge.lengthM = at(graph.lengthM, e);
        edge.durationS =
            graph.durationS.empty() ? edge.lengthM / (50 / 3.6) : at(graph.durationS, e);
        edge.oneWay = graph.oneWay.empty() ? layers::OneWay::No : at(graph.oneWay, e);
        const geo::LonLat shape[] = {at(network.nodes, edge.from), at(network.nodes, edge.to)};
        appendEdge(network, edge, shape, {});
    }
    (void)numberComponents(network);
    return network;
}

} // namespace corredor::network
