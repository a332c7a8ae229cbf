#pragma once

#include <corredor/location/costs.h>
#include <corredor/location/solve.h>

#include <vector>

namespace corredor::location {

/**
 * The p-median (Hakimi 1964, Operations Research 12, 450-459): choose p facilities so that the sum
 * over demands of weight times cost to the nearest chosen facility is least.
 */
struct PMedianProblem {
    std::vector<double> weights; ///< one a demand, >= 0
    CostMatrix costs;
    int p = 0;
    std::vector<std::int32_t> required; ///< counted in p
    std::vector<std::int32_t> excluded;
};

/**
 * Infeasible when a demand of positive weight cannot be served; `why` names it.
 * @throws Error (or Cancelled) when there was no time to find any plan, nor to prove there is none
 */
[[nodiscard]] Solution solvePMedian(const PMedianProblem& problem, const SolveOptions& options);

/** The vertex p-center: choose p facilities so that the greatest cost to the nearest is least. */
[[nodiscard]] Solution solvePCenter(const PMedianProblem& problem, const SolveOptions& options);

} // namespace corredor::location
