#include "edge_chains.h"

#include "columns.h"
#include "edge_writer.h"

#include <algorithm>
#include <numeric>

namespace corredor::network {
namespace {

std::span<const std::int32_t> routesOf(const Segments& segments, std::int64_t segment) {
    const auto begin = static_cast<std::size_t>(at(segments.routeBegin, segment));
    const auto end = static_cast<std::size_t>(at(segments.routeBegin, segment + 1));
    return std::span(segments.routeList).subspan(begin, end - begin);
}

class ChainJoiner {
public:
    ChainJoiner(const Segments& segments, const WeldedVertices& welded)
        : m_segments(segments)
        , m_welded(welded) {
        listSegmentsOfVertices();
        findNodes();
    }

    RoadNetwork join(const JobContext& job) {
        startEdges(m_network);
        m_network.routeNames = m_segments.routeNames;
        m_used.assign(count(m_segments.size()), 0);
        followAll(job);
        // What is left are rings without a junction: their first vertex becomes a node.
        for (std::int32_t segment = 0; segment < number(m_segments.size()); ++segment) {
            if (!at(m_used, segment)) {
                addNode(at(m_segments.a, segment));
                follow(segment, at(m_segments.a, segment));
            }
        }
        return std::move(m_network);
    }

private:
    void listSegmentsOfVertices() {
        m_begin.assign(m_welded.points.size() + 1, 0);
        for (std::int32_t s = 0; s < number(m_segments.size()); ++s) {
            ++at(m_begin, at(m_segments.a, s) + 1);
            ++at(m_begin, at(m_segments.b, s) + 1);
        }
        std::partial_sum(m_begin.begin(), m_begin.end(), m_begin.begin());
        std::vector<std::int64_t> next(m_begin.begin(), m_begin.end() - 1);
        m_around.resize(static_cast<std::size_t>(m_begin.back()));
        for (std::int32_t s = 0; s < number(m_segments.size()); ++s) {
            at(m_around, at(next, at(m_segments.a, s))++) = s;
            at(m_around, at(next, at(m_segments.b, s))++) = s;
        }
    }

    void findNodes() {
        m_nodeOf.assign(m_welded.points.size(), -1);
        for (std::int32_t vertex = 0; vertex < number(std::ssize(m_welded.points)); ++vertex) {
            if (isNode(vertex)) {
                addNode(vertex);
            }
        }
    }

    void addNode(std::int32_t vertex) {
        at(m_nodeOf, vertex) = number(m_network.nodeCount());
        m_network.nodes.push_back(at(m_welded.points, vertex));
    }

    [[nodiscard]] bool isNode(std::int32_t vertex) const {
        const std::int64_t begin = at(m_begin, vertex);
        const std::int64_t degree = at(m_begin, vertex + 1) - begin;
        return degree == 1 || degree > 2 ||
               (degree == 2 && !alike(at(m_around, begin), at(m_around, begin + 1), vertex));
    }

    /** Whether two segments that meet in a vertex may become one edge. */
    [[nodiscard]] bool alike(std::int32_t x, std::int32_t y, std::int32_t vertex) const {
        Directions other = at(m_segments.directions, y);
        const bool xArrives = at(m_segments.b, x) == vertex;
        const bool yLeaves = at(m_segments.a, y) == vertex;
        if (xArrives != yLeaves) {
            std::swap(other.forward, other.backward);
        }
        return at(m_segments.directions, x) == other &&
               at(m_segments.classIndex, x) == at(m_segments.classIndex, y) &&
               at(m_segments.speedKmh, x) == at(m_segments.speedKmh, y) &&
               at(m_segments.country, x) == at(m_segments.country, y) &&
               std::ranges::equal(routesOf(m_segments, x), routesOf(m_segments, y));
    }

    void followAll(const JobContext& job) {
        for (std::int32_t segment = 0; segment < number(m_segments.size()); ++segment) {
            if (segment % 65536 == 0) {
                job.checkCancelled();
            }
            const std::int32_t a = at(m_segments.a, segment);
            const std::int32_t b = at(m_segments.b, segment);
            if (!at(m_used, segment) && at(m_nodeOf, a) >= 0) {
                follow(segment, a);
            } else if (!at(m_used, segment) && at(m_nodeOf, b) >= 0) {
                follow(segment, b);
            }
        }
    }

    /** Writes the edge that starts with `segment` at the node vertex `start`. */
    void follow(std::int32_t segment, std::int32_t start) {
        const std::int32_t first = segment;
        const bool alongFirst = at(m_segments.a, first) == start;
        std::vector<geo::LonLat> shape = {at(m_welded.points, start)};
        EdgeRecord edge;
        std::int32_t vertex = start;
        while (true) {
            at(m_used, segment) = 1;
            edge.lengthM += at(m_segments.lengthM, segment);
            vertex = at(m_segments.a, segment) == vertex ? at(m_segments.b, segment)
                                                         : at(m_segments.a, segment);
            shape.push_back(at(m_welded.points, vertex));
            if (at(m_nodeOf, vertex) >= 0) {
                break;
            }
            const std::int64_t begin = at(m_begin, vertex);
            segment =
                at(m_around, begin) == segment ? at(m_around, begin + 1) : at(m_around, begin);
        }
        Directions directions = at(m_segments.directions, first);
        if (!alongFirst) {
            std::swap(directions.forward, directions.backward);
        }
        edge.from = at(m_nodeOf, start);
        edge.to = at(m_nodeOf, vertex);
        edge.durationS = edge.lengthM / (at(m_segments.speedKmh, first) / 3.6);
        edge.oneWay = oneWayOf(directions);
        edge.classIndex = at(m_segments.classIndex, first);
        edge.country = at(m_segments.countries, at(m_segments.country, first));
        appendEdge(m_network, edge, shape, routesOf(m_segments, first));
    }

    const Segments& m_segments;
    const WeldedVertices& m_welded;
    std::vector<std::int64_t> m_begin;
    std::vector<std::int32_t> m_around;
    std::vector<std::int32_t> m_nodeOf;
    std::vector<char> m_used;
    RoadNetwork m_network;
};

} // namespace

RoadNetwork
joinChains(const Segments& segments, const WeldedVertices& welded, const JobContext& job) {
    return ChainJoiner(segments, welded).join(job);
}

} // namespace corredor::network
