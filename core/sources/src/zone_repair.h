#pragma once

#include <corredor/base/job.h>
#include <corredor/geo/polygons.h>

#include <cstdint>
#include <vector>

namespace corredor::sources {

struct RepairedZones {
    geo::Polygons shapes;
    std::vector<std::ptrdiff_t> mended; ///< shapes whose rings crossed themselves or each other
};

/**
 * The shapes with rings that cross neither themselves nor each other, over the same places: what
 * is inside by the even-odd rule stays inside. Sound shapes stay vertex by vertex as they are.
 * Shapes of more than 20,000 vertices or 500 rings are not looked at. Uses GEOS through GDAL
 * (OGR_G_MakeValid, which keeps the line work).
 */
[[nodiscard]] RepairedZones repairedZones(const geo::Polygons& shapes, const JobContext& job = {});

} // namespace corredor::sources
