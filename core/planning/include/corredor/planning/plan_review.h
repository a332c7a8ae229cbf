#pragma once

#include <corredor/planning/plan.h>

#include <cstdint>
#include <optional>
#include <vector>

/** What a planner asks about a plan that has been made. */
namespace corredor::planning {

/** A greater value is a better plan: max cover and flow refuelling. */
[[nodiscard]] bool isMaximised(Objective objective);

/** People by who covers them, at the position of the CoveredBy; all countries together. */
[[nodiscard]] CoverageTally coverageOfAll(const DemandCoverage& coverage);

/** Sum of a tally. */
[[nodiscard]] double peopleOf(const CoverageTally& tally);

/** By how much any plan under the same rules could be better at most, in Plan::unit; >= 0. */
[[nodiscard]] double slackOf(const Plan& plan);

/** Position of the site that the plan can do without least, even with the best other site in its
 * place; nothing without sites. */
[[nodiscard]] std::optional<std::size_t> hardestToReplace(const Plan& plan);

/** What a plan gives up against another, and which sites make the difference. */
struct PlanDifference {
    double worseBy = 0;             ///< in Plan::unit; negative when it is the better one
    double worseShare = 0;          ///< of the other plan's value; 0 when that is 0
    std::vector<std::int32_t> came; ///< candidates that only this plan has, ascending
    std::vector<std::int32_t> went; ///< candidates that only the other has, ascending
};

/** @param other the plan of the same problem that `plan` is held against */
[[nodiscard]] PlanDifference differenceOf(const Plan& plan, const Plan& other);

} // namespace corredor::planning
