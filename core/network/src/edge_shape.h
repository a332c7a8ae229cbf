#pragma once

#include <corredor/geo/lonlat.h>

#include <span>
#include <vector>

namespace corredor::network {

/** For each vertex of a line its share of the way, from 0 to 1 (flat at each step's latitude). */
[[nodiscard]] std::vector<double> sharesAlong(std::span<const geo::LonLat> line);

/**
 * The part of a line between two shares of its length, in the direction from `begin01` to `end01`
 * (which may be the smaller). At least two vertices. @param shares sharesAlong(line)
 */
[[nodiscard]] std::vector<geo::LonLat> partOf(
    std::span<const geo::LonLat> line,
    std::span<const double> shares,
    double begin01,
    double end01);

} // namespace corredor::network
