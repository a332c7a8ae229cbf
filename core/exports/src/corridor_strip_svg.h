#pragma once

#include <corredor/landscape/corridors.h>

#include <string>
#include <string_view>

namespace corredor::exports {

/** Words on a strip, in the report's language. */
struct StripWords {
    std::string_view known;  ///< the bar of stations that are known to count
    std::string_view atBest; ///< the bar with those that may qualify
    std::string_view unitedStates;
    std::string_view mexico;
    std::string_view km;
};

/**
 * A corridor as a straight line, an SVG element: towns above, one bar of gaps with the stations
 * that count and one with those that may, the border, kilometres below. See layOutStrip().
 */
[[nodiscard]] std::string
corridorStripSvg(const landscape::Corridor& corridor, const StripWords& words);

} // namespace corredor::exports
