#pragma once

#include <QPalette>
#include <QRectF>
#include <QString>

class QPainter;
class QFontMetricsF;

/** Axes of the program's charts, on screen and in files alike. */
namespace corredor::desktop {

/** Values of an axis at round steps: 1, 2 or 5 times a power of ten. */
struct ChartAxis {
    double from = 0;
    double to = 1;
    double step = 0.5;
    bool grouped = true; ///< thousands apart; not for years

    /** @param steps how many there should be at most; @param fromZero the least stays where it is
     */
    ChartAxis(double least, double greatest, int steps, bool fromZero);

    [[nodiscard]] QString text(double value) const;
};

/** Where values stand on a chart. */
struct ChartFrame {
    QRectF plot;
    ChartAxis x;
    ChartAxis y;

    [[nodiscard]] QPointF at(double xValue, double yValue) const {
        return {
            plot.left() + (xValue - x.from) / (x.to - x.from) * plot.width(),
            plot.bottom() - (yValue - y.from) / (y.to - y.from) * plot.height()};
    }
};

/** Grid lines across, numbers at the left and below. */
void paintAxes(
    QPainter& painter,
    const ChartFrame& frame,
    const QPalette& colours,
    const QFontMetricsF& font);

} // namespace corredor::desktop
