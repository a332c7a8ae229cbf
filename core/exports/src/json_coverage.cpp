#include "json_parts.h"
#include "table.h"

#include <corredor/base/text.h>

#include <algorithm>

namespace corredor::exports {
namespace {

using landscape::AccessFigures;
using landscape::GroupCoverage;
using landscape::LayerEquity;

template <std::size_t Count>
Json stepsJson(const std::array<double, Count>& steps, const std::array<double, Count>& people) {
    Json json = Json::object();
    for (std::size_t i = 0; i < Count; ++i) {
        json[shortestNumber(steps[i])] = numberJson(people[i], 3);
    }
    return json;
}

Json figuresJson(const AccessFigures& figures) {
    return {
        {"people", numberJson(figures.people, 3)},
        {"unreachable", numberJson(figures.unreachable, 3)},
        {"within_km", stepsJson(landscape::distanceStepsKm, figures.withinKm)},
        {"within_min", stepsJson(landscape::timeStepsMin, figures.withinMin)},
        {"median_km", numberJson(figures.medianKm, 3)},
        {"p90_km", numberJson(figures.p90Km, 3)}};
}

Json groupJson(const GroupCoverage& group) {
    Json countries = Json::object();
    for (const auto& [country, figures] : group.byCountry) {
        countries[country] = figuresJson(figures);
    }
    return {
        {"stations", group.stations},
        {"total", figuresJson(group.total)},
        {"countries", std::move(countries)}};
}

Json uncoveredJson(const landscape::Coverage& coverage) {
    constexpr std::size_t mostListed = 200;
    Json list = Json::array();
    for (const landscape::UncoveredPlace& place : coverage.uncovered) {
        if (list.size() == mostListed) {
            break;
        }
        list.push_back(
            {{"name", place.name},
             {"country", place.country},
             {"state", place.admin1},
             {"lon", numberJson(place.location.lon, 7)},
             {"lat", numberJson(place.location.lat, 7)},
             {"people", numberJson(place.people, 3)},
             {"mean_km", numberJson(place.km, 3)}});
    }
    return list;
}

Json classJson(const landscape::EquityClass& equityClass) {
    return {
        {"label", equityClass.label},
        {"zones", equityClass.zones},
        {"stations", equityClass.stations},
        {"ports", equityClass.ports},
        {"public", figuresJson(equityClass.anyLevel)},
        {"dcfc", figuresJson(equityClass.fast)}};
}

Json groupingJson(const landscape::EquityGrouping& grouping) {
    Json classes = Json::array();
    for (const landscape::EquityClass& equityClass : grouping.classes) {
        classes.push_back(classJson(equityClass));
    }
    return {{"class_field", grouping.field}, {"classes", std::move(classes)}};
}

Json zoneJson(const landscape::ZoneAccess& zone, const std::string& id, const std::string& name) {
    const std::optional<double> rate = zone.portsPer100k();
    return {
        {"id", id},
        {"name", name},
        {"data", toString(zone.data.state)},
        {"records", zone.data.records},
        {"stations", zone.open.stations},
        {"ports", portsJson(zone.open.ports)},
        {"power_kw", numberJson(zone.open.powerKw, 3)},
        {"people", numberJson(zone.people, 3)},
        {"ports_per_100k", rate ? numberJson(*rate, 3) : Json(nullptr)},
        {"people_reach_fast", numberJson(zone.coveredFast, 3)},
        {"median_km", numberJson(zone.medianKm, 3)},
        {"median_fast_km", numberJson(zone.medianFastKm, 3)}};
}

/** The zones with most people out of reach of fast charging; all are in the GeoPackage and CSV. */
Json worstZonesJson(const LayerEquity& layer, const layers::ZoneLayer& zones) {
    constexpr std::size_t mostListed = 100;
    std::vector<std::size_t> order;
    for (std::size_t zone = 0; zone < layer.zones.size(); ++zone) {
        if (layer.zones[zone].people > layer.zones[zone].coveredFast) {
            order.push_back(zone);
        }
    }
    std::ranges::stable_sort(order, std::greater<>(), [&](std::size_t zone) {
        return layer.zones[zone].people - layer.zones[zone].coveredFast;
    });
    order.resize(std::min(order.size(), mostListed));
    Json list = Json::array();
    for (const std::size_t zone : order) {
        list.push_back(zoneJson(layer.zones[zone], zones.id[zone], zones.label[zone]));
    }
    return list;
}

Json placeRecordsJson(const landscape::PlaceRecords& place) {
    return {
        {"data", toString(place.state)},
        {"records", place.records},
        {"by_source", place.bySource},
        {"newest_confirmed", place.newestConfirmed}};
}

/** How many zones of a layer are in each state of knowledge. */
Json zoneStatesJson(const std::string& name, const std::vector<landscape::PlaceRecords>& zones) {
    Json json = {{"zones", name}};
    for (const landscape::RecordState state : landscape::recordStates) {
        json[std::string(toString(state))] =
            std::ranges::count(zones, state, &landscape::PlaceRecords::state);
    }
    return json;
}

/** Areas within each time and distance; their shapes are in the GeoPackage. */
Json bandsJson(const std::optional<landscape::CoverageBands>& bands) {
    if (!bands) {
        return nullptr;
    }
    Json areas = Json::array();
    for (const landscape::CoverageBand& band : bands->bands) {
        areas.push_back(
            {{"group", band.group},
             {"unit", toString(band.unit)},
             {"limit", numberJson(band.limit, 3)},
             {"area_km2", numberJson(band.areaKm2, 1)},
             {"people", numberJson(band.people, 3)}});
    }
    return {
        {"cell_km", numberJson(bands->cellKm, 3)},
        {"max_snap_km", numberJson(bands->maxSnapKm, 3)},
        {"crs", bands->crs},
        {"areas", std::move(areas)}};
}

/** At most about a hundred points: enough to draw the curve. */
Json lorenzJson(const std::vector<landscape::LorenzPoint>& lorenz) {
    const std::size_t step = std::max<std::size_t>(1, lorenz.size() / 100);
    Json list = Json::array();
    for (std::size_t i = 0; i < lorenz.size(); ++i) {
        if (i % step == 0 || i + 1 == lorenz.size()) {
            list.push_back(
                Json::array({numberJson(lorenz[i].people01, 6), numberJson(lorenz[i].ports01, 6)}));
        }
    }
    return list;
}

} // namespace

Json coverageJson(const Results& results) {
    if (!results.coverage) {
        return nullptr;
    }
    Json groups = Json::object();
    for (const GroupCoverage& group : results.coverage->groups) {
        groups[group.id] = groupJson(group);
    }
    return {
        {"reach_km", numberJson(results.coverage->reachKm, 3)},
        {"groups", std::move(groups)},
        {"bands", bandsJson(results.bands)},
        {"uncovered_places", uncoveredJson(*results.coverage)}};
}

Json dataCoverageJson(const Results& results) {
    Json states = Json::object();
    for (const auto& [id, place] : results.dataCoverage.states) {
        states[id] = placeRecordsJson(place);
    }
    Json layers = Json::array();
    for (std::size_t i = 0; i < results.dataCoverage.zones.size(); ++i) {
        layers.push_back(zoneStatesJson(results.zones[i]->name, results.dataCoverage.zones[i]));
    }
    return {
        {"sources", results.dataCoverage.sources},
        {"states", std::move(states)},
        {"layers", std::move(layers)}};
}

Json equityJson(const Results& results) {
    Json list = Json::array();
    for (std::size_t i = 0; i < results.equity.size(); ++i) {
        const LayerEquity& layer = results.equity[i];
        Json groupings = Json::array();
        for (const landscape::EquityGrouping& grouping : layer.groupings) {
            groupings.push_back(groupingJson(grouping));
        }
        list.push_back(
            {{"zones", layer.layer},
             {"country", layer.country},
             {"people_outside", numberJson(layer.peopleOutside, 3)},
             {"gini", layer.gini ? numberJson(*layer.gini, 6) : Json(nullptr)},
             {"lorenz", lorenzJson(layer.lorenz)},
             {"groupings", std::move(groupings)},
             {"worst_zones", worstZonesJson(layer, *results.zones[i])}});
    }
    return list;
}

Json peopleEquityJson(const Results& results) {
    Json list = Json::array();
    for (const landscape::PeopleGrouping& grouping : results.peopleEquity) {
        Json classes = Json::array();
        for (const landscape::PeopleClass& entry : grouping.classes) {
            classes.push_back(
                {{"label", entry.label},
                 {"points", entry.points},
                 {"public", figuresJson(entry.anyLevel)},
                 {"dcfc", figuresJson(entry.fast)}});
        }
        list.push_back(
            {{"population", grouping.layer},
             {"class_field", grouping.field},
             {"is_share", grouping.isShare},
             {"classes", std::move(classes)}});
    }
    return list;
}

} // namespace corredor::exports
