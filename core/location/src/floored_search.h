#pragma once

#include "floored_plan.h"

#include <optional>

namespace corredor::location {

/** What the search for a floored plan knows when it ends. */
struct FlooredResult {
    std::optional<FlooredPlan> plan; ///< the best one met that meets the floors
    double value = -1;               ///< of the plan, in the model's measure; below 0 without one
    double bound = 0;                ///< no plan is better
    bool isProved = false;           ///< no plan is better than `plan`; without one there is none
};

/**
 * Greedy choice and exchanges; prices of the floors by subgradients; with them the bound of the
 * plain problem, which also drops facilities; then linear relaxations and branch and cut on those
 * that are left.
 * @param start a plan to begin with; empty = none
 */
[[nodiscard]] FlooredResult searchFloored(
    const FlooredModel& model,
    const std::vector<std::int32_t>& start,
    const SolveOptions& options,
    const Deadline& deadline);

} // namespace corredor::location
