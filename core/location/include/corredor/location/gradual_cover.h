#pragma once

#include <corredor/location/costs.h>
#include <corredor/location/solve.h>

#include <vector>

namespace corredor::location {

/** Cover that falls from whole to none in a straight line between two costs. */
struct LinearDecay {
    double full = 0; ///< whole cover up to this cost, >= 0
    double zero = 0; ///< no cover from this cost on, >= full; equal to full: all or nothing

    /** Cover fraction in 0..1; 0 for a cost that is not a number. */
    [[nodiscard]] double fractionAt(double cost) const;
};

/**
 * Maximal covering with gradual cover (Church & Roberts 1983, Papers Reg. Sci. Assoc. 53, 177-189;
 * Berman & Krass 2002, Computers & Operations Research 29, 563-581): a demand is covered by the
 * best fraction that a chosen facility, or what exists already, gives it. Choose exactly p
 * facilities (required ones count towards p) so that the weight that they add to what exists is
 * greatest: sum of weight times (best fraction - existing fraction).
 */
struct GradualCoverProblem {
    std::vector<double> weights;  ///< one a demand, >= 0
    CoverSets covers;             ///< pairs with some cover
    std::vector<double> fraction; ///< one a pair of `covers`, in its order; above 0, at most 1
    std::vector<double> existing; ///< one a demand, 0..1; empty = nothing exists
    int p = 0;
    std::vector<std::int32_t> required;
    std::vector<std::int32_t> excluded;
};

/** The pairs of `costs` that give some cover, into `covers` and `fraction` of the problem. */
void setCovers(GradualCoverProblem& problem, const CostMatrix& costs, const LinearDecay& decay);

/**
 * Each demand splits into layers, one a fraction that it can have; "at least this fraction" is a
 * plain demand that weighs the step to the next lower one. So the model is plain max cover and is
 * proved as such. Where the layers would not fit in memory, facilities are first screened by a
 * Lagrangian bound on the pairs themselves (Cornuejols, Fisher, Nemhauser 1977, Management Science
 * 23, 789-810); that bound is reported when too many are left.
 * Optimal, the same solution for any thread count, and the error as with solveMaxCover.
 */
[[nodiscard]] Solution
solveGradualCover(const GradualCoverProblem& problem, const SolveOptions& options);

} // namespace corredor::location
