#include "chart_axis.h"

#include <QFontMetricsF>
#include <QLocale>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace corredor::desktop {

ChartAxis::ChartAxis(double least, double greatest, int steps, bool fromZero) {
    if (!(greatest > least)) {
        const double room = std::max(1e-3, std::abs(least) * 0.01);
        greatest = least + room;
        least = fromZero ? least : least - room;
    }
    const double raw = (greatest - least) / steps;
    const double power = std::pow(10.0, std::floor(std::log10(raw)));
    const double digit = raw / power;
    step = power * (digit <= 1 ? 1 : digit <= 2 ? 2 : digit <= 5 ? 5 : 10);
    from = std::floor(least / step) * step;
    to = std::ceil(greatest / step) * step;
}

QString ChartAxis::text(double value) const {
    const int decimals = std::max(0, static_cast<int>(std::ceil(-std::log10(step) - 1e-9)));
    QLocale locale;
    if (!grouped) {
        locale.setNumberOptions(QLocale::OmitGroupSeparator);
    }
    return locale.toString(std::abs(value) < step / 1e6 ? 0 : value, 'f', decimals);
}

void paintAxes(
    QPainter& painter,
    const ChartFrame& frame,
    const QPalette& colours,
    const QFontMetricsF& font) {
    QColor faint = colours.color(QPalette::WindowText);
    faint.setAlpha(45);
    const double lineH = font.height();
    for (double y = frame.y.from; y <= frame.y.to + frame.y.step / 2; y += frame.y.step) {
        const double at = frame.at(0, y).y();
        painter.setPen(QPen(faint, 1));
        painter.drawLine(QPointF(frame.plot.left(), at), QPointF(frame.plot.right(), at));
        painter.setPen(colours.color(QPalette::WindowText));
        painter.drawText(
            QRectF(0, at - lineH / 2, frame.plot.left() - 5, lineH),
            Qt::AlignRight | Qt::AlignVCenter,
            frame.y.text(y));
    }
    for (double x = frame.x.from; x <= frame.x.to + frame.x.step / 2; x += frame.x.step) {
        const double at = frame.at(x, frame.y.from).x();
        painter.setPen(colours.color(QPalette::WindowText));
        painter.drawText(
            QRectF(at - 40, frame.plot.bottom() + 2, 80, lineH),
            Qt::AlignHCenter | Qt::AlignTop,
            frame.x.text(x));
    }
    painter.setPen(QPen(colours.color(QPalette::WindowText), 1));
    painter.drawLine(frame.plot.bottomLeft(), frame.plot.bottomRight());
}

} // namespace corredor::desktop
