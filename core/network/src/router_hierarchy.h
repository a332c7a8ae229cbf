#pragma once

#include "search_choice.h"

#include <memory>
#include <mutex>

namespace corredor::network {

/** The hierarchy of a router: made when first needed, then shared by all its calls. */
class RouterHierarchy {
public:
    struct Made {
        HierarchyShape shape; ///< without nodes: too many links, plain searches serve
        HierarchyCosts<CostLabel> costs;
        std::int32_t depth = 0;
    };

    RouterHierarchy() = default;

    /** Makes it unless it is there. Calls from several threads wait for one of them. */
    const Made& make(const RoadNetwork& network, const SearchGraph& graph, const JobContext& job);

    /** What is there, or null. */
    [[nodiscard]] const Made* made();

private:
    std::timed_mutex m_mutex;
    std::unique_ptr<const Made> m_made;
};

/** Costs from every departure to every arrival within the cutoff by a hierarchy. */
[[nodiscard]] SparseCosts hierarchyManyToMany(
    const RoadNetwork& network,
    const RouterHierarchy::Made& hierarchy,
    std::span<const Anchor> departures,
    std::span<const Anchor> arrivals,
    double cutoff,
    const JobContext& job);

} // namespace corredor::network
