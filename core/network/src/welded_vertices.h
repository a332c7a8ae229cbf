#pragma once

#include <corredor/base/issue.h>
#include <corredor/base/job.h>
#include <corredor/geo/lonlat.h>
#include <corredor/layers/roads.h>

#include <cstdint>
#include <vector>

namespace corredor::network {

/** The layer's vertices with those at one place made one. */
struct WeldedVertices {
    std::vector<geo::LonLat> points;    ///< in order of first appearance
    std::vector<std::int32_t> vertexOf; ///< per vertex of the layer; -1 = not on earth, skipped
};

/**
 * Joins vertices that are the same place: exactly equal ones, and those of different lines that
 * lie within the tolerance (for line ends `toleranceM`; between inner vertices at most 1 m, so
 * that a generous tolerance does not weld parallel roads). A line never collapses onto itself.
 */
[[nodiscard]] WeldedVertices weldVertices(
    const layers::RoadLayer& roads,
    double toleranceM,
    IssueLog& issues,
    const JobContext& job);

} // namespace corredor::network
