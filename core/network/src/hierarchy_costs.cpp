#include "columns.h"
#include "hierarchy.h"
#include "workspace_pool.h"

#include <corredor/base/parallel.h>

#include <algorithm>
#include <numeric>

namespace corredor::network {
namespace {

/** A link seen from its higher node: its number, and where the lower node's links end. */
struct LowerLink {
    std::int32_t link = 0;
    std::int32_t end = 0;
};

template <class Label>
class Customizer {
public:
    Customizer(const SearchGraph& graph, const HierarchyShape& shape)
        : m_graph(graph)
        , m_shape(shape)
        , m_maxDepth(shape.depth.empty() ? 0 : *std::ranges::max_element(shape.depth)) {}

    HierarchyCosts<Label> costs(std::span<const Label> edgeCost, const JobContext& job) {
        takeEdges(edgeCost, job);
        listLowerLinks(job);
        const std::vector<std::vector<std::int32_t>> levels = nodesByHeight();
        WorkspacePool<std::vector<std::int32_t>> pool;
        for (std::size_t i = 0; i < levels.size(); ++i) {
            parallelFor(
                std::ssize(levels[i]),
                32,
                [&](std::ptrdiff_t begin, std::ptrdiff_t end) {
                    const typename WorkspacePool<std::vector<std::int32_t>>::Loan work(pool, [&] {
                        return std::make_unique<std::vector<std::int32_t>>(count(m_maxDepth) + 1);
                    });
                    for (std::ptrdiff_t k = begin; k < end; ++k) {
                        job.checkCancelled();
                        combineBelow(at(levels[i], k), *work);
                    }
                },
                {job.stopToken(), {}});
            job.report(static_cast<double>(i + 1) / static_cast<double>(levels.size()));
        }
        return std::move(m_costs);
    }

private:
    static void poll(std::int32_t node, const JobContext& job) {
        if (node % 4096 == 0) {
            job.checkCancelled();
        }
    }

    void takeEdges(std::span<const Label> edgeCost, const JobContext& job) {
        m_costs.up.assign(m_shape.upper.size(), Label{});
        m_costs.down.assign(m_shape.upper.size(), Label{});
        for (std::int32_t node = 0; node < number(m_graph.nodeCount()); ++node) {
            poll(node, job);
            for (const Arc& arc : m_graph.forward.of(node)) {
                const std::int32_t tail = at(m_shape.rank, node);
                const std::int32_t head = at(m_shape.rank, arc.head);
                const std::int32_t link = linkBetween(std::min(tail, head), std::max(tail, head));
                improve(
                    at(tail < head ? m_costs.up : m_costs.down, link), edgeCost[count(arc.edge)]);
            }
        }
        if (m_costs.up == m_costs.down) {
            m_costs.down = {};
        }
    }

    [[nodiscard]] std::int32_t linkBetween(std::int32_t lower, std::int32_t higher) const {
        const auto begin = m_shape.upper.begin() + at(m_shape.begin, lower);
        const auto end = m_shape.upper.begin() + at(m_shape.begin, lower + 1);
        const auto found =
            std::lower_bound(begin, end, at(m_shape.depth, higher), std::greater<>{});
        return number(found - m_shape.upper.begin());
    }

    void listLowerLinks(const JobContext& job) {
        m_lowerBegin.assign(count(m_shape.nodeCount()) + 1, 0);
        std::vector<std::int32_t> higher(m_shape.upper.size());
        for (std::int32_t node = 0; node < number(m_shape.nodeCount()); ++node) {
            poll(node, job);
            // Links lead to ancestors in the order of the way to the root.
            std::int32_t ancestor = at(m_shape.parent, node);
            for (std::int32_t link = at(m_shape.begin, node); link < at(m_shape.begin, node + 1);
                 ++link) {
                while (at(m_shape.depth, ancestor) != at(m_shape.upper, link)) {
                    ancestor = at(m_shape.parent, ancestor);
                }
                at(higher, link) = ancestor;
                ++at(m_lowerBegin, ancestor + 1);
            }
        }
        std::partial_sum(m_lowerBegin.begin(), m_lowerBegin.end(), m_lowerBegin.begin());
        std::vector<std::int32_t> next(m_lowerBegin.begin(), m_lowerBegin.end() - 1);
        m_lower.resize(m_shape.upper.size());
        for (std::int32_t node = 0; node < number(m_shape.nodeCount()); ++node) {
            poll(node, job);
            const std::int32_t end = at(m_shape.begin, node + 1);
            for (std::int32_t link = at(m_shape.begin, node); link < end; ++link) {
                at(m_lower, at(next, at(higher, link))++) = {link, end};
            }
        }
    }

