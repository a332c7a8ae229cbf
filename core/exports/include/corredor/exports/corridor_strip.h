#pragma once

#include <corredor/landscape/corridors.h>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/** A corridor as a straight line, drawn to scale along it: where everything on it stands. */
namespace corredor::exports {

/** Sizes in pixels; the defaults are the report's. */
struct StripOptions {
    double width = 976;
    double characterPx = 5.6;     ///< mean advance of the font, at 11 px by default
    double rowPx = 14;            ///< from one row of names to the next
    double tickUnitM = 1000;      ///< ticks stand at round multiples of it
    std::string_view unit = "km"; ///< said at the first tick
};

/** The name of a town, centred on x, and the line that leads to the place on the bar. */
struct StripTown {
    std::string name;
    double x = 0;
    double y = 0; ///< baseline
    double tickX = 0;
};

struct StripGap {
    double fromX = 0;
    double toX = 0;
    std::size_t gap = 0; ///< into Corridor::gaps or gapsAtBest
};

struct StripStation {
    double x = 0;
    std::size_t station = 0; ///< into Corridor::stations
};

/** A bar from the corridor's start to its end, with what interrupts it. */
struct StripBar {
    double y = 0; ///< middle
    std::vector<StripGap> gaps;
    std::vector<StripStation> stations;
};

struct StripTick {
    double x = 0;
    double labelX = 0; ///< of the first its left end, else its middle
    std::string label;
};

/** Towns above, the bar of what is known, the bar of what may be, the axis. y grows downwards. */
struct CorridorStrip {
    double width = 0;
    double height = 0;
    double left = 0; ///< of bars and axis
    double right = 0;
    std::vector<StripTown> towns;  ///< largest first, none over another
    StripBar known;                ///< stations known to count, and the gaps between them
    StripBar atBest;               ///< stations that may count, and the gaps that remain
    std::optional<double> borderX; ///< where the country changes
    bool isMexicoFirst = false;    ///< left of the border
    double axisY = 0;
    std::vector<StripTick> ticks;
};

/** From the middle of a bar to its edges, pixels. */
inline constexpr double stripBarHalfPx = 3.5;

/** @pre the corridor's line is longer than nothing */
[[nodiscard]] CorridorStrip
layOutStrip(const landscape::Corridor& corridor, const StripOptions& options = {});

} // namespace corredor::exports
