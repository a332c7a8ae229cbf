#pragma once

#include <corredor/base/issue.h>
#include <corredor/layers/crossing_waits.h>
#include <corredor/layers/points.h>
#include <corredor/network/network.h>

#include <memory>
#include <vector>

namespace corredor::network {

struct WaitResult {
    std::shared_ptr<const RoadNetwork> network;
    layers::CrossingWaits used; ///< those that ways over the border take
    std::vector<Issue> issues;  ///< crossing_wait_not_used: no road crosses the border near it
};

/**
 * The network with the waits of its ports of entry in its durations; lengths stay as they are.
 *
 * A gate of a few metres is cut out of each connector at its port of entry, and, where roads of the
 * two countries meet, out of the road on the side of the United States. It takes the wait of the
 * nearest crossing within the greatest gap, if that states one: whoever passes the gate waits, both
 * ways alike; ways that stay on one side do not.
 * @param network as buildNetwork() made it of `crossings` with `options`
 */
[[nodiscard]] WaitResult withBorderWaits(
    const RoadNetwork& network,
    const layers::CrossingLayer& crossings,
    const layers::CrossingWaits& waits,
    const BuildOptions& options);

} // namespace corredor::network
