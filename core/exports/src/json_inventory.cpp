#include "json_parts.h"
#include "table.h"

#include <string>

namespace corredor::exports {
namespace {

using landscape::Breakdown;
using landscape::Figure;

Json optionalJson(const std::optional<double>& value) {
    return value ? numberJson(*value, 3) : Json(nullptr);
}

Json ratesJson(const landscape::Base& base, const landscape::Tally& tally) {
    const auto rate = [&](std::int64_t count, const std::optional<double>& by, double unit) {
        return optionalJson(landscape::ratePer(static_cast<double>(count), by, unit));
    };
    const std::int64_t ports = tally.ports.total();
    return {
        {"people", optionalJson(base.people)},
        {"road_km", optionalJson(base.roadKm)},
        {"electric_vehicles", optionalJson(base.electricVehicles)},
        {"stations_per_100k_people", rate(tally.stations, base.people, landscape::peopleUnit)},
        {"ports_per_100k_people", rate(ports, base.people, landscape::peopleUnit)},
        {"stations_per_100_km", rate(tally.stations, base.roadKm, landscape::roadKmUnit)},
        {"ports_per_100_km", rate(ports, base.roadKm, landscape::roadKmUnit)},
        {"stations_per_1000_ev",
         rate(tally.stations, base.electricVehicles, landscape::vehiclesUnit)},
        {"ports_per_1000_ev", rate(ports, base.electricVehicles, landscape::vehiclesUnit)}};
}

Json figureJson(const Results& results, const Breakdown& breakdown, const Figure& figure) {
    using enum landscape::Dimension;
    Json json = {
        {"country", figure.country},
        {"key", figure.key},
        {"records", figure.tally.records},
        {"stations", figure.tally.stations},
        {"ports", portsJson(figure.tally.ports)},
        {"power_kw", numberJson(figure.tally.powerKw, 3)},
        {"ports_unknown", figure.tally.stationsWithoutPorts},
        {"power_unknown", figure.tally.stationsWithoutPower}};
    if (figure.label != figure.key) {
        json["name"] = figure.label;
    }
    if (breakdown.dimension == Connector) {
        json["plugs"] = figure.plugs;
    }
    if (breakdown.dimension == Country || breakdown.dimension == State ||
        breakdown.dimension == Zone) {
        json["rates"] = ratesJson(baseOf(results.figures.bases, breakdown, figure), figure.tally);
    }
    return json;
}

} // namespace

Json portsJson(const layers::PortCounts& ports) {
    return {{"l1", ports.l1}, {"l2", ports.l2}, {"dcfc", ports.dcfc}};
}

Json inventoryJson(const Results& results) {
    Json list = Json::array();
    for (const Breakdown& breakdown : results.figures.breakdowns) {
        Json figures = Json::array();
        for (const Figure& figure : breakdown.figures) {
            figures.push_back(figureJson(results, breakdown, figure));
        }
        Json json = {{"dimension", toString(breakdown.dimension)}};
        if (breakdown.dimension == landscape::Dimension::Zone) {
            json["zones"] = breakdown.zoneLayer;
        }
        json["figures"] = std::move(figures);
        list.push_back(std::move(json));
    }
    return list;
}

Json growthJson(const Results& results) {
    Json list = Json::array();
    for (const landscape::Growth& growth : results.figures.growth) {
        Json years = Json::array();
        for (const landscape::GrowthYear& year : growth.years) {
            years.push_back(
                {{"year", year.year},
                 {"opened", year.opened},
                 {"stations", year.stations},
                 {"ports", portsJson(year.ports)}});
        }
        list.push_back(
            {{"country", growth.country},
             {"years", std::move(years)},
             {"undated_stations", growth.undatedStations},
             {"undated_ports", portsJson(growth.undatedPorts)}});
    }
    return list;
}

Json qualityJson(const Results& results) {
    const landscape::DataQuality& quality = results.figures.quality;
    Json sources = Json::array();
    for (const landscape::SourceQuality& source : quality.sources) {
        sources.push_back(
            {{"source", source.source},
             {"read", source.read},
             {"kept", source.kept},
             {"skipped", source.skipped},
             {"mended", source.mended},
             {"doubted", source.doubted},
             {"issues", source.byCode},
             {"stale", source.stale},
             {"confirmed_unknown", source.undated},
             {"coarse_position", source.coarse},
             {"accuracy_unknown", source.accuracyUnknown},
             {"ports_unknown", source.withoutPorts},
             {"newest_confirmed", source.newestConfirmed}});
    }
    return {
        {"stale_after_years", quality.staleAfterYears},
        {"newest_confirmed", quality.newestConfirmed},
        {"sources", std::move(sources)}};
}

} // namespace corredor::exports
