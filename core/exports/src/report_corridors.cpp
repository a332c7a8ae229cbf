#include "corridor_strip_svg.h"
#include "corridor_table.h"
#include "html_table.h"
#include "palette.h"
#include "report_sections.h"

#include <corredor/base/text.h>
#include <corredor/base/units.h>

#include <fmt/format.h>

#include <algorithm>

namespace corredor::exports {
namespace {

using landscape::Corridor;
using landscape::CorridorGap;
using landscape::CorridorRule;
using landscape::CorridorStation;

std::string kmAndMiles(double km) {
    return fmt::format("{} km ({} mi)", grouped(km, 1), grouped(km / kmPerMile, 1));
}

std::string connectorsText(const CorridorRule& rule, const ReportContext& report) {
    std::string text;
    const bool all = rule.connectorMatch == landscape::ConnectorMatch::All;
    for (const layers::ConnectorType type : rule.connectors) {
        const Text between = all ? Text::And : Text::Or;
        text += text.empty() ? std::string() : fmt::format(" {} ", report.text(between));
        text += toString(type);
    }
    return text.empty() ? std::string(report.text(Text::AnyConnector)) : text;
}

std::string ruleHtml(const ReportContext& report) {
    const CorridorRule& rule = report.results.corridors->rule;
    const landscape::NamedRule* named = landscape::findRule(report.results.corridorRule);
    HtmlTable table({{report.text(Text::CorridorRule)}, {}});
    const auto add = [&](Text label, const std::string& value) {
        table.add({textCellHtml(report.text(label)), textCellHtml(value)});
    };
    if (named != nullptr) {
        add(Text::RuleName, fmt::format("{} ({}, {})", named->name, named->id, named->date));
    }
    add(Text::RuleSpacing, kmAndMiles(rule.spacingKm));
    add(Text::RuleOffset,
        fmt::format(
            "{}, {}",
            kmAndMiles(rule.offsetKm),
            report.text(
                rule.offsetBy == landscape::OffsetBy::Driving ? Text::OffsetDriving
                                                              : Text::OffsetStraight)));
    add(Text::RulePorts,
        rule.minPortKw > 0 ? fmt::format("≥ {} × {} kW", rule.minPorts, grouped(rule.minPortKw, 0))
                           : fmt::format("≥ {}", rule.minPorts));
    add(Text::Connector, connectorsText(rule, report));
    if (named != nullptr) {
        add(Text::Source, std::string(named->source));
    }
    std::string html = table.html();
    if (named != nullptr && !named->verified) {
        html += "<p class=\"soft\">" + escapedXml(report.text(Text::RuleUnverified)) + "</p>\n";
    }
    return html;
}

std::string summaryHtml(const ReportContext& report) {
    HtmlTable table(
        {{report.text(Text::Corridor)},
         {report.text(Text::LengthKm), true},
         {report.text(Text::StationsCounting), true},
         {report.text(Text::StationsMayCount), true},
         {report.text(Text::KmInGaps), true},
         {report.text(Text::SitesNeeded), true},
         {report.text(Text::SitesNeededAtBest), true}});
    const auto count = [](std::ptrdiff_t value) {
        return numberCellHtml(static_cast<double>(value));
    };
    for (const Corridor& corridor : report.results.corridors->corridors) {
        table.add(
            {textCellHtml(corridor.spec.name),
             numberCellHtml(corridor.line.lengthM() / 1000),
             count(std::ranges::count_if(corridor.stations, &CorridorStation::counts)),
             count(std::ranges::count_if(corridor.stations, &CorridorStation::mayCount)),
             numberCellHtml(totalLengthM(corridor.gaps) / 1000),
             count(sitesNeeded(corridor.gaps)),
             count(sitesNeeded(corridor.gapsAtBest))});
    }
    return "<div class=\"wide\">" + table.html() + "</div>\n";
}

std::string placeText(const Corridor& corridor, double chainageM) {
    const std::string town = townNear(corridor, chainageM);
    return fmt::format("km {}{}", grouped(chainageM / 1000, 1), town.empty() ? "" : " · " + town);
}

/** Gaps at best are listed: those that remain whatever the unstated powers are. */
std::string gapsHtml(const ReportContext& report, const Corridor& corridor) {
    HtmlTable table(
        {{report.text(Text::From)},
         {report.text(Text::To)},
         {report.text(Text::LengthKm), true},
         {report.text(Text::SitesNeeded), true},
         {report.text(Text::SiteWindows)}});
    for (const CorridorGap& gap : corridor.gapsAtBest) {
        std::string windows;
        for (const landscape::SiteWindow& window : gap.windows) {
            windows += fmt::format(
                "{}{}–{}",
                windows.empty() ? "" : "; ",
                grouped(window.beginM / 1000, 0),
                grouped(window.endM / 1000, 0));
        }
        table.add(
            {textCellHtml(placeText(corridor, gap.beginM)),
             textCellHtml(placeText(corridor, gap.endM)),
             numberCellHtml(gap.lengthM() / 1000, 1),
             numberCellHtml(gap.sitesNeeded),
             textCellHtml(windows)});
    }
    return table.isEmpty() ? paragraph(report, Text::NoGaps)
                           : "<div class=\"wide\">" + table.html() + "</div>\n";
}

std::string legendHtml(const ReportContext& report) {
    std::string html = "<p class=\"soft\">";
    for (const auto& [color, text] :
         {std::pair(palette::plan, Text::LegendGap),
          std::pair(palette::coveredByPlan, Text::LegendNoGap),
          std::pair(palette::fastCharger, Text::StationsCounting),
          std::pair(palette::mayQualify, Text::StationsMayCount)}) {
        html += fmt::format(
            "<span class=\"swatch\" style=\"background:{}\"></span>{} &nbsp; ",
            color,
            escapedXml(report.text(text)));
    }
    return html + "</p>\n";
}

} // namespace

std::string corridorsSection(const ReportContext& report) {
    if (!report.results.corridors || report.results.corridors->corridors.empty()) {
        return {};
    }
    const StripWords words{
        .known = report.text(Text::StripKnown),
        .atBest = report.text(Text::StripAtBest),
        .unitedStates = report.text(Text::UnitedStates),
        .mexico = report.text(Text::Mexico),
        .km = "km"};
    std::string html = heading(report, Text::Corridors) + paragraph(report, Text::CorridorsIntro) +
                       ruleHtml(report) + summaryHtml(report) + legendHtml(report);
    for (const Corridor& corridor : report.results.corridors->corridors) {
        html += "<h3>" + escapedXml(corridor.spec.name) + "</h3>\n" +
                corridorStripSvg(corridor, words) + gapsHtml(report, corridor);
    }
    return html;
}

} // namespace corredor::exports
