#include "trip_ways.h"

#include <corredor/base/units.h>
#include <corredor/geo/geodesic.h>

#include <algorithm>
#include <cmath>

namespace corredor::planning {

namespace {

/** Costs of nodes are exact sums of edges rounded to 2^-20 m; this is above the rounding. */
constexpr double sameM = 1e-3;

std::size_t at(std::int64_t i) {
    return static_cast<std::size_t>(i);
}

/** For each node the edges that may be driven to reach it. */
class Arrivals {
public:
    explicit Arrivals(const network::RoadNetwork& network) : m_network(&network) {
        m_begin.assign(at(network.nodeCount()) + 1, 0);
        forEach([&](std::int32_t head, std::int32_t /*edge*/) { ++m_begin[at(head) + 1]; });
        for (std::size_t node = 1; node < m_begin.size(); ++node) {
            m_begin[node] += m_begin[node - 1];
        }
        m_edges.resize(at(m_begin.back()));
        std::vector<std::int64_t> next(m_begin.begin(), m_begin.end() - 1);
        forEach(
            [&](std::int32_t head, std::int32_t edge) { m_edges[at(next[at(head)]++)] = edge; });
    }

    /** The edge over which the way with these costs comes to the node; -1 at its start. */
    [[nodiscard]] std::int32_t before(std::int32_t node, std::span<const double> cost) const {
        for (auto i = m_begin[at(node)]; i < m_begin[at(node) + 1]; ++i) {
            const std::int32_t edge = m_edges[at(i)];
            const double start = cost[at(tailOf(edge, node))];
            const double end = start + m_network->lengthM[at(edge)];
            if (start < cost[at(node)] && std::abs(end - cost[at(node)]) < sameM) {
                return edge;
            }
        }
        return -1;
    }

    [[nodiscard]] std::int32_t tailOf(std::int32_t edge, std::int32_t head) const {
        return m_network->from[at(edge)] == head ? m_network->to[at(edge)]
                                                 : m_network->from[at(edge)];
    }

private:
    template <typename Visit>
    void forEach(Visit visit) const {
        for (std::int32_t edge = 0; edge < m_network->edgeCount(); ++edge) {
            const layers::OneWay way = m_network->oneWay[at(edge)];
            if (way != layers::OneWay::Backward) {
                visit(m_network->to[at(edge)], edge);
            }
            if (way != layers::OneWay::Forward) {
                visit(m_network->from[at(edge)], edge);
            }
        }
    }

    const network::RoadNetwork* m_network;
    std::vector<std::int64_t> m_begin;
    std::vector<std::int32_t> m_edges;
};

/** The watched points of each edge, by how far along it they are. */
class Watch {
public:
    Watch(const network::RoadNetwork& network, std::span<const network::NetworkPoint> points)
        : m_points(points) {
        m_begin.assign(at(network.edgeCount()) + 1, 0);
        for (const network::NetworkPoint& point : points) {
            if (point.edge >= 0) {
                ++m_begin[at(point.edge) + 1];
            }
        }
        for (std::size_t edge = 1; edge < m_begin.size(); ++edge) {
            m_begin[edge] += m_begin[edge - 1];
        }
        m_list.resize(at(m_begin.back()));
        std::vector<std::int64_t> next(m_begin.begin(), m_begin.end() - 1);
        for (std::size_t i = 0; i < points.size(); ++i) {
            if (points[i].edge >= 0) {
                m_list[at(next[at(points[i].edge)]++)] = static_cast<std::int32_t>(i);
            }
        }
    }

    /** Adds the points of an edge between two shares of its length, in any order, both included. */
    void pass(std::int32_t edge, double share01, double other01, std::vector<std::int32_t>& passed)
        const {
        const auto [least, greatest] = std::minmax(share01, other01);
        for (auto i = m_begin[at(edge)]; i < m_begin[at(edge) + 1]; ++i) {
            const std::int32_t point = m_list[at(i)];
            const double share = m_points[at(point)].offset01;
            if (share >= least && share <= greatest) {
                passed.push_back(point);
            }
        }
    }

private:
    std::span<const network::NetworkPoint> m_points;
    std::vector<std::int64_t> m_begin; ///< one an edge and one more, into m_list
    std::vector<std::int32_t> m_list;
};

/** Follows ways back from places to where they start. */
class WayFollower {
public:
    WayFollower(const network::RoadNetwork& network, std::span<const network::NetworkPoint> watched)
        : m_network(&network)
        , m_arrivals(network)
        , m_watch(network, watched) {}

