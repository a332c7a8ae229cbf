#pragma once

#include <corredor/geo/lonlat.h>

#include <span>

/**
 * Lengths and areas on the WGS84 ellipsoid.
 * Source: C. F. F. Karney, "Algorithms for geodesics", J. Geodesy 87 (2013), 43-55,
 * https://doi.org/10.1007/s00190-012-0578-z, in the implementation that PROJ ships.
 */
namespace corredor::geo {

/** Length of the shortest line between two places, metres. */
[[nodiscard]] double distanceM(LonLat a, LonLat b);

/** Length of a polyline whose pieces are geodesics, metres; 0 for fewer than two vertices. */
[[nodiscard]] double lengthM(std::span<const LonLat> line);

/** Area of a ring of geodesics (first vertex need not repeat), m², never negative. */
[[nodiscard]] double ringAreaM2(std::span<const LonLat> ring);

/** The place `distanceM` metres from `start` in direction `azimuthDeg` (clockwise from north). */
[[nodiscard]] LonLat destination(LonLat start, double azimuthDeg, double distanceM);

/** The place `alongM` metres from the start of a polyline, clamped to its ends. @pre not empty */
[[nodiscard]] LonLat pointAlong(std::span<const LonLat> line, double alongM);

/**
 * Metres per degree at a latitude, for local (flat) computations over a few tens of kilometres.
 * Source: radii of curvature of the WGS84 ellipsoid (NIMA TR8350.2, 3rd ed., 2000).
 */
struct LocalScale {
    explicit LocalScale(double latDeg);

    double lonM = 0; ///< metres per degree of longitude
    double latM = 0; ///< metres per degree of latitude

    /** Approximate distance; relative error below 1e-3 within 50 km of the latitude. */
    [[nodiscard]] double distanceM(LonLat a, LonLat b) const {
        return std::hypot((a.lon - b.lon) * lonM, (a.lat - b.lat) * latM);
    }
};

} // namespace corredor::geo
