#include <corredor/base/parallel.h>
#include <corredor/map/mercator.h>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace corredor::map {

namespace {

constexpr double kRadiusM = kWorldHalfM / std::numbers::pi;
constexpr double kRadPerDeg = std::numbers::pi / 180;
constexpr double kGridMax = 4294967295.0;

std::uint32_t clampToGrid(double units) {
    return static_cast<std::uint32_t>(std::clamp(units, 0.0, kGridMax));
}

} // namespace

MercatorPoint toMercator(geo::LonLat place) {
    const double lat = std::clamp(place.lat, -kMaxLatDeg, kMaxLatDeg) * kRadPerDeg;
    return {.x = kRadiusM * place.lon * kRadPerDeg, .y = kRadiusM * std::asinh(std::tan(lat))};
}

geo::LonLat toLonLat(MercatorPoint point) {
    return {
        .lon = point.x / kRadiusM / kRadPerDeg,
        .lat = std::atan(std::sinh(point.y / kRadiusM)) / kRadPerDeg};
}

GridPoint toGrid(geo::LonLat place) {
    const MercatorPoint point = toMercator(place);
    return {
        .x = clampToGrid((point.x + kWorldHalfM) * kGridPerM),
        .y = clampToGrid((kWorldHalfM - point.y) * kGridPerM)};
}

geo::LonLat toLonLat(GridPoint point) {
    return toLonLat(MercatorPoint{
        .x = (point.x + 0.5) / kGridPerM - kWorldHalfM,
        .y = kWorldHalfM - (point.y + 0.5) / kGridPerM});
}

std::vector<GridPoint> toGrid(std::span<const geo::LonLat> places) {
    std::vector<GridPoint> points(places.size());
    parallelFor(std::ssize(places), 16384, [&](std::ptrdiff_t begin, std::ptrdiff_t end) {
        for (auto i = static_cast<std::size_t>(begin); i < static_cast<std::size_t>(end); ++i)
            points[i] = toGrid(places[i]);
    });
    return points;
}

} // namespace corredor::map
