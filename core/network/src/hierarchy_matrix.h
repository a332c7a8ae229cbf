#pragma once

#include "hierarchy.h"

#include <corredor/base/parallel.h>

#include <algorithm>
#include <array>

namespace corredor::network {

/** Where a climb begins: at one of the two nodes of an edge, at a cost. */
template <class Label>
struct Foothold {
    std::int32_t node = 0; ///< inner number
    Label label;
};

/** The least costs between a point and every node on its way to the root. */
template <class Label>
struct Climb {
    std::vector<std::int32_t> path; ///< ranks by depth, from the root
    std::vector<Label> labels;      ///< by depth
};

enum class Heading { FromPoint, ToPoint };

/** A hierarchy with its costs, borrowed. */
template <class Label>
class HierarchySearch {
public:
    HierarchySearch(const HierarchyShape& shape, const HierarchyCosts<Label>& costs)
        : m_shape(shape)
        , m_costs(costs) {}

    /** @param footholds at neighbouring nodes, so that one is an ancestor of the other */
    [[nodiscard]] Climb<Label>
    climb(std::span<const Foothold<Label>> footholds, Heading heading) const {
        Climb<Label> climb;
        std::int32_t lowest = -1;
        for (const Foothold<Label>& foothold : footholds) {
            const std::int32_t rank = at(m_shape.rank, foothold.node);
            if (lowest < 0 || at(m_shape.depth, rank) > at(m_shape.depth, lowest)) {
                lowest = rank;
            }
        }
        if (lowest < 0) {
            return climb;
        }
        climb.labels.assign(count(at(m_shape.depth, lowest)) + 1, Label{});
        climb.path.resize(climb.labels.size());
        for (const Foothold<Label>& foothold : footholds) {
            const std::int32_t rank = at(m_shape.rank, foothold.node);
            improve(at(climb.labels, at(m_shape.depth, rank)), foothold.label);
        }
        const std::vector<Label>& costs =
            heading == Heading::FromPoint ? m_costs.up : m_costs.descending();
        for (std::int32_t node = lowest; node >= 0; node = at(m_shape.parent, node)) {
            const std::int32_t depth = at(m_shape.depth, node);
            at(climb.path, depth) = node;
            const Label label = at(climb.labels, depth);
            if (label.cost == unreachable) {
                continue;
            }
            const std::int32_t end = at(m_shape.begin, node + 1);
            for (std::int32_t link = at(m_shape.begin, node); link < end; ++link) {
                improve(at(climb.labels, at(m_shape.upper, link)), label + at(costs, link));
            }
        }
        return climb;
    }

    /** The climbs of many points, in parallel. */
    [[nodiscard]] std::vector<Climb<Label>> climbs(
        std::span<const std::vector<Foothold<Label>>> points,
        Heading heading,
        const JobContext& job) const {
        std::vector<Climb<Label>> result(points.size());
        parallelFor(
            std::ssize(result),
            8,
            [&](std::ptrdiff_t begin, std::ptrdiff_t end) {
                for (std::ptrdiff_t i = begin; i < end; ++i) {
                    at(result, i) = climb(points[count(i)], heading);
                }
            },
            job);
        return result;
    }

    /** The least cost over a node that both climbs reach. */
    [[nodiscard]] static Label meeting(const Climb<Label>& one, const Climb<Label>& other) {
        const std::size_t depths = commonDepths(one.path, other.path);
        // Several minima side by side: a single one would wait for itself at every step.
        std::array<Label, 8> best;
        std::size_t depth = 0;
        for (; depth + best.size() <= depths; depth += best.size()) {
            for (std::size_t i = 0; i < best.size(); ++i) {
                improve(best[i], one.labels[depth + i] + other.labels[depth + i]);
            }
        }
        for (; depth < depths; ++depth) {
            improve(best[0], one.labels[depth] + other.labels[depth]);
        }
        for (const Label& label : best) {
            improve(best[0], label);
        }
        return best[0];
    }

private:
    /** Two ways from the root are the same up to some depth and then never again. */
    static std::size_t
    commonDepths(const std::vector<std::int32_t>& one, const std::vector<std::int32_t>& other) {
        std::size_t same = 0;
        std::size_t differ = std::min(one.size(), other.size());
        while (same < differ) {
            const std::size_t middle = (same + differ) / 2;
            if (one[middle] == other[middle]) {
                same = middle + 1;
            } else {
                differ = middle;
            }
        }
        return same;
    }

    const HierarchyShape& m_shape;
    const HierarchyCosts<Label>& m_costs;
};

/**
 * Costs from every departure to every arrival, in tiles, so that memory stays bounded.
 * @param departures, arrivals footholds of each point, two at most
 * @param visit (row, column, label) for each reachable pair, columns ascending within a row; called
 * from several threads, for one row from one thread at a time
 */
template <class Label, class Visit>
void hierarchyMatrix(
    const HierarchySearch<Label>& search,
    std::span<const std::vector<Foothold<Label>>> departures,
    std::span<const std::vector<Foothold<Label>>> arrivals,
    const Visit& visit,
    const JobContext& job) {
    constexpr std::size_t tile = 1024;
    const JobContext quiet(job.stopToken(), {});
    for (std::size_t top = 0; top < departures.size(); top += tile) {
        const std::size_t rows = std::min(tile, departures.size() - top);
        const auto from = search.climbs(departures.subspan(top, rows), Heading::FromPoint, quiet);
        for (std::size_t left = 0; left < arrivals.size(); left += tile) {
            const std::size_t columns = std::min(tile, arrivals.size() - left);
            const auto to = search.climbs(arrivals.subspan(left, columns), Heading::ToPoint, quiet);
            parallelFor(
                std::ssize(from),
                4,
                [&](std::ptrdiff_t begin, std::ptrdiff_t end) {
                    for (std::ptrdiff_t i = begin; i < end; ++i) {
                        for (std::size_t k = 0; k < columns; ++k) {
                            visit(
                                number(i) + static_cast<std::int32_t>(top),
                                static_cast<std::int32_t>(left + k),
                                HierarchySearch<Label>::meeting(at(from, i), to[k]));
                        }
                    }
                },
                quiet);
            const double done = static_cast<double>(top) + static_cast<double>(rows) *
                                                               static_cast<double>(left + columns) /
                                                               static_cast<double>(arrivals.size());
            job.report(done / static_cast<double>(departures.size()));
        }
    }
}

} // namespace corredor::network
