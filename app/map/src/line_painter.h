#pragma once

#include "coverage.h"
#include "frame.h"

#include <corredor/map/layer.h>

namespace corredor::map {

/** Draws lines into a tile, class by class, the casing of each class beneath its lines. */
void paintLines(const Tile& tile, Coverage& coverage, const LineLayer& layer);

/** Covers what the lines of one category cover; width in device pixels. */
void strokeLines(
    const Tile& tile,
    Coverage& coverage,
    const LineGeometry& geometry,
    int category,
    double widthPx);

/** Draws areas into a tile: fills, then outlines. */
void paintPolygons(const Tile& tile, Coverage& coverage, const PolygonLayer& layer);

} // namespace corredor::map
