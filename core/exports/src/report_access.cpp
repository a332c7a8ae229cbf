#include "html_table.h"
#include "palette.h"
#include "report_sections.h"
#include "table.h"

#include <corredor/base/text.h>

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace corredor::exports {
namespace {

using landscape::AccessFigures;
using landscape::GroupCoverage;
using landscape::LayerEquity;

std::string_view groupName(const ReportContext& report, std::string_view id) {
    if (id == "public") {
        return report.text(Text::GroupPublic);
    }
    if (id == "dcfc") {
        return report.text(Text::GroupFast);
    }
    if (id == "dcfc-150") {
        return report.text(Text::GroupFast150);
    }
    return id == "ccs1" ? "CCS1" : id == "j3400" ? "J3400" : "CHAdeMO";
}

/** "12.3 %", a dash when there is nobody. */
HtmlCell shareCell(double part, double whole) {
    return whole > 0 ? HtmlCell{fmt::format("{} %", grouped(100 * part / whole, 1)), true}
                     : HtmlCell{"–", true};
}

HtmlCell kmCell(double km) {
    return std::isfinite(km) ? numberCellHtml(km, 1) : HtmlCell{"–", true};
}

/** One row a group and country: shares of people by road distance and time. */
std::string groupsTable(const ReportContext& report) {
    HtmlTable table(
        {{report.text(Text::AccessTo)},
         {report.text(Text::Country)},
         {report.text(Text::Stations), true},
         {"≤ 5 km", true},
         {"≤ 16 km", true},
         {"≤ 50 km", true},
         {"≤ 15 min", true},
         {"≤ 60 min", true},
         {report.text(Text::MedianKm), true},
         {report.text(Text::NoWay), true}});
    for (const GroupCoverage& group : report.results.coverage->groups) {
        for (const auto& [country, text] :
             {std::pair("US", Text::UnitedStates), std::pair("MX", Text::Mexico)}) {
            const auto found = group.byCountry.find(country);
            const AccessFigures figures =
                found == group.byCountry.end() ? AccessFigures{} : found->second;
            const bool isFirst = text == Text::UnitedStates;
            table.add(
                {textCellHtml(isFirst ? groupName(report, group.id) : std::string_view()),
                 textCellHtml(report.text(text)),
                 isFirst ? numberCellHtml(static_cast<double>(group.stations)) : HtmlCell{"", true},
                 shareCell(figures.withinKm[1], figures.people),
                 shareCell(figures.withinKm[3], figures.people),
                 shareCell(figures.withinKm[5], figures.people),
                 shareCell(figures.withinMin[2], figures.people),
                 shareCell(figures.withinMin[4], figures.people),
                 kmCell(figures.medianKm),
                 shareCell(figures.unreachable, figures.people)});
        }
    }
    return "<div class=\"wide\">" + table.html() + "</div>\n";
}

/** How many people have no way by road to any charging; nothing where everybody has one. */
std::string withoutRoad(const ReportContext& report) {
    const GroupCoverage& anyCharging = report.results.coverage->group("public");
    const auto people = [&](const char* country) {
        const auto found = anyCharging.byCountry.find(country);
        return found == anyCharging.byCountry.end() ? 0.0 : found->second.unreachable;
    };
    return anyCharging.total.unreachable < 1
               ? std::string()
               : filledParagraph(
                     report,
                     Text::NoWayNote,
                     {{"{us}", grouped(people("US"), 0)}, {"{mx}", grouped(people("MX"), 0)}});
}

std::string uncoveredTable(const ReportContext& report, std::string_view country) {
    constexpr int mostListed = 12;
    HtmlTable table(
        {{report.text(Text::Place)},
         {report.text(Text::State)},
         {report.text(Text::People), true},
         {report.text(Text::MeanKm), true}});
    int listed = 0;
    for (const landscape::UncoveredPlace& place : report.results.coverage->uncovered) {
        if (place.country == country && listed++ < mostListed) {
            table.add(
                {textCellHtml(place.name),
                 textCellHtml(place.admin1),
                 numberCellHtml(place.people),
                 kmCell(place.km)});
        }
    }
    return table.isEmpty() ? paragraph(report, Text::NobodyUncovered) : table.html();
}

std::string lorenzSvg(const ReportContext& report, const LayerEquity& layer) {
    constexpr double side = 220;
    constexpr double margin = 34;
    const auto x = [&](double share) { return shortestNumber(rounded(margin + share * side, 1)); };
    const auto y = [&](double share) {
        return shortestNumber(rounded(margin / 2 + (1 - share) * side, 1));
    };
    std::string path;
    for (const landscape::LorenzPoint& point : layer.lorenz) {
        path +=
            fmt::format("{}{} {}", path.empty() ? "M" : "L", x(point.people01), y(point.ports01));
    }
    return fmt::format(
        "<svg class=\"map strip\" style=\"max-width:300px\" viewBox=\"0 0 {0} {1}\" role=\"img\" "
        "aria-label=\"{2}\">\n<path d=\"M{3} {4}L{5} {4}L{5} {6}\" fill=\"none\" "
        "stroke=\"#d9dee2\"/>\n<path d=\"M{3} {6}L{3} {4}\" stroke=\"#d9dee2\"/>\n"
        "<path d=\"M{3} {4}L{5} {6}\" stroke=\"#8a959e\" stroke-dasharray=\"4 3\"/>\n"
        "<path d=\"{7}\" fill=\"none\" stroke=\"{8}\" stroke-width=\"2.5\"/>\n"
        "<text x=\"{5}\" y=\"{9}\" text-anchor=\"end\">{10}</text>\n"
        "<text x=\"12\" y=\"{4}\" transform=\"rotate(-90 12 {4})\">{11}</text>\n</svg>\n",
        side + margin + 10,
        side + margin * 1.2,
        escapedXml(report.name(layer.layer)),
        x(0),
        y(0),
        x(1),
        y(1),
        path,
        palette::fastCharger,
        shortestNumber(side + margin * 0.95),
        escapedXml(report.text(Text::LorenzPeople)),
        escapedXml(report.text(Text::LorenzPorts)));
}

std::string classesTable(const ReportContext& report, const landscape::EquityGrouping& grouping) {
    HtmlTable table(
        {{report.text(Text::EquityClass)},
         {report.text(Text::People), true},
         {report.text(Text::Stations), true},
         {report.text(Text::PortsPer100k), true},
         {report.text(Text::FastWithin16), true},
         {report.text(Text::MedianKm), true}});
    for (const landscape::EquityClass& entry : grouping.classes) {
        const double people = entry.fast.people;
        table.add(
            {textCellHtml(className(entry.label, report.results.scenario.language)),
             numberCellHtml(people),
             numberCellHtml(static_cast<double>(entry.stations)),
             people > 0 ? numberCellHtml(static_cast<double>(entry.ports) / people * 1e5, 1)
                        : HtmlCell{"–", true},
             shareCell(entry.fast.withinKm[3], people),
             kmCell(entry.fast.medianKm)});
    }
    return "<p><b>" + escapedXml(report.name(grouping.field)) + "</b></p>\n<div class=\"wide\">" +
           table.html() + "</div>\n";
}

std::string subtitle(std::string_view text) {
    return "<h3>" + escapedXml(std::string(text)) + "</h3>\n";
}

std::string layerHtml(const ReportContext& report, const LayerEquity& layer) {
    if (layer.lorenz.empty() && layer.groupings.empty()) {
        return {};
    }
    std::string html = "<div class=\"keep\">" + subtitle(report.name(layer.layer)) +
                       "<div class=\"beside\">\n<div>";
    if (layer.gini) {
        html += fmt::format(
            "<p>{}: <b>{}</b></p>\n", escapedXml(report.text(Text::Gini)), grouped(*layer.gini, 3));
        html += lorenzSvg(report, layer);
    }
    html += "</div>\n<div>";
    for (const landscape::EquityGrouping& grouping : layer.groupings) {
        html += classesTable(report, grouping);
    }
    return html + "</div>\n</div>\n</div>\n";
}

std::string peopleHtml(const ReportContext& report, const landscape::PeopleGrouping& grouping) {
    HtmlTable table(
        {{report.text(Text::EquityClass)},
         {report.text(Text::People), true},
         {report.text(Text::FastWithin16), true},
         {report.text(Text::MedianKm), true}});
    for (const landscape::PeopleClass& entry : grouping.classes) {
        const std::string label =
            !grouping.isShare
                ? className(entry.label, report.results.scenario.language)
                : std::string(report.text(entry.label == "yes" ? Text::Yes : Text::No));
        table.add(
            {textCellHtml(label),
             numberCellHtml(entry.fast.people),
             shareCell(entry.fast.withinKm[3], entry.fast.people),
             kmCell(entry.fast.medianKm)});
    }
    return "<div class=\"keep\">" +
           subtitle(report.name(grouping.layer) + ": " + report.name(grouping.field)) +
           "<div class=\"wide\">" + table.html() + "</div></div>\n";
}

} // namespace

std::string accessSection(const ReportContext& report) {
    if (!report.results.coverage) {
        return {};
    }
    return heading(report, Text::Coverage) + paragraph(report, Text::CoverageIntro) +
           groupsTable(report) + withoutRoad(report) + subtitle(report.text(Text::Uncovered)) +
           "<div class=\"columns\">\n<div>" + subtitle(report.text(Text::UnitedStates)) +
           uncoveredTable(report, "US") + "</div>\n<div>" + subtitle(report.text(Text::Mexico)) +
           uncoveredTable(report, "MX") + "</div>\n</div>\n";
}

std::string equitySection(const ReportContext& report) {
    std::string layers;
    for (const LayerEquity& layer : report.results.equity) {
        layers += layerHtml(report, layer);
    }
    std::string people;
    for (const landscape::PeopleGrouping& grouping : report.results.peopleEquity) {
        people += peopleHtml(report, grouping);
    }
    if (layers.empty() && people.empty()) {
        return {};
    }
    return heading(report, Text::Equity) + paragraph(report, Text::EquityIntro) + layers +
           "<div class=\"columns\">\n" + people + "</div>\n";
}

} // namespace corredor::exports
