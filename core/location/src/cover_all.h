#pragma once

#include "max_cover.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace corredor::location {

/** Whether some choice of p facilities covers every demand. */
enum class CoverAll { Yes, No, Unknown };

struct CoverAllResult {
    CoverAll answer = CoverAll::Unknown; ///< Unknown only at the deadline
    std::vector<std::int32_t> plan;      ///< for Yes
};

/**
 * Decides by the maximal covering engine with the value "all but less than one demand" as the plan
 * to beat, so that every part of the tree that leaves a demand uncovered is cut off at once.
 * Weights of `problem` are ignored: every demand counts.
 */
[[nodiscard]] CoverAllResult coverAll(MaxCoverProblem problem, const Deadline& deadline);

} // namespace corredor::location
