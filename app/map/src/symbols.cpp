#include "symbols.h"

#include <QPainterPath>
#include <QPolygonF>

#include <algorithm>
#include <cmath>

namespace corredor::map {

namespace {

constexpr double kPinHeight = 1.45; // of its width
constexpr double kSmallestGlyphPx = 9;

QPolygonF boltGlyph(QPointF middle, double size) {
    QPolygonF glyph(
        {{0.12, -0.36}, {-0.22, 0.06}, {-0.02, 0.06}, {-0.12, 0.36}, {0.22, -0.06}, {0.02, -0.06}});
    for (QPointF& point : glyph)
        point = middle + point * size;
    return glyph;
}

QPainterPath pinPath(QPointF tip, double size) {
    const double r = size / 2;
    const QPointF middle(tip.x(), tip.y() - size * kPinHeight + r);
    QPainterPath path;
    path.moveTo(tip);
    path.cubicTo(
        QPointF(tip.x() - r * 0.25, tip.y() - r * 0.9),
        QPointF(middle.x() - r, middle.y() + r * 0.9),
        QPointF(middle.x() - r, middle.y()));
    path.arcTo(QRectF(middle.x() - r, middle.y() - r, size, size), 180, -180);
    path.cubicTo(
        QPointF(middle.x() + r, middle.y() + r * 0.9),
        QPointF(tip.x() + r * 0.25, tip.y() - r * 0.9),
        tip);
    return path;
}

/** A closed padlock: body and shackle. */
QPainterPath lockPath(QPointF middle, double size) {
    const auto box = [&](double x, double y, double width, double height) {
        return QRectF(middle + QPointF(x, y) * size, QSizeF(width, height) * size);
    };
    QPainterPath outside;
    outside.addRoundedRect(box(-0.3, -0.5, 0.6, 0.8), 0.3 * size, 0.3 * size);
    QPainterPath hole;
    hole.addRoundedRect(box(-0.15, -0.35, 0.3, 0.8), 0.15 * size, 0.15 * size);
    QPainterPath body;
    body.addRoundedRect(box(-0.45, -0.06, 0.9, 0.56), 0.08 * size, 0.08 * size);
    return outside.subtracted(hole).united(body);
}

QPainterPath outlineOf(Shape shape, QPointF place, double size) {
    const double r = size / 2;
    QPainterPath path;
    switch (shape) {
    case Shape::Circle:
    case Shape::Bolt:
    case Shape::Ring:
    case Shape::Ban:
        path.addEllipse(place, r, r);
        break;
    case Shape::Lock:
        path = lockPath(place, size);
        break;
    case Shape::Square:
        path.addRect(QRectF(place.x() - r, place.y() - r, size, size));
        break;
    case Shape::Diamond:
        path.addPolygon(QPolygonF(
            {place + QPointF(0, -r),
             place + QPointF(r, 0),
             place + QPointF(0, r),
             place + QPointF(-r, 0),
             place + QPointF(0, -r)}));
        break;
    case Shape::Triangle:
        path.addPolygon(QPolygonF(
            {place + QPointF(0, -r),
             place + QPointF(r, r * 0.8),
             place + QPointF(-r, r * 0.8),
             place + QPointF(0, -r)}));
        break;
    case Shape::Cross: {
        const double arm = r * 0.36;
        path.addRect(QRectF(place.x() - r, place.y() - arm, size, 2 * arm));
        QPainterPath upright;
        upright.addRect(QRectF(place.x() - arm, place.y() - r, 2 * arm, size));
        path = path.united(upright);
        break;
    }
    case Shape::Pin:
        path = pinPath(place, size);
        break;
    }
    return path;
}

} // namespace

double heightPerSize(Shape shape) {
    return shape == Shape::Pin ? kPinHeight : 1;
}

double largestSymbolPx(const PointStyle& style) {
    double largest = 1;
    for (const PointSymbol& symbol : style.symbols)
        largest = std::max(largest, symbol.sizePx);
    if (style.graduation)
        largest = std::max({largest, style.graduation->minSizePx, style.graduation->maxSizePx});
    return largest;
}

void paintSymbol(QPainter& painter, const PointSymbol& symbol, QPointF place) {
    const QPainterPath path = outlineOf(symbol.shape, place, symbol.sizePx);
    const bool hasOutline =
        symbol.outline.isValid() && symbol.outline.alpha() > 0 && symbol.outlinePx > 0;
    if (symbol.shape == Shape::Ring) {
        painter.strokePath(path, QPen(symbol.outline, symbol.outlinePx + 2));
        painter.strokePath(path, QPen(symbol.fill, symbol.outlinePx));
        return;
    }
    if (symbol.shape == Shape::Ban) { // "no entry": a ring with a bar across
        const double r = symbol.sizePx / 2 * 0.7071;
        QPainterPath sign = path;
        sign.moveTo(place + QPointF(-r, -r));
        sign.lineTo(place + QPointF(r, r));
        const double barPx = symbol.sizePx / 6;
        painter.fillPath(path, hasOutline ? symbol.outline : QColor(Qt::white));
        painter.strokePath(sign, QPen(symbol.fill, barPx));
        return;
    }
    // The outline lies around the fill: half of a stroke twice as wide is painted over again.
    if (hasOutline)
        painter.strokePath(
            path,
            QPen(symbol.outline, 2 * symbol.outlinePx, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.fillPath(path, symbol.fill);
    if (symbol.shape == Shape::Bolt && symbol.sizePx >= kSmallestGlyphPx) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(hasOutline ? symbol.outline : QColor(Qt::white));
        painter.drawPolygon(boltGlyph(place, symbol.sizePx));
    }
}

Sprite makeSprite(const PointSymbol& symbol, double pixelsPerPx) {
    const double outline = std::max(0.0, symbol.outlinePx);
    const double half =
        (symbol.sizePx / 2 + outline +
         (symbol.shape == Shape::Ring || symbol.shape == Shape::Ban ? 1 : 0));
    const bool standsOnTip = symbol.shape == Shape::Pin;
    const int side = static_cast<int>(std::ceil(half * pixelsPerPx + 0.5));
    const int above = standsOnTip ? static_cast<int>(std::ceil(
                                        (symbol.sizePx * kPinHeight + outline) * pixelsPerPx + 0.5))
                                  : side;
    const int below =
        standsOnTip ? static_cast<int>(std::ceil(2 * outline * pixelsPerPx + 0.5)) : side;

    QImage image(2 * side + 1, above + below + 1, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(side + 0.5, above + 0.5);
    painter.scale(pixelsPerPx, pixelsPerPx);
    paintSymbol(painter, symbol, {0, 0});
    painter.end();

    Sprite sprite{
        .width = image.width(),
        .height = image.height(),
        .anchorX = side,
        .anchorY = above,
        .pixels = {}};
    for (int y = 0; y < image.height(); ++y) {
        const auto* row =
            static_cast<const QRgb*>(static_cast<const void*>(image.constScanLine(y)));
        sprite.pixels.insert(sprite.pixels.end(), row, row + image.width());
    }
    return sprite;
}

namespace {

/** What of a rectangle at (x, y) lies inside the buffer. */
struct Cut {
    int left = 0;
    int top = 0;
    int right = 0;
    int bottom = 0;

    Cut(const PixelBuffer& buffer, int x, int y, int width, int height)
        : left(std::max(0, -x))
        , top(std::max(0, -y))
        , right(std::min(width, buffer.width - x))
        , bottom(std::min(height, buffer.height - y)) {}
};

} // namespace

void blit(const PixelBuffer& buffer, const Sprite& sprite, int x, int y) {
    x -= sprite.anchorX;
    y -= sprite.anchorY;
    const Cut cut(buffer, x, y, sprite.width, sprite.height);
    for (int row = cut.top; row < cut.bottom; ++row) {
        QRgb* to = buffer.pixels + (y + row) * buffer.stride + x;
        const QRgb* from = sprite.pixels.data() + static_cast<std::ptrdiff_t>(row) * sprite.width;
        for (int column = cut.left; column < cut.right; ++column)
            to[column] = blended(to[column], from[column]);
    }
}

void blit(const PixelBuffer& buffer, const QImage& image, int x, int y) {
    const Cut cut(buffer, x, y, image.width(), image.height());
    for (int row = cut.top; row < cut.bottom; ++row) {
        QRgb* to = buffer.pixels + (y + row) * buffer.stride + x;
        const auto* from =
            static_cast<const QRgb*>(static_cast<const void*>(image.constScanLine(row)));
        for (int column = cut.left; column < cut.right; ++column)
            to[column] = blended(to[column], from[column]);
    }
}

} // namespace corredor::map
