#include "conclusion.h"

#include <algorithm>
#include <cmath>

namespace corredor::location {

void conclude(Solution& solution, bool closed) {
    solution.status = closed ? Status::Optimal : Status::Feasible;
    solution.bound = closed ? solution.value : solution.bound;
    solution.gap =
        std::abs(solution.bound - solution.value) / std::max(std::abs(solution.value), 1e-9);
}

} // namespace corredor::location
