#include <corredor/base/error.h>
#include <corredor/geo/geodesic.h>

#include <numbers>

#include <geodesic.h>

namespace corredor::geo {
namespace {

// Source: WGS84 defining parameters, NIMA TR8350.2 (3rd ed., 2000), table 3.1.
constexpr double equatorialRadiusM = 6378137.0;
constexpr double flattening = 1.0 / 298.257223563;

const geod_geodesic& wgs84() {
    static const geod_geodesic ellipsoid = [] {
        geod_geodesic made{};
        geod_init(&made, equatorialRadiusM, flattening);
        return made;
    }();
    return ellipsoid;
}

double toRadians(double degrees) {
    return degrees * std::numbers::pi / 180.0;
}

} // namespace

double distanceM(LonLat a, LonLat b) {
    double length = 0;
    geod_inverse(&wgs84(), a.lat, a.lon, b.lat, b.lon, &length, nullptr, nullptr);
    return length;
}

double lengthM(std::span<const LonLat> line) {
    double length = 0;
    for (std::size_t i = 1; i < line.size(); ++i) {
        length += distanceM(line[i - 1], line[i]);
    }
    return length;
}

double ringAreaM2(std::span<const LonLat> ring) {
    geod_polygon polygon{};
    geod_polygon_init(&polygon, 0);
    for (const LonLat vertex : ring) {
        geod_polygon_addpoint(&wgs84(), &polygon, vertex.lat, vertex.lon);
    }
    double area = 0;
    geod_polygon_compute(&wgs84(), &polygon, 0, 1, &area, nullptr);
    return std::abs(area);
}

LonLat destination(LonLat start, double azimuthDeg, double distanceM) {
    LonLat end;
    geod_direct(&wgs84(), start.lat, start.lon, azimuthDeg, distanceM, &end.lat, &end.lon, nullptr);
    return end;
}

LonLat pointAlong(std::span<const LonLat> line, double alongM) {
    CORREDOR_ASSERT(!line.empty());
    if (alongM <= 0) {
        return line.front();
    }
    for (std::size_t i = 1; i < line.size(); ++i) {
        double length = 0;
        double azimuth = 0;
        geod_inverse(
            &wgs84(),
            line[i - 1].lat,
            line[i - 1].lon,
            line[i].lat,
            line[i].lon,
            &length,
            &azimuth,
            nullptr);
        if (alongM < length) {
            return destination(line[i - 1], azimuth, alongM);
        }
        alongM -= length;
    }
    return line.back();
}

LocalScale::LocalScale(double latDeg) {
    constexpr double eccentricity2 = flattening * (2 - flattening);
    const double sine = std::sin(toRadians(latDeg));
    const double w2 = 1 - eccentricity2 * sine * sine;
    const double primeVertical = equatorialRadiusM / std::sqrt(w2);
    const double meridional = primeVertical * (1 - eccentricity2) / w2;
    lonM = toRadians(primeVertical * std::cos(toRadians(latDeg)));
    latM = toRadians(meridional);
}

} // namespace corredor::geo
