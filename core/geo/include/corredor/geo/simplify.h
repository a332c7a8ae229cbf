#pragma once

#include <corredor/geo/lonlat.h>

#include <span>
#include <vector>

namespace corredor::geo {

/**
 * A polyline with as many of its vertices left out as keeps each of them within a distance of what
 * is drawn; its ends stay. Distances are flat, at the scale of the vertex.
 * Source: D. H. Douglas and T. K. Peucker (1973), "Algorithms for the reduction of the number of
 * points required to represent a digitized line or its caricature", Cartographica 10 (2), 112-122.
 * @param toleranceM >= 0
 */
[[nodiscard]] std::vector<LonLat> simplified(std::span<const LonLat> line, double toleranceM);

} // namespace corredor::geo
