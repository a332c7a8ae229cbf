#pragma once

#include <corredor/landscape/merge.h>

#include <cstdint>
#include <map>
#include <string>

namespace corredor::landscape {

/** Sums over a set of stations. */
struct Tally {
    std::int64_t records = 0;  ///< source records
    std::int64_t stations = 0; ///< merged stations
    layers::PortCounts ports;
    double powerKw = 0; ///< sum of known connector powers
    std::map<std::string, std::int64_t> connectors; ///< stations that offer each connector type
};

/** What exists: by country, state, level, connector, network. Keys sorted; "" = not stated. */
struct Inventory {
    Tally total;
    std::map<std::string, Tally> byCountry; ///< "US", "MX"
    std::map<std::string, Tally> byState;   ///< "US-CA", "MX-BCN"
    std::map<std::string, Tally> byNetwork;
    std::map<std::string, Tally> byAccess;
    std::map<std::string, Tally> byStatus;
    std::map<std::string, std::int64_t> byConnector; ///< stations by connector type
};

[[nodiscard]] Inventory takeInventory(const MergedStations& merged);

} // namespace corredor::landscape
