#pragma once

#include <corredor/landscape/growth.h>

#include <string>
#include <string_view>
#include <vector>

namespace corredor::exports {

/** A line or a piece of a bar: a value of a kind, in its colour. */
struct ChartPart {
    std::string label;
    double value = 0;
    std::string_view color;
};

/** What stands on a growth chart, in the report's language. */
struct GrowthWords {
    std::string_view stations;
    std::string_view portsL2;
    std::string_view portsDc;
    std::string_view description; ///< for screen readers
};

/** Parts of a whole as one horizontal bar, an SVG element; nothing when the whole is 0. */
[[nodiscard]] std::string
stackedBarSvg(const std::vector<ChartPart>& parts, std::string_view description);

/** Colour, name and value of each part, below a bar. */
[[nodiscard]] std::string legendHtml(const std::vector<ChartPart>& parts);

/** Cumulative stations and ports by year, an SVG element with its own scale. @pre years */
[[nodiscard]] std::string growthSvg(const landscape::Growth& growth, const GrowthWords& words);

} // namespace corredor::exports
