#include "columns.h"
#include "road_index.h"

#include <corredor/base/parallel.h>
#include <corredor/network/network.h>

namespace corredor::network {

std::vector<NetworkPoint> placeOnNetwork(
    const RoadNetwork& network,
    std::span<const geo::LonLat> points,
    double maxSnapM,
    const JobContext& job) {
    const RoadIndex index(network);
    std::vector<NetworkPoint> placed(points.size());
    constexpr std::ptrdiff_t grain = 256;
    parallelFor(
        std::ssize(points),
        grain,
        [&](std::ptrdiff_t begin, std::ptrdiff_t end) {
            for (std::ptrdiff_t i = begin; i < end; ++i) {
                const geo::LonLat point = points[count(i)];
                if (geo::isOnEarth(point)) {
                    at(placed, i) = index.nearest(point, maxSnapM);
                }
            }
        },
        job);
    return placed;
}

std::vector<NetworkPoint>
pointsAtNodes(const RoadNetwork& network, std::span<const std::int32_t> nodes) {
    std::vector<NetworkPoint> atNode(network.nodes.size());
    for (std::int32_t edge = number(network.edgeCount()) - 1; edge >= 0; --edge) {
        const std::int32_t from = at(network.from, edge);
        const std::int32_t to = at(network.to, edge);
        at(atNode, to) = {edge, 1, 0, at(network.nodes, to)};
        at(atNode, from) = {edge, 0, 0, at(network.nodes, from)};
    }
    std::vector<NetworkPoint> points(nodes.size());
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        points[i] = at(atNode, nodes[i]);
    }
    return points;
}

} // namespace corredor::network
