#pragma once

#include <corredor/location/costs.h>
#include <corredor/location/solve.h>

#include <vector>

namespace corredor::location {

enum class CapacitatedGoal {
    MaxCover, ///< serve the most weight within reach with p facilities
    PMedian,  ///< serve all weight at least cost with p facilities
    SetCover  ///< serve all weight within reach with the fewest facilities
};

/**
 * Siting where each facility serves at most its capacity of weight. A demand may be shared between
 * facilities. Solved as one mixed-integer program, so for thousands of pairs, not millions.
 */
struct CapacitatedProblem {
    CapacitatedGoal goal = CapacitatedGoal::MaxCover;
    std::vector<double> weights;  ///< one a demand, >= 0
    CostMatrix costs;             ///< pairs that may serve (within reach for the cover goals)
    std::vector<double> capacity; ///< one a facility, >= 0
    int p = 0;                    ///< not used by SetCover
    std::vector<std::int32_t> required;
    std::vector<std::int32_t> excluded;
};

/**
 * Out of time, the better of the program's plan and a greedy one.
 * @throws Error (or Cancelled) when there was no time to find any plan, nor to prove there is none
 */
[[nodiscard]] Solution
solveCapacitated(const CapacitatedProblem& problem, const SolveOptions& options);

} // namespace corredor::location
