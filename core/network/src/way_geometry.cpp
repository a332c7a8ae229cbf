#include "way_geometry.h"

#include "columns.h"
#include "edge_shape.h"

#include <algorithm>

namespace corredor::network {
namespace {

class WayDrawer {
public:
    WayDrawer(const RoadNetwork& network, const SearchGraph& graph)
        : m_network(network)
        , m_graph(graph) {}

    void addPart(std::int32_t edge, double begin01, double end01) {
        const std::span<const geo::LonLat> line = m_network.geometry(edge);
        for (const geo::LonLat vertex : partOf(line, sharesAlong(line), begin01, end01)) {
            if (m_vertices.empty() || m_vertices.back() != vertex) {
                m_vertices.push_back(vertex);
            }
        }
    }

    void addEdge(std::int32_t edge, std::int32_t begin) {
        const bool forward = at(m_graph.inner, at(m_network.from, edge)) == begin;
        addPart(edge, forward ? 0 : 1, forward ? 1 : 0);
    }

    /** Share of an edge at which a node is; of a ring's two, the one nearer by cost. */
    [[nodiscard]] double shareAt(std::int32_t edge, std::int32_t node, double point01) const {
        const bool isFrom = at(m_graph.inner, at(m_network.from, edge)) == node;
        const bool isTo = at(m_graph.inner, at(m_network.to, edge)) == node;
        if (isFrom && isTo) {
            return ringEnd(edge, point01);
        }
        return isFrom ? 0 : 1;
    }

    std::vector<geo::LonLat> take() { return std::move(m_vertices); }

    bool departing = true;

private:
    [[nodiscard]] double ringEnd(std::int32_t edge, double point01) const {
        const layers::OneWay oneWay = at(m_network.oneWay, edge);
        if (oneWay == layers::OneWay::No) {
            return point01 < 0.5 ? 0 : 1;
        }
        return (oneWay == layers::OneWay::Forward) == departing ? 1 : 0;
    }

    const RoadNetwork& m_network;
    const SearchGraph& m_graph;
    std::vector<geo::LonLat> m_vertices;
};

} // namespace

std::vector<geo::LonLat> geometryOf(
    const RoadNetwork& network,
    const SearchGraph& graph,
    const ShortestWay& way,
    const NetworkPoint& from,
    const NetworkPoint& to) {
    WayDrawer drawer(network, graph);
    if (way.alongOneEdge) {
        drawer.addPart(from.edge, from.offset01, to.offset01);
        return drawer.take();
    }
    drawer.addPart(
        from.edge, from.offset01, drawer.shareAt(from.edge, way.nodes.front(), from.offset01));
    for (std::size_t i = 0; i < way.edges.size(); ++i) {
        drawer.addEdge(way.edges[i], way.nodes[i]);
    }
    drawer.departing = false;
    drawer.addPart(to.edge, drawer.shareAt(to.edge, way.nodes.back(), to.offset01), to.offset01);
    return drawer.take();
}

} // namespace corredor::network
