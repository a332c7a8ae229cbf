#pragma once

#include <corredor/geo/lonlat.h>

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace corredor::geo {

/**
 * A column of multipolygons in lon/lat.
 *
 * Flat arrays: shape i has rings ringBegin[i]..ringBegin[i+1], ring r has vertices
 * vertexBegin[r]..vertexBegin[r+1]. Whether a ring is a shell or a hole does not matter: inside is
 * decided by the even-odd rule over all rings of the shape. Rings are closed implicitly.
 */
struct Polygons {
    std::vector<LonLat> vertices;
    std::vector<std::int64_t> vertexBegin = {0}; ///< per ring, one more than rings
    std::vector<std::int64_t> ringBegin = {0};   ///< per shape, one more than shapes

    [[nodiscard]] std::ptrdiff_t size() const { return std::ssize(ringBegin) - 1; }

    [[nodiscard]] std::span<const LonLat> ring(std::int64_t r) const;

    /** Appends a ring to the shape being built; endShape() completes it. */
    void addRing(std::span<const LonLat> ring);
    void endShape();
};

/** A polygon as formats write it: its outer ring and the holes in it, none repeating its start. */
struct PolygonPart {
    std::vector<LonLat> shell;
    std::vector<std::vector<LonLat>> holes;
};

/**
 * The polygons of a shape by how deep its rings lie in one another: even = shell, odd = hole of the
 * ring around it. For rings by the hundred; rings of fewer than three vertices are left out.
 */
[[nodiscard]] std::vector<PolygonPart> partsOf(const Polygons& polygons, std::ptrdiff_t shape);

[[nodiscard]] BoundingBox boundsOf(const Polygons& polygons, std::ptrdiff_t shape);

[[nodiscard]] bool contains(const Polygons& polygons, std::ptrdiff_t shape, LonLat point);

/** Distance from a point to the shape's boundary, metres, by local scale; 0 inside. */
[[nodiscard]] double distanceM(const Polygons& polygons, std::ptrdiff_t shape, LonLat point);

/** Area of the shape on the ellipsoid, m²; holes (rings inside an odd number of others) subtract.
 */
[[nodiscard]] double areaM2(const Polygons& polygons, std::ptrdiff_t shape);

/** A point inside the shape, near its middle (its centroid where that is inside). */
[[nodiscard]] LonLat pointInside(const Polygons& polygons, std::ptrdiff_t shape);

/** Finds the shapes of a column that contain a point. Safe to share; keeps the column alive. */
class PolygonIndex {
public:
    explicit PolygonIndex(std::shared_ptr<const Polygons> polygons);
    ~PolygonIndex();
    PolygonIndex(PolygonIndex&&) noexcept;
    PolygonIndex& operator=(PolygonIndex&&) noexcept;
    PolygonIndex(const PolygonIndex&) = delete;
    PolygonIndex& operator=(const PolygonIndex&) = delete;

    /** The first shape (lowest index) that contains the point, or -1. */
    [[nodiscard]] std::ptrdiff_t find(LonLat point) const;

    /** The shape nearest to the point and at most `maxM` metres away (0 inside), or -1. */
    [[nodiscard]] std::ptrdiff_t findNearest(LonLat point, double maxM) const;

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace corredor::geo
