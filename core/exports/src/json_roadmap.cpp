#include "json_parts.h"

#include <corredor/planning/roadmap.h>

namespace corredor::exports {
namespace {

using planning::CountryYear;

Json countryJson(const CountryYear& figures) {
    return {
        {"sites", figures.sites},
        {"ports", figures.ports},
        {"site_kw", numberJson(figures.siteKw, 1)},
        {"kwh_per_day", numberJson(figures.kwhPerDay, 1)},
        {"spent_usd", numberJson(figures.spentUsd, 0)},
        {"spent_so_far_usd", numberJson(figures.spentSoFarUsd, 0)},
        {"people", numberJson(figures.people, 1)},
        {"people_existing", numberJson(figures.peopleExisting, 1)},
        {"people_roadmap", numberJson(figures.peopleRoadmap, 1)},
        {"vehicles", numberJson(figures.vehicles, 1)},
        {"vehicles_existing", numberJson(figures.vehiclesExisting, 1)},
        {"vehicles_roadmap", numberJson(figures.vehiclesRoadmap, 1)}};
}

Json tripsJson(const std::vector<planning::TripYear>& types) {
    Json list = Json::array();
    for (const planning::TripYear& type : types) {
        Json entry = {{"vehicle", type.vehicle}};
        for (std::size_t group = 0; group < landscape::tripGroups.size(); ++group) {
            entry[std::string(toString(landscape::tripGroups[group]))] = {
                {"trips", type.trips[group]}, {"possible", type.possible[group]}};
        }
        list.push_back(std::move(entry));
    }
    return list;
}

Json yearJson(const planning::RoadmapYear& year) {
    Json countries = Json::object();
    for (const planning::Country country : planning::allCountries) {
        countries[std::string(codeOf(country))] =
            countryJson(year.countries[static_cast<std::size_t>(country)]);
    }
    return {
        {"year", year.year},
        {"budget_usd", numberJson(year.budgetUsd, 0)},
        {"countries", std::move(countries)},
        {"all", countryJson(year.sum())},
        {"corridors",
         {{"corridors", year.corridors.corridors},
          {"complete", year.corridors.complete},
          {"gaps", year.corridors.gaps},
          {"gap_km", numberJson(year.corridors.gapKm, 3)}}},
        {"trips", tripsJson(year.trips)}};
}

Json siteJson(const planning::CandidateSites& sites, const planning::RoadmapSite& site) {
    const auto at = static_cast<std::size_t>(site.candidate);
    Json stages = Json::array();
    for (const planning::SiteStage& stage : site.stages) {
        stages.push_back(
            {{"year", stage.year},
             {"type", toString(stage.design.type)},
             {"ports", stage.design.ports()},
             {"site_kw", numberJson(stage.design.siteKw, 1)},
             {"kwh_per_day", numberJson(stage.design.kwhPerDay, 1)},
             {"spent_so_far_usd", numberJson(stage.capexUsd, 0)}});
    }
    return {
        {"id", sites.id[at]},
        {"name", sites.name[at]},
        {"lon", numberJson(sites.location[at].lon, 7)},
        {"lat", numberJson(sites.location[at].lat, 7)},
        {"country", sites.country[at]},
        {"state", sites.state[at]},
        {"opening_year", site.openingYear},
        {"stages", std::move(stages)}};
}

} // namespace

Json roadmapJson(const Results& results) {
    if (!results.roadmap) {
        return nullptr;
    }
    const planning::Roadmap& roadmap = *results.roadmap;
    Json years = Json::array();
    for (const planning::RoadmapYear& year : roadmap.years) {
        years.push_back(yearJson(year));
    }
    Json sites = Json::array();
    for (const planning::RoadmapSite& site : roadmap.sites) {
        sites.push_back(siteJson(results.candidates, site));
    }
    return {
        {"from", roadmap.options.firstYear},
        {"to", roadmap.options.lastYear},
        {"estimate", toString(roadmap.options.estimate)},
        {"reach_km", numberJson(roadmap.options.reachKm, 3)},
        {"status", location::toString(roadmap.status)},
        {"unit", "vehicle-years"},
        {"value", numberJson(roadmap.value, 3)},
        {"bound", numberJson(roadmap.bound, 3)},
        {"gap", numberJson(roadmap.gap, 9)},
        {"years", std::move(years)},
        {"sites", std::move(sites)}};
}

} // namespace corredor::exports
