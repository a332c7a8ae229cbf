#pragma once

#include <corredor/exports/results.h>
#include <corredor/layers/zones.h>

#include <string>

namespace corredor::exports {

/**
 * The report of a run: one HTML file that needs nothing else, in the scenario's language.
 * @param states ground of the map, drawn beneath; null = none
 */
[[nodiscard]] std::string reportHtml(const Results& results, const layers::ZoneLayer* states);

} // namespace corredor::exports
