#include <corredor/map/view.h>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace corredor::map {

namespace {

constexpr double kBoxWithoutExtentM = 40000;

} // namespace

QPointF View::toPixel(MercatorPoint point) const {
    return {
        (point.x - centre.x) / metresPerPx + size.width() / 2.0,
        (centre.y - point.y) / metresPerPx + size.height() / 2.0};
}

QPointF View::toPixel(geo::LonLat place) const {
    return toPixel(map::toMercator(place));
}

MercatorPoint View::toMercator(QPointF pixel) const {
    return {
        .x = centre.x + (pixel.x() - size.width() / 2.0) * metresPerPx,
        .y = centre.y - (pixel.y() - size.height() / 2.0) * metresPerPx};
}

geo::LonLat View::toLonLat(QPointF pixel) const {
    return map::toLonLat(toMercator(pixel));
}

geo::BoundingBox View::bounds() const {
    const auto inside = [](MercatorPoint point) {
        return map::toLonLat(MercatorPoint{
            .x = std::clamp(point.x, -kWorldHalfM, kWorldHalfM),
            .y = std::clamp(point.y, -kWorldHalfM, kWorldHalfM)});
    };
    geo::BoundingBox box;
    box.include(inside(toMercator(QPointF(0, size.height()))));
    box.include(inside(toMercator(QPointF(size.width(), 0))));
    return box;
}

double View::groundMetresPerPx() const {
    // The scale factor of spherical Mercator is the secant of the latitude.
    return metresPerPx / std::cosh(centre.y * std::numbers::pi / kWorldHalfM);
}

View View::panned(QPointF deltaPx) const {
    View view = *this;
    view.centre.x -= deltaPx.x() * metresPerPx;
    view.centre.y += deltaPx.y() * metresPerPx;
    return view.clamped();
}

View View::zoomed(double factor, QPointF pixel) const {
    const MercatorPoint kept = toMercator(pixel);
    View view = *this;
    view.metresPerPx = std::clamp(metresPerPx / factor, kMinMetresPerPx, kMaxMetresPerPx);
    const MercatorPoint moved = view.toMercator(pixel);
    view.centre.x += kept.x - moved.x;
    view.centre.y += kept.y - moved.y;
    return view.clamped();
}

View View::fittedTo(const geo::BoundingBox& box, double marginPx) const {
    if (box.isEmpty())
        return *this;
    const MercatorPoint low = map::toMercator({.lon = box.west, .lat = box.south});
    const MercatorPoint high = map::toMercator({.lon = box.east, .lat = box.north});
    double width = high.x - low.x;
    double height = high.y - low.y;
    if (width <= 0 && height <= 0)
        width = height = kBoxWithoutExtentM;
    const double room = 2 * marginPx;
    View view = *this;
    view.centre = {.x = (low.x + high.x) / 2, .y = (low.y + high.y) / 2};
    view.metresPerPx = std::max(
        width / std::max(1.0, size.width() - room), height / std::max(1.0, size.height() - room));
    return view.clamped();
}

View View::clamped() const {
    View view = *this;
    view.metresPerPx = std::clamp(metresPerPx, kMinMetresPerPx, kMaxMetresPerPx);
    view.centre.x = std::clamp(centre.x, -kWorldHalfM, kWorldHalfM);
    view.centre.y = std::clamp(centre.y, -kWorldHalfM, kWorldHalfM);
    return view;
}

} // namespace corredor::map
