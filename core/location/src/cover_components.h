#pragma once

#include "cover_tree.h"

#include <vector>

namespace corredor::location {

/**
 * The parts of a covering problem that share no demand: towns far apart. A plan's value is the sum
 * over the parts, so only the number of facilities in each part ties them together.
 */
[[nodiscard]] std::vector<ReducedCover> componentsOf(const ReducedCover& problem);

struct ComponentsResult {
    bool complete = false;
    double value = 0; ///< of `best`; the incumbent when nothing better was found
    double bound = 0;
    std::vector<std::int32_t> best; ///< original columns, forced ones included; may be empty
};

/**
 * Solves a problem of several components exactly. A dynamic program distributes the choices over
 * the components, first with each component's linear bound for each number of facilities; the
 * numbers that the best distribution uses are then solved exactly, until it uses exact ones only.
 * Without a budget only.
 */
[[nodiscard]] ComponentsResult
solveComponents(const ReducedCover& problem, const TreeOptions& options, const Deadline& deadline);

} // namespace corredor::location
