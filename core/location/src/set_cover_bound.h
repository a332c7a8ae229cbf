#pragma once

#include "max_cover.h"

#include <functional>
#include <vector>

namespace corredor::location {

/** Covering every demand at least cost: what is open anyway has been taken out. */
struct CoverEvery {
    std::int32_t demands = 0;
    CoverSets covers;          ///< of facilities that may be chosen; empty sets for the others
    std::vector<double> costs; ///< one a facility, > 0
};

/** Facilities that cover every demand, ascending; none of them is superfluous. */
struct CoverEveryPlan {
    std::vector<std::int32_t> facilities;
    double cost = 0;
};

/**
 * Again and again the facility with the least price per newly covered demand; then superfluous
 * ones go, dearest first. Source: V. Chvatal (1979), Mathematics of Operations Research 4, 233-235.
 * @param prices one a facility; what is chosen is still paid at its cost
 */
[[nodiscard]] CoverEveryPlan
coverGreedily(const CoverEvery& problem, std::span<const double> prices);

/**
 * Improves plan and bound by Lagrangian relaxation of "every demand is covered", until they meet or
 * the deadline: subgradient steps, and a greedy plan by reduced costs now and then.
 * Source: A. Caprara, M. Fischetti, P. Toth (1999), Operations Research 47, 730-743.
 * @param integral every cost is 1, so that a bound may be rounded up
 * @param progress told plan's cost and bound
 * @return the proved lower bound
 */
[[nodiscard]] double relaxCover(
    const CoverEvery& problem,
    bool integral,
    CoverEveryPlan& plan,
    const Deadline& deadline,
    const ProgressCallback& progress);

} // namespace corredor::location
