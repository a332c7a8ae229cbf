#pragma once

#include <corredor/exports/results.h>
#include <corredor/layers/zones.h>

#include <string>

namespace corredor::exports {

/**
 * The report's map with legend and scale bar as one inline SVG: states, roads, candidates by
 * score, stations, ports of entry, numbered plan.
 * @param states may be null
 * @return empty when there is nothing to show
 */
[[nodiscard]] std::string mapSvg(const Results& results, const layers::ZoneLayer* states);

} // namespace corredor::exports
