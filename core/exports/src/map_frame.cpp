#include "map_frame.h"

#include <corredor/base/text.h>
#include <corredor/base/units.h>

#include <fmt/format.h>

#include <cmath>

namespace corredor::exports {
namespace {

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

} // namespace

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

void LegendLine::add(const std::string& symbol, double symbolWidth, std::string_view label) {
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

std::string framedMap(
    const MapView& view,
    std::string_view label,
    const std::string& content,
    const std::string& legend) {
    std::string svg = fmt::format(
        "<svg class=\"map\" role=\"img\" aria-label=\"{0}\" viewBox=\"0 0 {1:.0f} {2:.0f}\" "
        "xmlns=\"http://www.w3.org/2000/svg\">\n"
        "<clipPath id=\"frame\"><rect width=\"{1:.0f}\" height=\"{3:.1f}\"/></clipPath>\n"
        "<g clip-path=\"url(#frame)\">\n"
        "<rect width=\"{1:.0f}\" height=\"{3:.1f}\" fill=\"#e3ebf0\"/>\n",
        escapedXml(label),
        view.width(),
        view.height() + legendHeightPx,
        view.height());
    svg += content;
    svg += fmt::format(
        "</g>\n<rect x=\".5\" y=\".5\" width=\"{:.1f}\" height=\"{:.1f}\" fill=\"none\" "
        "stroke=\"#9aa4ab\"/>\n",
        view.width() - 1,
        view.height() - 1);
    // Under the legend: where a program clips nothing, the map would go on there.
    svg += fmt::format(
        "<g class=\"legend\">\n<rect y=\"{:.1f}\" width=\"{:.0f}\" height=\"{:.0f}\" "
        "fill=\"#fff\"/>\n",
        view.height(),
        view.width(),
        legendHeightPx + 2); // sizes above are rounded
    return svg + legend + scaleBar(view, view.width() - 240, view.height() + 38) + "</g>\n</svg>\n";
}

} // namespace corredor::exports
