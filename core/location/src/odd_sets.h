#pragma once

#include "reduced_cover.h"

#include <cstdint>
#include <span>
#include <vector>

namespace corredor::location {

/** An odd number of demand groups that a fractional choice covers too well. */
struct OddSet {
    std::vector<std::ptrdiff_t> groups; ///< ascending
    double violation = 0;
};

struct OddSetOptions {
    std::size_t mostGroups = 7; ///< in one set
    std::size_t mostSets = 300;
    double leastViolation = 0.02;
    double effort = 2e8; ///< elementary steps to spend, about 3e8 a second
    double from01 = 0;   ///< the search begins at this share of the groups and goes round
};

/**
 * Odd-set inequalities of the covering problem, z_g <= sum of the y_f that cover g. Half of the sum
 * over an odd set D of these and of z_g <= 1, rounded down (a zero-half cut), says
 *
 *   sum_{g in D} z_g - sum_f ceil(c_f / 2) y_f <= (|D| - 1) / 2,   c_f = groups of D that f covers
 *
 * Without them two half facilities pass for one: three groups, each two of which share a
 * facility, look served by one and a half. Sets grow from two neighbouring groups by the one that
 * adds the most, which finds every violated set of three.
 *
 * Source: A. Caprara, M. Fischetti (1996), "{0, 1/2}-Chvatal-Gomory cuts", Mathematical Programming
 * 74, 221-235.
 *
 * @param choice the facilities' variables, @param covered the groups' variables
 * @return the most violated first; no group is in more than a few of them
 */
[[nodiscard]] std::vector<OddSet> violatedOddSets(
    const ReducedCover& problem,
    std::span<const double> choice,
    std::span<const double> covered,
    const OddSetOptions& options);

} // namespace corredor::location
