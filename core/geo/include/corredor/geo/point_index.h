#pragma once

#include <corredor/geo/lonlat.h>

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace corredor::geo {

/** A point found by a PointIndex: its position in the indexed span, and its geodesic distance. */
struct Neighbour {
    std::int64_t index = -1;
    double distanceM = 0;
};

/**
 * Nearest-neighbour search over places on the ellipsoid (a tree over earth-centred coordinates, so
 * that the antimeridian and the poles are ordinary). Distances returned are geodesic. Ties go to
 * the lower index. Immutable after construction; safe to share between threads.
 */
class PointIndex {
public:
    explicit PointIndex(std::span<const LonLat> points);
    ~PointIndex();
    PointIndex(PointIndex&&) noexcept;
    PointIndex& operator=(PointIndex&&) noexcept;
    PointIndex(const PointIndex&) = delete;
    PointIndex& operator=(const PointIndex&) = delete;

    /** index = -1 when the index is empty. */
    [[nodiscard]] Neighbour nearest(LonLat point) const;

    /** All points within `radiusM`, by increasing index. */
    [[nodiscard]] std::vector<Neighbour> within(LonLat point, double radiusM) const;

    /** For every query the nearest point; runs in parallel. Same order as `queries`. */
    [[nodiscard]] std::vector<Neighbour> nearestOfEach(std::span<const LonLat> queries) const;

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace corredor::geo
