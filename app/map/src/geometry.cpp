#include <corredor/map/geometry.h>

#include <algorithm>

namespace corredor::map {

namespace {

struct ClosedRings {
    std::vector<geo::LonLat> vertices;
    std::vector<std::int64_t> begin = {0};
};

/** The rings as lines that end where they began. */
ClosedRings closed(const geo::Polygons& polygons) {
    ClosedRings rings;
    rings.vertices.reserve(polygons.vertices.size() + polygons.vertexBegin.size());
    for (std::int64_t r = 0; r < std::ssize(polygons.vertexBegin) - 1; ++r) {
        const std::span<const geo::LonLat> ring = polygons.ring(r);
        rings.vertices.insert(rings.vertices.end(), ring.begin(), ring.end());
        if (!ring.empty() && ring.front() != ring.back())
            rings.vertices.push_back(ring.front());
        rings.begin.push_back(std::ssize(rings.vertices));
    }
    return rings;
}

LineGeometry ringLines(const geo::Polygons& polygons) {
    const ClosedRings rings = closed(polygons);
    return {rings.vertices, rings.begin};
}

} // namespace

void GridBox::include(GridPoint point) {
    left = std::min(left, point.x);
    right = std::max(right, point.x);
    top = std::min(top, point.y);
    bottom = std::max(bottom, point.y);
}

void GridBox::include(const GridBox& other) {
    left = std::min(left, other.left);
    right = std::max(right, other.right);
    top = std::min(top, other.top);
    bottom = std::max(bottom, other.bottom);
}

geo::BoundingBox toBoundingBox(const GridBox& box) {
    geo::BoundingBox result;
    if (box.isEmpty())
        return result;
    result.include(toLonLat(GridPoint{.x = box.left, .y = box.bottom}));
    result.include(toLonLat(GridPoint{.x = box.right, .y = box.top}));
    return result;
}

PolygonGeometry::PolygonGeometry(std::shared_ptr<const geo::Polygons> polygons)
    : m_polygons(std::move(polygons))
    , m_rings(ringLines(*m_polygons))
    , m_shapeBox(static_cast<std::size_t>(m_polygons->size())) {
    for (std::size_t shape = 0; shape < m_shapeBox.size(); ++shape)
        for (std::int64_t r = m_polygons->ringBegin[shape]; r < m_polygons->ringBegin[shape + 1];
             ++r)
            m_shapeBox[shape].include(m_rings.boxOf(m_rings.placeOf(r)));
}

LabelGeometry::LabelGeometry(std::vector<LabelEntry> entries) : m_entries(std::move(entries)) {
    std::ranges::stable_sort(m_entries, std::ranges::greater{}, &LabelEntry::priority);
    m_position.reserve(m_entries.size());
    for (const LabelEntry& entry : m_entries) {
        m_position.push_back(toGrid(entry.place));
        m_box.include(m_position.back());
    }
}

} // namespace corredor::map
