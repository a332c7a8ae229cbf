#pragma once

#include <corredor/landscape/demand_points.h>
#include <corredor/layers/measures.h>

#include <vector>

namespace corredor::planning {

/**
 * Electric vehicles at each demand point: those of the area that holds the point (or of the nearest
 * point of a point layer), shared by people among the points of the same area. 0 outside all areas.
 * Empty for lines and rasters, which count no vehicles of an area.
 */
[[nodiscard]] std::vector<double>
vehiclesAt(const layers::MeasureLayer& measure, const landscape::DemandPoints& demand);

} // namespace corredor::planning
