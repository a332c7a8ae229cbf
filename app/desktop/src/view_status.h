#pragma once

#include "map_canvas.h"

#include <QLabel>
#include <QWidget>

namespace corredor::desktop {

/** Coordinates under the cursor, scale and CRS, in the status bar. */
class ViewStatus : public QWidget {
    Q_OBJECT
public:
    explicit ViewStatus(MapCanvas& canvas, QWidget* parent = nullptr);

    void retranslate();

private:
    void showPlace(geo::LonLat place);
    void showScale();

    MapCanvas& m_canvas;
    QLabel* m_place;
    QLabel* m_scale;
    QLabel* m_crs;
};

} // namespace corredor::desktop
