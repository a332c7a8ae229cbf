#pragma once

#include <corredor/geo/geodesic.h>
#include <corredor/geo/lonlat.h>

namespace corredor::geo {

/** The foot of a point on a segment in the flat plane around the point. */
struct LocalFoot {
    double fraction01 = 0;
    double distanceM = 0;
};

/** Distance from `point` to the segment a-b, measured with the scale at the point's latitude. */
[[nodiscard]] inline LocalFoot
footOnSegment(const LocalScale& scale, LonLat point, LonLat a, LonLat b) {
    const double ax = (a.lon - point.lon) * scale.lonM;
    const double ay = (a.lat - point.lat) * scale.latM;
    const double dx = (b.lon - a.lon) * scale.lonM;
    const double dy = (b.lat - a.lat) * scale.latM;
    const double length2 = dx * dx + dy * dy;
    const double fraction =
        length2 > 0 ? std::clamp(-(ax * dx + ay * dy) / length2, 0.0, 1.0) : 0.0;
    return {fraction, std::hypot(ax + fraction * dx, ay + fraction * dy)};
}

/** Lower bound of the distance from `point` to anything in the box, with the same scale. */
[[nodiscard]] inline double
distanceToBoxM(const LocalScale& scale, LonLat point, const BoundingBox& box) {
    const double dx = std::max({box.west - point.lon, 0.0, point.lon - box.east});
    const double dy = std::max({box.south - point.lat, 0.0, point.lat - box.north});
    return std::hypot(dx * scale.lonM, dy * scale.latM);
}

/** The lon/lat box that holds everything within `radiusM` of the point (a little more). */
[[nodiscard]] inline BoundingBox boxAround(LonLat point, double radiusM) {
    // Away from the equator a degree of longitude shrinks, so take the scale of the far edge.
    const LocalScale here(point.lat);
    const double dLat = 1.001 * radiusM / here.latM;
    const double farLat = std::min(89.9, std::abs(point.lat) + dLat);
    const double dLon = std::min(360.0, 1.001 * radiusM / LocalScale(farLat).lonM);
    return {point.lon - dLon, point.lat - dLat, point.lon + dLon, point.lat + dLat};
}

} // namespace corredor::geo
