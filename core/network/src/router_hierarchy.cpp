#include "router_hierarchy.h"

#include "columns.h"
#include "row_blocks.h"

#include <algorithm>
#include <chrono>

namespace corredor::network {

const RouterHierarchy::Made* RouterHierarchy::made() {
    const std::unique_lock lock(m_mutex, std::try_to_lock);
    return lock.owns_lock() ? m_made.get() : nullptr;
}

const RouterHierarchy::Made&
RouterHierarchy::make(const RoadNetwork& network, const SearchGraph& graph, const JobContext& job) {
    std::unique_lock lock(m_mutex, std::defer_lock);
    while (!lock.try_lock_for(std::chrono::milliseconds(20))) {
        job.checkCancelled();
    }
    if (!m_made) {
        auto made = std::make_unique<Made>();
        made->shape = hierarchyShape(graph, network.nodes, job.subRange(0, 0.4));
        if (made->shape.nodeCount() > 0) {
            std::vector<CostLabel> edgeCost(graph.edgeCost.size());
            std::ranges::transform(
                graph.edgeCost, edgeCost.begin(), [](double cost) { return CostLabel{cost}; });
            made->costs =
                hierarchyCosts<CostLabel>(graph, made->shape, edgeCost, job.subRange(0.4, 1));
            made->depth = *std::ranges::max_element(made->shape.depth);
        }
        m_made = std::move(made);
    }
    return *m_made;
}

SparseCosts hierarchyManyToMany(
    const RoadNetwork& network,
    const RouterHierarchy::Made& hierarchy,
    std::span<const Anchor> departures,
    std::span<const Anchor> arrivals,
    double cutoff,
    const JobContext& job) {
    const auto footholds = [](std::span<const Anchor> anchors) {
        return footholdsOf<CostLabel>(anchors, [&](std::size_t i, bool isFrom) {
            return CostLabel{isFrom ? anchors[i].fromCost : anchors[i].toCost};
        });
    };
    const auto from = footholds(departures);
    const auto to = footholds(arrivals);
    std::vector<RowBlock> rows(departures.size());
    hierarchyMatrix<CostLabel>(
        HierarchySearch<CostLabel>(hierarchy.shape, hierarchy.costs),
        from,
        to,
        [&](std::int32_t row, std::int32_t column, const CostLabel& label) {
            double cost = label.cost;
            const Anchor& departure = departures[count(row)];
            const Anchor& arrival = arrivals[count(column)];
            if (departure.edge == arrival.edge) {
                cost = std::min(cost, alongEdge(network, departure, arrival));
            }
            if (cost <= cutoff && cost < unreachable) {
                at(rows, row).column.push_back(column);
                at(rows, row).cost.push_back(cost);
            }
        },
        job);
    for (RowBlock& row : rows) {
        row.entries.push_back(number(std::ssize(row.column)));
    }
    return joinedRows(rows);
}

} // namespace corredor::network
