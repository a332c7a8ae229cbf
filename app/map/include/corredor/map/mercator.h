#pragma once

#include <corredor/geo/lonlat.h>

#include <cstdint>
#include <span>
#include <vector>

/**
 * The map's own plane: spherical (Web) Mercator, EPSG:3857, for pictures only. Lengths and areas
 * are never taken from it.
 * Source: IOGP Guidance Note 7-2, "Popular Visualisation Pseudo-Mercator" (method 1024).
 */
namespace corredor::map {

/** Half the width of the Mercator square, metres: pi times the WGS84 semi-major axis. */
inline constexpr double kWorldHalfM = 20037508.342789244;

/** Latitude at which the Mercator square ends, degrees; places beyond it are drawn on its edge. */
inline constexpr double kMaxLatDeg = 85.05112877980659;

/** Mercator metres, x east, y north. */
struct MercatorPoint {
    double x = 0;
    double y = 0;

    friend bool operator==(const MercatorPoint&, const MercatorPoint&) = default;
};

[[nodiscard]] MercatorPoint toMercator(geo::LonLat place);
[[nodiscard]] geo::LonLat toLonLat(MercatorPoint point);

/**
 * A place on the Mercator square in fixed point: x from the west edge, y from the *north* edge (as
 * on a screen), both in 2^-32 of the square's width, that is 9.3 mm.
 */
struct GridPoint {
    std::uint32_t x = 0;
    std::uint32_t y = 0;

    friend bool operator==(const GridPoint&, const GridPoint&) = default;
};

/** Fixed-point units in a Mercator metre. */
inline constexpr double kGridPerM = 4294967296.0 / (2 * kWorldHalfM);

[[nodiscard]] GridPoint toGrid(geo::LonLat place);
[[nodiscard]] geo::LonLat toLonLat(GridPoint point);

/** toGrid for a whole column, in parallel. Same order. */
[[nodiscard]] std::vector<GridPoint> toGrid(std::span<const geo::LonLat> places);

} // namespace corredor::map
