#pragma once

#include <corredor/base/job.h>
#include <corredor/network/search.h>

#include <functional>
#include <span>
#include <vector>

/** Ways from stop to stop, by the number of stops. */
namespace corredor::landscape {

/** Rows as columns: entry (r, c) becomes (c, r). */
[[nodiscard]] network::SparseCosts
transposed(const network::SparseCosts& costs, std::size_t columns);

/** A way to a stop: the last stretch, and the way before it. */
struct StopLabel {
    std::int32_t stop = -1;
    std::int32_t before = -1; ///< the label of the stop before; -1: the start
    double lengthM = 0;       ///< from the start
};

/** From one start over stretches that can be driven. */
struct ChargeWays {
    std::vector<StopLabel> labels; ///< by number of stops
    std::vector<double> leastM;    ///< one a stop: the least way with any number of stops
};

/**
 * Called once for each number of stops with the labels found with it: of the stops that are reached
 * by a shorter way than with fewer stops, the shortest with this number.
 */
using StopLayer = std::function<void(std::span<const StopLabel> found, std::int32_t firstLabel)>;

/**
 * Finds for each number of stops the shortest way to each stop.
 * @param startM one a stop: from the start; beyond `startReachM` it cannot be driven
 * @param stretches stop to stop, only those that can be driven
 * @throws Cancelled
 */
[[nodiscard]] ChargeWays findChargeWays(
    std::span<const double> startM,
    double startReachM,
    const network::SparseCosts& stretches,
    const StopLayer& layer,
    const JobContext& job);

/** The stops of a label in the order of driving. */
[[nodiscard]] std::vector<std::int32_t>
stopsOf(std::span<const StopLabel> labels, std::int32_t label);

} // namespace corredor::landscape
