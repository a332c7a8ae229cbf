#pragma once

#include <corredor/map/layer.h>
#include <corredor/map/view.h>

#include <QList>

#include <span>

namespace corredor::map {

/** A feature of a layer near a pixel. */
struct Hit {
    QString layerId;
    std::int64_t index = -1; ///< as given when the geometry was made
    double distancePx = 0;   ///< 0 inside polygons and symbols
};

/**
 * Features of visible, identifiable layers within `radiusPx` of a pixel (points: of their symbol),
 * the topmost layer first, then the nearest, then the lowest index; at most 64 a layer.
 */
[[nodiscard]] QList<Hit>
identify(const LayerList& layers, const View& view, QPointF pixel, double radiusPx = 8);

/** A layer that marks features of another; null when there are none of them. */
[[nodiscard]] std::shared_ptr<const MapLayer>
highlightOf(const MapLayer& layer, std::span<const std::int64_t> indices, const QColor& colour);

} // namespace corredor::map
