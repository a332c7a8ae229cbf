#include "json_parts.h"
#include "table.h"

#include <array>
#include <cmath>

namespace corredor::exports {
namespace {

using landscape::Tally;

Json tallyJson(const Tally& tally) {
    return {
        {"records", tally.records},
        {"stations", tally.stations},
        {"ports", portsJson(tally.ports)},
        {"power_kw", numberJson(tally.powerKw, 3)},
        {"connectors", tally.connectors}};
}

Json talliesJson(const std::map<std::string, Tally>& tallies) {
    Json json = Json::object();
    for (const auto& [key, tally] : tallies) {
        json[key] = tallyJson(tally);
    }
    return json;
}

/** Both countries are always there: a script may read MX where no Mexican station was read. */
Json countriesJson(const landscape::Inventory& inventory) {
    std::map<std::string, Tally> countries = inventory.byCountry;
    countries["MX"];
    countries["US"];
    return talliesJson(countries);
}

Json levelsJson(const Results& results) {
    std::array<std::int64_t, 3> stations{};
    if (results.stations.stations != nullptr) {
        for (const layers::StationRecord& station : results.stations.stations->records()) {
            stations[0] += station.ports.l1 > 0 ? station.stationCount : 0;
            stations[1] += station.ports.l2 > 0 ? station.stationCount : 0;
            stations[2] += station.ports.dcfc > 0 ? station.stationCount : 0;
        }
    }
    const layers::PortCounts& ports = results.inventory.total.ports;
    return {
        {"l1", {{"stations", stations[0]}, {"ports", ports.l1}}},
        {"l2", {{"stations", stations[1]}, {"ports", ports.l2}}},
        {"dcfc", {{"stations", stations[2]}, {"ports", ports.dcfc}}}};
}

} // namespace

Json numberJson(double value, int decimals) {
    const double shown = rounded(value, decimals);
    return std::isfinite(shown) ? Json(shown) : Json(nullptr);
}

Json landscapeJson(const Results& results) {
    const landscape::Inventory& inventory = results.inventory;
    return {
        {"total", tallyJson(inventory.total)},
        {"countries", countriesJson(inventory)},
        {"states", talliesJson(inventory.byState)},
        {"levels", levelsJson(results)},
        {"connectors", inventory.byConnector},
        {"networks", talliesJson(inventory.byNetwork)},
        {"access", talliesJson(inventory.byAccess)},
        {"status", talliesJson(inventory.byStatus)},
        {"coverage", coverageJson(results)},
        {"data_coverage", dataCoverageJson(results)},
        {"equity", equityJson(results)},
        {"people_equity", peopleEquityJson(results)},
        {"inventory", inventoryJson(results)},
        {"growth", growthJson(results)},
        {"data_quality", qualityJson(results)},
        {"corridors", corridorsJson(results)},
        {"compatibility", compatibilityJson(results)}};
}

} // namespace corredor::exports
