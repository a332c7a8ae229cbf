#include "zone_repair.h"

#include "gdal_handles.h"

namespace corredor::sources {
namespace {

/**
 * Larger shapes are taken as they are: mending takes time that grows with the square of their size
 * when a file means harm. The inside of a shape is known without it.
 */
constexpr std::int64_t mostVertices = 20'000;
constexpr std::int64_t mostRings = 500;

bool isTooLarge(const geo::Polygons& shapes, std::ptrdiff_t shape) {
    const auto s = static_cast<std::size_t>(shape);
    const auto begin = static_cast<std::size_t>(shapes.ringBegin[s]);
    const auto end = static_cast<std::size_t>(shapes.ringBegin[s + 1]);
    return static_cast<std::int64_t>(end - begin) > mostRings ||
           shapes.vertexBegin[end] - shapes.vertexBegin[begin] > mostVertices;
}

GeometryHandle ringOf(std::span<const geo::LonLat> vertices) {
    GeometryHandle ring(OGR_G_CreateGeometry(wkbLinearRing));
    for (const geo::LonLat vertex : vertices) {
        OGR_G_AddPoint_2D(ring.get(), vertex.lon, vertex.lat);
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

/** Adds the rings of a geometry's polygons; lines and points left over have no inside. */
void addRings(geo::Polygons& shapes, OGRGeometryH geometry) {
    const bool isPolygon = wkbFlatten(OGR_G_GetGeometryType(geometry)) == wkbPolygon;
    for (int i = 0; i < OGR_G_GetGeometryCount(geometry); ++i) {
        OGRGeometryH child = OGR_G_GetGeometryRef(geometry, i);
        if (!isPolygon) {
            addRings(shapes, child);
            continue;
        }
        std::vector<geo::LonLat> ring;
        for (int v = 0; v + 1 < OGR_G_GetPointCount(child); ++v) { // the last repeats the first
            ring.push_back({OGR_G_GetX(child, v), OGR_G_GetY(child, v)});
        }
        shapes.addRing(ring);
    }
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
        GeometryHandle mended;
        if (!isTooLarge(shapes, shape)) {
            const GeometryHandle whole = shapeOf(shapes, shape);
            mended.reset(OGR_G_IsValid(whole.get()) == 0 ? OGR_G_MakeValid(whole.get()) : nullptr);
        }
        if (mended != nullptr && OGR_G_IsEmpty(mended.get()) == 0) {
            addRings(result.shapes, mended.get());
            result.mended.push_back(shape);
        } else {
            addUnchanged(result.shapes, shapes, shape);
        }
        result.shapes.endShape();
    }
    return result;
}

} // namespace corredor::sources
