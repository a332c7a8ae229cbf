#pragma once

#include <corredor/landscape/inventory.h>
#include <corredor/landscape/station_filter.h>
#include <corredor/layers/zones.h>

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace corredor::landscape {

/** By what stations are counted. */
enum class Dimension : std::uint8_t {
    Country,
    State,
    Zone, ///< municipio or county: the zone that holds the station
    Level,
    PowerClass,
    Connector,
    Network,
    Access,
    Status,
    Facility,
    OpeningYear
};

inline constexpr std::array dimensions = {
    Dimension::Country,
    Dimension::State,
    Dimension::Zone,
    Dimension::Level,
    Dimension::PowerClass,
    Dimension::Connector,
    Dimension::Network,
    Dimension::Access,
    Dimension::Status,
    Dimension::Facility,
    Dimension::OpeningYear};

/** "country", "state", "zone", "level", "power_class", "connector", "network", ... */
[[nodiscard]] std::string_view toString(Dimension dimension);

/** One figure of an inventory and the stations it is made of. */
struct Figure {
    std::string country; ///< "US", "MX", "" = not stated
    std::string key;     ///< "" = not stated, never zero
    std::string label;   ///< of a zone: its name; else as the key
    Tally tally;
    int order = 0;          ///< of its key among the dimension's keys: equal ones are sorted by key
    std::int64_t plugs = 0; ///< of a connector type, where their number is stated
    std::vector<std::int32_t> stations; ///< positions in MergedStations::stations, in order
};

/**
 * Stations by one dimension and country. A station with several levels or connector types counts
 * under each; a level's figure holds that level's ports only, and the power of stations that have
 * no other level (the power of the others counts as not stated there). By country, then in the
 * order of what the keys mean (classes, levels) or of the keys; not stated comes last.
 */
struct Breakdown {
    Dimension dimension = Dimension::Country;
    std::string zoneLayer;   ///< of Dimension::Zone: the name of the layer
    int zoneLayerIndex = -1; ///< which of a run's zone layers
    std::vector<Figure> figures;
};

/** Names each zone: "<id>". A station outside all zones counts under "". @param zones of Zone */
[[nodiscard]] Breakdown breakDown(
    const MergedStations& merged,
    Dimension dimension,
    const StationFilter& filter = {},
    const layers::ZoneLayer* zones = nullptr);

/** The same of some stations. @param stations positions in MergedStations::stations, ascending */
[[nodiscard]] Breakdown breakDown(
    const MergedStations& merged,
    Dimension dimension,
    std::span<const std::int32_t> stations,
    const layers::ZoneLayer* zones = nullptr);

/** One key of a breakdown in all countries together. */
struct BreakdownRow {
    std::string key;
    std::string label;
    std::vector<std::size_t> figures; ///< into Breakdown::figures, one a country
    Tally total;
    std::vector<std::int32_t> stations; ///< as Figure::stations
};

/** In the order of what the keys mean, not stated last; see Breakdown. */
[[nodiscard]] std::vector<BreakdownRow> rowsOf(const Breakdown& breakdown);

} // namespace corredor::landscape
