#pragma once

#include "table.h"

#include <corredor/exports/results.h>

/** The tables of the trips between cities; empty when the run had no roads. */
namespace corredor::exports {

/** One row a type of vehicle and trip, drawn along the roads it takes. */
[[nodiscard]] Table tripTable(const Results& results);

/** The places where one connector more would open the most trips, by type of vehicle. */
[[nodiscard]] Table additionTable(const Results& results);

} // namespace corredor::exports
