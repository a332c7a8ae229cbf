#include "crossing_facts.h"
#include "html_table.h"
#include "report_sections.h"

#include <corredor/base/text.h>
#include <corredor/exports/network_display.h>
#include <corredor/layers/admin.h>

#include <algorithm>
#include <functional>
#include <utility>
#include <vector>

namespace corredor::exports {
namespace {

using landscape::Inventory;
using landscape::Tally;

Tally of(const std::map<std::string, Tally>& tallies, const std::string& key) {
    const auto found = tallies.find(key);
    return found == tallies.end() ? Tally{} : found->second;
}

HtmlCell count(std::int64_t value) {
    return numberCellHtml(static_cast<double>(value));
}

HtmlTable tallyTable(const ReportContext& report, Text key) {
    return HtmlTable(
        {{report.text(key)},
         {report.text(Text::Stations), true},
         {report.text(Text::PortsL2), true},
         {report.text(Text::PortsDc), true}});
}

std::vector<HtmlCell> tallyRow(HtmlCell name, const Tally& tally) {
    return {std::move(name), count(tally.stations), count(tally.ports.l2), count(tally.ports.dcfc)};
}

std::string stateLabel(const ReportContext& report, const std::string& key) {
    const std::size_t dash = key.find('-');
    const std::string_view name =
        dash == std::string::npos
            ? std::string_view()
            : layers::stateName(key.substr(0, dash), std::string_view(key).substr(dash + 1));
    if (!name.empty()) {
        return std::string(name) + " (" + key.substr(0, dash) + ")";
    }
    return key.empty() ? std::string(report.text(Text::NotStated)) : key;
}

using Named = std::pair<std::string, Tally>;

/** Most stations first, ties by name. */
std::vector<Named> bySize(const std::map<std::string, Tally>& tallies) {
    std::vector<Named> sorted(tallies.begin(), tallies.end());
    std::ranges::stable_sort(
        sorted, std::greater<>{}, [](const Named& entry) { return entry.second.stations; });
    return sorted;
}

std::string statesTable(const ReportContext& report) {
    HtmlTable table = tallyTable(report, Text::State);
    for (const auto& [key, tally] : bySize(report.results.inventory.byState)) {
        table.add(tallyRow(textCellHtml(stateLabel(report, key)), tally));
    }
    return table.html();
}

/** The largest networks; the rest in one line, so that nothing is left out of the sums. */
std::string networksTable(const ReportContext& report) {
    constexpr std::size_t mostListed = 15;
    HtmlTable table = tallyTable(report, Text::Network);
    Tally rest;
    std::size_t listed = 0;
    for (const auto& [key, tally] : bySize(report.results.inventory.byNetwork)) {
        if (listed++ < mostListed) {
            table.add(tallyRow(
                textCellHtml(
                    key.empty() ? std::string(report.text(Text::NotStated))
                                : networkDisplayName(key)),
                tally));
        } else {
            rest.stations += tally.stations;
            rest.ports.l2 += tally.ports.l2;
            rest.ports.dcfc += tally.ports.dcfc;
        }
    }
    if (listed > mostListed) {
        table.add(tallyRow(textCellHtml(report.text(Text::OtherNetworks)), rest));
    }
    return table.html();
}

std::string levelsTable(const ReportContext& report) {
    const Inventory& inventory = report.results.inventory;
    HtmlTable table(
        {{report.text(Text::Level)},
         {report.text(Text::UnitedStates), true},
         {report.text(Text::Mexico), true},
         {report.text(Text::Total), true}});
    const Tally us = of(inventory.byCountry, "US");
    const Tally mx = of(inventory.byCountry, "MX");
    for (const auto& [label, level] :
         {std::pair(Text::PortsL1, &layers::PortCounts::l1),
          std::pair(Text::PortsL2, &layers::PortCounts::l2),
          std::pair(Text::PortsDc, &layers::PortCounts::dcfc)}) {
        table.add(
            {textCellHtml(report.text(label)),
             count(us.ports.*level),
             count(mx.ports.*level),
             count(inventory.total.ports.*level)});
    }
    return table.html();
}

std::string connectorsTable(const ReportContext& report) {
    HtmlTable table(
        {{report.text(Text::Connector)},
         {report.text(Text::UnitedStates), true},
         {report.text(Text::Mexico), true},
         {report.text(Text::Total), true}});
    const Inventory& inventory = report.results.inventory;
    const auto stationsWith = [&](const std::string& country, const std::string& connector) {
        const Tally tally = of(inventory.byCountry, country);
        const auto found = tally.connectors.find(connector);
        return found == tally.connectors.end() ? 0 : found->second;
    };
    for (const auto& [connector, stations] : inventory.byConnector) {
        table.add(
            {textCellHtml(connector),
             count(stationsWith("US", connector)),
             count(stationsWith("MX", connector)),
             count(stations)});
    }
    return table.html();
}

std::string subheading(const ReportContext& report, Text title) {
    return "<h3>" + escapedXml(report.text(title)) + "</h3>\n";
}

} // namespace

std::string keyFiguresSection(const ReportContext& report) {
    const Inventory& inventory = report.results.inventory;
    const Tally us = of(inventory.byCountry, "US");
    const Tally mx = of(inventory.byCountry, "MX");
    HtmlTable table(
        {{report.text(Text::Measure)},
         {report.text(Text::UnitedStates), true},
         {report.text(Text::Mexico), true},
         {report.text(Text::Total), true}});
    const auto add = [&](Text label, const auto& figure) {
        table.add(
            {textCellHtml(report.text(label)),
             count(figure(us)),
             count(figure(mx)),
             count(figure(inventory.total))});
    };
    add(Text::Stations, [](const Tally& tally) { return tally.stations; });
    add(Text::PortsL2, [](const Tally& tally) { return tally.ports.l2; });
    add(Text::PortsDc, [](const Tally& tally) { return tally.ports.dcfc; });
    add(Text::Records, [](const Tally& tally) { return tally.records; });
    return heading(report, Text::KeyFigures) + "<div class=\"figures\">" + table.html() +
           "</div>\n<p class=\"soft\">" + escapedXml(report.text(Text::KeyNote)) + "</p>\n";
}

std::string inventorySection(const ReportContext& report) {
    return heading(report, Text::Inventory) + "<div class=\"columns\">\n<div>" +
           subheading(report, Text::ByState) + statesTable(report) + "</div>\n<div>" +
           subheading(report, Text::ByLevel) + levelsTable(report) +
           subheading(report, Text::ByConnector) + connectorsTable(report) + "</div>\n</div>\n" +
           subheading(report, Text::ByNetwork) + networksTable(report);
}

std::string crossingsSection(const ReportContext& report) {
    if (report.results.crossings.empty()) {
        return {};
    }
    HtmlTable table(
        {{report.text(Text::Crossing)},
         {report.text(Text::Joined)},
         {report.text(Text::Connection), true},
         {report.text(Text::VehiclesAYear), true},
         {report.text(Text::WaitMin), true}});
    for (const network::BorderJoin& join : report.results.crossings) {
        table.add(
            {textCellHtml(join.crossingName),
             textCellHtml(report.text(join.joined ? Text::Yes : Text::No)),
             join.joined ? numberCellHtml(join.lengthM / 1000, 2) : HtmlCell{"–", true},
             numberCellHtml(vehiclesPerYearOf(report.results, join.crossingId)),
             numberCellHtml(waitMinOf(report.results, join.crossingId))});
    }
    return heading(report, Text::Crossings) + paragraph(report, Text::CrossingsIntro) +
           table.html();
}

} // namespace corredor::exports
