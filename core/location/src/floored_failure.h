#pragma once

#include "max_cover.h"

#include <corredor/location/floored_cover.h>

#include <string>

namespace corredor::location {

/** What a floor is called in messages. @param number counted from 0 */
[[nodiscard]] std::string nameOf(const CoverFloor& floor, std::size_t number);

/** Why the floors cannot be met, found out anew: which one alone, or how much of all together. */
[[nodiscard]] std::string whyInfeasible(
    const FlooredCoverProblem& problem,
    const SolveOptions& options,
    const Deadline& deadline);

} // namespace corredor::location
