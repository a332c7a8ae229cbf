#include "geometry_reader.h"

#include "gdal_handles.h"

#include <corredor/base/error.h>

#include <algorithm>
#include <array>

namespace corredor::sources {
namespace {

constexpr std::size_t transformBlock = 8192;
constexpr int maxNesting = 32; // as GDAL's own limit for nested collections

/** The kind of a geometry, of a collection the one of its part with most dimensions. */
GeometryKind kindOf(OGRGeometryH geometry, int depth) {
    switch (wkbFlatten(OGR_G_GetGeometryType(geometry))) {
    case wkbPoint:
    case wkbMultiPoint:
        return GeometryKind::Points;
    case wkbLineString:
    case wkbMultiLineString:
        return GeometryKind::Lines;
    case wkbPolygon:
    case wkbMultiPolygon:
    case wkbTriangle:
    case wkbTIN:
    case wkbPolyhedralSurface:
        return GeometryKind::Polygons;
    default:
        break;
    }
    GeometryKind kind = GeometryKind::None;
    for (int i = 0; depth < maxNesting && i < OGR_G_GetGeometryCount(geometry); ++i) {
        kind = std::max(kind, kindOf(OGR_G_GetGeometryRef(geometry, i), depth + 1));
    }
    return kind;
}

bool isPlace(geo::LonLat point) {
    return geo::isOnEarth(point); // false for NaN as well
}

std::size_t minVertices(GeometryKind kind) {
    switch (kind) {
    case GeometryKind::Lines:
        return 2;
    case GeometryKind::Polygons:
        return 3;
    default:
        return 1;
    }
}

} // namespace

GeometryReader::GeometryReader(
    FeatureTable& table,
    const geo::Transform& transform,
    std::optional<geo::BoundingBox> box,
    IssueLog& log)
    : m_table(table)
    , m_transform(transform)
    , m_box(box)
    , m_log(log) {}

void GeometryReader::add(OGRGeometryH geometry) {
    GeometryHandle linear;
    if (geometry != nullptr && OGR_G_HasCurveGeometry(geometry, FALSE) != 0) {
        linear.reset(OGR_G_GetLinearGeometry(geometry, 0, nullptr));
        geometry = linear.get();
    }
    const bool isEmpty = geometry == nullptr || OGR_G_IsEmpty(geometry) != 0;
    const GeometryKind kind = isEmpty ? GeometryKind::None : kindOf(geometry, 0);
    m_table.kind.push_back(kind);
    if (kind != GeometryKind::None) {
        addParts(geometry, kind, 0);
        if (kind == GeometryKind::Points) {
            m_table.vertexBegin.push_back(std::ssize(m_table.vertices));
        }
    } else {
        note("no_geometry", "features without geometry were left out");
    }
    m_table.partBegin.push_back(std::ssize(m_table.vertexBegin) - 1);
}

void GeometryReader::addPoint(const std::optional<geo::ProjectedPoint>& point) {
    m_table.kind.push_back(point ? GeometryKind::Points : GeometryKind::None);
    if (point) {
        m_table.vertices.push_back({point->x, point->y});
        m_table.vertexBegin.push_back(std::ssize(m_table.vertices));
    }
    m_table.partBegin.push_back(std::ssize(m_table.vertexBegin) - 1);
}

void GeometryReader::addParts(OGRGeometryH geometry, GeometryKind kind, int depth) {
    const OGRwkbGeometryType type = wkbFlatten(OGR_G_GetGeometryType(geometry));
    if (type == wkbPoint || type == wkbLineString) {
        const auto own = type == wkbPoint ? GeometryKind::Points : GeometryKind::Lines;
        if (own == kind) {
            addVertices(geometry, kind);
        }
        return;
    }
    const bool isPolygon = type == wkbPolygon || type == wkbTriangle;
    if (isPolygon && kind != GeometryKind::Polygons) {
        return;
    }
    for (int i = 0; depth < maxNesting && i < OGR_G_GetGeometryCount(geometry); ++i) {
        OGRGeometryH child = OGR_G_GetGeometryRef(geometry, i);
        if (isPolygon) {
            addVertices(child, kind);
        } else {
            addParts(child, kind, depth + 1);
        }
    }
}

void GeometryReader::addVertices(OGRGeometryH curve, GeometryKind kind) {
    const int count = OGR_G_GetPointCount(curve);
    if (count <= 0) {
        return;
    }
    const std::size_t begin = m_table.vertices.size();
    m_table.vertices.resize(begin + static_cast<std::size_t>(count));
    geo::LonLat& first = m_table.vertices[begin];
    constexpr int stride = sizeof(geo::LonLat);
    OGR_G_GetPoints(curve, &first.lon, stride, &first.lat, stride, nullptr, 0);
    if (kind != GeometryKind::Points) {
        m_table.vertexBegin.push_back(std::ssize(m_table.vertices));
    }
}

void GeometryReader::finish(const JobContext& job) {
    transformVertices(job);
    checkDegrees();
    m_keptVertices = 0;
    m_keptParts = 0;
    m_rawPartEnd = 0;
    m_rawVertexEnd = 0;
    std::int64_t cleaned = 0;
    for (std::ptrdiff_t record = 0; record < m_table.size(); ++record) {
        if (++cleaned % 4096 == 0) {
            job.checkCancelled();
        }
        cleanRecord(record);
    }
    m_table.vertices.resize(m_keptVertices);
    m_table.vertexBegin.resize(m_keptParts + 1);
    if (m_box) {
        keepInsideBox();
    }
}

void GeometryReader::transformVertices(const JobContext& job) {
    if (m_transform.isIdentity()) {
        return;
    }
    std::array<geo::ProjectedPoint, transformBlock> block;
    std::vector<geo::LonLat>& vertices = m_table.vertices;
    for (std::size_t begin = 0; begin < vertices.size(); begin += transformBlock) {
        job.checkCancelled();
        const std::size_t count = std::min(transformBlock, vertices.size() - begin);
        for (std::size_t i = 0; i < count; ++i) {
            block[i] = {vertices[begin + i].lon, vertices[begin + i].lat};
        }
        m_transform.toLonLat(std::span(block).first(count));
        for (std::size_t i = 0; i < count; ++i) {
            vertices[begin + i] = {block[i].x, block[i].y};
        }
    }
}

void GeometryReader::checkDegrees() const {
    // Metres in a file that claims (or is assumed) to be in degrees: a missing CRS in disguise.
    const auto isFarOff = [](geo::LonLat point) {
        return std::isfinite(point.lon) && std::isfinite(point.lat) &&
               std::max(std::abs(point.lon), std::abs(point.lat)) > 360;
    };
    const auto count = std::ranges::count_if(m_table.vertices, isFarOff);
    if (count == 0 || 2 * count <= std::ssize(m_table.vertices)) {
        return;
    }
    throw InputError(
        {m_table.file,
         m_table.layer.empty() ? std::string() : "layer " + m_table.layer,
         "its coordinates are no degrees, although its coordinate reference system is " +
             (m_table.crs.empty() ? std::string("not stated") : m_table.crs),
         "Set the option crs to the one they are in, e.g. crs = \"EPSG:6372\"."});
}

void GeometryReader::cleanRecord(std::ptrdiff_t record) {
    const auto i = static_cast<std::size_t>(record);
    const GeometryKind kind = m_table.kind[i];
    // The table's begins up to here are of the cleaned table already, hence the raw ends.
    const std::int64_t begin = m_rawPartEnd;
    const std::int64_t end = m_table.partBegin[i + 1];
    m_rawPartEnd = end;
    m_droppedVertices = 0;
    const auto rawEnd =
        static_cast<std::size_t>(m_table.vertexBegin[static_cast<std::size_t>(end)]);
    const auto raw = std::span(m_table.vertices)
                         .subspan(
                             static_cast<std::size_t>(m_rawVertexEnd),
                             begin < end ? rawEnd - static_cast<std::size_t>(m_rawVertexEnd) : 0);
    const bool swap = !raw.empty() && std::ranges::all_of(raw, looksSwapped);
    const std::size_t partsBefore = m_keptParts;
    for (std::int64_t p = begin; p < end; ++p) {
        cleanPart(p, kind, swap);
    }
    m_table.partBegin[i + 1] = static_cast<std::int64_t>(m_keptParts);
    if (swap) {
        noteRecord(record, "swapped_coordinates", "longitude and latitude were exchanged back");
    }
    const bool isLost = kind != GeometryKind::None && m_keptParts == partsBefore;
    if (isLost) {
        m_table.kind[i] = GeometryKind::None;
    }
    if (isLost && kind == GeometryKind::Points) {
        noteRecord(record, "bad_coordinates", "coordinates that are no place on Earth; left out");
    } else if (isLost) {
        noteRecord(record, "bad_geometry", "geometries without extent were left out");
    } else if (m_droppedVertices > 0) {
        noteRecord(record, "bad_geometry", "vertices that are no place on Earth were left out");
    }
}

void GeometryReader::cleanPart(std::int64_t part, GeometryKind kind, bool swap) {
    const auto p = static_cast<std::size_t>(part);
    std::vector<geo::LonLat>& vertices = m_table.vertices;
    const auto begin = static_cast<std::size_t>(m_rawVertexEnd);
    const auto end = static_cast<std::size_t>(m_table.vertexBegin[p + 1]);
    m_rawVertexEnd = m_table.vertexBegin[p + 1];
    std::size_t kept = m_keptVertices;
    for (std::size_t v = begin; v < end; ++v) {
        const geo::LonLat point =
            swap ? geo::LonLat{vertices[v].lat, vertices[v].lon} : vertices[v];
        if (isPlace(point)) {
            vertices[kept++] = point;
        } else {
            ++m_droppedVertices;
        }
    }
    const auto size = [&] { return kept - m_keptVertices; };
    const bool isClosed = kind == GeometryKind::Polygons && size() > 1 &&
                          vertices[kept - 1] == vertices[m_keptVertices];
    kept -= isClosed ? 1 : 0;
    if (size() < minVertices(kind)) {
        return;
    }
    m_keptVertices = kept;
    ++m_keptParts;
    m_table.vertexBegin[m_keptParts] = static_cast<std::int64_t>(kept);
}

void GeometryReader::note(
    std::string_view code,
    std::string_view detail,
    std::vector<std::string> arguments) {
    noteRecord(std::ssize(m_table.recordNumber) - 1, code, detail, std::move(arguments));
}

void GeometryReader::noteRecord(
    std::ptrdiff_t record,
    std::string_view code,
    std::string_view detail,
    std::vector<std::string> arguments) {
    m_log.add(Severity::Warning, code, {m_table.place(record), {}}, detail, std::move(arguments));
}

void GeometryReader::keepInsideBox() {
    std::vector<bool> keep(m_table.kind.size());
    for (std::ptrdiff_t record = 0; record < m_table.size(); ++record) {
        geo::BoundingBox extent;
        for (const geo::LonLat vertex : m_table.verticesOf(record)) {
            extent.include(vertex);
        }
        keep[static_cast<std::size_t>(record)] = m_box->intersects(extent);
    }
    keepRecords(m_table, keep);
}

} // namespace corredor::sources
