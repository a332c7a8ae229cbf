#pragma once

#include "instance_reader.h"

#include <corredor/location/phased_cover.h>

namespace corredor::location {

/**
 * "costs" and "reach" for who covers whom, "budgets" (one a period), "period_weights" and
 * "period_costs" (a list a period), "covered" (demands that what exists covers), "required",
 * "excluded".
 * @throws InputError naming the key
 */
[[nodiscard]] PhasedSolution
solvePhasedInstance(const InstanceReader& reader, const SolveOptions& options);

} // namespace corredor::location
