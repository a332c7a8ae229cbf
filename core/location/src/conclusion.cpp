#include "conclusion.h"

#include <corredor/base/error.h>

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace corredor::location {

void conclude(Solution& solution, bool closed) {
    solution.status = closed ? Status::Optimal : Status::Feasible;
    solution.bound = closed ? solution.value : solution.bound;
    solution.gap =
        std::abs(solution.bound - solution.value) / std::max(std::abs(solution.value), 1e-9);
}

void failWithoutPlan(const SolveOptions& options) {
    options.job.checkCancelled();
    throw Error(
        ErrorCode::Failed,
        {{},
         {},
         fmt::format(
             "no plan was found within {} s, and none was proved impossible", options.timeLimitS),
         "Allow more time, more facilities or greater distances"});
}

} // namespace corredor::location
