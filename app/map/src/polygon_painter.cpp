#include "line_painter.h"

#include <QPainter>
#include <QPainterPath>
#include <QPolygonF>

#include <algorithm>
#include <cmath>

namespace corredor::map {

namespace {

constexpr double kTolerancePx = 0.4;
constexpr double kClipMarginPx = 4;

using Ring = std::vector<QPointF>;

/** One step of Sutherland and Hodgman (1974): keeps the part of a ring on one side of a line. */
template <typename Inside, typename Cut>
void keepSide(const Ring& ring, Ring& kept, const Inside& inside, const Cut& cut) {
    kept.clear();
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const QPointF a = ring[i];
        const QPointF b = ring[(i + 1) % ring.size()];
        if (inside(a))
            kept.push_back(a);
        if (inside(a) != inside(b))
            kept.push_back(cut(a, b));
    }
}

/** Cuts a ring to a rectangle; the painter only handles coordinates of some thousand pixels. */
void clipRing(Ring& ring, Ring& spare, const QRectF& box) {
    const auto atX = [](double x) {
        return [x](QPointF a, QPointF b) {
            return QPointF(x, a.y() + (b.y() - a.y()) * ((x - a.x()) / (b.x() - a.x())));
        };
    };
    const auto atY = [](double y) {
        return [y](QPointF a, QPointF b) {
            return QPointF(a.x() + (b.x() - a.x()) * ((y - a.y()) / (b.y() - a.y())), y);
        };
    };
    keepSide(ring, spare, [&](QPointF p) { return p.x() >= box.left(); }, atX(box.left()));
    keepSide(spare, ring, [&](QPointF p) { return p.x() <= box.right(); }, atX(box.right()));
    keepSide(ring, spare, [&](QPointF p) { return p.y() >= box.top(); }, atY(box.top()));
    keepSide(spare, ring, [&](QPointF p) { return p.y() <= box.bottom(); }, atY(box.bottom()));
}

QColor fillOf(const PolygonLayer& layer, std::size_t shape) {
    const bool hasValue = layer.values && shape < layer.values->size();
    return hasValue ? fillColour(layer.style, (*layer.values)[shape]) : layer.style.fill;
}

void fillShapes(const Tile& tile, const PolygonLayer& layer) {
    QImage image(
        static_cast<uchar*>(static_cast<void*>(tile.buffer.pixels)),
        tile.buffer.width,
        tile.buffer.height,
        tile.buffer.stride * 4,
        QImage::Format_ARGB32_Premultiplied);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const PolygonGeometry& geometry = *layer.geometry;
    const GridBox box = tile.box(kClipMarginPx);
    const double tolerance = kTolerancePx / tile.frame.pixelsPerUnit;
    const QRectF clip = QRectF(0, 0, tile.buffer.width, tile.buffer.height)
                            .adjusted(-kClipMarginPx, -kClipMarginPx, kClipMarginPx, kClipMarginPx);
    std::vector<GridPoint> vertices;
    Ring ring;
    Ring spare;
    for (std::ptrdiff_t shape = 0; shape < geometry.size(); ++shape) {
        if (!geometry.boxOf(shape).intersects(box))
            continue;
        if (tile.cancelled())
            return;
        const std::vector<std::int64_t>& ringBegin = geometry.polygons().ringBegin;
        const auto s = static_cast<std::size_t>(shape);
        QPainterPath path;
        path.setFillRule(Qt::OddEvenFill);
        for (std::int64_t r = ringBegin[s]; r < ringBegin[s + 1]; ++r) {
            const std::uint32_t line = geometry.rings().placeOf(r);
            if (!geometry.rings().boxOf(line).intersects(box))
                continue;
            vertices.clear();
            ring.clear();
            geometry.rings().simplified(line, tolerance, vertices);
            for (const GridPoint vertex : vertices)
                ring.push_back(tile.toPixel(vertex));
            clipRing(ring, spare, clip);
            if (ring.size() > 2)
                path.addPolygon(QPolygonF(QList<QPointF>(ring.begin(), ring.end())));
        }
        painter.fillPath(path, fillOf(layer, s));
    }
}

} // namespace

void paintPolygons(const Tile& tile, Coverage& coverage, const PolygonLayer& layer) {
    if (layer.style.fill.alpha() > 0)
        fillShapes(tile, layer);
    const PolygonStyle& style = layer.style;
    if (style.outline.alpha() == 0 || style.outlinePx <= 0 || tile.cancelled())
        return;
    const LineGeometry& rings = layer.geometry->rings();
    const double width = style.outlinePx * tile.frame.devicePixelRatio;
    strokeLines(tile, coverage, rings, 0, width);
    coverage.paintAndClear(tile.buffer, style.outline);
}

} // namespace corredor::map
