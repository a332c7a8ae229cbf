#include "report_map.h"

#include "map_layers.h"
#include "palette.h"
#include "report_text.h"
#include "table.h"

#include <corredor/base/text.h>
#include <corredor/base/units.h>

#include <fmt/format.h>

#include <cmath>

namespace corredor::exports {
namespace {

constexpr double mapWidthPx = 960;
constexpr double legendHeightPx = 56;

/** The greatest of 1, 2, 5, 10, 20 ... that is at most `value`. */
double niceBelow(double value) {
    const double power = std::pow(10.0, std::floor(std::log10(value)));
    for (const double step : {5.0, 2.0}) {
        if (step * power <= value) {
            return step * power;
        }
    }
    return power;
}

/** Kilometres above the line, miles below it. */
std::string scaleBar(const MapView& view, double x, double y) {
    constexpr double longestPx = 150;
    const double km = niceBelow(longestPx / view.pixelsPerKm());
    const double miles = niceBelow(longestPx / view.pixelsPerKm() / kmPerMile);
    const double kmPx = km * view.pixelsPerKm();
    const double milesPx = miles * kmPerMile * view.pixelsPerKm();
    return fmt::format(
        "<g stroke=\"#333\" fill=\"none\"><path d=\"M{0:.1f} {1:.1f}v-5m0 5h{2:.1f}v-5\"/>"
        "<path d=\"M{0:.1f} {1:.1f}v5m0 -5h{3:.1f}v5\"/></g>"
        "<text x=\"{4:.1f}\" y=\"{5:.1f}\">{6} km</text><text x=\"{7:.1f}\" y=\"{8:.1f}\">{9} "
        "mi</text>\n",
        x,
        y,
        kmPx,
        milesPx,
        x + kmPx + 5,
        y - 1,
        shortestNumber(km),
        x + milesPx + 5,
        y + 11,
        shortestNumber(miles));
}

/** Places legend entries one after the other in a line. */
class LegendLine {
public:
    LegendLine(double x, double y) : m_x(x), m_y(y) {}

    void add(const std::string& symbol, double symbolWidth, std::string_view label) {
        constexpr double letterPx = 6.1; // average of a 12 px sans-serif letter
        m_svg += fmt::format(
            "<g transform=\"translate({:.1f} {:.1f})\">{}<text x=\"{:.1f}\" "
            "y=\"4\">{}</text></g>\n",
            m_x,
            m_y,
            symbol,
            symbolWidth + 5,
            escapedXml(label));
        m_x += symbolWidth + 5 + letterPx * static_cast<double>(label.size()) + 16;
    }

    [[nodiscard]] const std::string& svg() const { return m_svg; }

private:
    double m_x;
    double m_y;
    std::string m_svg;
};

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
    // Under the legend: where a program clips nothing, the map would go on there.
    const std::string paper = fmt::format(
        "<rect y=\"{:.1f}\" width=\"{:.0f}\" height=\"{:.0f}\" fill=\"#fff\"/>\n",
        view.height(),
        view.width(),
        legendHeightPx);
    return "<g class=\"legend\">\n" + paper + first.svg() + second.svg() +
           scaleBar(view, view.width() - 240, view.height() + 38) + "</g>\n";
}

} // namespace

std::string mapSvg(const Results& results, const layers::ZoneLayer* states) {
    const std::optional<geo::BoundingBox> extent = mapExtent(results);
    if (!extent) {
        return {};
    }
    const MapView view(*extent, mapWidthPx);
    std::string svg = fmt::format(
        "<svg class=\"map\" role=\"img\" aria-label=\"{0}\" viewBox=\"0 0 {1:.0f} {2:.0f}\" "
        "xmlns=\"http://www.w3.org/2000/svg\">\n"
        "<clipPath id=\"frame\"><rect width=\"{1:.0f}\" height=\"{3:.1f}\"/></clipPath>\n"
        "<g clip-path=\"url(#frame)\">\n"
        "<rect width=\"{1:.0f}\" height=\"{3:.1f}\" fill=\"#e3ebf0\"/>\n",
        reportText(Text::Map, results.scenario.language),
        view.width(),
        view.height() + legendHeightPx,
        view.height());
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
    svg += fmt::format(
        "</g>\n<rect x=\".5\" y=\".5\" width=\"{:.1f}\" height=\"{:.1f}\" fill=\"none\" "
        "stroke=\"#9aa4ab\"/>\n",
        view.width() - 1,
        view.height() - 1);
    return svg + legend(view, results) + "</svg>\n";
}

} // namespace corredor::exports
