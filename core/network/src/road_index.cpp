#include "road_index.h"

#include "columns.h"
#include "edge_shape.h"

namespace corredor::network {

RoadIndex::RoadIndex(const RoadNetwork& network, const EdgeFilter& filter)
    : RoadIndex(network, StepFilter([&filter](std::ptrdiff_t edge, std::size_t) {
                    return !filter || filter(edge);
                })) {}

RoadIndex::RoadIndex(const RoadNetwork& network, const StepFilter& filter)
    : RoadIndex(stepsOf(network, filter)) {}

RoadIndex::RoadIndex(Steps steps) : m_steps(std::move(steps.steps)), m_index(steps.segments) {}

RoadIndex::Steps RoadIndex::stepsOf(const RoadNetwork& network, const StepFilter& filter) {
    Steps result;
    for (std::int32_t edge = 0; edge < number(network.edgeCount()); ++edge) {
        const std::span<const geo::LonLat> line = network.geometry(edge);
        const std::vector<double> shares = sharesAlong(line);
        for (std::size_t i = 1; i < line.size(); ++i) {
            if (filter(edge, i - 1)) {
                result.steps.push_back({edge, shares[i - 1], shares[i]});
                result.segments.push_back({line[i - 1], line[i]});
            }
        }
    }
    return result;
}

NetworkPoint RoadIndex::nearest(geo::LonLat point, double maxM) const {
    const geo::SegmentHit hit = m_index.nearest(point, maxM);
    if (hit.segment < 0) {
        return {};
    }
    const Step& step = at(m_steps, hit.segment);
    NetworkPoint placed;
    placed.edge = step.edge;
    placed.offset01 = step.begin01 + (step.end01 - step.begin01) * hit.fraction01;
    placed.snapDistanceM = hit.distanceM;
    placed.onRoad = hit.foot;
    return placed;
}

} // namespace corredor::network
