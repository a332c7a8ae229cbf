#include "inventory_csv.h"

#include "csv_format.h"
#include "table.h"

#include <corredor/base/text.h>

namespace corredor::exports {
namespace {

void appendTally(
    std::string& csv,
    std::string_view grouping,
    std::string_view key,
    const landscape::Tally& tally) {
    appendCsvLine(
        csv,
        {grouping,
         cleanText(key),
         std::to_string(tally.stations),
         std::to_string(tally.records),
         std::to_string(tally.ports.l1),
         std::to_string(tally.ports.l2),
         std::to_string(tally.ports.dcfc),
         shortestNumber(rounded(tally.powerKw, 3))});
}

} // namespace

std::string inventoryCsv(const landscape::Inventory& inventory) {
    std::string csv;
    appendCsvLine(
        csv,
        {"grouping", "key", "stations", "records", "ports_l1", "ports_l2", "ports_dc", "power_kw"});
    appendTally(csv, "total", "", inventory.total);
    const auto appendAll = [&](std::string_view grouping, const auto& tallies) {
        for (const auto& [key, tally] : tallies) {
            appendTally(csv, grouping, key, tally);
        }
    };
    appendAll("country", inventory.byCountry);
    appendAll("state", inventory.byState);
    appendAll("network", inventory.byNetwork);
    appendAll("access", inventory.byAccess);
    appendAll("status", inventory.byStatus);
    for (const auto& [connector, stations] : inventory.byConnector) {
        appendCsvLine(csv, {"connector", connector, std::to_string(stations), "", "", "", "", ""});
    }
    return csv;
}

} // namespace corredor::exports
