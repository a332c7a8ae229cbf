#pragma once

#include <corredor/location/floored_cover.h>
#include <corredor/planning/demand_groups.h>
#include <corredor/planning/plan.h>

#include <vector>

namespace corredor::planning {

/** A floor of the scenario for one group, on plain numbers. */
struct GroupFloor {
    FloorOutcome told; ///< what a plan is told to give, and later what it gives
    std::vector<std::int32_t> demands;
    std::vector<std::int32_t> sites; ///< candidates in it; countries and states
};

/** @throws ScenarioError as groupDemand */
[[nodiscard]] std::vector<GroupFloor>
floorsOf(const PlanInputs& inputs, const PlanOptions& options, const JobContext& job);

/** The groups between which the trade-off is traced; those without people are left out.
 * @throws ScenarioError as floorsOf, also when there are none */
[[nodiscard]] DemandGroups
tradeoffGroups(const PlanInputs& inputs, const PlanOptions& options, const JobContext& job);

/** The covering problem with these floors. */
[[nodiscard]] location::FlooredCoverProblem
withFloors(location::MaxCoverProblem cover, const std::vector<GroupFloor>& floors);

/** What a plan gives each floor's group. @param chosen its candidates */
[[nodiscard]] std::vector<FloorOutcome> outcomesOf(
    const std::vector<GroupFloor>& floors,
    const DemandCoverage& coverage,
    const std::vector<std::int32_t>& chosen);

/** What a trade-off is traced from. */
struct TradeoffStart {
    const location::FlooredCoverProblem& problem; ///< with the floors of the scenario
    const DemandGroups& groups;
    const Plan& plan;                        ///< the first point
    const std::vector<std::int32_t>& chosen; ///< its candidates, ascending
};

/** @throws Cancelled */
[[nodiscard]] Tradeoff traceTradeoff(
    const TradeoffStart& start,
    const TradeoffOptions& options,
    std::uint64_t seed,
    const JobContext& job);

} // namespace corredor::planning
