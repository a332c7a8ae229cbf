#pragma once

#include <corredor/base/job.h>
#include <corredor/geo/polygons.h>

#include <cstdint>
#include <vector>

namespace corredor::sources {

struct RepairedZones {
    geo::Polygons shapes;
    std::vector<std::ptrdiff_t> mended; ///< shapes whose rings crossed themselves or each other
    std::vector<std::ptrdiff_t> left;   ///< shapes that could not be looked at or mended
};

/**
 * The shapes with rings that cross neither themselves nor each other, over the same places
 * (geo::untangled). Sound shapes stay vertex by vertex as they are; GEOS, through GDAL, tells which
 * are. Shapes of more than 50,000 rings, that cross themselves almost everywhere, or that have no
 * inside are left as they are.
 */
[[nodiscard]] RepairedZones repairedZones(const geo::Polygons& shapes, const JobContext& job = {});

} // namespace corredor::sources
