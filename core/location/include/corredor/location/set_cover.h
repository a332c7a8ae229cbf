#pragma once

#include <corredor/location/solve.h>

#include <vector>

namespace corredor::location {

/**
 * Location set covering (Toregas et al. 1971, Operations Research 19, 1363-1373): the fewest (or
 * cheapest) facilities that cover every demand.
 */
struct SetCoverProblem {
    std::int32_t demands = 0;
    CoverSets covers;
    std::vector<double> costs; ///< one a facility, > 0; empty = every facility costs 1
    std::vector<std::int32_t> required;
    std::vector<std::int32_t> excluded;
    std::vector<std::int32_t> coveredAlready;
};

/** Infeasible when a demand is in no facility's cover set; `why` names it. */
[[nodiscard]] Solution solveSetCover(const SetCoverProblem& problem, const SolveOptions& options);

} // namespace corredor::location
