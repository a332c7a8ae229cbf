#include "area_map.h"
#include "choropleth.h"
#include "html_table.h"
#include "palette.h"
#include "report_sections.h"
#include "zone_table.h"

#include <corredor/base/text.h>
#include <corredor/layers/admin.h>

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>

namespace corredor::exports {
namespace {

using landscape::LayerEquity;
using landscape::RecordState;
using landscape::ZoneAccess;

constexpr double mapWidthPx = 960;

std::string subtitle(const ReportContext& report, Text title) {
    return "<h3>" + escapedXml(report.text(title)) + "</h3>\n";
}

std::string soft(std::string_view text) {
    return "<p class=\"soft\">" + escapedXml(text) + "</p>\n";
}

/** Rows of the zone table that a map shows: of each country the layer with most zones. */
std::vector<std::size_t> shownRows(const Table& zones) {
    const auto& layer = std::get<TextColumn>(zones.column("layer").data);
    const auto& country = std::get<TextColumn>(zones.column("country").data);
    std::map<std::string, std::map<std::string, std::int64_t>> counts;
    for (std::size_t row = 0; row < zones.rows(); ++row) {
        ++counts[country[row]][layer[row]];
    }
    std::map<std::string, std::string> chosen;
    for (const auto& [code, layers] : counts) {
        const auto most =
            std::ranges::max_element(layers, {}, [](const auto& entry) { return entry.second; });
        chosen[code] = most->first;
    }
    std::vector<std::size_t> rows;
    for (std::size_t row = 0; row < zones.rows(); ++row) {
        if (chosen[country[row]] == layer[row]) {
            rows.push_back(row);
        }
    }
    return rows;
}

/** A map by one column of the zone table. */
struct ZoneMap {
    std::string_view column;
    std::vector<ChoroplethClass> classes;
    Text title;
    std::string note;
    bool tellsNoRecord = false; ///< zones without a record are hatched, whatever the column says
};

std::string zoneMapHtml(
    const ReportContext& report,
    const Table& zones,
    const MapView& view,
    const layers::ZoneLayer* states,
    const ZoneMap& map) {
    std::vector<AreaClass> classes;
    for (const ChoroplethClass& entry : map.classes) {
        classes.push_back({entry.label, entry.color});
    }
    const std::size_t noRecord = classes.size();
    if (map.tellsNoRecord) {
        classes.push_back({std::string(report.text(Text::NoRecord)), palette::noRecord, true});
    }
    classes.push_back({std::string(report.text(Text::NotCovered)), palette::notCovered});
    const auto& values = std::get<RealColumn>(zones.column(map.column).data).values;
    const auto& codes = std::get<IntegerColumn>(zones.column("data_code").data);
    for (const std::size_t row : shownRows(zones)) {
        const auto state = static_cast<RecordState>(codes[row]);
        const ChoroplethClass* found = classOf(map.classes, values[row]);
        if (state == RecordState::NotCovered) {
            classes.back().areas.push_back(&zones.polygons[row]);
        } else if (map.tellsNoRecord && state == RecordState::NoRecord) {
            classes[noRecord].areas.push_back(&zones.polygons[row]);
        } else if (found != nullptr) {
            classes[static_cast<std::size_t>(found - map.classes.data())].areas.push_back(
                &zones.polygons[row]);
        }
    }
    return "<figure>\n" + subtitle(report, map.title) +
           areaMapSvg(view, classes, states, map.column, report.text(map.title)) +
           areaLegendHtml(classes) + soft(map.note) + "</figure>\n";
}

std::string
zoneMaps(const ReportContext& report, const MapView& view, const layers::ZoneLayer* states) {
    const Table zones = zoneTable(report.results);
    if (zones.rows() == 0) {
        return {};
    }
    std::string html;
    if (report.results.coverage) {
        html += zoneMapHtml(
            report,
            zones,
            view,
            states,
            {"share_fast",
             shareClasses(),
             Text::ZonesShare,
             fmt::format(
                 fmt::runtime(report.text(Text::ZonesShareNote)),
                 shortestNumber(report.results.coverage->reachKm))});
    }
    return html + zoneMapHtml(
                      report,
                      zones,
                      view,
                      states,
                      {"per_100k",
                       rateClasses(std::get<RealColumn>(zones.column("per_100k").data)),
                       Text::ZonesRate,
                       std::string(report.text(Text::ZonesRateNote)),
                       true});
}

HtmlCell shareCell(const std::optional<double>& share01) {
    return share01 ? HtmlCell{grouped(*share01 * 100, 1) + " %", true} : HtmlCell{"–", true};
}

std::string worstTable(const ReportContext& report, std::size_t layerIndex) {
    constexpr std::size_t mostListed = 10;
    const LayerEquity& layer = report.results.equity[layerIndex];
    const layers::ZoneLayer& zones = *report.results.zones[layerIndex];
    std::vector<std::size_t> order;
    for (std::size_t zone = 0; zone < layer.zones.size(); ++zone) {
        if (layer.zones[zone].people > layer.zones[zone].coveredFast) {
            order.push_back(zone);
        }
    }
    const auto outOfReach = [&](std::size_t zone) {
        return layer.zones[zone].people - layer.zones[zone].coveredFast;
    };
    std::ranges::stable_sort(order, std::greater<>(), outOfReach);
    order.resize(std::min(order.size(), mostListed));
    HtmlTable table(
        {{report.text(Text::ZoneName)},
         {report.text(Text::OutOfReach), true},
         {report.text(Text::ShareInReach), true},
         {report.text(Text::MedianKm), true}});
    for (const std::size_t zone : order) {
        const ZoneAccess& access = layer.zones[zone];
        table.add(
            {textCellHtml(zones.label[zone].empty() ? zones.id[zone] : zones.label[zone]),
             numberCellHtml(outOfReach(zone)),
             shareCell(access.coveredFast01()),
             numberCellHtml(access.medianFastKm, 1)});
    }
    return table.isEmpty() ? std::string()
                           : "<div><b>" + escapedXml(report.name(layer.layer)) + "</b>\n" +
                                 table.html() + "</div>\n";
}

std::string worstZones(const ReportContext& report) {
    std::string tables;
    for (std::size_t layer = 0; layer < report.results.equity.size(); ++layer) {
        tables += worstTable(report, layer);
    }
    return tables.empty() ? std::string()
                          : subtitle(report, Text::ZonesWorst) + "<div class=\"columns\">\n" +
                                tables + "</div>\n";
}

std::string
bandsHtml(const ReportContext& report, const MapView& view, const layers::ZoneLayer* states) {
    std::vector<AreaClass> classes;
    HtmlTable table(
        {{report.text(Text::Limit)},
         {report.text(Text::AreaKm2), true},
         {report.text(Text::BasePeople), true}});
    for (const landscape::CoverageBand& band : report.results.bands->bands) {
        if (band.group == "dcfc" && band.unit == landscape::BandUnit::Minutes) {
            const std::string label = "≤ " + shortestNumber(band.limit) + " min";
            const std::size_t color = std::min(classes.size(), palette::bands.size() - 1);
            classes.push_back({label, palette::bands[color], false, {&band.area}});
            table.add(
                {textCellHtml(label), numberCellHtml(band.areaKm2), numberCellHtml(band.people)});
        }
    }
    const std::string legend = areaLegendHtml(classes);
    std::ranges::reverse(classes); // the widest lies below
    return "<figure>\n" + subtitle(report, Text::BandsMap) +
           areaMapSvg(view, classes, states, "bands", report.text(Text::BandsMap)) + legend +
           soft(fmt::format(
               fmt::runtime(report.text(Text::BandsNote)),
               shortestNumber(report.results.bands->maxSnapKm),
               shortestNumber(report.results.bands->cellKm))) +
           "</figure>\n" + table.html();
}

std::string statesTable(const ReportContext& report, std::string_view country) {
    const landscape::DataCoverage& data = report.results.dataCoverage;
    HtmlTable table(
        {{report.text(Text::State)},
         {report.text(Text::RecordsBySource), true},
         {report.text(Text::NewestConfirmed), true}});
    for (const auto& [id, place] : data.states) {
        if (!id.starts_with(country)) {
            continue;
        }
        std::string counts;
        for (const std::int64_t records : place.bySource) {
            counts += (counts.empty() ? "" : " / ") + grouped(static_cast<double>(records), 0);
        }
        const std::string_view name =
            layers::stateName(country, std::string_view(id).substr(id.find('-') + 1));
        table.add(
            {textCellHtml(name.empty() ? std::string_view(id) : name),
             {counts.empty() ? escapedXml(report.text(Text::NotCovered)) : counts, true},
             {place.newestConfirmed.empty() ? "–" : escapedXml(place.newestConfirmed), true}});
    }
    return table.isEmpty() ? std::string() : table.html();
}

std::string layersTable(const ReportContext& report) {
    HtmlTable table(
        {{report.text(Text::ZoneLayer)},
         {report.text(Text::WithRecord), true},
         {report.text(Text::NoRecord), true},
         {report.text(Text::NotCovered), true}});
    for (std::size_t i = 0; i < report.results.equity.size(); ++i) {
        std::array<double, landscape::recordStates.size()> counts{};
        for (const ZoneAccess& zone : report.results.equity[i].zones) {
            counts[static_cast<std::size_t>(zone.data.state)] += 1;
        }
        table.add(
            {textCellHtml(report.name(report.results.equity[i].layer)),
             numberCellHtml(counts[2]),
             numberCellHtml(counts[1]),
             numberCellHtml(counts[0])});
    }
    return table.isEmpty() ? std::string() : table.html();
}

std::string dataCoverageHtml(const ReportContext& report) {
    if (report.results.dataCoverage.states.empty()) {
        return {};
    }
    std::string sources;
    for (const std::string& source : report.results.dataCoverage.sources) {
        sources += (sources.empty() ? "" : " / ") + source;
    }
    return subtitle(report, Text::DataCoverage) + paragraph(report, Text::DataCoverageIntro) +
           layersTable(report) +
           soft(std::string(report.text(Text::RecordsBySource)) + ": " + sources) +
           "<div class=\"columns\">\n<div><b>" + escapedXml(report.text(Text::UnitedStates)) +
           "</b>\n" + statesTable(report, "US") + "</div>\n<div><b>" +
           escapedXml(report.text(Text::Mexico)) + "</b>\n" + statesTable(report, "MX") +
           "</div>\n</div>\n";
}

} // namespace

std::string zonesSection(const ReportContext& report, const layers::ZoneLayer* states) {
    const std::optional<geo::BoundingBox> extent = mapExtent(report.results);
    std::string html;
    if (extent) {
        const MapView view(*extent, mapWidthPx);
        html += zoneMaps(report, view, states) + worstZones(report);
        html += report.results.bands ? bandsHtml(report, view, states) : std::string();
    }
    html += dataCoverageHtml(report);
    return html.empty() ? html
                        : heading(report, Text::Zones) + paragraph(report, Text::ZonesIntro) + html;
}

} // namespace corredor::exports
