#pragma once

#include <corredor/map/mercator.h>

#include <cstdint>
#include <span>

namespace corredor::map {

/** A distance in grid units as a code of a quarter of an octave, rounded down; 0 = less than 1. */
[[nodiscard]] std::uint8_t detailCode(double distanceUnits);

/**
 * For each vertex the code of the greatest tolerance at which a simplified line still needs it; the
 * ends are always needed (255). Codes of vertices that another one's choice rests on are not less,
 * so the vertices with at least a given code are what Douglas-Peucker keeps at that tolerance.
 *
 * Source: D. H. Douglas, T. K. Peucker, "Algorithms for the reduction of the number of points
 * required to represent a digitized line", Cartographica 10 (1973), 112-122.
 * Long lines are treated in pieces, so that the cost stays linear in their length.
 */
void findDetail(std::span<const GridPoint> line, std::span<std::uint8_t> detail);

} // namespace corredor::map
