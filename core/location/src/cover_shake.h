#pragma once

#include "max_cover.h"

#include <cstdint>

namespace corredor::location {

/**
 * Iterated local search (Lourenco, Martin, Stutzle 2003): takes a few facilities that lie together
 * out of the plan, fills the hole anew and makes the best exchanges around it; with a budget, a few
 * random exchanges. A plan a little worse than the best is gone on from, less and less so. A fixed
 * number of searches run side by side, so that the same seed gives the same plan on any number of
 * threads, unless the deadline comes first.
 *
 * @param plan where to start; receives the best plan met
 * @param effort elementary steps to spend on each search, about 10^8 a second
 */
void improveByShaking(
    const CoverModel& model,
    CoverPlan& plan,
    std::uint64_t seed,
    double effort,
    const Deadline& deadline);

} // namespace corredor::location
