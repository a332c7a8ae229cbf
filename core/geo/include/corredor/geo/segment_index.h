#pragma once

#include <corredor/geo/lonlat.h>

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace corredor::geo {

/** The foot of the perpendicular from a point to a segment. */
struct SegmentHit {
    std::int64_t segment = -1; ///< position in the indexed span; -1 = none in reach
    double fraction01 = 0;     ///< where on the segment, 0 = its start
    LonLat foot;
    double distanceM = 0;
};

struct Segment {
    LonLat a;
    LonLat b;
};

/** Nearest-segment search in lon/lat (R-tree). Immutable; safe to share between threads. */
class SegmentIndex {
public:
    explicit SegmentIndex(std::span<const Segment> segments);
    ~SegmentIndex();
    SegmentIndex(SegmentIndex&&) noexcept;
    SegmentIndex& operator=(SegmentIndex&&) noexcept;
    SegmentIndex(const SegmentIndex&) = delete;
    SegmentIndex& operator=(const SegmentIndex&) = delete;

    /** The nearest segment within `maxM`; ties to the lower index. */
    [[nodiscard]] SegmentHit nearest(LonLat point, double maxM) const;

    /** All segments within `radiusM`, by increasing index. */
    [[nodiscard]] std::vector<SegmentHit> within(LonLat point, double radiusM) const;

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace corredor::geo
