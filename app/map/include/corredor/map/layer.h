#pragma once

#include <corredor/map/geometry.h>
#include <corredor/map/style.h>

#include <QList>
#include <QString>

#include <memory>
#include <variant>
#include <vector>

namespace corredor::map {

struct PointLayer {
    std::shared_ptr<const PointGeometry> geometry;
    PointStyle style;
    std::shared_ptr<const std::vector<float>> values;   ///< by caller's index; null = none
    std::shared_ptr<const std::vector<QString>> labels; ///< by caller's index; null = none
};

struct LineLayer {
    std::shared_ptr<const LineGeometry> geometry;
    LineStyle style;
};

struct PolygonLayer {
    std::shared_ptr<const PolygonGeometry> geometry;
    PolygonStyle style;
    std::shared_ptr<const std::vector<float>> values; ///< by shape; null = none
};

struct LabelLayer {
    std::shared_ptr<const LabelGeometry> geometry;
    LabelStyle style;
};

/** One layer of a map. Cheap to copy: to change a style or a value, copy, change, set again. */
struct MapLayer {
    QString id;    ///< unique on a map
    QString title; ///< as the layer list shows it
    std::variant<PointLayer, LineLayer, PolygonLayer, LabelLayer> content;
    bool visible = true;
    double opacity = 1;          ///< 0..1
    bool identifiable = true;    ///< false: base map, never a hit
    double maxMetresPerPx = 1e9; ///< not drawn when the view is farther than this
};

/** From bottom to top. */
using LayerList = QList<std::shared_ptr<const MapLayer>>;

[[nodiscard]] geo::BoundingBox boundsOf(const MapLayer& layer);

} // namespace corredor::map
