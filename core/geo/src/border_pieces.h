#pragma once

#include <corredor/base/job.h>
#include <corredor/geo/polygons.h>

#include <compare>
#include <cstdint>
#include <optional>
#include <vector>

/** Borders of a shape as pieces between whole-numbered places that meet at their ends only. */
namespace corredor::geo {

/** A place in units of untangleUnitDeg. */
struct GridPlace {
    std::int64_t x = 0;
    std::int64_t y = 0;

    friend auto operator<=>(const GridPlace&, const GridPlace&) = default;
};

/** Between two places, a before b. */
struct Piece {
    GridPlace a;
    GridPlace b;

    friend auto operator<=>(const Piece&, const Piece&) = default;
};

/** > 0: c lies left of the way from a to b; 0: on its line. Exact. */
[[nodiscard]] int turn(const GridPlace& a, const GridPlace& b, const GridPlace& c);

[[nodiscard]] BoundingBox boxOf(const Piece& piece);

/**
 * The pieces, sorted, that an odd number of the shape's borders run along.
 * @return nothing when too many pairs would have to be tried, see untangled()
 */
[[nodiscard]] std::optional<std::vector<Piece>>
borderPieces(const Polygons& polygons, std::ptrdiff_t shape, const JobContext& job);

} // namespace corredor::geo
