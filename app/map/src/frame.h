#pragma once

#include "symbols.h"

#include <corredor/map/geometry.h>
#include <corredor/map/view.h>

#include <QPointF>

#include <functional>

namespace corredor::map {

/** A picture's place on the Mercator square: how grid units become device pixels. */
struct Frame {
    double left = 0; ///< grid units at the picture's left edge
    double top = 0;
    double pixelsPerUnit = 1;
    double devicePixelRatio = 1;
    double metresPerPx = 1; ///< Mercator metres per *logical* pixel
    int width = 0;          ///< device pixels
    int height = 0;

    /** @param marginPx device pixels added on every side of the view. */
    Frame(const View& view, QSize marginPx);

    [[nodiscard]] QPointF toPixel(GridPoint point) const {
        return {(point.x - left) * pixelsPerUnit, (point.y - top) * pixelsPerUnit};
    }

    /** The grid box of a rectangle of device pixels, cut at the edge of the world. */
    [[nodiscard]] GridBox boxOf(const QRectF& pixels) const;

    /** Grid units in a length of logical pixels. */
    [[nodiscard]] double units(double logicalPx) const {
        return logicalPx * devicePixelRatio / pixelsPerUnit;
    }
};

/** A part of a picture that is being drawn: tile pixel (0, 0) is picture pixel (x, y). */
struct Tile {
    const Frame& frame;
    PixelBuffer buffer;
    int x = 0;
    int y = 0;
    const std::function<bool()>& cancelled;

    [[nodiscard]] QPointF toPixel(GridPoint point) const {
        return frame.toPixel(point) - QPointF(x, y);
    }

    /** What lies in the tile or within `marginPx` device pixels of it. */
    [[nodiscard]] GridBox box(double marginPx) const {
        return frame.boxOf(QRectF(x, y, buffer.width, buffer.height)
                               .adjusted(-marginPx, -marginPx, marginPx, marginPx));
    }
};

} // namespace corredor::map
