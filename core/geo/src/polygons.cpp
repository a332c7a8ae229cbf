#include "local_segment.h"

#include <corredor/geo/geodesic.h>
#include <corredor/geo/polygons.h>

#include <algorithm>
#include <functional>

namespace corredor::geo {
namespace {

std::size_t index(std::int64_t i) {
    return static_cast<std::size_t>(i);
}

/** Calls visit(a, b) for every side of the ring, the closing one included. */
template <typename Visit>
void forEachSide(std::span<const LonLat> ring, Visit&& visit) {
    for (std::size_t i = 0, j = ring.size() - 1; i < ring.size(); j = i++) {
        visit(ring[j], ring[i]);
    }
}

/** Crossings of the ray from `point` to the east with the ring's sides. */
bool crossesOddly(std::span<const LonLat> ring, LonLat point) {
    bool odd = false;
    if (ring.empty()) {
        return odd;
    }
    forEachSide(ring, [&](LonLat a, LonLat b) {
        if ((a.lat > point.lat) != (b.lat > point.lat) &&
            point.lon < (b.lon - a.lon) * (point.lat - a.lat) / (b.lat - a.lat) + a.lon) {
            odd = !odd;
        }
    });
    return odd;
}

/** Area-weighted centre over all rings; holes wind the other way in well-made data. */
LonLat centroid(const Polygons& polygons, std::ptrdiff_t shape) {
    double area = 0;
    LonLat sum;
    const BoundingBox box = boundsOf(polygons, shape);
    const LonLat origin{(box.west + box.east) / 2, (box.south + box.north) / 2};
    for (std::int64_t r = polygons.ringBegin[index(shape)];
         r < polygons.ringBegin[index(shape) + 1];
         ++r) {
        const auto ring = polygons.ring(r);
        if (ring.empty()) {
            continue;
        }
        forEachSide(ring, [&](LonLat a, LonLat b) {
            const double ax = a.lon - origin.lon;
            const double ay = a.lat - origin.lat;
            const double bx = b.lon - origin.lon;
            const double by = b.lat - origin.lat;
            const double cross = ax * by - bx * ay;
            area += cross;
            sum.lon += (ax + bx) * cross;
            sum.lat += (ay + by) * cross;
        });
    }
    if (area == 0) {
        return origin;
    }
    return {origin.lon + sum.lon / (3 * area), origin.lat + sum.lat / (3 * area)};
}

/** Middle of the widest stretch of the line at `lat` that lies inside the shape. */
LonLat middleOfScanLine(const Polygons& polygons, std::ptrdiff_t shape, double lat) {
    std::vector<double> crossings;
    for (std::int64_t r = polygons.ringBegin[index(shape)];
         r < polygons.ringBegin[index(shape) + 1];
         ++r) {
        const auto ring = polygons.ring(r);
        if (ring.empty()) {
            continue;
        }
        forEachSide(ring, [&](LonLat a, LonLat b) {
            if ((a.lat > lat) != (b.lat > lat)) {
                crossings.push_back((b.lon - a.lon) * (lat - a.lat) / (b.lat - a.lat) + a.lon);
            }
        });
    }
    std::ranges::sort(crossings);
    LonLat best{0, lat};
    double width = -1;
    for (std::size_t i = 0; i + 1 < crossings.size(); i += 2) {
        if (crossings[i + 1] - crossings[i] > width) {
            width = crossings[i + 1] - crossings[i];
            best.lon = (crossings[i] + crossings[i + 1]) / 2;
        }
    }
    return width >= 0 ? best : centroid(polygons, shape);
}

} // namespace

std::span<const LonLat> Polygons::ring(std::int64_t r) const {
    const auto begin = index(vertexBegin[index(r)]);
    return std::span(vertices).subspan(begin, index(vertexBegin[index(r) + 1]) - begin);
}

void Polygons::addRing(std::span<const LonLat> ring) {
    vertices.insert(vertices.end(), ring.begin(), ring.end());
    vertexBegin.push_back(std::ssize(vertices));
}

void Polygons::endShape() {
    ringBegin.push_back(std::ssize(vertexBegin) - 1);
}

std::vector<PolygonPart> partsOf(const Polygons& polygons, std::ptrdiff_t shape) {
    struct Ring {
        std::span<const LonLat> vertices;
        double areaM2 = 0;
        BoundingBox box = {};
        std::ptrdiff_t part = -1; ///< of a shell: its polygon
        std::ptrdiff_t around = -1;
        bool isHole = false;
    };

    std::vector<Ring> rings;
    for (std::int64_t r = polygons.ringBegin[index(shape)];
         r < polygons.ringBegin[index(shape) + 1];
         ++r) {
        if (polygons.ring(r).size() >= 3) {
            Ring& ring = rings.emplace_back(Ring{polygons.ring(r), ringAreaM2(polygons.ring(r))});
            for (const LonLat vertex : ring.vertices) {
                ring.box.include(vertex);
            }
        }
    }
    std::ranges::stable_sort(rings, std::greater<>(), &Ring::areaM2);
    std::vector<PolygonPart> parts;
    for (std::size_t i = 0; i < rings.size(); ++i) {
        Ring& ring = rings[i];
        for (std::size_t j = i; j-- > 0 && ring.around < 0;) { // the smallest that holds it
            const LonLat start = ring.vertices.front();
            if (rings[j].box.contains(start) && crossesOddly(rings[j].vertices, start)) {
                ring.around = static_cast<std::ptrdiff_t>(j);
            }
        }
        ring.isHole = ring.around >= 0 && !rings[index(ring.around)].isHole;
        std::vector<LonLat> vertices(ring.vertices.begin(), ring.vertices.end());
        if (ring.isHole) {
            parts[index(rings[index(ring.around)].part)].holes.push_back(std::move(vertices));
        } else {
            ring.part = std::ssize(parts);
            parts.push_back({std::move(vertices), {}});
        }
    }
    return parts;
}

BoundingBox boundsOf(const Polygons& polygons, std::ptrdiff_t shape) {
    BoundingBox box;
    const auto first = index(polygons.vertexBegin[index(polygons.ringBegin[index(shape)])]);
    const auto last = index(polygons.vertexBegin[index(polygons.ringBegin[index(shape) + 1])]);
    for (std::size_t i = first; i < last; ++i) {
        box.include(polygons.vertices[i]);
    }
    return box;
}

bool contains(const Polygons& polygons, std::ptrdiff_t shape, LonLat point) {
    bool inside = false;
    for (std::int64_t r = polygons.ringBegin[index(shape)];
         r < polygons.ringBegin[index(shape) + 1];
         ++r) {
        inside ^= crossesOddly(polygons.ring(r), point);
    }
    return inside;
}

double distanceM(const Polygons& polygons, std::ptrdiff_t shape, LonLat point) {
    if (contains(polygons, shape, point)) {
        return 0;
    }
    const LocalScale scale(point.lat);
    double best = std::numeric_limits<double>::infinity();
    for (std::int64_t r = polygons.ringBegin[index(shape)];
         r < polygons.ringBegin[index(shape) + 1];
         ++r) {
        const auto ring = polygons.ring(r);
        if (ring.empty()) {
            continue;
        }
        forEachSide(ring, [&](LonLat a, LonLat b) {
            best = std::min(best, footOnSegment(scale, point, a, b).distanceM);
        });
    }
    return best;
}

double areaM2(const Polygons& polygons, std::ptrdiff_t shape) {
    double area = 0;
    const std::int64_t begin = polygons.ringBegin[index(shape)];
    const std::int64_t end = polygons.ringBegin[index(shape) + 1];
    for (std::int64_t r = begin; r < end; ++r) {
        const auto ring = polygons.ring(r);
        if (ring.empty()) {
            continue;
        }
        bool hole = false;
        for (std::int64_t other = begin; other < end; ++other) {
            hole ^= other != r && crossesOddly(polygons.ring(other), ring.front());
        }
        area += hole ? -ringAreaM2(ring) : ringAreaM2(ring);
    }
    return area;
}

LonLat pointInside(const Polygons& polygons, std::ptrdiff_t shape) {
    const LonLat centre = centroid(polygons, shape);
    if (contains(polygons, shape, centre)) {
        return centre;
    }
    const BoundingBox box = boundsOf(polygons, shape);
    return middleOfScanLine(polygons, shape, (box.south + box.north) / 2);
}

} // namespace corredor::geo
