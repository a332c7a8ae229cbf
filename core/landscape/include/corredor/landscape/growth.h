#pragma once

#include <corredor/landscape/merge.h>
#include <corredor/landscape/station_filter.h>

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace corredor::landscape {

/** What opened in a year and what stood at its end. */
struct GrowthYear {
    int year = 0;
    std::int64_t opened = 0;   ///< stations
    std::int64_t stations = 0; ///< cumulative, as the rest
    layers::PortCounts ports;
};

/**
 * Stations and ports by year of opening, of those that exist today: what was closed meanwhile is
 * in no file. A station opened when its first record did.
 */
struct Growth {
    std::string country;
    std::vector<GrowthYear> years; ///< from the first opening to the last of any country, no holes
    std::int64_t undatedStations = 0; ///< in no year
    layers::PortCounts undatedPorts;
};

/** By country, in order; a country without any dated station has years of zero stations. */
[[nodiscard]] std::vector<Growth>
growthByCountry(const MergedStations& merged, const StationFilter& filter = {});

/** The same of some stations. @param stations positions in MergedStations::stations, ascending */
[[nodiscard]] std::vector<Growth>
growthByCountry(const MergedStations& merged, std::span<const std::int32_t> stations);

} // namespace corredor::landscape
