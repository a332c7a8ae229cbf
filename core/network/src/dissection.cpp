#include "columns.h"
#include "hierarchy.h"

#include <corredor/base/parallel.h>

#include <algorithm>
#include <cmath>
#include <functional>
#include <numbers>
#include <numeric>

namespace corredor::network {
namespace {

/** Parts this small are not cut further. */
constexpr std::ptrdiff_t smallest = 8;

/** Each half gets at least this share of a part. */
constexpr double leastShare = 0.35;

struct Part {
    std::ptrdiff_t begin = 0;
    std::ptrdiff_t end = 0;
};

/** A part sorted along a direction, and where to cut it. */
struct Cut {
    std::vector<std::int32_t> nodes;
    std::ptrdiff_t at = 0;
    std::int64_t edges = 0; ///< that cross the cut
};

/** Steps from a node to every other, over arcs of either direction; 0 where there is no way. */
std::vector<double> stepsFrom(const SearchGraph& graph, std::int32_t root) {
    std::vector<double> steps(count(graph.nodeCount()), -1);
    std::vector<std::int32_t> reached = {root};
    at(steps, root) = 0;
    for (std::size_t i = 0; i < reached.size(); ++i) {
        for (const ArcTable* arcs : {&graph.forward, &graph.backward}) {
            for (const Arc& arc : arcs->of(reached[i])) {
                if (at(steps, arc.head) < 0) {
                    at(steps, arc.head) = at(steps, reached[i]) + 1;
                    reached.push_back(arc.head);
                }
            }
        }
    }
    std::ranges::replace(steps, -1.0, 0.0);
    return steps;
}

std::int32_t farthest(const std::vector<double>& steps) {
    return number(std::ranges::max_element(steps) - steps.begin());
}

class Dissector {
public:
    Dissector(const SearchGraph& graph, std::span<const geo::LonLat> nodes)
        : m_graph(graph)
        , m_order(nodes.size())
        , m_partOf(nodes.size(), 0)
        , m_position(nodes.size()) {
        std::iota(m_order.begin(), m_order.end(), 0);
        if (std::ranges::adjacent_find(nodes, std::not_equal_to<>{}) == nodes.end()) {
            placeBySteps();
        } else {
            placeOnMap(nodes);
        }
    }

    std::vector<std::int32_t> order(const JobContext& job) {
        std::vector<Part> parts = {{0, std::ssize(m_order)}};
        while (!parts.empty()) {
            std::vector<Part> halves(2 * parts.size());
            parallelFor(
                std::ssize(parts),
                1 + (std::ssize(parts) / 64),
                [&](std::ptrdiff_t begin, std::ptrdiff_t end) {
                    for (std::ptrdiff_t i = begin; i < end; ++i) {
                        job.checkCancelled();
                        divide(number(i), at(parts, i), at(halves, 2 * i), at(halves, (2 * i) + 1));
                    }
                },
                {job.stopToken(), {}});
            std::erase_if(halves, [](const Part& p) { return p.end - p.begin <= smallest; });
            std::ranges::fill(m_partOf, -1);
            for (std::size_t i = 0; i < halves.size(); ++i) {
                for (std::ptrdiff_t k = halves[i].begin; k < halves[i].end; ++k) {
                    at(m_partOf, at(m_order, k)) = static_cast<std::int32_t>(i);
                }
            }
            parts = std::move(halves);
        }
        return std::move(m_order);
    }

private:
    void placeOnMap(std::span<const geo::LonLat> nodes) {
        double meanLat = 0;
        for (const geo::LonLat node : nodes) {
            meanLat += node.lat / static_cast<double>(nodes.size());
        }
        const double narrowing = std::cos(meanLat * std::numbers::pi / 180);
        for (const std::int32_t outer : m_graph.outer) {
            const geo::LonLat node = nodes[count(outer)];
            m_east.push_back(node.lon * narrowing);
            m_north.push_back(node.lat);
        }
    }

    /** A graph without places is laid out by steps from nodes at its far ends. */
    void placeBySteps() {
        if (m_order.empty()) {
            return;
        }
        const std::vector<double> one = stepsFrom(m_graph, farthest(stepsFrom(m_graph, 0)));
        const std::vector<double> other = stepsFrom(m_graph, farthest(one));
        std::vector<double> nearer(one.size());
        m_east.resize(one.size());
        for (std::size_t i = 0; i < one.size(); ++i) {
            nearer[i] = std::min(one[i], other[i]);
            m_east[i] = one[i] - other[i];
        }
        m_north = stepsFrom(m_graph, farthest(nearer));
    }

