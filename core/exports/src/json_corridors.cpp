#include "corridor_table.h"
#include "json_parts.h"

#include <algorithm>

namespace corredor::exports {
namespace {

using landscape::Corridor;
using landscape::CorridorGap;
using landscape::CorridorStation;

Json kmJson(double metres) {
    return numberJson(metres / 1000, 3);
}

Json placeJson(const Corridor& corridor, double chainageM) {
    const geo::LonLat place = corridor.line.at(chainageM);
    return {
        {"km", kmJson(chainageM)},
        {"lon", numberJson(place.lon, 7)},
        {"lat", numberJson(place.lat, 7)},
        {"country", corridor.line.countryAt(chainageM)},
        {"near", townNear(corridor, chainageM)}};
}

Json ruleJson(const Results& results) {
    const landscape::CorridorRule& rule = results.corridors->rule;
    const landscape::NamedRule* named = landscape::findRule(results.corridorRule);
    Json connectors = Json::array();
    for (const layers::ConnectorType type : rule.connectors) {
        connectors.push_back(toString(type));
    }
    return {
        {"id", results.corridorRule},
        {"date", named == nullptr ? "" : named->date},
        {"source", named == nullptr ? "" : named->source},
        {"verified", named != nullptr && named->verified},
        {"spacing_km", numberJson(rule.spacingKm, 6)},
        {"offset_km", numberJson(rule.offsetKm, 6)},
        {"offset_by", toString(rule.offsetBy)},
        {"min_ports", rule.minPorts},
        {"min_port_kw", numberJson(rule.minPortKw, 3)},
        {"connectors", std::move(connectors)},
        {"connector_match", toString(rule.connectorMatch)},
        {"unknown_data", toString(rule.unknownData)}};
}

Json gapJson(const Results& results, const Corridor& corridor, const CorridorGap& gap) {
    Json windows = Json::array();
    for (const landscape::SiteWindow& window : gap.windows) {
        windows.push_back(
            {{"from", placeJson(corridor, window.beginM)},
             {"to", placeJson(corridor, window.endM)}});
    }
    Json mayQualify = Json::array();
    for (const std::int32_t i : gap.mayQualify) {
        const CorridorStation& station = corridor.stations[static_cast<std::size_t>(i)];
        mayQualify.push_back(
            results.stations.stationUid[static_cast<std::size_t>(station.station)]);
    }
    return {
        {"place", toString(gap.place)},
        {"length_km", kmJson(gap.lengthM())},
        {"start", placeJson(corridor, gap.beginM)},
        {"end", placeJson(corridor, gap.endM)},
        {"sites_needed", gap.sitesNeeded},
        {"windows", std::move(windows)},
        {"may_qualify", std::move(mayQualify)}};
}

Json gapsJson(
    const Results& results,
    const Corridor& corridor,
    const std::vector<CorridorGap>& gaps) {
    Json list = Json::array();
    for (const CorridorGap& gap : gaps) {
        list.push_back(gapJson(results, corridor, gap));
    }
    return list;
}

Json stationJson(const Results& results, const CorridorStation& station) {
    return {
        {"station", results.stations.stationUid[static_cast<std::size_t>(station.station)]},
        {"km", kmJson(station.chainageM)},
        {"straight_km", kmJson(station.straightM)},
        {"driving_km", kmJson(station.drivingM)}};
}

Json corridorJson(const Results& results, const Corridor& corridor) {
    Json stations = Json::array();
    for (const CorridorStation& station : corridor.stations) {
        if (station.counts()) {
            stations.push_back(stationJson(results, station));
        }
    }
    return {
        {"name", corridor.spec.name},
        {"routes", corridor.spec.routes},
        {"length_km", kmJson(corridor.line.lengthM())},
        {"us_km", kmJson(lengthIn(corridor.line, "US"))},
        {"mx_km", kmJson(lengthIn(corridor.line, "MX"))},
        {"border_km", corridor.borderM ? kmJson(*corridor.borderM) : Json(nullptr)},
        {"start", placeJson(corridor, 0)},
        {"end", placeJson(corridor, corridor.line.lengthM())},
        {"stations", std::move(stations)},
        {"may_qualify", std::ranges::count_if(corridor.stations, &CorridorStation::mayCount)},
        {"gap_km", kmJson(totalLengthM(corridor.gaps))},
        {"sites_needed", sitesNeeded(corridor.gaps)},
        {"gaps", gapsJson(results, corridor, corridor.gaps)},
        {"gaps_at_best", gapsJson(results, corridor, corridor.gapsAtBest)}};
}

} // namespace

Json corridorsJson(const Results& results) {
    if (!results.corridors) {
        return nullptr;
    }
    Json corridors = Json::array();
    for (const Corridor& corridor : results.corridors->corridors) {
        corridors.push_back(corridorJson(results, corridor));
    }
    return {{"rule", ruleJson(results)}, {"corridors", std::move(corridors)}};
}

} // namespace corredor::exports
