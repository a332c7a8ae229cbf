#include "layer_entry.h"

#include <QLinearGradient>
#include <QPainter>

namespace corredor::desktop {

namespace {

constexpr int swatchPx = 18;

QImage blankSwatch(int widthPx) {
    constexpr int scale = 2;
    QImage picture(widthPx * scale, swatchPx * scale, QImage::Format_ARGB32_Premultiplied);
    picture.setDevicePixelRatio(scale);
    picture.fill(Qt::transparent);
    return picture;
}

} // namespace

QImage symbolSwatch(const map::PointSymbol& symbol) {
    constexpr double scale = 2; // sharp on high-density screens as well
    return map::symbolPicture(symbol, swatchPx, scale);
}

QImage rampSwatch(map::Ramp ramp) {
    QImage picture = blankSwatch(swatchPx);
    QPainter painter(&picture);
    QLinearGradient gradient(0, 0, swatchPx, 0);
    for (const double t : {0.0, 0.25, 0.5, 0.75, 1.0}) {
        gradient.setColorAt(t, map::rampColour(ramp, t));
    }
    painter.fillRect(QRectF(0, 5, swatchPx, 8), gradient);
    return picture;
}

QImage areaSwatch(const QColor& fill) {
    QImage picture = blankSwatch(swatchPx);
    QPainter painter(&picture);
    painter.setPen(QPen(QColor(0, 0, 0, 90), 0.5));
    painter.setBrush(fill);
    painter.drawRect(QRectF(2, 3, swatchPx - 4, swatchPx - 6));
    return picture;
}

QImage lineSwatch(const map::LineClass& line) {
    QImage picture = blankSwatch(swatchPx);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    const QPointF a(1, swatchPx - 6);
    const QPointF b(swatchPx - 1, 6);
    if (line.casingPx > 0) {
        painter.setPen(QPen(line.casing, line.widthPx + 2 * line.casingPx));
        painter.drawLine(a, b);
    }
    painter.setPen(QPen(line.colour, line.widthPx));
    painter.drawLine(a, b);
    return picture;
}

StackEntry layerEntry(
    const QString& id,
    std::function<QString()> name,
    map::MapLayer layer,
    std::function<std::vector<LegendItem>()> legend) {
    StackEntry entry;
    entry.id = id;
    layer.id = id;
    layer.title = name();
    entry.name = std::move(name);
    entry.parts = {std::make_shared<const map::MapLayer>(std::move(layer))};
    entry.legend = std::move(legend);
    return entry;
}

} // namespace corredor::desktop
