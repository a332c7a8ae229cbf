#pragma once

#include <corredor/location/flow_refuelling.h>

#include <vector>

namespace corredor::location {

/** A way as a sequence of nodes with the position of each from the start. */
struct FlowPath {
    std::vector<std::int32_t> node;
    std::vector<double> position;
};

/** Shortest paths between nodes of a small network. */
class FlowNetwork {
public:
    explicit FlowNetwork(const FlowRefuellingProblem& problem);

    /** All shortest paths in lexicographic order of their nodes; at most `most`. */
    [[nodiscard]] std::vector<FlowPath>
    shortestPaths(std::int32_t origin, std::int32_t destination, std::size_t most) const;

private:
    struct Step {
        std::int32_t to = 0;
        double length = 0;
    };

    [[nodiscard]] std::vector<double> distancesTo(std::int32_t destination) const;

    std::vector<std::vector<Step>> m_steps; ///< per node, by neighbour
};

/**
 * For each arc of the round trip over the path, the nodes whose station lets a full vehicle reach
 * the arc's end. The round trip can be driven when every one of these sets holds a station.
 */
[[nodiscard]] std::vector<std::vector<std::int32_t>> arcCovers(const FlowPath& path, double range);

} // namespace corredor::location