    void divide(std::int32_t part, const Part& range, Part& left, Part& right) {
        if (range.end - range.begin <= smallest) {
            return;
        }
        Cut cut = bestCut(part, range, m_east);
        if (Cut other = bestCut(part, range, m_north); other.edges < cut.edges) {
            cut = std::move(other);
        }
        const std::span<const std::int32_t> all = cut.nodes;
        for (std::size_t i = 0; i < all.size(); ++i) {
            at(m_position, all[i]) = static_cast<std::int32_t>(i);
        }
        const std::vector<std::int32_t> lower = borderOf(part, cut, true);
        const std::vector<std::int32_t> upper = borderOf(part, cut, false);
        const std::vector<std::int32_t>& border = lower.size() <= upper.size() ? lower : upper;
        for (const std::int32_t node : border) {
            at(m_position, node) = -1;
        }
        std::ptrdiff_t next = range.begin;
        const auto place = [&](std::span<const std::int32_t> nodes) {
            const std::ptrdiff_t begin = next;
            for (const std::int32_t node : nodes) {
                if (at(m_position, node) >= 0) {
                    at(m_order, next++) = node;
                }
            }
            return Part{begin, next};
        };
        left = place(all.first(count(cut.at)));
        right = place(all.subspan(count(cut.at)));
        std::ranges::copy(border, m_order.begin() + next);
    }

    [[nodiscard]] Cut
    bestCut(std::int32_t part, const Part& range, const std::vector<double>& coordinate) {
        Cut cut;
        cut.nodes.assign(m_order.begin() + range.begin, m_order.begin() + range.end);
        std::ranges::sort(
            cut.nodes, {}, [&](std::int32_t n) { return std::pair(at(coordinate, n), n); });
        const std::ptrdiff_t size = std::ssize(cut.nodes);
        for (std::ptrdiff_t i = 0; i < size; ++i) {
            at(m_position, at(cut.nodes, i)) = number(i);
        }
        // change[c]: by how many more edges are crossed with the cut before c than before c - 1.
        std::vector<std::int64_t> change(count(size) + 1, 0);
        for (std::ptrdiff_t i = 0; i < size; ++i) {
            eachNeighbour(part, at(cut.nodes, i), [&](std::int32_t neighbour) {
                if (at(m_position, neighbour) > i) {
                    ++at(change, i + 1);
                    --at(change, at(m_position, neighbour) + 1);
                }
            });
        }
        const auto first = static_cast<std::ptrdiff_t>(static_cast<double>(size) * leastShare);
        std::int64_t edges = 0;
        for (std::ptrdiff_t c = 0; c <= size - first; ++c) {
            edges += at(change, c);
            if (c == first || (c > first && edges < cut.edges)) {
                cut.at = c;
                cut.edges = edges;
            }
        }
        return cut;
    }

    /** Nodes on one side of the cut with a neighbour on the other; in the order of the cut. */
    [[nodiscard]] std::vector<std::int32_t>
    borderOf(std::int32_t part, const Cut& cut, bool lower) const {
        std::vector<std::int32_t> border;
        const std::ptrdiff_t begin = lower ? 0 : cut.at;
        const std::ptrdiff_t end = lower ? cut.at : std::ssize(cut.nodes);
        for (std::ptrdiff_t i = begin; i < end; ++i) {
            bool crosses = false;
            eachNeighbour(part, at(cut.nodes, i), [&](std::int32_t neighbour) {
                crosses = crosses || (at(m_position, neighbour) < cut.at) != lower;
            });
            if (crosses) {
                border.push_back(at(cut.nodes, i));
            }
        }
        return border;
    }

    template <class Visit>
    void eachNeighbour(std::int32_t part, std::int32_t node, const Visit& visit) const {
        for (const ArcTable* arcs : {&m_graph.forward, &m_graph.backward}) {
            for (const Arc& arc : arcs->of(node)) {
                if (at(m_partOf, arc.head) == part) {
                    visit(arc.head);
                }
            }
        }
    }

    const SearchGraph& m_graph;
    std::vector<double> m_east;
    std::vector<double> m_north;
    std::vector<std::int32_t> m_order;
    std::vector<std::int32_t> m_partOf;
    std::vector<std::int32_t> m_position; ///< within the own part, by inner node
};

} // namespace

std::vector<std::int32_t> dissectionOrder(
    const SearchGraph& graph,
    std::span<const geo::LonLat> nodes,
    const JobContext& job) {
    return Dissector(graph, nodes).order(job);
}

} // namespace corredor::network
