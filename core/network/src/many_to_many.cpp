#include "many_to_many.h"

#include "columns.h"
#include "point_search.h"
#include "row_blocks.h"
#include "workspace_pool.h"

#include <corredor/base/parallel.h>

#include <algorithm>

namespace corredor::network {
namespace {

/** Scratch of one thread: a search and the best cost to each point found by it. */
struct RowWorkspace {
    RowWorkspace(std::ptrdiff_t nodes, std::ptrdiff_t points)
        : search(nodes)
        , best(count(points), unreachable) {}

    BoundedSearch<CostLabel> search;
    std::vector<BoundedSearch<CostLabel>::Seed> seeds;
    std::vector<double> best;
    std::vector<std::int32_t> found;

    void offer(std::int32_t point, double cost) {
        double& known = at(best, point);
        if (known == unreachable) {
            found.push_back(point);
        }
        known = std::min(known, cost);
    }
};

class RowSearcher {
public:
    RowSearcher(
        const RoadNetwork& network,
        const ArcTable& arcs,
        const PointTable& points,
        bool towardsPoints,
        double cutoff)
        : m_network(network)
        , m_arcs(arcs)
        , m_points(points)
        , m_towardsPoints(towardsPoints)
        , m_cutoff(cutoff) {}

    /** Appends the row of one root to the block. */
    void
    search(const Anchor& root, RowWorkspace& work, RowBlock& block, const JobContext& job) const {
        seedsOf<CostLabel>(root, work.seeds, [](double cost, bool) { return CostLabel{cost}; });
        work.search.run(
            m_arcs,
            work.seeds,
            m_cutoff,
            [](const CostLabel& label, const Arc& arc) { return CostLabel{label.cost + arc.cost}; },
            [&](std::int32_t node, const CostLabel& label) {
                for (const PointTable::Entry& entry : m_points.atNode(node)) {
                    const double cost = label.cost + entry.cost;
                    if (cost > m_cutoff) {
                        break;
                    }
                    work.offer(entry.point, cost);
                }
                return true;
            },
            job);
        if (root.edge >= 0) {
            offerOnSameEdge(root, work);
        }
        write(work, block);
    }

private:
    void offerOnSameEdge(const Anchor& root, RowWorkspace& work) const {
        for (const std::int32_t point : m_points.onEdge(root.edge)) {
            const Anchor& anchor = at(m_points.anchors(), point);
            const double cost = m_towardsPoints ? alongEdge(m_network, root, anchor)
                                                : alongEdge(m_network, anchor, root);
            if (cost <= m_cutoff && cost < unreachable) {
                work.offer(point, cost);
            }
        }
    }

    static void write(RowWorkspace& work, RowBlock& block) {
        std::ranges::sort(work.found);
        for (const std::int32_t point : work.found) {
            block.column.push_back(point);
            block.cost.push_back(at(work.best, point));
            at(work.best, point) = unreachable;
        }
        block.entries.push_back(number(std::ssize(work.found)));
        work.found.clear();
    }

    const RoadNetwork& m_network;
    const ArcTable& m_arcs;
    const PointTable& m_points;
    bool m_towardsPoints;
    double m_cutoff;
};

} // namespace

SparseCosts boundedManyToMany(
    const RoadNetwork& network,
    const SearchGraph& graph,
    std::vector<Anchor> departures,
    std::vector<Anchor> arrivals,
    double cutoff,
    const JobContext& job) {
    const bool forward = departures.size() <= arrivals.size();
    const std::vector<Anchor> roots = std::move(forward ? departures : arrivals);
    const PointTable points(
        std::move(forward ? arrivals : departures), graph.nodeCount(), network.edgeCount());
    const RowSearcher searcher(
        network, forward ? graph.forward : graph.backward, points, forward, cutoff);
    constexpr std::ptrdiff_t rootsPerBlock = 32;
    std::vector<RowBlock> blocks((roots.size() + rootsPerBlock - 1) / rootsPerBlock);
    WorkspacePool<RowWorkspace> pool;
    parallelFor(
        std::ssize(roots),
        rootsPerBlock,
        [&](std::ptrdiff_t begin, std::ptrdiff_t end) {
            const WorkspacePool<RowWorkspace>::Loan work(pool, [&] {
                return std::make_unique<RowWorkspace>(
                    graph.nodeCount(), std::ssize(points.anchors()));
            });
            for (std::ptrdiff_t i = begin; i < end; ++i) {
                job.checkCancelled();
                searcher.search(at(roots, i), *work, at(blocks, begin / rootsPerBlock), job);
            }
        },
        job);
    return forward ? joinedRows(blocks) : transposedRows(blocks, std::ssize(points.anchors()));
}

} // namespace corredor::network
