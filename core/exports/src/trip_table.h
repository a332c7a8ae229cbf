#pragma once

#include "table.h"

#include <corredor/exports/results.h>

/** The tables of the trips between cities; empty when the run had no roads. */
namespace corredor::exports {

/**
 * One row a type of vehicle and trip. Its line runs straight from city to stop to city (not along
 * the roads, whose length the columns give).
 */
[[nodiscard]] Table tripTable(const Results& results);

/** The places where one connector more would open the most trips, by type of vehicle. */
[[nodiscard]] Table additionTable(const Results& results);

/** "Nogales, SON" */
[[nodiscard]] std::string cityText(const landscape::TripCity& city);

/** The station's name, or its id when it has none. */
[[nodiscard]] std::string stationText(const Results& results, std::int32_t station);

/** What is added where: the station's or the town's name with its state. */
[[nodiscard]] std::string
placeText(const Results& results, const landscape::ConnectorAddition& addition);

} // namespace corredor::exports
