#pragma once

#include <corredor/geo/lonlat.h>
#include <corredor/map/mercator.h>

#include <QPointF>
#include <QSize>

namespace corredor::map {

/**
 * What part of the world a picture shows, and how large: a value. Sizes are in logical pixels; the
 * picture has devicePixelRatio times as many. x runs east, y runs down from the top left corner.
 */
struct View {
    MercatorPoint centre;
    double metresPerPx = 5000; ///< Mercator metres per logical pixel at the equator
    QSize size = {800, 600};   ///< logical pixels
    double devicePixelRatio = 1;

    [[nodiscard]] QPointF toPixel(MercatorPoint point) const;
    [[nodiscard]] QPointF toPixel(geo::LonLat place) const;
    [[nodiscard]] MercatorPoint toMercator(QPointF pixel) const;
    [[nodiscard]] geo::LonLat toLonLat(QPointF pixel) const;

    /** The lon/lat box that the picture shows, cut at the edge of the Mercator square. */
    [[nodiscard]] geo::BoundingBox bounds() const;

    /** Metres on the ground per logical pixel in the middle of the picture. */
    [[nodiscard]] double groundMetresPerPx() const;

    /** The same view moved so that what was at `from` is at `from + delta`. */
    [[nodiscard]] View panned(QPointF deltaPx) const;

    /** The view `factor` times closer (> 1) or farther, with the place under `pixel` kept there. */
    [[nodiscard]] View zoomed(double factor, QPointF pixel) const;

    /** The view that shows a box whole, with a margin; a box without extent is shown at 40 km. */
    [[nodiscard]] View fittedTo(const geo::BoundingBox& box, double marginPx = 24) const;

    /** Metres per pixel and centre brought into the range that can be shown. */
    [[nodiscard]] View clamped() const;

    friend bool operator==(const View&, const View&) = default;
};

/** Nearest and farthest that a view can be, Mercator metres per logical pixel. */
inline constexpr double kMinMetresPerPx = 0.1;
inline constexpr double kMaxMetresPerPx = 80000;

} // namespace corredor::map
