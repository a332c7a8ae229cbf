#pragma once

#include <corredor/location/p_median.h>
#include <corredor/location/solve.h>

/** The peer: the same models given to CBC as they stand in textbooks, without our own search. */
namespace corredor::bench {

struct PeerResult {
    double value = 0;
    double bound = 0;
    bool isProved = false;
    double seconds = 0;
};

/** Max cover after merging customers with equal cover sets (which CBC would not do itself). */
[[nodiscard]] PeerResult cbcMaxCover(const location::MaxCoverProblem& problem, double timeLimitS);

/** Balinski's formulation: x_ij <= y_j. */
[[nodiscard]] PeerResult cbcPMedian(const location::PMedianProblem& problem, double timeLimitS);

} // namespace corredor::bench
