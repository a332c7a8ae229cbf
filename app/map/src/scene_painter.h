#pragma once

#include "coverage.h"
#include "label_placer.h"
#include "point_painter.h"

#include <corredor/map/renderer.h>

#include <memory>
#include <vector>

namespace corredor::map {

/**
 * A scene at one view, ready to be drawn tile by tile: sprites made, labels placed. Tiles do not
 * depend on each other, so any number of threads may draw them in any order.
 */
class ScenePainter {
public:
    ScenePainter(Scene scene, const View& view, QSize marginPx, TextSprites& texts);

    [[nodiscard]] const Frame& frame() const { return m_frame; }

    /** Draws the picture's pixels rect.x(), rect.y() ... into `image` (of the rect's size). */
    void paint(QImage& image, const QRect& rect, const std::function<bool()>& cancelled) const;

private:
    struct Prepared {
        std::shared_ptr<const MapLayer> layer;
        std::unique_ptr<PointPainter> points;
        std::vector<PlacedLabel> labels;
    };

    void paintLayer(const Prepared& prepared, const Tile& tile, Coverage& coverage) const;

    Scene m_scene;
    Frame m_frame;
    std::vector<Prepared> m_layers;
};

/** Rectangles of at most a tile's size that make up `whole`, those near its middle first. */
[[nodiscard]] std::vector<QRect> tilesOf(const QRect& whole);

/** Copies a drawn tile into its picture; both ARGB32_Premultiplied. @pre it lies inside */
void copyTile(QImage& picture, const QImage& tile, QPoint corner);

} // namespace corredor::map
