#include "columns.h"
#include "many_to_many.h"
#include "point_search.h"
#include "row_blocks.h"
#include "workspace_pool.h"

#include <corredor/base/parallel.h>

#include <algorithm>

namespace corredor::network {
namespace {

struct ReachWorkspace {
    explicit ReachWorkspace(std::ptrdiff_t nodes) : search(nodes) {}

    BoundedSearch<CostLabel> search;
    std::vector<BoundedSearch<CostLabel>::Seed> seeds;
    std::vector<std::pair<std::int32_t, double>> reached;
};

void reachNodes(
    const SearchGraph& graph,
    const Anchor& departure,
    double cutoff,
    ReachWorkspace& work,
    RowBlock& block,
    const JobContext& job) {
    work.reached.clear();
    seedsOf<CostLabel>(departure, work.seeds, [](double cost, bool) { return CostLabel{cost}; });
    work.search.run(
        graph.forward,
        work.seeds,
        cutoff,
        [](const CostLabel& label, const Arc& arc) { return CostLabel{label.cost + arc.cost}; },
        [&](std::int32_t node, const CostLabel& label) {
            work.reached.emplace_back(at(graph.outer, node), label.cost);
            return true;
        },
        job);
    std::ranges::sort(work.reached);
    for (const auto& [node, cost] : work.reached) {
        block.column.push_back(node);
        block.cost.push_back(cost);
    }
    block.entries.push_back(number(std::ssize(work.reached)));
}

} // namespace

SparseCosts boundedNodesWithin(
    const SearchGraph& graph,
    const std::vector<Anchor>& departures,
    double cutoff,
    const JobContext& job) {
    constexpr std::ptrdiff_t grain = 4;
    std::vector<RowBlock> blocks((departures.size() + grain - 1) / grain);
    WorkspacePool<ReachWorkspace> pool;
    parallelFor(
        std::ssize(departures),
        grain,
        [&](std::ptrdiff_t begin, std::ptrdiff_t end) {
            const WorkspacePool<ReachWorkspace>::Loan work(
                pool, [&] { return std::make_unique<ReachWorkspace>(graph.nodeCount()); });
            for (std::ptrdiff_t i = begin; i < end; ++i) {
                job.checkCancelled();
                reachNodes(graph, at(departures, i), cutoff, *work, at(blocks, begin / grain), job);
            }
        },
        job);
    return joinedRows(blocks);
}

} // namespace corredor::network
