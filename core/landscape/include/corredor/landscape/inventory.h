#pragma once

#include <corredor/landscape/merge.h>

#include <cstdint>
#include <map>
#include <span>
#include <string>

namespace corredor::landscape {

/** Sums over a set of stations. */
struct Tally {
    std::int64_t records = 0;  ///< source records
    std::int64_t stations = 0; ///< merged; a town-level row counts as the stations it stands for
    layers::PortCounts ports;
    double powerKw = 0; ///< sum of the connectors' known powers, each times its count (at least 1)
    std::int64_t stationsWithoutPorts = 0;          ///< whose number of ports is not stated
    std::int64_t stationsWithoutPower = 0;          ///< of which no power is stated: not in powerKw
    std::map<std::string, std::int64_t> connectors; ///< stations that offer each connector type
};

/**
 * What exists: by country, state, level, connector, network. Keys sorted; "" = not stated.
 * A network that sources spell differently is one entry under its most frequent spelling.
 */
struct Inventory {
    Tally total;
    std::map<std::string, Tally> byCountry; ///< "US", "MX"
    std::map<std::string, Tally>
        byState; ///< "US-CA", "MX-BCN"; "CA" where the country is not stated
    std::map<std::string, Tally> byNetwork;
    std::map<std::string, Tally> byAccess;
    std::map<std::string, Tally> byStatus;
    std::map<std::string, std::int64_t> byConnector; ///< stations by connector type
};

[[nodiscard]] Inventory takeInventory(const MergedStations& merged);

/** The sums over some stations. @param stations positions in MergedStations::stations */
[[nodiscard]] Tally tallyOf(const MergedStations& merged, std::span<const std::int32_t> stations);

} // namespace corredor::landscape
