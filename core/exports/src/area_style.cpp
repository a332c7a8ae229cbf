#include "area_style.h"

#include "choropleth.h"
#include "palette.h"

#include <corredor/base/text.h>

#include <algorithm>

namespace corredor::exports {
namespace {

constexpr double outlineMm = 0.1;

StyleClass area(std::string label, std::string_view color, std::string column, double value) {
    return {
        .label = std::move(label),
        .color = std::string(color),
        .sizeMm = outlineMm,
        .shape = "solid",
        .filterColumn = std::move(column),
        .from = value,
        .to = value};
}

StyleClass notCovered() {
    return area("not covered by the sources", palette::notCovered, "data_code", 0);
}

StyleClass noRecord() {
    StyleClass styleClass = area("no record in the sources", palette::noRecord, "data_code", 1);
    styleClass.shape = "b_diagonal";
    return styleClass;
}

LayerStyle graduated(
    std::string name,
    const std::string& column,
    const std::vector<ChoroplethClass>& classes) {
    LayerStyle style;
    style.name = std::move(name);
    style.shape = Shape::Polygon;
    for (const ChoroplethClass& entry : classes) {
        StyleClass styleClass = area(entry.label, entry.color, column, entry.to);
        styleClass.from = entry.from;
        styleClass.aboveFrom = !entry.holdsFrom;
        style.classes.push_back(std::move(styleClass));
    }
    return style;
}

} // namespace

std::vector<LayerStyle> zoneStyles(const Table& zones) {
    LayerStyle share = graduated("default", "share_fast", shareClasses());
    share.classes.push_back(notCovered());
    LayerStyle rate = graduated(
        "ports per 100,000 people",
        "per_100k",
        rateClasses(std::get<RealColumn>(zones.column("per_100k").data)));
    rate.classes.push_back(noRecord());
    rate.classes.push_back(notCovered());
    LayerStyle data;
    data.name = "data coverage";
    data.shape = Shape::Polygon;
    data.classes = {
        area("recorded", palette::coveredByPlan, "data_code", 2), noRecord(), notCovered()};
    return {share, rate, data};
}

std::vector<LayerStyle> bandStyles(const Table& bands) {
    const auto& titles = std::get<TextColumn>(bands.column("series").data);
    const auto& codes = std::get<IntegerColumn>(bands.column("code").data);
    const auto& limits = std::get<RealColumn>(bands.column("limit").data).values;
    const auto& units = std::get<TextColumn>(bands.column("unit").data);
    std::vector<LayerStyle> styles;
    for (std::size_t row = 0; row < bands.rows(); ++row) {
        if (row == 0 || titles[row] != titles[row - 1]) {
            LayerStyle& style = styles.emplace_back();
            style.name = styles.size() == 1 ? "default" : titles[row];
            style.shape = Shape::Polygon;
            style.drawnFromGreatest = "limit";
        }
        LayerStyle& style = styles.back();
        const std::size_t color = std::min(style.classes.size(), palette::bands.size() - 1);
        style.classes.push_back(area(
            "≤ " + shortestNumber(limits[row]) + " " + units[row],
            palette::bands[color],
            "code",
            static_cast<double>(codes[row])));
        style.classes.back().sizeMm = 0;
    }
    return styles;
}

} // namespace corredor::exports
