#include <corredor/map/scale_bar.h>

#include <QFont>
#include <QPainter>
#include <QPainterPath>

#include <cmath>

namespace corredor::map {

namespace {

constexpr double kMetresPerMile = 1609.344; // international mile, exact
constexpr double kMetresPerFoot = 0.3048;   // international foot, exact
constexpr double kFontPx = 11;

/** The greatest 1, 2 or 5 times a power of ten that is not greater. */
double roundDown(double value) {
    const double power = std::pow(10.0, std::floor(std::log10(value)));
    const double lead = value / power;
    return (lead >= 5 ? 5.0 : lead >= 2 ? 2.0 : 1.0) * power;
}

struct Unit {
    double metres;
    QString symbol;
};

ScaleMark
mark(double maxM, double metresPerPx, const Unit& large, const Unit& small, const QLocale& locale) {
    const Unit& unit = maxM >= large.metres ? large : small;
    const double count = roundDown(maxM / unit.metres);
    const int decimals = count < 1 ? static_cast<int>(std::ceil(-std::log10(count))) : 0;
    return {
        .widthPx = count * unit.metres / metresPerPx,
        .text = QStringLiteral("%1 %2").arg(locale.toString(count, 'f', decimals), unit.symbol)};
}

void paintText(QPainter& painter, QPointF place, const QString& text, const Palette& colours) {
    QPainterPath outline;
    outline.addText(place, painter.font(), text);
    painter.strokePath(outline, QPen(colours.halo, 3, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setPen(colours.label);
    painter.drawText(place, text);
}

} // namespace

ScaleBar scaleBar(const View& view, double maxWidthPx, const QLocale& locale) {
    const double metresPerPx = view.groundMetresPerPx();
    const double maxM = maxWidthPx * metresPerPx;
    return {
        .metric =
            mark(maxM, metresPerPx, {1000, QStringLiteral("km")}, {1, QStringLiteral("m")}, locale),
        .imperial = mark(
            maxM,
            metresPerPx,
            {kMetresPerMile, QStringLiteral("mi")},
            {kMetresPerFoot, QStringLiteral("ft")},
            locale)};
}

void paintScaleBar(QPainter& painter, const ScaleBar& bar, QPointF corner, Theme theme) {
    constexpr double tick = 6;
    constexpr double line = 17; // from the middle to a text's baseline and the picture's edge
    const Palette& colours = palette(theme);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    QFont font = painter.font();
    font.setPixelSize(static_cast<int>(kFontPx));
    painter.setFont(font);
    const double y = std::round(corner.y() - line) + 0.5;
    const double x = std::round(corner.x()) + 0.5;
    QPainterPath path;
    path.moveTo(x, y);
    path.lineTo(x + std::max(bar.metric.widthPx, bar.imperial.widthPx), y);
    path.moveTo(x, y - tick);
    path.lineTo(x, y + tick);
    path.moveTo(x + bar.metric.widthPx, y - tick);
    path.lineTo(x + bar.metric.widthPx, y);
    path.moveTo(x + bar.imperial.widthPx, y);
    path.lineTo(x + bar.imperial.widthPx, y + tick);
    painter.strokePath(path, QPen(colours.halo, 4, Qt::SolidLine, Qt::FlatCap));
    painter.strokePath(path, QPen(colours.label, 1.5, Qt::SolidLine, Qt::FlatCap));
    paintText(painter, {x + 4, y - 4}, bar.metric.text, colours);
    paintText(painter, {x + 4, y + kFontPx + 1}, bar.imperial.text, colours);
    painter.restore();
}

} // namespace corredor::map
