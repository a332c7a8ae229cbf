#pragma once

#include <corredor/geo/contours.h>
#include <corredor/network/network.h>

#include <string>

namespace corredor::network {

struct RoadGridOptions {
    double maxSnapM = 10'000;            ///< nodes farther than this from any road are left out
    std::ptrdiff_t maxNodes = 3'000'000; ///< of the whole grid; decides how fine it is
};

/** The nodes of a grid that lie near roads, each placed on the nearest one. */
struct RoadGrid {
    std::string crs; ///< of the plane: an equal-area projection of the roads' extent
    geo::PlaneGrid grid;
    std::vector<std::int64_t> node;  ///< ascending
    std::vector<NetworkPoint> place; ///< one a node; `onRoad` is not filled in
};

/**
 * A grid over the roads with the finest spacing of 250 m, 500 m, 1 km, 2 km ... that keeps to the
 * number of nodes, in Lambert's azimuthal equal-area projection about the middle of the roads.
 *
 * Nodes are placed by the rule of placeOnNetwork: on the nearest road, of their own country where
 * that is known (for squares of 8 x 8 nodes away from a border: by their corners), never on a
 * connector of a port of entry. Distances are those of the plane: at most 2 % off where the roads
 * reach 2,000 km from their middle. Roads are drawn without bends finer than half a cell.
 *
 * Source: J. P. Snyder, Map Projections: A Working Manual, USGS PP 1395 (1987), 182-190.
 *
 * @return an empty grid for a network without edges
 * @throws Cancelled
 */
[[nodiscard]] RoadGrid
roadGrid(const RoadNetwork& network, const RoadGridOptions& options, const JobContext& job = {});

} // namespace corredor::network
