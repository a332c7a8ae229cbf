#include "html_table.h"
#include "map_layers.h"
#include "palette.h"
#include "report_sections.h"
#include "table.h"

#include <corredor/base/text.h>

#include <fmt/format.h>

#include <cmath>

namespace corredor::exports {
namespace {

using planning::CountryYear;
using planning::Roadmap;
using planning::RoadmapSite;
using planning::RoadmapYear;
using planning::SiteStage;

constexpr double million = 1e6;
constexpr double smallMapPx = 300;

std::string card(std::string_view value, std::string_view label) {
    return "<div class=\"card\"><b>" + escapedXml(value) + "</b><span>" + escapedXml(label) +
           "</span></div>\n";
}

std::string cards(const ReportContext& report, const Roadmap& roadmap) {
    const CountryYear last = roadmap.years.back().sum();
    const std::string unit = fmt::format(" {}", report.text(Text::VehicleYears));
    return "<div class=\"cards\">\n" +
           card(grouped(static_cast<double>(last.sites), 0), report.text(Text::Sites)) +
           card(grouped(static_cast<double>(last.ports), 0), report.text(Text::AllPorts)) +
           card(grouped(last.spentSoFarUsd / million, 1), report.text(Text::SpentMillion)) +
           card(grouped(roadmap.value, 0) + unit, report.text(Text::Value)) +
           card(grouped(roadmap.bound, 0) + unit, report.text(Text::Bound)) +
           card(grouped(roadmap.gap * 100, 2) + " %", report.text(Text::Gap)) + "</div>\n";
}

/** "3 / 12": one figure of both countries. */
HtmlCell pairCell(const RoadmapYear& year, double (*figure)(const CountryYear&)) {
    return {
        fmt::format(
            "{}&nbsp;/&nbsp;{}",
            grouped(figure(year.countries[0]), 0),
            grouped(figure(year.countries[1]), 0)),
        true};
}

/** Possible trips across the border, of all types of vehicles together. */
std::string tripsAcross(const RoadmapYear& year) {
    constexpr auto across = static_cast<std::size_t>(landscape::TripGroup::Across);
    std::int64_t possible = 0;
    std::int64_t trips = 0;
    for (const planning::TripYear& type : year.trips) {
        possible += type.possible[across];
        trips += type.trips[across];
    }
    return fmt::format("{} / {}", possible, trips);
}

std::string yearTable(const ReportContext& report, const Roadmap& roadmap) {
    HtmlTable table(
        {{report.text(Text::YearWord)},
         {report.text(Text::SpentMillion), true},
         {report.text(Text::SitesOpen), true},
         {report.text(Text::AllPorts), true},
         {report.text(Text::PeopleRoadmap), true},
         {report.text(Text::VehiclesRoadmap), true},
         {report.text(Text::CorridorsComplete), true},
         {report.text(Text::GapKm), true},
         {report.text(Text::TripsAcross), true}});
    for (const RoadmapYear& year : roadmap.years) {
        table.add(
            {textCellHtml(fmt::format("{}", year.year)),
             {fmt::format(
                  "{}&nbsp;/&nbsp;{}",
                  grouped(year.countries[0].spentUsd / million, 2),
                  grouped(year.countries[1].spentUsd / million, 2)),
              true},
             pairCell(year, [](const CountryYear& f) { return static_cast<double>(f.sites); }),
             pairCell(year, [](const CountryYear& f) { return static_cast<double>(f.ports); }),
             pairCell(year, [](const CountryYear& f) { return f.peopleRoadmap; }),
             pairCell(year, [](const CountryYear& f) { return f.vehiclesRoadmap; }),
             {fmt::format("{} / {}", year.corridors.complete, year.corridors.corridors), true},
             numberCellHtml(year.corridors.gapKm),
             {tripsAcross(year), true}});
    }
    return table.html();
}

std::string siteTable(const ReportContext& report, const Roadmap& roadmap) {
    HtmlTable table(
        {{report.text(Text::Opens)},
         {report.text(Text::Site)},
         {report.text(Text::State)},
         {report.text(Text::Country)},
         {report.text(Text::KindOfSite)},
         {report.text(Text::PortsFirstLast), true},
         {report.text(Text::KwhPerDay), true},
         {report.text(Text::SpentMillion), true}});
    const planning::CandidateSites& sites = report.results.candidates;
    for (const RoadmapSite& site : roadmap.sites) {
        const auto at = static_cast<std::size_t>(site.candidate);
        const SiteStage& last = site.stages.back();
        table.add(
            {textCellHtml(fmt::format("{}", site.openingYear)),
             textCellHtml(cleanText(sites.name[at])),
             textCellHtml(sites.state[at]),
             textCellHtml(sites.country[at]),
             textCellHtml(nameOf(last.design.type, report.results.scenario.language)),
             {fmt::format("{} – {}", site.stages.front().design.ports(), last.design.ports()),
              true},
             numberCellHtml(last.design.kwhPerDay),
             numberCellHtml(last.capexUsd / million, 2)});
    }
    return table.html();
}

/** Sites at the end of a year: those of the year strong, earlier ones pale. */
std::string smallMap(
    const ReportContext& report,
    const Roadmap& roadmap,
    int year,
    const MapView& view,
    const std::string& background) {
    std::string svg = fmt::format(
        "<figure class=\"small\"><svg viewBox=\"0 0 {0:.0f} {1:.0f}\" width=\"{0:.0f}\" "
        "height=\"{1:.0f}\" role=\"img\" aria-label=\"{2} {3}\">{4}",
        view.width(),
        view.height(),
        escapedXml(report.text(Text::Roadmap)),
        year,
        background);
    int opened = 0;
    for (const bool isNew : {false, true}) {
        for (const RoadmapSite& site : roadmap.sites) {
            if (site.openingYear > year || (site.openingYear == year) != isNew) {
                continue;
            }
            opened += isNew ? 1 : 0;
            const Pixel pixel = view.at(
                report.results.candidates.location[static_cast<std::size_t>(site.candidate)]);
            svg += fmt::format(
                "<circle cx=\"{:.1f}\" cy=\"{:.1f}\" r=\"{:.1f}\" fill=\"{}\" "
                "stroke=\"#fff\" stroke-width=\"0.8\"/>",
                pixel.x,
                pixel.y,
                2 + std::sqrt(static_cast<double>(site.stageAt(year)->design.ports())) * 0.6,
                isNew ? palette::parts[1] : palette::parts[0]);
        }
    }
    return svg +
           fmt::format("</svg><figcaption><b>{}</b>: +{}</figcaption></figure>\n", year, opened);
}

std::string
maps(const ReportContext& report, const Roadmap& roadmap, const layers::ZoneLayer* states) {
    const auto extent = mapExtent(report.results);
    if (!extent) {
        return {};
    }
    const MapView view(*extent, smallMapPx);
    const std::string background =
        states == nullptr ? std::string() : statesSvg(view, *states, Names::Hidden);
    std::string html =
        "<h3>" + escapedXml(report.text(Text::RoadmapMaps)) + "</h3>\n<div class=\"maps\">\n";
    for (int year = roadmap.options.firstYear; year <= roadmap.options.lastYear; ++year) {
        html += smallMap(report, roadmap, year, view, background);
    }
    return html + "</div>\n";
}

} // namespace

std::string roadmapSection(const ReportContext& report, const layers::ZoneLayer* states) {
    if (!report.results.roadmap) {
        return {};
    }
    const Roadmap& roadmap = *report.results.roadmap;
    const std::string bothCountries = fmt::format(
        "<p class=\"soft\">{} / {}</p>\n",
        escapedXml(report.text(Text::UnitedStates)),
        escapedXml(report.text(Text::Mexico)));
    return heading(report, Text::Roadmap) + paragraph(report, Text::RoadmapIntro) +
           cards(report, roadmap) + bothCountries + yearTable(report, roadmap) +
           maps(report, roadmap, states) + siteTable(report, roadmap);
}

} // namespace corredor::exports
