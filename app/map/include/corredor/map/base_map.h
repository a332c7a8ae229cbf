#pragma once

#include <corredor/layers/points.h>
#include <corredor/layers/roads.h>
#include <corredor/layers/zones.h>
#include <corredor/map/layer.h>
#include <corredor/map/theme.h>

#include <memory>

namespace corredor::map {

/** What the base map is made of; parts may be null. */
struct BaseMapData {
    std::shared_ptr<const layers::ZoneLayer> land;
    std::shared_ptr<const layers::ZoneLayer> states;
    std::shared_ptr<const layers::RoadLayer> border;
    std::shared_ptr<const layers::RoadLayer> roads;
    std::shared_ptr<const layers::PlaceLayer> places;
};

/** Reads the starter data that ships with the program. @throws InputError */
[[nodiscard]] BaseMapData loadBaseMapData();

/** Geometry of the base map, prepared once; themes only restyle it. */
struct BaseMap {
    std::shared_ptr<const PolygonGeometry> land;
    std::shared_ptr<const PolygonGeometry> states;
    std::shared_ptr<const LineGeometry> border;
    std::shared_ptr<const LineGeometry> roads;
    std::shared_ptr<const LabelGeometry> labels;
};

[[nodiscard]] BaseMap prepareBaseMap(const BaseMapData& data);

/** Layers "base.land", "base.states", "base.roads", "base.border": beneath everything. */
[[nodiscard]] LayerList baseLayers(const BaseMap& base, Theme theme);

/** Layer "base.labels": states and towns; goes above everything. */
[[nodiscard]] LayerList baseLabelLayers(const BaseMap& base, Theme theme);

} // namespace corredor::map
