#include "report_map.h"

#include "map_frame.h"
#include "map_layers.h"
#include "palette.h"
#include "report_text.h"
#include "table.h"

#include <corredor/base/text.h>

#include <fmt/format.h>

namespace corredor::exports {
namespace {

std::string dot(std::string_view color, double radius) {
    return fmt::format("<circle cx=\"5\" cy=\"0\" r=\"{}\" fill=\"{}\"/>", radius, color);
}

std::string scoreRamp(std::string_view low, std::string_view high) {
    std::string svg = fmt::format("<text x=\"0\" y=\"4\" class=\"end\">{}</text>", low);
    double x = 38;
    for (const std::string_view color : palette::score) {
        svg += fmt::format(
            "<rect x=\"{}\" y=\"-5\" width=\"16\" height=\"10\" fill=\"{}\"/>", x, color);
        x += 16;
    }
    return svg + fmt::format("<text x=\"{}\" y=\"4\">{}</text>", x + 4, high);
}

std::string legend(const MapView& view, const Results& results) {
    const auto text = [&](Text key) { return reportText(key, results.scenario.language); };
    LegendLine first(10, view.height() + 18);
    first.add(dot(palette::fastCharger, 3.4), 10, text(Text::LegendFast));
    first.add(dot(palette::slowCharger, 2.4), 10, text(Text::LegendSlow));
    if (results.crossingPlaces != nullptr) {
        first.add(
            fmt::format("<path d=\"M5 -4l4 4l-4 4l-4 -4Z\" fill=\"{}\"/>", palette::crossing),
            10,
            text(Text::LegendCrossing));
    }
    if (results.hasPlan) {
        first.add(dot(palette::plan, 6), 11, text(Text::LegendPlan));
    }
    LegendLine second(10, view.height() + 40);
    if (results.candidates.size() > 0) {
        second.add(
            scoreRamp(text(Text::LowScore), text(Text::HighScore)),
            158,
            text(Text::LegendCandidates));
    }
    return first.svg() + second.svg();
}

} // namespace

std::string mapSvg(const Results& results, const layers::ZoneLayer* states) {
    const std::optional<geo::BoundingBox> extent = mapExtent(results);
    if (!extent) {
        return {};
    }
    const MapView view(*extent, mapWidthPx);
    std::string svg;
    if (states != nullptr) {
        svg += statesSvg(view, *states);
    }
    if (results.network != nullptr) {
        svg += roadsSvg(view, *results.network);
    }
    svg += candidatesSvg(view, results) + stationsSvg(view, results);
    if (results.crossingPlaces != nullptr) {
        svg += crossingsSvg(view, *results.crossingPlaces);
    }
    if (results.hasPlan) {
        svg += planSvg(view, results);
    }
    return framedMap(
        view, reportText(Text::Map, results.scenario.language), svg, legend(view, results));
}

} // namespace corredor::exports
