#include "network_names.h"

#include <corredor/landscape/inventory.h>

#include <algorithm>

namespace corredor::landscape {

namespace {

using layers::StationRecord;

void addStation(Tally& tally, const StationRecord& station, std::int64_t records) {
    tally.records += records;
    tally.stations += station.stationCount;
    tally.ports.l1 += station.ports.l1;
    tally.ports.l2 += station.ports.l2;
    tally.ports.dcfc += station.ports.dcfc;
    for (const layers::Connector& connector : station.connectors) {
        tally.powerKw += connector.powerKw * std::max(1, connector.count);
        tally.connectors[std::string(layers::toString(connector.type))] += station.stationCount;
    }
}

std::string stateKey(const StationRecord& station) {
    if (station.state.empty() || station.country.empty()) {
        return station.state;
    }
    return station.country + "-" + station.state;
}

/** For each network key its most frequent spelling; of equally frequent ones the first by name. */
std::map<std::string, std::string> spellings(const layers::StationLayer& records) {
    std::map<std::string, std::map<std::string, std::int64_t>> counts;
    for (const StationRecord& record : records.records()) {
        ++counts[networkKey(record.network)][record.network];
    }
    std::map<std::string, std::string> chosen;
    for (const auto& [key, published] : counts) {
        chosen[key] = std::ranges::max_element(published, {}, [](const auto& entry) {
                          return entry.second;
                      })->first;
    }
    return chosen;
}

} // namespace

Inventory takeInventory(const MergedStations& merged) {
    const auto stationCount = static_cast<std::size_t>(merged.stations->size());
    std::vector<std::int64_t> recordsOf(stationCount, 0);
    for (const Membership& membership : merged.membership) {
        ++recordsOf[static_cast<std::size_t>(membership.station)];
    }
    const std::map<std::string, std::string> spelling = spellings(*merged.records);
    std::map<std::string, std::string> keyOf; // published name -> key: folding is slow
    Inventory inventory;
    for (std::size_t i = 0; i < stationCount; ++i) {
        const StationRecord& station = merged.stations->records()[i];
        const auto [known, isNew] = keyOf.try_emplace(station.network);
        if (isNew) {
            known->second = networkKey(station.network);
        }
        addStation(inventory.total, station, recordsOf[i]);
        addStation(inventory.byCountry[station.country], station, recordsOf[i]);
        addStation(inventory.byState[stateKey(station)], station, recordsOf[i]);
        addStation(inventory.byNetwork[spelling.at(known->second)], station, recordsOf[i]);
        addStation(
            inventory.byAccess[std::string(toString(station.access))], station, recordsOf[i]);
        addStation(
            inventory.byStatus[std::string(toString(station.status))], station, recordsOf[i]);
    }
    inventory.byConnector = inventory.total.connectors;
    return inventory;
}

} // namespace corredor::landscape
