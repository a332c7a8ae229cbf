#pragma once

#include "welded_vertices.h"

#include <cstdint>
#include <vector>

namespace corredor::network {

/** One step of a line between two welded vertices, before repeated ones are merged. */
struct Piece {
    std::int32_t from = 0;
    std::int32_t to = 0;
    std::int32_t line = 0;
    double lengthM = 0; ///< driven
};

/**
 * The steps of all lines in order; loose line ends within the tolerance of another line's step cut
 * it in two there. Steps without length are left out.
 */
[[nodiscard]] std::vector<Piece> cutIntoPieces(
    const layers::RoadLayer& roads,
    const WeldedVertices& welded,
    double toleranceM,
    IssueLog& issues,
    const JobContext& job);

} // namespace corredor::network
