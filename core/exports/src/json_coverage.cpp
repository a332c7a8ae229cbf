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
        {"uncovered_places", uncoveredJson(*results.coverage)}};
}

Json equityJson(const Results& results) {
    Json list = Json::array();
    for (const LayerEquity& layer : results.equity) {
        Json classes = Json::array();
        for (const landscape::EquityClass& equityClass : layer.classes) {
            classes.push_back(classJson(equityClass));
        }
        list.push_back(
            {{"zones", layer.layer},
             {"country", layer.country},
             {"class_field", layer.classField},
             {"people_outside", numberJson(layer.peopleOutside, 3)},
             {"gini", layer.gini ? numberJson(*layer.gini, 6) : Json(nullptr)},
             {"lorenz", lorenzJson(layer.lorenz)},
             {"classes", std::move(classes)}});
    }
    return list;
}

} // namespace corredor::exports
