#pragma once

#include <corredor/geo/transform.h>

#include <cstddef>
#include <span>
#include <vector>

/** Areas of a field that is known at the nodes of a square grid. */
namespace corredor::geo {

/** A square grid in a plane; node (column, row) has number row * columns + column, row 0 south. */
struct PlaneGrid {
    std::ptrdiff_t columns = 0;
    std::ptrdiff_t rows = 0;
    double cellM = 0;      ///< distance of neighbouring nodes
    ProjectedPoint origin; ///< node (0, 0)

    [[nodiscard]] std::ptrdiff_t size() const { return columns * rows; }

    [[nodiscard]] ProjectedPoint at(std::ptrdiff_t column, std::ptrdiff_t row) const {
        return {
            origin.x + static_cast<double>(column) * cellM,
            origin.y + static_cast<double>(row) * cellM};
    }
};

/** A polygon in the plane: outer ring counterclockwise, holes clockwise, no repeated start. */
struct PlanePolygon {
    std::vector<ProjectedPoint> shell;
    std::vector<std::vector<ProjectedPoint>> holes;

    [[nodiscard]] double areaM2() const;
};

/**
 * The areas where the field is at most `limit`, by marching squares: the border runs through the
 * sides of the grid's squares, in proportion to the values at their ends and halfway towards a node
 * that is infinite or outside. Where two nodes below the limit face each other across a square,
 * they are joined when the mean of its four is below. Polygons are simple and do not touch; those
 * of a lower limit lie within those of a higher one.
 *
 * Source: W. Lorensen, H. Cline, SIGGRAPH '87, 163-169, in two dimensions.
 *
 * @param values one a node, not NaN; infinity = never below
 * @return by their westernmost, then southernmost side
 */
[[nodiscard]] std::vector<PlanePolygon>
areasBelow(const PlaneGrid& grid, std::span<const float> values, double limit);

} // namespace corredor::geo
