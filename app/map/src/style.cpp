#include "symbols.h"

#include <corredor/map/style.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace corredor::map {

namespace {

using Stops = std::array<QRgb, 10>;

// The ramps at ninths; between them colours differ by less than the eye sees from straight lines.
constexpr Stops kViridis = {
    0xff440154,
    0xff482878,
    0xff3e4989,
    0xff31688e,
    0xff26828e,
    0xff1f9e89,
    0xff35b779,
    0xff6ece58,
    0xffb5de2b,
    0xfffde725};
constexpr Stops kCividis = {
    0xff00224e,
    0xff123570,
    0xff3b496c,
    0xff575d6d,
    0xff707173,
    0xff8a8678,
    0xffa59c74,
    0xffc3b369,
    0xffe1cc55,
    0xfffee838};

int between(int a, int b, double t) {
    return static_cast<int>(std::lround(a + (b - a) * t));
}

} // namespace

QColor rampColour(Ramp ramp, double t01) {
    const Stops& stops = ramp == Ramp::Viridis ? kViridis : kCividis;
    const double place = std::clamp(t01, 0.0, 1.0) * static_cast<double>(stops.size() - 1);
    const auto low = std::min(static_cast<std::size_t>(place), stops.size() - 2);
    const double t = place - static_cast<double>(low);
    const QRgb a = stops[low];
    const QRgb b = stops[low + 1];
    return {
        between(qRed(a), qRed(b), t),
        between(qGreen(a), qGreen(b), t),
        between(qBlue(a), qBlue(b), t)};
}

QImage symbolPicture(const PointSymbol& symbol, int sizePx, double devicePixelRatio) {
    const int side = static_cast<int>(std::lround(sizePx * devicePixelRatio));
    QImage image(side, side, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(devicePixelRatio, devicePixelRatio);
    PointSymbol shown = symbol;
    shown.sizePx = std::min(symbol.sizePx, sizePx / heightPerSize(symbol.shape) - 2);
    const double middle = sizePx / 2.0;
    const bool standsOnTip = symbol.shape == Shape::Pin;
    paintSymbol(painter, shown, {middle, standsOnTip ? sizePx - 1.0 : middle});
    painter.end();
    image.setDevicePixelRatio(devicePixelRatio);
    return image;
}

QColor fillColour(const PolygonStyle& style, double value) {
    if (!style.ramp || !std::isfinite(value))
        return style.fill;
    const double range = style.maxValue - style.minValue;
    QColor colour = rampColour(*style.ramp, range > 0 ? (value - style.minValue) / range : 0.5);
    colour.setAlpha(style.fill.alpha());
    return colour;
}

} // namespace corredor::map