    /** @param cost of reaching each node from `start`; km is infinite where there is no way */
    [[nodiscard]] TripWay follow(
        const network::NetworkPoint& start,
        const network::NetworkPoint& end,
        std::span<const double> cost) const {
        TripWay way;
        const double alongM = alongEdgeM(start, end);
        const double fromM = enterM(end, true, cost);
        const double toM = enterM(end, false, cost);
        way.km = (std::min({alongM, fromM, toM}) + end.snapDistanceM) / metresPerKm;
        if (!std::isfinite(way.km)) {
            return way;
        }
        if (alongM <= fromM && alongM <= toM) {
            m_watch.pass(start.edge, start.offset01, end.offset01, way.passed);
            return way;
        }
        const bool overFrom = fromM <= toM;
        m_watch.pass(end.edge, overFrom ? 0 : 1, end.offset01, way.passed);
        std::int32_t node = endOf(end.edge, overFrom);
        for (std::int32_t edge = m_arrivals.before(node, cost); edge >= 0;
             edge = m_arrivals.before(node, cost)) {
            m_watch.pass(edge, 0, 1, way.passed);
            node = m_arrivals.tailOf(edge, node);
        }
        m_watch.pass(
            start.edge, node == endOf(start.edge, true) ? 0 : 1, start.offset01, way.passed);
        return way;
    }

private:
    /** The node at the start or the end of an edge. */
    [[nodiscard]] std::int32_t endOf(std::int32_t edge, bool from) const {
        return from ? m_network->from[at(edge)] : m_network->to[at(edge)];
    }

    /** Metres from the start straight along one edge; infinite when it may not be driven so. */
    [[nodiscard]] double
    alongEdgeM(const network::NetworkPoint& start, const network::NetworkPoint& end) const {
        if (start.edge != end.edge) {
            return network::unreachable;
        }
        const layers::OneWay barred =
            start.offset01 <= end.offset01 ? layers::OneWay::Backward : layers::OneWay::Forward;
        return m_network->oneWay[at(start.edge)] == barred
                   ? network::unreachable
                   : std::abs(end.offset01 - start.offset01) * m_network->lengthM[at(start.edge)] +
                         start.snapDistanceM;
    }

    /** Metres to the point over an end of its edge; infinite when it may not be driven so. */
    [[nodiscard]] double
    enterM(const network::NetworkPoint& point, bool overFrom, std::span<const double> cost) const {
        const layers::OneWay barred = overFrom ? layers::OneWay::Backward : layers::OneWay::Forward;
        if (m_network->oneWay[at(point.edge)] == barred) {
            return network::unreachable;
        }
        const double share01 = overFrom ? point.offset01 : 1 - point.offset01;
        return cost[at(endOf(point.edge, overFrom))] + share01 * m_network->lengthM[at(point.edge)];
    }

    const network::RoadNetwork* m_network;
    Arrivals m_arrivals;
    Watch m_watch;
};

} // namespace

std::vector<TripWay> tripWays(
    const network::Router& router,
    std::span<const TripPlace> places,
    std::span<const network::NetworkPoint> watched,
    double leastM,
    double mostM,
    const JobContext& job) {
    const WayFollower follower(router.network(), watched);
    std::vector<network::NetworkPoint> points;
    for (const TripPlace& place : places) {
        points.push_back(place.onNetwork);
    }
    std::vector<std::vector<TripWay>> ofPlace(places.size());
    router.toAllNodes(
        points,
        [&](std::ptrdiff_t from, std::span<const double> cost) {
            for (auto to = at(from) + 1; to < points.size(); ++to) {
                if (geo::distanceM(places[at(from)].location, places[to].location) > mostM) {
                    continue; // no way is shorter than the straight line: saves following it
                }
                TripWay way = follower.follow(points[at(from)], points[to], cost);
                if (way.km * metresPerKm >= leastM && way.km * metresPerKm <= mostM) {
                    way.from = static_cast<std::int32_t>(from);
                    way.to = static_cast<std::int32_t>(to);
                    ofPlace[at(from)].push_back(std::move(way));
                }
            }
        },
        job);
    std::vector<TripWay> ways;
    for (std::vector<TripWay>& some : ofPlace) {
        std::ranges::move(some, std::back_inserter(ways));
    }
    return ways;
}

} // namespace corredor::planning
