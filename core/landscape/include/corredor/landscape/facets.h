#pragma once

#include <corredor/landscape/figures.h>

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace corredor::landscape {

/** The dimensions of which a filter holds a set of keys; the opening years are a range instead. */
inline constexpr std::array filterDimensions = {
    Dimension::Country,
    Dimension::State,
    Dimension::Level,
    Dimension::PowerClass,
    Dimension::Connector,
    Dimension::Access,
    Dimension::Status,
    Dimension::Network};

/** One value that stations can be filtered by. */
struct FacetValue {
    std::string key;   ///< as a figure's: "" = not stated
    std::string label; ///< as a figure's
    /** Stations with it among those that the filter's other dimensions let through. */
    std::int64_t stations = 0;
};

/** The values of one dimension: networks by their number of stations, others as a breakdown. */
struct Facet {
    Dimension dimension = Dimension::Country;
    std::vector<FacetValue> values; ///< every value that occurs, whatever the filter
};

/**
 * How many stations each value of each filter dimension would add, in the order of
 * `filterDimensions`.
 * @param figures of these stations, without a filter
 */
[[nodiscard]] std::vector<Facet> facetsOf(
    const MergedStations& merged,
    const LandscapeFigures& figures,
    const StationFilter& filter);

/** Stations can be filtered by this key of a figure: not by levels that are not stated, say. */
[[nodiscard]] bool canChoose(Dimension dimension, std::string_view key);

/** The filter lets this key of a figure through because it was chosen. */
[[nodiscard]] bool isChosen(const StationFilter& filter, Dimension dimension, std::string_view key);

/** Adds a key of a figure to the filter or takes it out. A year replaces the range of years. */
void setChosen(StationFilter& filter, Dimension dimension, std::string_view key, bool chosen);

/** The filter with any key of a dimension. */
[[nodiscard]] StationFilter anyOf(StationFilter filter, Dimension dimension);

} // namespace corredor::landscape
