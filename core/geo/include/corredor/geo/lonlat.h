#pragma once

#include <algorithm>
#include <cmath>
#include <limits>

namespace corredor::geo {

/** A place on the WGS84 ellipsoid. Degrees; x = longitude in [-180, 180], y = latitude. */
struct LonLat {
    double lon = 0;
    double lat = 0;

    friend bool operator==(const LonLat&, const LonLat&) = default;
};

[[nodiscard]] inline bool isFinite(LonLat point) {
    return std::isfinite(point.lon) && std::isfinite(point.lat);
}

/** Within the range of longitudes and latitudes (NaN is not). */
[[nodiscard]] inline bool isOnEarth(LonLat point) {
    return point.lon >= -180 && point.lon <= 180 && point.lat >= -90 && point.lat <= 90;
}

/** A lon/lat box in degrees, edges included. The default box is empty. Never crosses 180°. */
struct BoundingBox {
    double west = std::numeric_limits<double>::infinity();
    double south = std::numeric_limits<double>::infinity();
    double east = -std::numeric_limits<double>::infinity();
    double north = -std::numeric_limits<double>::infinity();

    [[nodiscard]] bool isEmpty() const { return !(west <= east && south <= north); }

    [[nodiscard]] bool contains(LonLat point) const {
        return point.lon >= west && point.lon <= east && point.lat >= south && point.lat <= north;
    }

    [[nodiscard]] bool intersects(const BoundingBox& other) const {
        return west <= other.east && other.west <= east && south <= other.north &&
               other.south <= north;
    }

    void include(LonLat point) {
        west = std::min(west, point.lon);
        east = std::max(east, point.lon);
        south = std::min(south, point.lat);
        north = std::max(north, point.lat);
    }

    void include(const BoundingBox& other) {
        west = std::min(west, other.west);
        east = std::max(east, other.east);
        south = std::min(south, other.south);
        north = std::max(north, other.north);
    }

    friend bool operator==(const BoundingBox&, const BoundingBox&) = default;
};

} // namespace corredor::geo
