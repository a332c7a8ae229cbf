#pragma once

#include "map_view.h"

#include <string>
#include <string_view>

/** What stands around a map of the report: frame, legend, scale. */
namespace corredor::exports {

inline constexpr double mapWidthPx = 960;
inline constexpr double legendHeightPx = 56;

/** Kilometres above the line, miles below it. @param x, y left end of the bar, pixels */
[[nodiscard]] std::string scaleBar(const MapView& view, double x, double y);

/** Places legend entries one after the other in a line. */
class LegendLine {
public:
    LegendLine(double x, double y) : m_x(x), m_y(y) {}

    /** @param symbol SVG that starts at x = 0 and is centred on y = 0 */
    void add(const std::string& symbol, double symbolWidth, std::string_view label);

    [[nodiscard]] const std::string& svg() const { return m_svg; }

private:
    double m_x;
    double m_y;
    std::string m_svg;
};

/**
 * The whole map: what lies on it, cut at the frame, with the legend and scale below.
 * @param label what the picture is, for readers who do not see it
 * @param legend lines of the legend
 */
[[nodiscard]] std::string framedMap(
    const MapView& view,
    std::string_view label,
    const std::string& content,
    const std::string& legend);

} // namespace corredor::exports
