#pragma once

#include <corredor/landscape/corridors.h>

#include <string>
#include <string_view>

/** What tables, report and desktop say of a corridor. */
namespace corredor::exports {

/** Metres of a corridor in a country. */
[[nodiscard]] double lengthIn(const landscape::CorridorLine& line, std::string_view country);

/** The most populous town within `withinM` along the corridor, or nothing. */
[[nodiscard]] std::string
townNear(const landscape::Corridor& corridor, double chainageM, double withinM = 25'000);

} // namespace corredor::exports
