#pragma once

#include "map_view.h"

#include <corredor/layers/zones.h>

#include <string>

/** The layers of the report's map as SVG elements, from the ground up. */
namespace corredor::exports {

[[nodiscard]] std::string statesSvg(const MapView& view, const layers::ZoneLayer& states);
[[nodiscard]] std::string roadsSvg(const MapView& view, const network::RoadNetwork& network);
[[nodiscard]] std::string candidatesSvg(const MapView& view, const Results& results);
[[nodiscard]] std::string stationsSvg(const MapView& view, const Results& results);
[[nodiscard]] std::string crossingsSvg(const MapView& view, const layers::CrossingLayer& crossings);
[[nodiscard]] std::string planSvg(const MapView& view, const Results& results);

} // namespace corredor::exports
