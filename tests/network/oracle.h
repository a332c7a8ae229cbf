#pragma once

#include <corredor/network/search.h>

#include <memory>
#include <vector>

namespace corredor::test {

/** A random network with one-way, parallel, ring and zero-length edges, and points on it. */
struct RandomCase {
    std::shared_ptr<const network::RoadNetwork> network;
    std::vector<network::NetworkPoint> sources; ///< fewer than targets
    std::vector<network::NetworkPoint> targets;
};

[[nodiscard]] RandomCase randomCase(unsigned seed, int targets = 40);

/**
 * Costs between all points by another way than the router's: every point becomes a node of its
 * own, edges are cut there, and Floyd-Warshall runs on plain sums.
 */
[[nodiscard]] std::vector<std::vector<double>> allPairs(
    const network::RoadNetwork& network,
    const std::vector<network::NetworkPoint>& sources,
    const std::vector<network::NetworkPoint>& targets,
    network::Cost cost);

/** The same by Dijkstra's textbook algorithm on the cut network, for larger networks. */
[[nodiscard]] std::vector<std::vector<double>> dijkstraPairs(
    const network::RoadNetwork& network,
    const std::vector<network::NetworkPoint>& sources,
    const std::vector<network::NetworkPoint>& targets,
    network::Cost cost);

/** Entries of `found` that disagree with `expected` by more than the tolerance, or are missing. */
[[nodiscard]] int differences(
    const network::SparseCosts& found,
    const std::vector<std::vector<double>>& expected,
    double cutoff,
    double tolerance);

} // namespace corredor::test
