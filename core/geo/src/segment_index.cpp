#include "box_tree.h"
#include "local_segment.h"

#include <corredor/geo/segment_index.h>

#include <algorithm>

namespace corredor::geo {
namespace {

std::vector<BoundingBox> boxesOf(std::span<const Segment> segments) {
    std::vector<BoundingBox> boxes(segments.size());
    for (std::size_t i = 0; i < segments.size(); ++i) {
        boxes[i].include(segments[i].a);
        boxes[i].include(segments[i].b);
    }
    return boxes;
}

LonLat between(LonLat a, LonLat b, double fraction01) {
    return {a.lon + (b.lon - a.lon) * fraction01, a.lat + (b.lat - a.lat) * fraction01};
}

} // namespace

struct SegmentIndex::Impl {
    std::vector<Segment> segments;
    BoxTree tree;

    [[nodiscard]] SegmentHit
    hit(const LocalScale& scale, LonLat point, std::ptrdiff_t index) const {
        const Segment& segment = segments[static_cast<std::size_t>(index)];
        const LocalFoot foot = footOnSegment(scale, point, segment.a, segment.b);
        return {
            index, foot.fraction01, between(segment.a, segment.b, foot.fraction01), foot.distanceM};
    }
};

SegmentIndex::SegmentIndex(std::span<const Segment> segments)
    : m_impl(new Impl{{segments.begin(), segments.end()}, BoxTree(boxesOf(segments))}) {}

SegmentIndex::~SegmentIndex() = default;
SegmentIndex::SegmentIndex(SegmentIndex&&) noexcept = default;
SegmentIndex& SegmentIndex::operator=(SegmentIndex&&) noexcept = default;

SegmentHit SegmentIndex::nearest(LonLat point, double maxM) const {
    const LocalScale scale(point.lat);
    SegmentHit best;
    best.distanceM = maxM;
    m_impl->tree.nearest(
        [&](const BoundingBox& box) { return distanceToBoxM(scale, point, box); },
        [&](std::ptrdiff_t index) {
            const SegmentHit found = m_impl->hit(scale, point, index);
            const bool tie = found.distanceM == best.distanceM &&
                             (best.segment < 0 || found.segment < best.segment);
            if (found.distanceM < best.distanceM || tie) {
                best = found;
            }
            return best.distanceM;
        },
        maxM);
    if (best.segment >= 0) {
        best.distanceM = distanceM(point, best.foot);
    }
    return best;
}

std::vector<SegmentHit> SegmentIndex::within(LonLat point, double radiusM) const {
    const LocalScale scale(point.lat);
    std::vector<SegmentHit> hits;
    m_impl->tree.query(boxAround(point, radiusM), [&](std::ptrdiff_t index) {
        SegmentHit found = m_impl->hit(scale, point, index);
        found.distanceM = distanceM(point, found.foot);
        if (found.distanceM <= radiusM) {
            hits.push_back(found);
        }
    });
    std::ranges::sort(hits, {}, &SegmentHit::segment);
    return hits;
}

} // namespace corredor::geo
