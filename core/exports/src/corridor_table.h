#pragma once

#include "table.h"

#include <corredor/exports/corridor_facts.h>
#include <corredor/exports/results.h>

/** The tables of the charging corridors; empty when the run had no roads. */
namespace corredor::exports {

/** Corridors as lines from start to end. */
[[nodiscard]] Table corridorTable(const Results& results);

/**
 * Gaps as lines along their corridor, in the order of corridors: of each first the gaps between
 * stations known to count, then those that remain at best (column case), by chainage.
 */
[[nodiscard]] Table gapTable(const Results& results);

/** Stations near a corridor: one row a station and corridor. */
[[nodiscard]] Table corridorStationTable(const Results& results);

} // namespace corredor::exports