    /** Nodes by their height in the elimination tree: those of one height are independent. */
    [[nodiscard]] std::vector<std::vector<std::int32_t>> nodesByHeight() const {
        std::vector<std::int32_t> height(count(m_shape.nodeCount()), 0);
        std::vector<std::vector<std::int32_t>> levels;
        for (std::int32_t node = 0; node < number(m_shape.nodeCount()); ++node) {
            const std::int32_t own = at(height, node);
            if (own >= std::ssize(levels)) {
                levels.resize(count(own) + 1);
            }
            at(levels, own).push_back(node);
            if (const std::int32_t parent = at(m_shape.parent, node); parent >= 0) {
                at(height, parent) = std::max(at(height, parent), own + 1);
            }
        }
        return levels;
    }

    /** Ways between a node and higher ones over a lower node linked to both. */
    void combineBelow(std::int32_t node, std::vector<std::int32_t>& linkAtDepth) {
        const std::int32_t begin = at(m_shape.begin, node);
        const std::int32_t end = at(m_shape.begin, node + 1);
        for (std::int32_t link = begin; link < end; ++link) {
            at(linkAtDepth, at(m_shape.upper, link)) = link;
        }
        for (std::int32_t i = at(m_lowerBegin, node); i < at(m_lowerBegin, node + 1); ++i) {
            const LowerLink& lower = at(m_lower, i);
            const std::int32_t first = lower.link + 1;
            if (lower.end - first == end - begin) {
                // The lower node's other links lead to all nodes that this one is linked to.
                combine(lower, [&](std::int32_t link) { return begin + (link - first); });
            } else {
                combine(lower, [&](std::int32_t link) {
                    return at(linkAtDepth, at(m_shape.upper, link));
                });
            }
        }
    }

    template <class LinkOf>
    void combine(const LowerLink& lower, const LinkOf& linkOf) {
        const Label climb = at(m_costs.up, lower.link);
        if (m_costs.down.empty()) {
            for (std::int32_t link = lower.link + 1; link < lower.end; ++link) {
                improve(at(m_costs.up, linkOf(link)), climb + at(m_costs.up, link));
            }
            return;
        }
        const Label descent = at(m_costs.down, lower.link);
        for (std::int32_t link = lower.link + 1; link < lower.end; ++link) {
            improve(at(m_costs.up, linkOf(link)), descent + at(m_costs.up, link));
            improve(at(m_costs.down, linkOf(link)), at(m_costs.down, link) + climb);
        }
    }

    const SearchGraph& m_graph;
    const HierarchyShape& m_shape;
    std::int32_t m_maxDepth;
    std::vector<std::int32_t> m_lowerBegin; ///< by rank
    std::vector<LowerLink> m_lower;
    HierarchyCosts<Label> m_costs;
};

} // namespace

template <class Label>
HierarchyCosts<Label> hierarchyCosts(
    const SearchGraph& graph,
    const HierarchyShape& shape,
    std::span<const Label> edgeCost,
    const JobContext& job) {
    return Customizer<Label>(graph, shape).costs(edgeCost, job);
}

template HierarchyCosts<CostLabel> hierarchyCosts(
    const SearchGraph&,
    const HierarchyShape&,
    std::span<const CostLabel>,
    const JobContext&);
template HierarchyCosts<TwoCostLabel> hierarchyCosts(
    const SearchGraph&,
    const HierarchyShape&,
    std::span<const TwoCostLabel>,
    const JobContext&);

} // namespace corredor::network
