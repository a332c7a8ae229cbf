#pragma once

#include "map_view.h"

#include <corredor/layers/zones.h>

#include <cstdint>
#include <span>
#include <string>

/** The layers of the report's map as SVG elements, from the ground up. */
namespace corredor::exports {

/** A ring as a closed SVG path of vertices `stepPx` apart; empty outside the view or too small. */
[[nodiscard]] std::string
ringPath(const MapView& view, std::span<const geo::LonLat> ring, double stepPx);

enum class Names : std::uint8_t { Shown, Hidden };

[[nodiscard]] std::string
statesSvg(const MapView& view, const layers::ZoneLayer& states, Names names = Names::Shown);
[[nodiscard]] std::string roadsSvg(const MapView& view, const network::RoadNetwork& network);
[[nodiscard]] std::string candidatesSvg(const MapView& view, const Results& results);
[[nodiscard]] std::string stationsSvg(const MapView& view, const Results& results);
[[nodiscard]] std::string crossingsSvg(const MapView& view, const layers::CrossingLayer& crossings);
[[nodiscard]] std::string planSvg(const MapView& view, const Results& results);

} // namespace corredor::exports
