#pragma once

#include <corredor/map/theme.h>
#include <corredor/map/view.h>

#include <QLocale>
#include <QString>

class QPainter;

namespace corredor::map {

/** A round length and how long it is on the picture. */
struct ScaleMark {
    double widthPx = 0;
    QString text; ///< "50 km", "20 mi", "500 m", "1,000 ft"
};

struct ScaleBar {
    ScaleMark metric;
    ScaleMark imperial;
};

/** The longest lengths of 1, 2 or 5 times a power of ten that fit; true in the picture's middle. */
[[nodiscard]] ScaleBar scaleBar(const View& view, double maxWidthPx, const QLocale& locale);

/** Paints it with its bottom left corner at `corner`. */
void paintScaleBar(QPainter& painter, const ScaleBar& bar, QPointF corner, Theme theme);

} // namespace corredor::map
