#pragma once

#include <corredor/exports/results.h>

#include <cstdint>
#include <span>
#include <string>

/** Parts of what exists as CSV, with the columns of the files that writeResults() writes. */
namespace corredor::exports {

/** As stations.csv. @param stations positions in MergedStations::stations, in the order wanted */
[[nodiscard]] std::string
stationsCsv(const Results& results, std::span<const std::int32_t> stations);

/** The source records of some stations, as records.csv. @param stations as stationsCsv() */
[[nodiscard]] std::string
recordsCsv(const Results& results, std::span<const std::int32_t> stations);

/** One breakdown, of whichever stations it counts, as landscape_inventory.csv. */
[[nodiscard]] std::string
figuresCsv(const landscape::Breakdown& breakdown, const landscape::Bases& bases);

/** As landscape_growth.csv. */
[[nodiscard]] std::string growthCsv(std::span<const landscape::Growth> growth);

/** The gaps of one corridor, as corridor_gaps.csv. @param corridor into Results::corridors */
[[nodiscard]] std::string gapsCsv(const Results& results, std::size_t corridor);

} // namespace corredor::exports
