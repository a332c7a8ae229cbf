#pragma once

#include "table.h"

#include <corredor/exports/results.h>

/** The tables of the charging corridors; empty when the run had no roads. */
namespace corredor::exports {

/** Corridors as lines from start to end. */
[[nodiscard]] Table corridorTable(const Results& results);

/** Gaps as lines along their corridor, in the order of corridors and chainage. */
[[nodiscard]] Table gapTable(const Results& results);

/** Stations near a corridor: one row a station and corridor. */
[[nodiscard]] Table corridorStationTable(const Results& results);

/** Metres of a corridor in a country. */
[[nodiscard]] double lengthIn(const landscape::CorridorLine& line, std::string_view country);

/** The most populous town within `withinM` along the corridor, or nothing. */
[[nodiscard]] std::string
townNear(const landscape::Corridor& corridor, double chainageM, double withinM = 25'000);

} // namespace corredor::exports
