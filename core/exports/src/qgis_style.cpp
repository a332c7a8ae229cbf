#include "qgis_style.h"

#include "area_style.h"
#include "palette.h"

#include <corredor/base/text.h>
#include <corredor/planning/sensitivity.h>

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <limits>

namespace corredor::exports {
namespace {

constexpr double everything = 1e12; ///< beyond any count of ports

LayerStyle candidateStyle(const Table& table) {
    const auto& scores = std::get<RealColumn>(table.column("score").data).values;
    double low = 0;
    double high = 1;
    if (!scores.empty()) {
        const auto [least, greatest] = std::ranges::minmax(scores);
        low = least;
        high = std::max(greatest, low + 1e-6);
    }
    LayerStyle style;
    const auto classes = static_cast<double>(palette::score.size());
    for (std::size_t i = 0; i < palette::score.size(); ++i) {
        const double from = rounded(low + (high - low) * static_cast<double>(i) / classes, 6);
        const double to = rounded(low + (high - low) * static_cast<double>(i + 1) / classes, 6);
        style.classes.push_back(
            {fmt::format("{:.3f} - {:.3f}", from, to),
             std::string(palette::score[i]),
             2.0,
             "circle",
             "score",
             from,
             to,
             i + 1 == palette::score.size()});
    }
    return style;
}

/** How often a site is among the best under other weights; the steadiest is drawn on top. */
LayerStyle stabilityStyle(const Table& table) {
    const auto ofClass = [](planning::Stability stability,
                            std::string_view range,
                            double from,
                            double to,
                            double sizeMm) {
        return StyleClass{
            fmt::format("{} ({})", toString(stability), range),
            std::string(palette::stability[static_cast<std::size_t>(stability)]),
            sizeMm,
            "circle",
            "top_share",
            from,
            to,
            false};
    };
    using enum planning::Stability;
    constexpr double beyondAll = 1.1;
    LayerStyle style;
    style.name = "stability";
    style.classes = {
        ofClass(Never, "0 %", 0, 0, 1.4),
        ofClass(Seldom, "< 50 %", 0, planning::mostlyFrom, 1.8),
        ofClass(Mostly, ">= 50 %", planning::mostlyFrom, planning::steadilyFrom, 2.4),
        ofClass(Steadily, ">= 90 %", planning::steadilyFrom, beyondAll, 3)};
    style.classes[0].last = true;
    style.classes[1].aboveFrom = true;
    style.drawnFromGreatest = "rank";
    style.labelColumn = table.name == "plan_sites" || table.name == "plan" ? "plan_rank" : "";
    return style;
}

bool hasColumn(const Table& table, std::string_view name) {
    return std::ranges::any_of(
        table.columns, [&](const Column& column) { return column.info.name == name; });
}

LayerStyle stationStyle() {
    return {
        {{"L1, L2", std::string(palette::slowCharger), 1.8, "circle", "ports_dc", 0, 1, false},
         {"DCFC",
          std::string(palette::fastCharger),
          2.4,
          "square",
          "ports_dc",
          1,
          everything,
          true}},
        ""};
}

LayerStyle planCoverageStyle() {
    const auto ofClass = [](std::string_view label, std::string_view color, double value) {
        return StyleClass{
            std::string(label), std::string(color), 1.2, "circle", "covered", value, value, true};
    };
    return {
        {ofClass("nothing", palette::uncovered, 0),
         ofClass("existing", palette::slowCharger, 1),
         ofClass("plan", palette::coveredByPlan, 2)},
        ""};
}

LayerStyle corridorStationStyle() {
    const auto ofClass = [](std::string_view label, std::string_view color, double value) {
        return StyleClass{
            std::string(label), std::string(color), 2.4, "circle", "counts", value, value, true};
    };
    return {
        {ofClass("does not count", palette::uncovered, 0),
         ofClass("may qualify", palette::mayQualify, 1),
         ofClass("counts", palette::fastCharger, 2)},
        ""};
}

LayerStyle tripStyle() {
    return {
        {{"not possible", std::string(palette::plan), 0.5, "line", "possible", 0, 0, true},
         {"possible", std::string(palette::coveredByPlan), 0.3, "line", "possible", 1, 1, true}},
        "",
        Shape::Line};
}

std::string rgba(const std::string& color) {
    const auto channel = [&](std::size_t at) {
        int value = 0;
        std::from_chars(color.data() + at, color.data() + at + 2, value, 16);
        return value;
    };
    return fmt::format("{},{},{},255", channel(1), channel(3), channel(5));
}

std::string filterOf(const StyleClass& styleClass) {
    if (styleClass.filterColumn.empty()) {
        return "";
    }
    return fmt::format(
        "\"{0}\" {4} {1} AND \"{0}\" {3} {2}",
        styleClass.filterColumn,
        shortestNumber(styleClass.from),
        shortestNumber(styleClass.to),
        styleClass.last ? "<=" : "<",
        styleClass.aboveFrom ? ">" : ">=");
}

void appendSymbol(std::string& qml, const StyleClass& styleClass, Shape shape, std::size_t index) {
    const auto option = [&](std::string_view name, std::string_view value) {
        qml += fmt::format(
            "<Option name=\"{}\" type=\"QString\" value=\"{}\"/>", name, escapedXml(value));
    };
    const bool isLine = shape == Shape::Line;
    const bool isArea = shape == Shape::Polygon;
    qml += fmt::format(
        "<symbol name=\"{}\" type=\"{}\" alpha=\"1\" clip_to_extent=\"1\" "
        "force_rhr=\"0\">\n<layer class=\"{}\" enabled=\"1\" locked=\"0\" pass=\"{}\">"
        "<Option type=\"Map\">",
        index,
        isArea ? "fill" : (isLine ? "line" : "marker"),
        isArea ? "SimpleFill" : (isLine ? "SimpleLine" : "SimpleMarker"),
        index);
    if (isLine) {
        option("line_color", rgba(styleClass.color));
        option("line_width", shortestNumber(styleClass.sizeMm));
        option("line_width_unit", "MM");
        option("capstyle", "round");
        option("joinstyle", "round");
        qml += "</Option></layer></symbol>\n";
        return;
    }
    option("color", rgba(styleClass.color));
    if (isArea) {
        option("style", styleClass.shape);
        option("outline_color", rgba(std::string(palette::areaOutline)));
        option("outline_style", styleClass.sizeMm > 0 ? "solid" : "no");
        option("outline_width", shortestNumber(styleClass.sizeMm));
        option("outline_width_unit", "MM");
        qml += "</Option></layer></symbol>\n";
        return;
    }
    option("name", styleClass.shape);
    option("outline_color", "255,255,255,255");
    option("outline_style", "solid");
    option("outline_width", "0.2");
    option("outline_width_unit", "MM");
    option("size", shortestNumber(styleClass.sizeMm));
    option("size_unit", "MM");
    qml += "</Option></layer></symbol>\n";
}

std::string labelingOf(const std::string& column) {
    return fmt::format(
        "<labeling type=\"simple\"><settings calloutType=\"simple\">"
        "<text-style fieldName=\"{}\" isExpression=\"0\" fontSize=\"9\" fontSizeUnit=\"Point\" "
        "fontWeight=\"75\" textColor=\"34,34,34,255\">"
        "<text-buffer bufferDraw=\"1\" bufferSize=\"0.8\" bufferSizeUnits=\"MM\" "
        "bufferColor=\"255,255,255,255\"/></text-style>"
        "<placement placement=\"6\" dist=\"0.5\" distUnits=\"MM\"/>"
        "<rendering displayAll=\"0\"/></settings></labeling>\n",
        column);
}

void appendSldFilter(std::string& sld, const StyleClass& styleClass) {
    if (styleClass.filterColumn.empty()) {
        return;
    }
    const auto comparison = [&](std::string_view element, double value) {
        sld += fmt::format(
            "<ogc:{0}><ogc:PropertyName>{1}</ogc:PropertyName><ogc:Literal>{2}</ogc:Literal>"
            "</ogc:{0}>",
            element,
            styleClass.filterColumn,
            shortestNumber(value));
    };
    sld += "<ogc:Filter><ogc:And>";
    comparison(
        styleClass.aboveFrom ? "PropertyIsGreaterThan" : "PropertyIsGreaterThanOrEqualTo",
        styleClass.from);
    comparison(
        styleClass.last ? "PropertyIsLessThanOrEqualTo" : "PropertyIsLessThan", styleClass.to);
    sld += "</ogc:And></ogc:Filter>";
}

} // namespace

std::vector<LayerStyle> stylesFor(const Table& table) {
    if (table.name == "zones") {
        return zoneStyles(table);
    }
    if (table.name == "coverage") {
        return bandStyles(table);
    }
    std::vector<LayerStyle> styles = {styleFor(table)};
    if (hasColumn(table, "top_share")) {
        styles.push_back(stabilityStyle(table));
    }
    return styles;
}

LayerStyle styleFor(const Table& table) {
    if (table.shape == Shape::Polygon) {
        return stylesFor(table).front();
    }
    if (table.name == "candidate_sites" || table.name == "candidates") {
        return candidateStyle(table);
    }
    if (table.name == "stations" || table.name == "records") {
        return stationStyle();
    }
    if (table.name == "plan_coverage") {
        return planCoverageStyle();
    }
    if (table.name == "corridor_stations") {
        return corridorStationStyle();
    }
    if (table.name == "trips") {
        return tripStyle();
    }
    const auto single =
        [](std::string_view label, std::string_view color, double sizeMm, std::string shape) {
            return std::vector<StyleClass>{
                {std::string(label), std::string(color), sizeMm, std::move(shape), "", 0, 0, true}};
        };
    if (table.shape == Shape::Line) {
        const bool isGap = table.name != "corridors";
        const auto color = isGap ? palette::plan : palette::corridor;
        return {single(table.title, color, isGap ? 1.6 : 0.9, "line"), "corridor", Shape::Line};
    }
    if (table.name == "crossings") {
        return {single(table.title, palette::crossing, 2.6, "diamond"), "name"};
    }
    if (table.name == "connector_additions") {
        return {single(table.title, palette::mayQualify, 3.2, "diamond"), "place"};
    }
    if (table.name == "duplicates") {
        return {single(table.title, palette::duplicate, 1.6, "circle"), ""};
    }
    return {single(table.title, palette::plan, 4.2, "circle"), "plan_rank"};
}

std::string qmlOf(const LayerStyle& style) {
    const bool labelled = !style.labelColumn.empty();
    std::string qml = fmt::format(
        "<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>\n"
        "<qgis version=\"3.22.0\" styleCategories=\"Symbology|Labeling\" labelsEnabled=\"{}\">\n"
        "<renderer-v2 type=\"RuleRenderer\" symbollevels=\"0\" forceraster=\"0\" "
        "enableorderby=\"{}\">\n<rules key=\"root\">\n",
        labelled ? 1 : 0,
        style.drawnFromGreatest.empty() ? 0 : 1);
    for (std::size_t i = 0; i < style.classes.size(); ++i) {
        qml += fmt::format(
            "<rule key=\"class{0}\" symbol=\"{0}\" label=\"{1}\"",
            i,
            escapedXml(style.classes[i].label));
        const std::string filter = filterOf(style.classes[i]);
        qml += filter.empty() ? "/>\n" : fmt::format(" filter=\"{}\"/>\n", escapedXml(filter));
    }
    qml += "</rules>\n<symbols>\n";
    for (std::size_t i = 0; i < style.classes.size(); ++i) {
        appendSymbol(qml, style.classes[i], style.shape, i);
    }
    qml += "</symbols>\n";
    if (!style.drawnFromGreatest.empty()) {
        qml += fmt::format(
            "<orderby><orderByClause asc=\"0\" nullsFirst=\"0\">\"{}\"</orderByClause></orderby>\n",
            style.drawnFromGreatest);
    }
    qml += "</renderer-v2>\n";
    if (labelled) {
        qml += labelingOf(style.labelColumn);
    }
    return qml + fmt::format(
                     "<layerGeometryType>{}</layerGeometryType>\n</qgis>\n",
                     static_cast<int>(style.shape)); // QGIS counts as Shape does
}

std::string sldOf(const LayerStyle& style, const std::string& layer) {
    std::string sld =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<StyledLayerDescriptor version=\"1.0.0\" "
        "xmlns=\"http://www.opengis.net/sld\" xmlns:ogc=\"http://www.opengis.net/ogc\">"
        "<NamedLayer><Name>" +
        escapedXml(layer) + "</Name><UserStyle><FeatureTypeStyle>\n";
    for (const StyleClass& styleClass : style.classes) {
        sld += "<Rule><Title>" + escapedXml(styleClass.label) + "</Title>";
        appendSldFilter(sld, styleClass);
        // SLD sizes are pixels of 0.28 mm (OGC 02-070, 11.4).
        if (style.shape == Shape::Line) {
            sld += fmt::format(
                "<LineSymbolizer><Stroke><CssParameter name=\"stroke\">{}</CssParameter>"
                "<CssParameter name=\"stroke-width\">{:.1f}</CssParameter></Stroke>"
                "</LineSymbolizer></Rule>\n",
                styleClass.color,
                styleClass.sizeMm / 0.28);
            continue;
        }
        if (style.shape == Shape::Polygon) {
            sld += fmt::format(
                "<PolygonSymbolizer><Fill><CssParameter name=\"fill\">{}</CssParameter>"
                "<CssParameter name=\"fill-opacity\">{}</CssParameter></Fill>"
                "</PolygonSymbolizer></Rule>\n",
                styleClass.color,
                styleClass.shape == "solid" ? 1 : 0.3);
            continue;
        }
        sld += fmt::format(
            "<PointSymbolizer><Graphic><Mark><WellKnownName>{}</WellKnownName>"
            "<Fill><CssParameter name=\"fill\">{}</CssParameter></Fill>"
            "<Stroke><CssParameter name=\"stroke\">#FFFFFF</CssParameter></Stroke>"
            "</Mark><Size>{:.0f}</Size></Graphic></PointSymbolizer></Rule>\n",
            styleClass.shape == "diamond" ? "triangle" : styleClass.shape,
            styleClass.color,
            styleClass.sizeMm / 0.28);
    }
    return sld + "</FeatureTypeStyle></UserStyle></NamedLayer></StyledLayerDescriptor>\n";
}

} // namespace corredor::exports
