#pragma once

#include <corredor/location/solve.h>

#include <cstdint>
#include <string>
#include <vector>

namespace corredor::location {

/** Demands of which at least so much weight is to be covered, by the plan or already. */
struct CoverFloor {
    std::string name; ///< for messages; empty = its number is named
    std::vector<std::int32_t> demands;
    double least = 0; ///< weight, >= 0
};

/** Facilities of which at least so many are to be chosen, required ones included. */
struct SiteFloor {
    std::string name; ///< for messages; empty = its number is named
    std::vector<std::int32_t> facilities;
    int least = 0;
};

/**
 * Maximal covering with floors: as MaxCoverProblem, and for every floor k
 *   sum of weights[i] over the covered demands i of k >= least_k,
 * and of every site floor at least so many facilities. Floors may share demands. Demands covered
 * already count towards a floor, though they earn nothing. With a budget at most p are chosen.
 *
 * Floors as constraints, in place of weights: M. T. Marsh, D. A. Schilling (1994), "Equity
 * measurement in facility location analysis", EJOR 74, 1-17, section 4.
 */
struct FlooredCoverProblem {
    MaxCoverProblem cover;
    std::vector<CoverFloor> floors;
    std::vector<SiteFloor> siteFloors;
    std::vector<std::int32_t> start; ///< a plan to begin with, used if it is one; empty = none
};

/** Floors are met to 1e-7 of their weight (exactly when all weights are whole numbers). */
struct FlooredSolution : Solution {
    std::vector<double> covered; ///< one a floor: its covered weight, by the plan or already
    std::vector<int> sites;      ///< one a site floor: how many of its facilities are chosen
};

/**
 * The best plan that meets all floors. Greedy choice and exchanges for the plan; for the bound the
 * floors are relaxed at prices found by subgradients, which leaves a plain covering problem and its
 * proved bound, then branch and cut with the floors as rows.
 * Infeasible is proved too; `why` names a floor that cannot be met even alone and the most it can
 * get, or says how much of all floors can be met at once. Optimal, and the same solution for any
 * thread count, as with solveMaxCover.
 * @throws Error when the instance is wrong, or time ends before any plan is found
 */
[[nodiscard]] FlooredSolution
solveFlooredCover(const FlooredCoverProblem& problem, const SolveOptions& options);

/**
 * The plan whose worst-off group is best off: the least covered share among the floors' demands,
 * 0..1, as value and bound (Rawls' maximin). Site floors hold.
 * Of equally fair plans any: solveFlooredCover at this share and with this start tells the one that
 * covers most.
 * @param firstGroup floors from this one on are the groups, whose `least` is not used; those before
 *                   are to be met as ever
 * @throws Error as solveFlooredCover, also when there is no group or one weighs nothing
 */
[[nodiscard]] FlooredSolution solveFairestCover(
    const FlooredCoverProblem& problem,
    const SolveOptions& options,
    std::size_t firstGroup = 0);

} // namespace corredor::location
