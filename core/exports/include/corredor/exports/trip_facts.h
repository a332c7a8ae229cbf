#pragma once

#include <corredor/exports/results.h>

#include <cstdint>
#include <string>

/** What report, tables and desktop say of the trips between cities. */
namespace corredor::exports {

/** "Nogales, SON" */
[[nodiscard]] std::string cityText(const landscape::TripCity& city);

/** The station's name with its town, or its id when it has none. */
[[nodiscard]] std::string stationText(const Results& results, std::int32_t station);

/** What is added where: the station's or the town's name with its state. */
[[nodiscard]] std::string
placeText(const Results& results, const landscape::ConnectorAddition& addition);

} // namespace corredor::exports
