#include "html_table.h"
#include "inventory_charts.h"
#include "palette.h"
#include "report_sections.h"
#include "table.h"

#include <corredor/base/text.h>
#include <corredor/exports/facility_names.h>
#include <corredor/exports/network_display.h>

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <functional>
#include <limits>
#include <map>

namespace corredor::exports {
namespace {

using landscape::Breakdown;
using landscape::Dimension;
using landscape::Figure;

struct Side {
    std::string country;
    Text name;
};

const std::array<Side, 2> sides = {{{"US", Text::UnitedStates}, {"MX", Text::Mexico}}};

/** Both countries side by side, each with its own heading. */
std::string
columns(const ReportContext& report, const std::function<std::string(const Side&)>& content) {
    std::string html = "<div class=\"columns\">\n";
    for (const Side& side : sides) {
        html += "<figure>\n<figcaption><b>" + escapedXml(report.text(side.name)) +
                "</b></figcaption>\n" + content(side) + "</figure>\n";
    }
    return html + "</div>\n";
}

std::string subheading(const ReportContext& report, Text title) {
    return "<h3>" + escapedXml(report.text(title)) + "</h3>\n";
}

std::string soft(const ReportContext& report, Text text) {
    return "<p class=\"soft\">" + escapedXml(report.text(text)) + "</p>\n";
}

std::string growthHtml(const ReportContext& report) {
    const auto& all = report.results.figures.growth;
    const bool dated = std::ranges::any_of(
        all, [](const landscape::Growth& growth) { return !growth.years.empty(); });
    if (!dated) {
        return {};
    }
    const auto chart = [&](const Side& side) -> std::string {
        const auto found = std::ranges::find(all, side.country, &landscape::Growth::country);
        if (found == all.end() || found->years.empty() || found->years.back().stations == 0) {
            return soft(report, Text::NoDates);
        }
        std::string html = growthSvg(
            *found,
            {report.text(Text::Stations),
             report.text(Text::PortsL2),
             report.text(Text::PortsDc),
             report.text(Text::Growth)});
        return html + "<p class=\"soft\">" + escapedXml(report.text(Text::UndatedStations)) + ": " +
               grouped(static_cast<double>(found->undatedStations), 0) + "</p>\n";
    };
    return subheading(report, Text::Growth) + soft(report, Text::GrowthNote) +
           columns(report, chart);
}

/** "≥350 kW", "50–149 kW": as people write them. */
std::string classLabel(std::string_view key) {
    std::string label(key);
    for (const auto& [plain, printed] : {std::pair(">=", "≥"), std::pair("-", "–")}) {
        if (const std::size_t at = label.find(plain); at != std::string::npos) {
            label.replace(at, std::string_view(plain).size(), printed);
        }
    }
    return label + " kW";
}

std::vector<ChartPart>
powerParts(const ReportContext& report, const Breakdown& breakdown, const std::string& country) {
    std::vector<ChartPart> parts;
    for (std::size_t i = 0; i < landscape::powerClasses.size(); ++i) {
        const std::string_view key = toString(landscape::powerClasses[i]);
        ChartPart& part = parts.emplace_back();
        part.label = key.empty() ? std::string(report.text(Text::NotKnown)) : classLabel(key);
        part.color = palette::powerClasses[i];
        for (const Figure& figure : breakdown.figures) {
            if (figure.country == country && figure.key == key) {
                part.value = static_cast<double>(figure.tally.stations);
            }
        }
    }
    return parts;
}

/** A key of a dimension in words of the report's language. */
std::string partLabel(const ReportContext& report, Dimension dimension, const Figure& figure) {
    switch (dimension) {
    case Dimension::Access:
        return std::string(report.text(
            figure.key == toString(layers::Access::Public) ? Text::AccessPublic
                                                           : Text::AccessPrivate));
    case Dimension::Facility:
        return facilityName(cleanText(figure.label), report.results.scenario.language);
    case Dimension::Network:
        return cleanText(networkDisplayName(figure.label));
    default:
        return cleanText(figure.label);
    }
}

/** The largest of a country, the rest together, and what is not stated. */
std::vector<ChartPart>
largestParts(const ReportContext& report, const Breakdown& breakdown, const std::string& country) {
    constexpr std::size_t most = 6;
    std::vector<const Figure*> figures;
    double notStated = 0;
    for (const Figure& figure : breakdown.figures) {
        if (figure.country != country) {
            continue;
        }
        if (figure.key.empty()) {
            notStated += static_cast<double>(figure.tally.stations);
        } else {
            figures.push_back(&figure);
        }
    }
    std::ranges::stable_sort(
        figures, std::greater<>{}, [](const Figure* figure) { return figure->tally.stations; });
    std::vector<ChartPart> parts;
    double others = 0;
    for (std::size_t i = 0; i < figures.size(); ++i) {
        const auto stations = static_cast<double>(figures[i]->tally.stations);
        if (i < most) {
            parts.push_back(
                {partLabel(report, breakdown.dimension, *figures[i]), stations, palette::parts[i]});
        } else {
            others += stations;
        }
    }
    if (others > 0) {
        const Text rest =
            breakdown.dimension == Dimension::Network ? Text::OtherNetworks : Text::OtherFacilities;
        parts.push_back({std::string(report.text(rest)), others, "#5A6672"});
    }
    if (notStated > 0) {
        parts.push_back({std::string(report.text(Text::NotStated)), notStated, "#BBBBBB"});
    }
    return parts;
}

using PartsOf = std::function<std::vector<ChartPart>(const Breakdown&, const std::string&)>;

std::string
bars(const ReportContext& report, Dimension dimension, Text title, const PartsOf& parts) {
    const Breakdown* breakdown = report.results.figures.by(dimension);
    if (breakdown == nullptr || breakdown->figures.empty()) {
        return {};
    }
    return subheading(report, title) + columns(report, [&](const Side& side) {
               const std::vector<ChartPart> list = parts(*breakdown, side.country);
               const std::string bar = stackedBarSvg(list, report.text(title));
               return bar.empty() ? soft(report, Text::NoRecords) : bar + legendHtml(list);
           });
}

HtmlCell rateCell(double count, const std::optional<double>& base, double unit) {
    return numberCellHtml(
        landscape::ratePer(count, base, unit).value_or(std::numeric_limits<double>::quiet_NaN()),
        2);
}

std::string ratesHtml(const ReportContext& report) {
    const auto& figures = report.results.figures;
    const Breakdown* countries = figures.by(Dimension::Country);
    if (countries == nullptr || figures.bases.countries.empty()) {
        return {};
    }
    HtmlTable table(
        {{report.text(Text::Country)},
         {report.text(Text::BasePeople), true},
         {report.text(Text::StationsPerPeople), true},
         {report.text(Text::PortsPerPeople), true},
         {report.text(Text::BaseRoadKm), true},
         {report.text(Text::StationsPerKm), true},
         {report.text(Text::BaseVehicles), true},
         {report.text(Text::PortsPerVehicles), true}});
    const auto known = [](const std::optional<double>& value) {
        return numberCellHtml(value.value_or(std::numeric_limits<double>::quiet_NaN()));
    };
    for (const Side& side : sides) {
        Figure figure;
        figure.country = side.country;
        figure.key = side.country;
        for (const Figure& counted : countries->figures) {
            figure = counted.key == side.country ? counted : figure;
        }
        const landscape::Base base = baseOf(figures.bases, *countries, figure);
        const auto stations = static_cast<double>(figure.tally.stations);
        const double ports = figure.tally.ports.total();
        table.add(
            {textCellHtml(report.text(side.name)),
             known(base.people),
             rateCell(stations, base.people, landscape::peopleUnit),
             rateCell(ports, base.people, landscape::peopleUnit),
             known(base.roadKm),
             rateCell(stations, base.roadKm, landscape::roadKmUnit),
             known(base.electricVehicles),
             rateCell(ports, base.electricVehicles, landscape::vehiclesUnit)});
    }
    return subheading(report, Text::Rates) + "<div class=\"wide\">" + table.html() + "</div>\n" +
           soft(report, Text::RatesNote);
}

} // namespace

std::string inventoryChartsSection(const ReportContext& report) {
    const PartsOf largest = [&](const Breakdown& breakdown, const std::string& country) {
        return largestParts(report, breakdown, country);
    };
    return growthHtml(report) +
           bars(
               report,
               Dimension::PowerClass,
               Text::ByPowerClass,
               [&](const Breakdown& breakdown, const std::string& country) {
                   return powerParts(report, breakdown, country);
               }) +
           bars(report, Dimension::Network, Text::LargestNetworks, largest) +
           bars(report, Dimension::Access, Text::ByAccess, largest) +
           bars(report, Dimension::Facility, Text::ByFacility, largest) + ratesHtml(report);
}

std::string dataQualitySection(const ReportContext& report) {
    const landscape::DataQuality& quality = report.results.figures.quality;
    if (quality.sources.empty()) {
        return {};
    }
    HtmlTable table(
        {{report.text(Text::Source)},
         {report.text(Text::Read), true},
         {report.text(Text::Kept), true},
         {report.text(Text::Skipped), true},
         {report.text(Text::Mended), true},
         {report.text(Text::Doubted), true},
         {report.text(Text::Stale), true},
         {report.text(Text::Undated), true},
         {report.text(Text::Coarse), true},
         {report.text(Text::PortsNotStated), true}});
    const auto count = [](std::int64_t value) {
        return numberCellHtml(static_cast<double>(value));
    };
    for (const landscape::SourceQuality& source : quality.sources) {
        table.add(
            {HtmlCell{"<code>" + escapedXml(cleanText(source.source)) + "</code>"},
             count(source.read),
             count(source.kept),
             count(source.skipped),
             count(source.mended),
             count(source.doubted),
             count(source.stale),
             count(source.undated),
             count(source.coarse),
             count(source.withoutPorts)});
    }
    std::string note(report.text(Text::QualityNote));
    for (const auto& [mark, value] :
         {std::pair("{years}", std::to_string(quality.staleAfterYears)),
          std::pair("{newest}", quality.newestConfirmed.empty() ? "–" : quality.newestConfirmed)}) {
        note.replace(note.find(mark), std::string_view(mark).size(), value);
    }
    return heading(report, Text::DataQuality) + "<div class=\"wide\">" + table.html() +
           "</div>\n<p class=\"soft\">" + escapedXml(note) + "</p>\n";
}

} // namespace corredor::exports
