#pragma once

#include <corredor/location/flow_refuelling.h>

#include <vector>

namespace corredor::location {

/** A way as a sequence of nodes with the position of each from the start. */
struct FlowPath {
    std::vector<std::int32_t> node;
    std::vector<double> position;
};

/** Paths between nodes of a small network. */
class FlowNetwork {
public:
    explicit FlowNetwork(const FlowRefuellingProblem& problem);

    /**
     * All paths that pass no node twice and are at most (1 + deviation) times as long as the
     * shortest, in lexicographic order of their nodes; at most `most`.
     */
    [[nodiscard]] std::vector<FlowPath>
    paths(std::int32_t origin, std::int32_t destination, double deviation, std::size_t most) const;

private:
    struct Step {
        std::int32_t to = 0;
        double length = 0;
    };

    [[nodiscard]] std::vector<double> distancesTo(std::int32_t destination) const;

    std::vector<std::vector<Step>> m_steps; ///< per node, by neighbour
};

} // namespace corredor::location
