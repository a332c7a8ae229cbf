#pragma once

#include "max_cover.h"

#include <cstdint>
#include <vector>

namespace corredor::location {

/** What the exact search knows when it ends. */
struct ExactResult {
    double value = 0; ///< of `plan`
    double bound = 0; ///< no plan is better; equal to value (within tolerance) when proved
    std::vector<std::int32_t> plan; ///< ascending, required ones included
};

/**
 * Proves the best plan, or narrows the bound until the deadline: screens facilities by a
 * Lagrangian bound, solves the linear relaxation by cuts, closes and forces facilities by reduced
 * costs, searches the facilities that the relaxation uses for better plans, and branches over what
 * is left, component by component where the demand falls apart.
 */
[[nodiscard]] ExactResult solveCoverExactly(
    const CoverModel& model,
    const CoverPlan& start,
    const SolveOptions& options,
    const Deadline& deadline);

} // namespace corredor::location
