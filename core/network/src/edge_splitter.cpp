#include "edge_splitter.h"

#include "columns.h"
#include "edge_shape.h"
#include "edge_writer.h"

#include <algorithm>
#include <numeric>

namespace corredor::network {
namespace {

constexpr double sameNodeM = 1.0;

class Splitter {
public:
    Splitter(const RoadNetwork& network, std::span<const EdgeCut> cuts)
        : m_old(network)
        , m_cuts(cuts)
        , m_order(cuts.size()) {
        std::iota(m_order.begin(), m_order.end(), std::size_t{0});
        std::ranges::sort(m_order, {}, [&](std::size_t i) {
            return std::tuple(m_cuts[i].edge, m_cuts[i].offset01, i);
        });
    }

    SplitResult split() {
        RoadNetwork& fresh = m_result.network;
        fresh.nodes = m_old.nodes;
        fresh.routeNames = m_old.routeNames;
        fresh.classNames = m_old.classNames;
        startEdges(fresh);
        m_result.nodeOfCut.resize(m_cuts.size());
        std::size_t next = 0;
        for (std::int32_t edge = 0; edge < number(m_old.edgeCount()); ++edge) {
            const std::size_t begin = next;
            while (next < m_order.size() && m_cuts[m_order[next]].edge == edge) {
                ++next;
            }
            writeEdge(edge, std::span(m_order).subspan(begin, next - begin));
        }
        return std::move(m_result);
    }

private:
    void writeEdge(std::int32_t edge, std::span<const std::size_t> cuts) {
        const std::span<const geo::LonLat> line = m_old.geometry(edge);
        if (cuts.empty()) {
            writePart(edge, line, {0, at(m_old.from, edge)}, {1, at(m_old.to, edge)});
            return;
        }
        const std::vector<double> shares = sharesAlong(line);
        const double lengthM = at(m_old.lengthM, edge);
        const auto write = [&](const Stop& begin, const Stop& end) {
            writePart(edge, partOf(line, shares, begin.offset01, end.offset01), begin, end);
        };
        Stop begin = {0, at(m_old.from, edge)};
        for (const std::size_t cut : cuts) {
            const double offset = m_cuts[cut].offset01;
            if ((offset - begin.offset01) * lengthM <= sameNodeM) {
                m_result.nodeOfCut[cut] = begin.node;
            } else if ((1 - offset) * lengthM <= sameNodeM) {
                m_result.nodeOfCut[cut] = at(m_old.to, edge);
            } else {
                const Stop end = {offset, number(m_result.network.nodeCount())};
                m_result.network.nodes.push_back(partOf(line, shares, 0, offset).back());
                m_result.nodeOfCut[cut] = end.node;
                write(begin, end);
                begin = end;
            }
        }
        write(begin, {1, at(m_old.to, edge)});
    }

    struct Stop {
        double offset01 = 0;
        std::int32_t node = 0;
    };

    void writePart(
        std::int32_t edge,
        std::span<const geo::LonLat> shape,
        const Stop& begin,
        const Stop& end) {
        const double share = end.offset01 - begin.offset01;
        EdgeRecord part;
        part.from = begin.node;
        part.to = end.node;
        part.lengthM = at(m_old.lengthM, edge) * share;
        part.durationS = at(m_old.durationS, edge) * share;
        part.oneWay = at(m_old.oneWay, edge);
        part.classIndex = at(m_old.classIndex, edge);
        part.country = at(m_old.countryOf, edge);
        appendEdge(m_result.network, part, shape, m_old.routesOf(edge));
    }

    const RoadNetwork& m_old;
    std::span<const EdgeCut> m_cuts;
    std::vector<std::size_t> m_order;
    SplitResult m_result;
};

} // namespace

SplitResult splitEdges(const RoadNetwork& network, std::span<const EdgeCut> cuts) {
    return Splitter(network, cuts).split();
}

} // namespace corredor::network
