#include "box_tree.h"
#include "local_segment.h"

#include <corredor/geo/polygons.h>

#include <algorithm>

namespace corredor::geo {
namespace {

struct Side {
    LonLat a;
    LonLat b;
};

/**
 * The sides of one shape sorted into latitude slabs, so that inside tests look at a few sides
 * only; a country's outline has tens of thousands.
 */
class SlabbedShape {
public:
    SlabbedShape(const Polygons& polygons, std::ptrdiff_t shape) {
        const BoundingBox box = boundsOf(polygons, shape);
        std::vector<Side> sides;
        const auto s = static_cast<std::size_t>(shape);
        for (std::int64_t r = polygons.ringBegin[s]; r < polygons.ringBegin[s + 1]; ++r) {
            const auto ring = polygons.ring(r);
            for (std::size_t i = 0, j = ring.size() - 1; i < ring.size(); j = i++) {
                sides.push_back({ring[j], ring[i]});
            }
        }
        if (sides.empty()) {
            return;
        }
        const auto slabs =
            static_cast<std::size_t>(std::clamp<std::ptrdiff_t>(std::ssize(sides) / 8, 1, 4096));
        m_south = box.south;
        m_perDegree =
            box.north > box.south ? static_cast<double>(slabs) / (box.north - box.south) : 0;
        distribute(sides, slabs);
    }

    [[nodiscard]] bool contains(LonLat point) const {
        bool inside = false;
        if (m_sides.empty()) {
            return inside;
        }
        const std::size_t slab = slabOf(point.lat);
        for (std::int64_t i = m_begin[slab]; i < m_begin[slab + 1]; ++i) {
            const auto& [a, b] = m_sides[static_cast<std::size_t>(i)];
            if ((a.lat > point.lat) != (b.lat > point.lat) &&
                point.lon < (b.lon - a.lon) * (point.lat - a.lat) / (b.lat - a.lat) + a.lon) {
                inside = !inside;
            }
        }
        return inside;
    }

private:
    [[nodiscard]] std::size_t slabOf(double lat) const {
        const double position = (lat - m_south) * m_perDegree;
        const double last = static_cast<double>(m_begin.size()) - 2;
        return static_cast<std::size_t>(std::clamp(position, 0.0, last));
    }

    void distribute(const std::vector<Side>& sides, std::size_t slabs) {
        m_begin.assign(slabs + 1, 0);
        const auto span = [&](const Side& side) {
            return std::pair(
                slabOf(std::min(side.a.lat, side.b.lat)), slabOf(std::max(side.a.lat, side.b.lat)));
        };
        for (const Side& side : sides) {
            const auto [low, high] = span(side);
            for (std::size_t slab = low; slab <= high; ++slab) {
                ++m_begin[slab + 1];
            }
        }
        for (std::size_t slab = 0; slab < slabs; ++slab) {
            m_begin[slab + 1] += m_begin[slab];
        }
        m_sides.resize(static_cast<std::size_t>(m_begin.back()));
        std::vector<std::int64_t> next(m_begin.begin(), m_begin.end() - 1);
        for (const Side& side : sides) {
            const auto [low, high] = span(side);
            for (std::size_t slab = low; slab <= high; ++slab) {
                m_sides[static_cast<std::size_t>(next[slab]++)] = side;
            }
        }
    }

    double m_south = 0;
    double m_perDegree = 0;
    std::vector<std::int64_t> m_begin;
    std::vector<Side> m_sides;
};

std::vector<BoundingBox> boxesOf(const Polygons& polygons) {
    std::vector<BoundingBox> boxes;
    for (std::ptrdiff_t shape = 0; shape < polygons.size(); ++shape) {
        boxes.push_back(boundsOf(polygons, shape));
    }
    return boxes;
}

std::vector<SlabbedShape> slabsOf(const Polygons& polygons) {
    std::vector<SlabbedShape> shapes;
    for (std::ptrdiff_t shape = 0; shape < polygons.size(); ++shape) {
        shapes.emplace_back(polygons, shape);
    }
    return shapes;
}

} // namespace

struct PolygonIndex::Impl {
    std::shared_ptr<const Polygons> polygons;
    BoxTree tree;
    std::vector<SlabbedShape> shapes;
};

PolygonIndex::PolygonIndex(std::shared_ptr<const Polygons> polygons)
    : m_impl(new Impl{polygons, BoxTree(boxesOf(*polygons)), slabsOf(*polygons)}) {}

PolygonIndex::~PolygonIndex() = default;
PolygonIndex::PolygonIndex(PolygonIndex&&) noexcept = default;
PolygonIndex& PolygonIndex::operator=(PolygonIndex&&) noexcept = default;

std::ptrdiff_t PolygonIndex::find(LonLat point) const {
    std::ptrdiff_t found = -1;
    m_impl->tree.query({point.lon, point.lat, point.lon, point.lat}, [&](std::ptrdiff_t shape) {
        if ((found < 0 || shape < found) &&
            m_impl->shapes[static_cast<std::size_t>(shape)].contains(point)) {
            found = shape;
        }
    });
    return found;
}

std::ptrdiff_t PolygonIndex::findNearest(LonLat point, double maxM) const {
    if (const std::ptrdiff_t inside = find(point); inside >= 0) {
        return inside;
    }
    std::ptrdiff_t found = -1;
    double best = maxM;
    m_impl->tree.query(boxAround(point, maxM), [&](std::ptrdiff_t shape) {
        const double distance = distanceM(*m_impl->polygons, shape, point);
        if (distance < best || (distance == best && (found < 0 || shape < found))) {
            best = distance;
            found = shape;
        }
    });
    return found;
}

} // namespace corredor::geo
