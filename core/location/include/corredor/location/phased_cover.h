#pragma once

#include <corredor/location/solve.h>

#include <cstdint>
#include <vector>

namespace corredor::location {

/**
 * Maximal covering over several periods (years): when each facility opens, so that the weight of
 * covered demands summed over all periods is greatest. What has opened stays open. Spending is held
 * to each period's budget; what is not spent is carried over to the next.
 *
 * Model: x_fs = 1 if facility f opens in period s, z_it = 1 if demand i is covered in period t;
 *   max  sum_it weights[t][i] z_it
 *   s.t. z_it <= sum of x_fs over the f that cover i and s <= t          (every i, t)
 *        sum_f cost[t][f] * (sum of x_fs over s <= t) <= budgets[0] + ... + budgets[t]   (every t)
 *        sum_s x_fs <= 1.
 * The dynamic maximal covering problem of Schilling (1980), "Dynamic location modeling for
 * public-sector facilities", Decision Sciences 11, 714-724, with costs that may grow after opening.
 */
struct PhasedCoverProblem {
    CoverSets covers;
    /** [period][demand], >= 0: what covering the demand is worth in that period. */
    std::vector<std::vector<double>> weights;
    /**
     * [period][facility], >= 0 and never falling with the period: all that a facility will have
     * cost by the end of the period if it is open by then, extensions included, whenever it opened.
     */
    std::vector<std::vector<double>> costs;
    std::vector<double> budgets;        ///< one a period, >= 0
    std::vector<std::int32_t> required; ///< to be open by the last period at the latest
    std::vector<std::int32_t> excluded;
    std::vector<std::int32_t> coveredAlready; ///< demands covered by what exists; earn nothing

    [[nodiscard]] std::ptrdiff_t periods() const { return std::ssize(budgets); }
};

/** Solution::facilities are those that open at all; `opening` has one entry for each. */
struct PhasedSolution : Solution {
    std::vector<std::int32_t> opening; ///< period (0-based) in which it opens
};

/**
 * Greedy choice, exchanges and shifts in time for the plan; Lagrangian relaxation, then branch and
 * cut for the bound. Optimal is reported only when both meet. The same problem gives the same
 * solution whatever the thread count, unless the time limit cuts the search short.
 * @throws Error when an index, weight, cost or budget of the problem is out of range.
 */
[[nodiscard]] PhasedSolution
solvePhasedCover(const PhasedCoverProblem& problem, const SolveOptions& options);

} // namespace corredor::location
