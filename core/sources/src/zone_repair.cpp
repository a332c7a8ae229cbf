#include "zone_repair.h"

#include "gdal_handles.h"

#include <corredor/geo/untangle.h>

#include <optional>

namespace corredor::sources {
namespace {

// Finding which rings lie in which tries their boxes pair by pair.
constexpr std::int64_t mostRings = 50'000;

bool hasTooManyRings(const geo::Polygons& shapes, std::ptrdiff_t shape) {
    const auto s = static_cast<std::size_t>(shape);
    return shapes.ringBegin[s + 1] - shapes.ringBegin[s] > mostRings;
}

GeometryHandle ringOf(std::span<const geo::LonLat> vertices) {
    GeometryHandle ring(OGR_G_CreateGeometry(wkbLinearRing));
    OGR_G_SetPointCount(ring.get(), static_cast<int>(vertices.size())); // else each point moves all
    for (std::size_t v = 0; v < vertices.size(); ++v) {
        OGR_G_SetPoint_2D(ring.get(), static_cast<int>(v), vertices[v].lon, vertices[v].lat);
    }
    OGR_G_CloseRings(ring.get());
    return ring;
}

GeometryHandle shapeOf(const geo::Polygons& shapes, std::ptrdiff_t shape) {
    GeometryHandle all(OGR_G_CreateGeometry(wkbMultiPolygon));
    for (const geo::PolygonPart& part : geo::partsOf(shapes, shape)) {
        GeometryHandle polygon(OGR_G_CreateGeometry(wkbPolygon));
        OGR_G_AddGeometryDirectly(polygon.get(), ringOf(part.shell).release());
        for (const auto& hole : part.holes) {
            OGR_G_AddGeometryDirectly(polygon.get(), ringOf(hole).release());
        }
        OGR_G_AddGeometryDirectly(all.get(), polygon.release());
    }
    return all;
}

bool isSound(const geo::Polygons& shapes, std::ptrdiff_t shape) {
    return OGR_G_IsValid(shapeOf(shapes, shape).get()) != 0;
}

void addUnchanged(geo::Polygons& shapes, const geo::Polygons& from, std::ptrdiff_t shape) {
    const auto s = static_cast<std::size_t>(shape);
    for (std::int64_t ring = from.ringBegin[s]; ring < from.ringBegin[s + 1]; ++ring) {
        shapes.addRing(from.ring(ring));
    }
}

} // namespace

RepairedZones repairedZones(const geo::Polygons& shapes, const JobContext& job) {
    const GdalSession session;
    RepairedZones result;
    for (std::ptrdiff_t shape = 0; shape < shapes.size(); ++shape) {
        job.checkCancelled();
        const bool isLarge = hasTooManyRings(shapes, shape);
        if (!isLarge && isSound(shapes, shape)) {
            addUnchanged(result.shapes, shapes, shape);
            result.shapes.endShape();
            continue;
        }
        const auto rings = isLarge ? std::nullopt : geo::untangled(shapes, shape, job);
        if (rings && !rings->empty()) {
            for (const std::vector<geo::LonLat>& ring : *rings) {
                result.shapes.addRing(ring);
            }
            result.mended.push_back(shape);
        } else {
            addUnchanged(result.shapes, shapes, shape);
            result.left.push_back(shape);
        }
        result.shapes.endShape();
    }
    return result;
}

} // namespace corredor::sources
