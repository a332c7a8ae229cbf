#include "html_table.h"
#include "report_sections.h"
#include "table.h"
#include "trip_matrix.h"
#include "trip_table.h"

#include <corredor/base/text.h>
#include <corredor/exports/trip_facts.h>

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace corredor::exports {
namespace {

using landscape::Compatibility;
using landscape::ConnectorAddition;
using landscape::TripResult;
using landscape::TripStatus;
using landscape::TripTally;
using landscape::TypeCompatibility;

constexpr std::size_t mostListed = 8;

std::size_t at(std::int32_t i) {
    return static_cast<std::size_t>(i);
}

std::string introHtml(const ReportContext& report, const Compatibility& study) {
    return heading(report, Text::Compatibility) +
           filledParagraph(
               report,
               Text::CompatibilityIntro,
               {{"{cities}", std::to_string(study.cities.size())},
                {"{detour}", shortestNumber(study.options.maxDetour)},
                {"{km}", grouped(study.options.maxTripKm, 0)}}) +
           filledParagraph(
               report,
               Text::CompatibilityRule,
               {{"{kw}", shortestNumber(study.options.minFastKw)}});
}

std::string connectorsText(const std::vector<layers::ConnectorType>& connectors) {
    std::string text;
    for (const layers::ConnectorType connector : connectors) {
        text += fmt::format("{}{}", text.empty() ? "" : ", ", toString(connector));
    }
    return text.empty() ? "–" : text;
}

/** "1,234 (56 stops)" of a country, or of all when it is empty. */
std::string useText(const TypeCompatibility& type, std::string_view country) {
    std::int64_t stations = 0;
    std::int64_t stops = 0;
    for (const auto& [name, use] : type.stations) {
        if (country.empty() || name == country) {
            stations += use.direct + use.withAdapter;
            stops += use.stops;
        }
    }
    return fmt::format(
        "{} / {}",
        grouped(static_cast<double>(stations), 0),
        grouped(static_cast<double>(stops), 0));
}

std::string vehiclesHtml(const ReportContext& report, const Compatibility& study) {
    HtmlTable table(
        {{report.text(Text::Vehicle)},
         {report.text(Text::RangeKm), true},
         {report.text(Text::ReserveAndCharge), true},
         {report.text(Text::Inlets)},
         {report.text(Text::Adapters)},
         {report.text(Text::UnitedStates), true},
         {report.text(Text::Mexico), true},
         {report.text(Text::Total), true}});
    for (const TypeCompatibility& type : study.types) {
        table.add(
            {textCellHtml(report.vehicle(type)),
             numberCellHtml(type.type.rangeKm),
             {fmt::format("{:.0f} %, {:.0f} %", type.type.reservePct, type.type.chargeToPct), true},
             textCellHtml(connectorsText(type.type.connectors)),
             textCellHtml(connectorsText(type.type.adapters)),
             {useText(type, "US"), true},
             {useText(type, "MX"), true},
             {useText(type, ""), true}});
    }
    return fmt::format(
        "<div class=\"wide\">{}</div>\n<p class=\"soft\">{} / {}. {}</p>\n",
        table.html(),
        escapedXml(report.text(Text::StationsUsable)),
        escapedXml(report.text(Text::OfThemStops)),
        escapedXml(report.text(Text::VehicleNote)));
}

/** "120 / 240 (75 %)" */
HtmlCell tallyCell(const TripTally& tally) {
    const double share = tally.weight01 > 0 ? 100 * tally.possibleWeight01 / tally.weight01 : 0;
    return {
        fmt::format(
            "{} / {} ({} %)",
            grouped(static_cast<double>(tally.possible), 0),
            grouped(static_cast<double>(tally.trips), 0),
            grouped(share, 1)),
        true};
}

std::string talliesHtml(const ReportContext& report, const Compatibility& study) {
    HtmlTable table(
        {{report.text(Text::Vehicle)},
         {report.text(Text::WithinUs), true},
         {report.text(Text::WithinMx), true},
         {report.text(Text::AcrossBorder), true},
         {report.text(Text::Total), true}});
    for (const TypeCompatibility& type : study.types) {
        const auto tallies = tallyTrips(study, type);
        std::vector<HtmlCell> cells = {textCellHtml(report.vehicle(type))};
        std::ranges::transform(tallies, std::back_inserter(cells), tallyCell);
        cells.push_back(tallyCell(sumOf(tallies)));
        table.add(cells);
    }
    return fmt::format(
        "<h3>{}</h3>\n<div class=\"wide\">{}</div>\n",
        escapedXml(report.text(Text::TripsPossible)),
        table.html());
}

std::string legendHtml(const ReportContext& report) {
    std::string html = "<p class=\"soft\">";
    for (const auto& [status, text] :
         {std::pair(TripStatus::Possible, Text::TripPossible),
          std::pair(TripStatus::TooLong, Text::TripTooLong),
          std::pair(TripStatus::OutOfRange, Text::TripOutOfRange)}) {
        html += fmt::format(
            "<span class=\"key\"><span class=\"swatch\" style=\"background:{}\"></span>{}</span> ",
            colorOf(status),
            escapedXml(report.text(text)));
    }
    return html + escapedXml(report.text(Text::MatrixNote)) + "</p>\n";
}

std::string failuresHtml(
    const ReportContext& report,
    const Compatibility& study,
    const TypeCompatibility& type) {
    HtmlTable table(
        {{report.text(Text::From)},
         {report.text(Text::To)},
         {report.text(Text::UnitKm), true},
         {report.text(Text::LastReached)},
         {report.text(Text::NextStation)},
         {report.text(Text::StretchKm), true},
         {report.text(Text::ShortKm), true}});
    const auto name = [&](std::int32_t station, Text otherwise) {
        return textCellHtml(
            station < 0 ? report.text(otherwise) : stationText(report.results, station));
    };
    std::vector<std::size_t> worst = worstFailures(study, type);
    worst.resize(std::min(worst.size(), mostListed));
    for (const std::size_t trip : worst) {
        const landscape::TripBreak& failure = type.trips[trip].failure;
        table.add(
            {textCellHtml(cityText(study.cities[at(study.trips[trip].from)])),
             textCellHtml(cityText(study.cities[at(study.trips[trip].to)])),
             numberCellHtml(study.trips[trip].directKm),
             name(failure.last, Text::TheCityItself),
             name(failure.next, Text::TheDestination),
             numberCellHtml(failure.stretchKm, 1),
             numberCellHtml(failure.shortKm, 1)});
    }
    return fmt::format(
        "<p><b>{}</b></p>\n<div class=\"wide\">{}</div>\n",
        escapedXml(report.text(Text::FailuresTitle)),
        table.html());
}

std::string additionsHtml(const ReportContext& report, const TypeCompatibility& type) {
    const std::string title =
        fmt::format("<p><b>{}</b></p>\n", escapedXml(report.text(Text::AdditionsTitle)));
    if (type.additions.empty()) {
        return title + paragraph(report, Text::NoAddition);
    }
    HtmlTable table(
        {{report.text(Text::Connector)},
         {report.text(Text::AddedAt)},
         {report.text(Text::Country)},
         {report.text(Text::TripsOpened), true},
         {report.text(Text::AcrossOpened), true},
         {report.text(Text::Weight), true}});
    for (std::size_t i = 0; i < std::min(type.additions.size(), mostListed); ++i) {
        const ConnectorAddition& addition = type.additions[i];
        const std::string place = placeText(report.results, addition);
        table.add(
            {textCellHtml(toString(addition.connector)),
             textCellHtml(
                 addition.station < 0
                     ? fmt::format("{} ({})", place, report.text(Text::TownWithout))
                     : place),
             textCellHtml(addition.country),
             numberCellHtml(static_cast<double>(addition.trips)),
             numberCellHtml(static_cast<double>(addition.tripsAcross)),
             {grouped(100 * addition.weight01, 2) + " %", true}});
    }
    return title + "<div class=\"wide\">" + table.html() + "</div>\n";
}

std::string
typeHtml(const ReportContext& report, const Compatibility& study, const TypeCompatibility& type) {
    const bool isPossible = std::ranges::all_of(
        type.trips, [](const TripResult& result) { return result.status == TripStatus::Possible; });
    const std::string title = "<h3>" + escapedXml(report.vehicle(type)) + "</h3>\n";
    if (isPossible) {
        return title + paragraph(report, Text::AllTripsPossible);
    }
    return title + "<figure>" + tripMatrixSvg(study, type, report.vehicle(type)) + "</figure>\n" +
           failuresHtml(report, study, type) + additionsHtml(report, type);
}

} // namespace

std::string tripsSection(const ReportContext& report) {
    if (!report.results.compatibility || report.results.compatibility->trips.empty()) {
        return {};
    }
    const Compatibility& study = *report.results.compatibility;
    std::string html = introHtml(report, study) + vehiclesHtml(report, study) +
                       talliesHtml(report, study) + legendHtml(report);
    for (const TypeCompatibility& type : study.types) {
        html += typeHtml(report, study, type);
    }
    return html;
}

} // namespace corredor::exports
