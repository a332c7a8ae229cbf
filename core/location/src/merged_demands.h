#pragma once

#include "max_cover.h"

namespace corredor::location {

/** Demands that the same facilities cover, as one. */
struct DemandClasses {
    std::vector<std::int32_t> classOf; ///< per demand, in the order of their first; -1 = left out
    std::int32_t count = 0;
    CoverSets covers; ///< of classes
};

/**
 * Partition refinement: each facility splits the classes that it covers in part, so the cost is one
 * visit of each pair and no comparison of sets.
 * Source: R. Paige, R. E. Tarjan (1987), SIAM J. Computing 16, 973-989.
 * @param counts per demand; 0 = it weighs nothing and is left out
 */
[[nodiscard]] DemandClasses classesOf(const CoverSets& covers, std::span<const char> counts);

/** The same problem with one demand for all that the same facilities cover. */
[[nodiscard]] MaxCoverProblem mergeDemands(const MaxCoverProblem& problem);

} // namespace corredor::location
