#pragma once

#include "phased_plan.h"

#include <vector>

namespace corredor::location {

/** The outcome of boundPhases. */
struct PhasedBound {
    double bound = 0;
    std::vector<std::int32_t> favourites; ///< those that the relaxation values most, ascending
    std::vector<std::int32_t> open; ///< facilities that a better plan may still hold, ascending
};

/**
 * A proved upper bound by Lagrangian relaxation of "a demand is covered only by an open facility"
 * (multipliers u_it, 0 <= u_it <= w_it) and of the budgets (multipliers v_t >= 0):
 *
 *   bound(u, v) = sum_it (w_it - u_it) + sum_t v_t limit_t
 *               + sum_f max(0, max over s of sum_{t >= s} (sum_{i in f} u_it - v_t cost_tf))
 *
 * (the outer maximum without the 0 for required facilities). Facilities whose presence would bring
 * it below the best plan are dropped. Subgradient steps of Held, Wolfe and Crowder (1974), in the
 * multipliers as shares of their weights: a step moves u_it by as much as w_it is great, so that a
 * city and a hamlet reach their shares in as many steps.
 * @param plan improved by plans met on the way
 */
[[nodiscard]] PhasedBound
boundPhases(const PhasedModel& model, PhasedPlan& plan, const Deadline& deadline);

} // namespace corredor::location
