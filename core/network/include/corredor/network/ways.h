#pragma once

#include <corredor/base/job.h>
#include <corredor/network/network.h>

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace corredor::network {

/** Least-cost ways from some nodes to every node. One entry a node. */
struct WayTree {
    std::vector<double> cost;         ///< unreachable where there is no way
    std::vector<std::int32_t> edge;   ///< the edge over which the node is reached; -1 at a start
    std::vector<std::int32_t> parent; ///< the node at the other end of that edge; -1 at a start
};

/**
 * Ways over the edges of a network by costs of the caller's own, both ways along every edge
 * whatever its direction of traffic: for following numbered routes, not for driving. The network
 * must outlive it.
 */
class EdgeWays {
public:
    /** @param edgeCost one an edge, >= 0; infinite = closed */
    EdgeWays(const RoadNetwork& network, std::span<const double> edgeCost);
    ~EdgeWays();
    EdgeWays(EdgeWays&&) noexcept;
    EdgeWays& operator=(EdgeWays&&) noexcept;
    EdgeWays(const EdgeWays&) = delete;
    EdgeWays& operator=(const EdgeWays&) = delete;

    /** Among ways of equal cost the same one every time. @throws Cancelled */
    [[nodiscard]] WayTree
    from(std::span<const std::int32_t> startNodes, const JobContext& job = {}) const;

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace corredor::network
