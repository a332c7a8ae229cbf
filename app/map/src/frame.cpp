#include "frame.h"

#include <algorithm>
#include <cmath>

namespace corredor::map {

Frame::Frame(const View& view, QSize marginPx)
    : pixelsPerUnit(view.devicePixelRatio / (view.metresPerPx * kGridPerM))
    , devicePixelRatio(view.devicePixelRatio)
    , metresPerPx(view.metresPerPx)
    , width(
          static_cast<int>(std::lround(view.size.width() * view.devicePixelRatio)) +
          2 * marginPx.width())
    , height(
          static_cast<int>(std::lround(view.size.height() * view.devicePixelRatio)) +
          2 * marginPx.height()) {
    const MercatorPoint corner = view.toMercator(QPointF(0, 0));
    left = (corner.x + kWorldHalfM) * kGridPerM - marginPx.width() / pixelsPerUnit;
    top = (kWorldHalfM - corner.y) * kGridPerM - marginPx.height() / pixelsPerUnit;
}

GridBox Frame::boxOf(const QRectF& pixels) const {
    static constexpr double world = 4294967295.0;
    const double west = left + pixels.left() / pixelsPerUnit;
    const double east = left + pixels.right() / pixelsPerUnit;
    const double north = top + pixels.top() / pixelsPerUnit;
    const double south = top + pixels.bottom() / pixelsPerUnit;
    if (east < 0 || south < 0 || west > world || north > world)
        return {};
    const auto cut = [](double value) {
        return static_cast<std::uint32_t>(std::clamp(value, 0.0, world));
    };
    return {.left = cut(west), .top = cut(north), .right = cut(east), .bottom = cut(south)};
}

} // namespace corredor::map
