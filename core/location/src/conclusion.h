#pragma once

#include <corredor/location/solve.h>

namespace corredor::location {

/**
 * Fills in what follows from a plan's value and proved bound: status and gap. When the search is
 * closed, no plan is better and the bound is the value itself.
 */
void conclude(Solution& solution, bool closed);

/**
 * Ends a search that was stopped before it had any plan: none of the three states is true then.
 * @throws Cancelled when the user stopped it, else Error naming the time limit.
 */
[[noreturn]] void failWithoutPlan(const SolveOptions& options);

} // namespace corredor::location
