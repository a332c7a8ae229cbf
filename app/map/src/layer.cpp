#include <corredor/map/layer.h>

namespace corredor::map {

namespace {

const GridBox& boxOf(const PointGeometry& geometry) {
    return geometry.box();
}

const GridBox& boxOf(const LineGeometry& geometry) {
    return geometry.box();
}

const GridBox& boxOf(const PolygonGeometry& geometry) {
    return geometry.rings().box();
}

const GridBox& boxOf(const LabelGeometry& geometry) {
    return geometry.box();
}

} // namespace

geo::BoundingBox boundsOf(const MapLayer& layer) {
    return std::visit(
        [](const auto& content) {
            return content.geometry ? toBoundingBox(boxOf(*content.geometry)) : geo::BoundingBox{};
        },
        layer.content);
}

} // namespace corredor::map
