#include "network_names.h"
#include "tally.h"

#include <corredor/landscape/inventory.h>
#include <corredor/landscape/station_filter.h>

#include <algorithm>

namespace corredor::landscape {

using layers::StationRecord;

void addStation(Tally& tally, const StationRecord& station, std::int64_t records) {
    tally.records += records;
    tally.stations += station.stationCount;
    tally.ports.l1 += station.ports.l1;
    tally.ports.l2 += station.ports.l2;
    tally.ports.dcfc += station.ports.dcfc;
    tally.stationsWithoutPorts += station.ports.total() == 0 ? station.stationCount : 0;
    tally.stationsWithoutPower += layers::maxPowerKw(station) > 0 ? 0 : station.stationCount;
    for (const layers::Connector& connector : station.connectors) {
        tally.powerKw += connector.powerKw * std::max(1, connector.count);
        tally.connectors[std::string(layers::toString(connector.type))] += station.stationCount;
    }
}

void addTally(Tally& sum, const Tally& tally) {
    sum.records += tally.records;
    sum.stations += tally.stations;
    sum.ports.l1 += tally.ports.l1;
    sum.ports.l2 += tally.ports.l2;
    sum.ports.dcfc += tally.ports.dcfc;
    sum.powerKw += tally.powerKw;
    sum.stationsWithoutPorts += tally.stationsWithoutPorts;
    sum.stationsWithoutPower += tally.stationsWithoutPower;
    for (const auto& [connector, stations] : tally.connectors) {
        sum.connectors[connector] += stations;
    }
}

std::vector<std::int64_t> recordsPerStation(const MergedStations& merged) {
    std::vector<std::int64_t> records(merged.stationUid.size(), 0);
    for (const Membership& membership : merged.membership) {
        ++records[static_cast<std::size_t>(membership.station)];
    }
    return records;
}

std::map<std::string, std::string> networkSpellings(const layers::StationLayer& records) {
    std::map<std::string, std::int64_t> published;
    for (const StationRecord& record : records.records()) {
        ++published[record.network];
    }
    std::map<std::string, std::pair<std::string, std::int64_t>> chosen;
    for (const auto& [name, count] : published) { // folding is slow: once a spelling
        auto& best = chosen[networkKey(name)];
        if (count > best.second) {
            best = {name, count};
        }
    }
    std::map<std::string, std::string> spellings;
    for (const auto& [key, best] : chosen) {
        spellings[key] = best.first;
    }
    return spellings;
}

Inventory takeInventory(const MergedStations& merged) {
    const auto stationCount = static_cast<std::size_t>(merged.stations->size());
    const std::vector<std::int64_t> recordsOf = recordsPerStation(merged);
    const std::map<std::string, std::string> spelling = networkSpellings(*merged.records);
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

Tally tallyOf(const MergedStations& merged, std::span<const std::int32_t> stations) {
    const std::vector<std::int64_t> recordsOf = recordsPerStation(merged);
    Tally tally;
    for (const std::int32_t i : stations) {
        addStation(tally, merged.stations->record(i), recordsOf[static_cast<std::size_t>(i)]);
    }
    return tally;
}

} // namespace corredor::landscape
