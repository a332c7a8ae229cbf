#include "corridor_routes.h"

#include <corredor/geo/geodesic.h>
#include <corredor/network/ways.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace corredor::landscape {

namespace {

constexpr double leavingFactor = 4; // how much farther a way off the routes counts
constexpr double leavingLoss = 0.5; // what such a way takes from the corridor it leads to

std::size_t at(std::int32_t i) {
    return static_cast<std::size_t>(i);
}

/** Nodes passed and the edges between them. */
struct Way {
    std::vector<std::int32_t> nodes;
    std::vector<std::int32_t> edges;
};

/** Finds the ends of a corridor and the way between them; see assembleCorridor. */
class WayFinder {
public:
    WayFinder(
        const network::RoadNetwork& network,
        const CorridorRoutes& routes,
        const JobContext& job)
        : m_network(network)
        , m_routes(routes)
        , m_job(job)
        , m_ways(network, costs(network, routes)) {}

    [[nodiscard]] Way find(const CorridorSpec& spec) const {
        if (spec.to) {
            const network::WayTree tree = treeFrom(nearestNode(*spec.to));
            return wayFrom(
                spec.from ? nearestNode(*spec.from) : farthest(tree, m_routes.firstNodes), tree);
        }
        if (spec.from) {
            const std::int32_t start = nearestNode(*spec.from);
            return wayFrom(start, treeFrom(farthest(treeFrom(start), m_routes.lastNodes)));
        }
        return wayBetweenFarthest();
    }

private:
    static std::vector<double>
    costs(const network::RoadNetwork& network, const CorridorRoutes& routes) {
        const auto crossing = std::ranges::find(network.classNames, network::crossingClass);
        const auto crossingIndex = crossing - network.classNames.begin();
        std::vector<double> costs(network.lengthM);
        for (std::size_t edge = 0; edge < costs.size(); ++edge) {
            const bool isFree =
                routes.routeOfEdge[edge] >= 0 || network.classIndex[edge] == crossingIndex;
            costs[edge] *= isFree ? 1 : leavingFactor;
        }
        return costs;
    }

    [[nodiscard]] network::WayTree treeFrom(std::int32_t node) const {
        return m_ways.from(std::array{node}, m_job);
    }

    /** Two sweeps find the ends of a line, and nearly always those of a net of routes. */
    [[nodiscard]] Way wayBetweenFarthest() const {
        const std::int32_t any = m_routes.lastNodes.front();
        const std::int32_t rough = farthest(treeFrom(any), m_routes.firstNodes);
        const std::int32_t end = farthest(treeFrom(rough), m_routes.lastNodes);
        const network::WayTree tree = treeFrom(end);
        return wayFrom(farthest(tree, m_routes.firstNodes), tree);
    }

    /** The node with the most metres on the routes, less half of those off them, on its way. */
    [[nodiscard]] std::int32_t
    farthest(const network::WayTree& tree, const std::vector<std::int32_t>& nodes) const {
        std::vector<double> score(tree.cost.size(), std::nan(""));
        std::vector<std::int32_t> open;
        for (std::int32_t node : nodes) {
            for (; node >= 0 && std::isnan(score[at(node)]); node = tree.parent[at(node)]) {
                open.push_back(node);
            }
            for (; !open.empty(); open.pop_back()) {
                const std::size_t reached = at(open.back());
                const std::int32_t edge = tree.edge[reached];
                const double length = edge < 0 ? 0 : m_network.lengthM[at(edge)];
                score[reached] = edge < 0 ? 0
                                          : score[at(tree.parent[reached])] +
                                                (m_routes.isOn(edge) ? 1 : -leavingLoss) * length;
            }
        }
        return *std::ranges::max_element(
            nodes, {}, [&](std::int32_t node) { return score[at(node)]; });
    }

    [[nodiscard]] std::int32_t nearestNode(geo::LonLat place) const {
        return *std::ranges::min_element(m_routes.nodes, {}, [&](std::int32_t node) {
            return geo::distanceM(place, m_network.nodes[at(node)]);
        });
    }

    /** From a node to the node that the tree starts at. */
    static Way wayFrom(std::int32_t node, const network::WayTree& tree) {
        Way way;
        way.nodes.push_back(node);
        while (tree.edge[at(node)] >= 0) {
            way.edges.push_back(tree.edge[at(node)]);
            node = tree.parent[at(node)];
            way.nodes.push_back(node);
        }
        return way;
    }

