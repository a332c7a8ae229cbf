#pragma once

#include <corredor/location/solve.h>

namespace corredor::location {

/**
 * Fills in what follows from a plan's value and proved bound: status and gap. When the search is
 * closed, no plan is better and the bound is the value itself.
 */
void conclude(Solution& solution, bool closed);

} // namespace corredor::location
