#include "roadmap_table.h"

#include "proposal_columns.h"
#include "table_builder.h"

#include <fmt/format.h>

namespace corredor::exports {
namespace {

using planning::RoadmapSite;
using planning::SiteStage;

std::size_t at(std::int32_t i) {
    return static_cast<std::size_t>(i);
}

void addPlace(TableBuilder& builder, const Results& results) {
    const planning::CandidateSites& sites = results.candidates;
    const std::vector<RoadmapSite>& rows = results.roadmap->sites;
    const auto column = [&](const std::vector<std::string>& values) {
        return [&](std::size_t row) {
            const std::size_t site = at(rows[row].candidate);
            return site < values.size() ? values[site] : std::string();
        };
    };
    builder.text({"site_id", "site id", "", "Site", "Sitio"}, column(sites.id));
    builder.text({"name", "site name", "", "Name", "Nombre"}, column(sites.name));
    builder.text(
        {"road", "road or roads at the site", "", "Road", "Carretera"}, column(sites.road));
    builder.text(
        {"country", "country, ISO 3166-1 alpha-2", "", "Country", "País"}, column(sites.country));
    builder.text(
        {"admin1", "state, USPS or ISO 3166-2:MX", "", "State", "Estado"}, column(sites.state));
    builder.text(
        {"zone", "name of the zone that holds the site", "", "Zone", "Zona"},
        column(sites.zoneLabel));
    builder.text(
        {"jurisd", "zone, state, country; federal road", "", "Jurisdiction", "Jurisdicción"},
        [&](std::size_t row) { return planning::jurisdictionOf(sites, rows[row].candidate); });
    builder.lonLat();
}

/** What stands at the sites at the end of one year; 0 before they open. */
void addYear(TableBuilder& builder, const std::vector<RoadmapSite>& rows, int year) {
    builder.integer(
        {fmt::format("p{}", year),
         fmt::format("ports at the end of {}", year),
         "ports",
         fmt::format("Ports {}", year),
         fmt::format("Puertos {}", year)},
        [&](std::size_t row) {
            const SiteStage* stage = rows[row].stageAt(year);
            return stage == nullptr ? 0 : stage->design.ports();
        });
    builder.real(
        {fmt::format("c{}", year),
         fmt::format("capital spent by the end of {}", year),
         "USD",
         fmt::format("Capital {}", year),
         fmt::format("Inversión {}", year)},
        0,
        [&](std::size_t row) {
            const SiteStage* stage = rows[row].stageAt(year);
            return stage == nullptr ? 0 : stage->capexUsd;
        });
}

/** One line of the figures by year. */
std::string yearLine(
    const planning::RoadmapYear& year,
    std::string_view country,
    const planning::CountryYear& figures) {
    return fmt::format(
        "{},{},{},{},{:.0f},{:.1f},{:.0f},{:.0f},{:.1f},{:.1f},{:.1f},{:.1f},{:.1f},{:.1f}\r\n",
        year.year,
        country,
        figures.sites,
        figures.ports,
        figures.siteKw,
        figures.kwhPerDay,
        figures.spentUsd,
        figures.spentSoFarUsd,
        figures.people,
        figures.peopleExisting,
        figures.peopleRoadmap,
        figures.vehicles,
        figures.vehiclesExisting,
        figures.vehiclesRoadmap);
}

} // namespace

Table roadmapTable(const Results& results) {
    const auto& roadmap = results.roadmap;
    std::vector<geo::LonLat> points;
    if (roadmap) {
        for (const RoadmapSite& site : roadmap->sites) {
            points.push_back(results.candidates.location[at(site.candidate)]);
        }
    }
    TableBuilder builder("roadmap_sites", "Roadmap", points);
    if (!roadmap) {
        return builder.take();
    }
    const std::vector<RoadmapSite>& rows = roadmap->sites;
    builder.integer(
        {"open_year", "year in which it opens", "", "Opens", "Abre"},
        [&](std::size_t row) { return rows[row].openingYear; });
    addPlace(builder, results);
    builder.text(
        {"stype",
         "kind of site in the last year: slow-destination, urban-hub, corridor-150, corridor-350 "
         "or truck-stop",
         "",
         "Kind of site",
         "Tipo de sitio"},
        [&](std::size_t row) { return toString(rows[row].stages.back().design.type); });
    builder.text({"conn", "connectors", "", "Connectors", "Conectores"}, [&](std::size_t row) {
        return connectorNames(rows[row].stages.back().design);
    });
    builder.real(
        {"site_kw",
         "power of the grid connection in the last year",
         "kW",
         "Site (kW)",
         "Sitio (kW)"},
        1,
        [&](std::size_t row) { return rows[row].stages.back().design.siteKw; });
    builder.real(
        {"kwh_day",
         "energy sold a day in the last year",
         "kWh/day",
         "Energy (kWh/day)",
         "Energía (kWh/día)"},
        1,
        [&](std::size_t row) { return rows[row].stages.back().design.kwhPerDay; });
    for (int year = roadmap->options.firstYear; year <= roadmap->options.lastYear; ++year) {
        addYear(builder, rows, year);
    }
    return builder.take();
}

std::string roadmapYearsCsv(const Results& results) {
    std::string csv =
        "year,country,sites,ports,site_kw,kwh_day,spent_usd,spent_so_far_usd,people,"
        "people_existing,people_roadmap,vehicles,vehicles_existing,vehicles_roadmap\r\n";
    if (results.roadmap) {
        for (const planning::RoadmapYear& year : results.roadmap->years) {
            for (const planning::Country country : planning::allCountries) {
                csv += yearLine(
                    year,
                    planning::codeOf(country),
                    year.countries[static_cast<std::size_t>(country)]);
            }
            csv += yearLine(year, "all", year.sum());
        }
    }
    return csv;
}

} // namespace corredor::exports
