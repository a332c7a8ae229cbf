#include "json_parts.h"
#include "table.h"

#include <algorithm>

namespace corredor::exports {
namespace {

using landscape::Compatibility;
using landscape::ConnectorAddition;
using landscape::TripCity;
using landscape::TripOptions;
using landscape::TripResult;
using landscape::TripStatus;
using landscape::TripTally;
using landscape::TypeCompatibility;

constexpr std::size_t mostFailures = 50;

std::size_t at(std::int32_t i) {
    return static_cast<std::size_t>(i);
}

Json namesJson(const std::vector<layers::ConnectorType>& connectors) {
    Json list = Json::array();
    for (const layers::ConnectorType connector : connectors) {
        list.push_back(toString(connector));
    }
    return list;
}

Json uidJson(const Results& results, std::int32_t station) {
    return station < 0 ? Json(nullptr) : Json(results.stations.stationUid[at(station)]);
}

Json ruleJson(const TripOptions& options) {
    return {
        {"max_trip_km", numberJson(options.maxTripKm, 3)},
        {"max_detour", numberJson(options.maxDetour, 3)},
        {"min_fast_kw", numberJson(options.minFastKw, 3)},
        {"same_stop_km", numberJson(options.sameStopKm, 3)}};
}

Json cityJson(const TripCity& city) {
    return {
        {"name", cleanText(city.name)},
        {"country", city.country},
        {"state", city.admin1},
        {"lon", numberJson(city.location.lon, 7)},
        {"lat", numberJson(city.location.lat, 7)},
        {"population", numberJson(city.population, 3)}};
}

Json tallyJson(const TripTally& tally) {
    return {
        {"trips", tally.trips},
        {"possible", tally.possible},
        {"too_long", tally.tooLong},
        {"out_of_range", tally.trips - tally.possible - tally.tooLong},
        {"weight", numberJson(tally.weight01, 6)},
        {"possible_weight", numberJson(tally.possibleWeight01, 6)}};
}

Json talliesJson(const Compatibility& study, const TypeCompatibility& type) {
    const auto tallies = tallyTrips(study, type);
    Json json = {{"total", tallyJson(sumOf(tallies))}};
    for (std::size_t i = 0; i < tallies.size(); ++i) {
        json[std::string(toString(landscape::tripGroups[i]))] = tallyJson(tallies[i]);
    }
    return json;
}

Json stationsJson(const TypeCompatibility& type) {
    Json json = Json::object();
    for (const auto& [country, use] : type.stations) {
        json[country] = {
            {"direct", use.direct}, {"with_adapter", use.withAdapter}, {"stops", use.stops}};
    }
    return json;
}

Json failureJson(const Results& results, std::size_t trip, const TripResult& result) {
    const Compatibility& study = *results.compatibility;
    return {
        {"from", cleanText(study.cities[at(study.trips[trip].from)].name)},
        {"to", cleanText(study.cities[at(study.trips[trip].to)].name)},
        {"direct_km", numberJson(study.trips[trip].directKm, 3)},
        {"weight", numberJson(study.trips[trip].weight01, 6)},
        {"status", toString(result.status)},
        {"last", uidJson(results, result.failure.last)},
        {"next", uidJson(results, result.failure.next)},
        {"stretch_km", numberJson(result.failure.stretchKm, 3)},
        {"short_km", numberJson(result.failure.shortKm, 3)},
        {"to_go_km", numberJson(result.failure.toGoKm, 3)}};
}

Json failuresJson(const Results& results, const TypeCompatibility& type) {
    Json list = Json::array();
    for (const std::size_t trip : landscape::worstFailures(*results.compatibility, type)) {
        if (list.size() == mostFailures) {
            break;
        }
        list.push_back(failureJson(results, trip, type.trips[trip]));
    }
    return list;
}

Json additionsJson(const Results& results, const TypeCompatibility& type) {
    Json list = Json::array();
    for (const ConnectorAddition& addition : type.additions) {
        list.push_back(
            {{"connector", toString(addition.connector)},
             {"station", uidJson(results, addition.station)},
             {"place", cleanText(addition.place)},
             {"country", addition.country},
             {"state", addition.admin1},
             {"lon", numberJson(addition.location.lon, 7)},
             {"lat", numberJson(addition.location.lat, 7)},
             {"trips", addition.trips},
             {"trips_across", addition.tripsAcross},
             {"weight", numberJson(addition.weight01, 6)}});
    }
    return list;
}

Json typeJson(const Results& results, const TypeCompatibility& study) {
    const landscape::VehicleType& type = study.type;
    return {
        {"name", type.name},
        {"range_km", numberJson(type.rangeKm, 3)},
        {"reserve_pct", numberJson(type.reservePct, 3)},
        {"charge_to_pct", numberJson(type.chargeToPct, 3)},
        {"connectors", namesJson(type.connectors)},
        {"adapters", namesJson(type.adapters)},
        {"slow_on_the_way", type.slowOnTheWay},
        {"source", type.source},
        {"stations", stationsJson(study)},
        {"trips", talliesJson(*results.compatibility, study)},
        {"failures", failuresJson(results, study)},
        {"additions", additionsJson(results, study)}};
}

} // namespace

Json compatibilityJson(const Results& results) {
    if (!results.compatibility) {
        return nullptr;
    }
    Json cities = Json::array();
    for (const TripCity& city : results.compatibility->cities) {
        cities.push_back(cityJson(city));
    }
    Json types = Json::array();
    for (const TypeCompatibility& type : results.compatibility->types) {
        types.push_back(typeJson(results, type));
    }
    return {
        {"rule", ruleJson(results.compatibility->options)},
        {"cities", std::move(cities)},
        {"vehicles", std::move(types)}};
}

} // namespace corredor::exports
