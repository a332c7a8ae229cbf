#pragma once

#include "max_cover.h"

namespace corredor::location {

/**
 * The same problem with one demand for all that the same facilities cover (those that weigh
 * nothing, or that nothing covers, are left out). Partition refinement: each facility splits the
 * classes that it covers in part, so the cost is one visit of each pair and no comparison of sets.
 * Source: R. Paige, R. E. Tarjan (1987), SIAM J. Computing 16, 973-989.
 */
[[nodiscard]] MaxCoverProblem mergeDemands(const MaxCoverProblem& problem);

} // namespace corredor::location
