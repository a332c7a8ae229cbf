#pragma once

#include <corredor/geo/segment_index.h>
#include <corredor/network/network.h>

#include <functional>
#include <vector>

namespace corredor::network {

/** Finds the nearest place on the edges of a network. Borrows nothing once built. */
class RoadIndex {
public:
    using EdgeFilter = std::function<bool(std::ptrdiff_t edge)>;

    /** Says of the part of an edge between its vertices `step` and `step` + 1. */
    using StepFilter = std::function<bool(std::ptrdiff_t edge, std::size_t step)>;

    /** Indexes the edges that pass the filter (empty: all). */
    explicit RoadIndex(const RoadNetwork& network, const EdgeFilter& filter = {});

    /** Indexes the parts of edges that pass the filter. */
    RoadIndex(const RoadNetwork& network, const StepFilter& filter);

    /** The nearest place within `maxM`; edge -1 when there is none. Ties: the lower edge. */
    [[nodiscard]] NetworkPoint nearest(geo::LonLat point, double maxM) const;

private:
    struct Step {
        std::int32_t edge = 0;
        double begin01 = 0;
        double end01 = 0;
    };

    struct Steps {
        std::vector<Step> steps;
        std::vector<geo::Segment> segments;
    };

    explicit RoadIndex(Steps steps);
    static Steps stepsOf(const RoadNetwork& network, const StepFilter& filter);

    std::vector<Step> m_steps;
    geo::SegmentIndex m_index;
};

} // namespace corredor::network