    const network::RoadNetwork& m_network;
    const CorridorRoutes& m_routes;
    const JobContext& m_job;
    network::EdgeWays m_ways;
};

/** Draws a way as a line with chainage and stretches. */
class LineDrawer {
public:
    LineDrawer(const network::RoadNetwork& network, const CorridorRoutes& routes)
        : m_network(network)
        , m_routes(routes) {}

    [[nodiscard]] CorridorLine draw(Way way) {
        for (std::size_t i = 0; i < way.edges.size(); ++i) {
            addEdge(way.edges[i], way.nodes[i]);
        }
        m_line.nodes = std::move(way.nodes);
        m_line.edges = std::move(way.edges);
        return std::move(m_line);
    }

private:
    /** The edge's own length is spread over its pieces: sources may state driven lengths. */
    void addEdge(std::int32_t edge, std::int32_t fromNode) {
        const auto shape = m_network.geometry(edge);
        std::vector<geo::LonLat> vertices(shape.begin(), shape.end());
        if (m_network.from[at(edge)] != fromNode) {
            std::ranges::reverse(vertices);
        }
        std::vector<double> along = {0};
        for (std::size_t i = 1; i < vertices.size(); ++i) {
            along.push_back(along.back() + geo::distanceM(vertices[i - 1], vertices[i]));
        }
        const double begin = m_line.lengthM();
        const double length = m_network.lengthM[at(edge)];
        const double scale = along.back() > 0 ? length / along.back() : 0;
        for (std::size_t i = m_line.vertices.empty() ? 0 : 1; i < vertices.size(); ++i) {
            m_line.vertices.push_back(vertices[i]);
            m_line.chainageM.push_back(begin + along[i] * scale);
        }
        m_line.chainageM.back() = begin + length;
        addStretch(edge, begin, begin + length);
    }

    void addStretch(std::int32_t edge, double beginM, double endM) {
        const std::int32_t route = m_routes.routeOfEdge[at(edge)];
        const std::string& name = route < 0 ? std::string() : m_network.routeNames[at(route)];
        const std::string& country = m_network.countryOf[at(edge)];
        if (m_line.stretches.empty() || m_line.stretches.back().route != name ||
            m_line.stretches.back().country != country) {
            m_line.stretches.push_back({name, country, beginM, endM});
        }
        m_line.stretches.back().endM = endM;
    }

    const network::RoadNetwork& m_network;
    const CorridorRoutes& m_routes;
    CorridorLine m_line;
};

/** Vertex before a chainage (the last but one at most) and the share of the way to the next. */
std::pair<std::size_t, double> locate(const CorridorLine& line, double chainageM) {
    const auto after = std::ranges::upper_bound(line.chainageM, chainageM);
    const auto i = static_cast<std::size_t>(std::clamp<std::ptrdiff_t>(
        after - line.chainageM.begin(), 1, std::ssize(line.chainageM) - 1));
    const double step = line.chainageM[i] - line.chainageM[i - 1];
    const double share = step > 0 ? (chainageM - line.chainageM[i - 1]) / step : 0;
    return {i - 1, std::clamp(share, 0.0, 1.0)};
}

} // namespace

geo::LonLat CorridorLine::at(double wantedM) const {
    if (vertices.size() == 1) {
        return vertices.front();
    }
    const auto [i, share] = locate(*this, wantedM);
    const geo::LonLat a = vertices[i];
    const geo::LonLat b = vertices[i + 1];
    return {a.lon + (b.lon - a.lon) * share, a.lat + (b.lat - a.lat) * share};
}

std::vector<geo::LonLat> CorridorLine::between(double beginM, double endM) const {
    std::vector<geo::LonLat> part = {at(beginM)};
    for (std::size_t i = 0; i < vertices.size(); ++i) {
        if (chainageM[i] > beginM && chainageM[i] < endM) {
            part.push_back(vertices[i]);
        }
    }
    part.push_back(at(endM));
    return part;
}

std::string_view CorridorLine::countryAt(double wantedM) const {
    for (const Stretch& stretch : stretches) {
        if (wantedM <= stretch.endM) {
            return stretch.country;
        }
    }
    return stretches.empty() ? std::string_view() : std::string_view(stretches.back().country);
}

CorridorLine assembleCorridor(
    const network::RoadNetwork& network,
    const CorridorSpec& spec,
    const JobContext& job) {
    CorridorLine line;
    if (spec.routes.empty()) {
        return line;
    }
    const CorridorRoutes routes(network, spec);
    if (!routes.firstNodes.empty()) {
        const WayFinder finder(network, routes, job);
        line = LineDrawer(network, routes).draw(finder.find(spec));
    }
    line.missing = routes.missing;
    return line;
}

} // namespace corredor::landscape
