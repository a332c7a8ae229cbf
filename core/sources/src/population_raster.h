#pragma once

#include "raster_file.h"

#include <corredor/sources/layers.h>

namespace corredor::sources {

/**
 * People per cell of a GeoTIFF, summed into square blocks of about options.cellKm. Each block
 * with people becomes a point at its people-weighted centre; its people are the plain sum of its
 * cells, so the total is that of the raster. Issue: negative_value (cells ignored).
 */
[[nodiscard]] Read<layers::PopulationLayer> readPopulationRaster(
    const std::filesystem::path& path,
    const PopulationOptions& options,
    const JobContext& job);

} // namespace corredor::sources
