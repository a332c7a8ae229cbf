#pragma once

#include <corredor/layers/measures.h>
#include <corredor/sources/options.h>

#include <filesystem>
#include <memory>

namespace corredor::sources {

/**
 * A GeoTIFF as a measure. Cells are read in blocks when first needed and the last few hundred MiB
 * of them kept, so a raster of any size can be sampled.
 * @throws InputError as RasterFile does.
 */
[[nodiscard]] std::shared_ptr<const layers::MeasureRaster>
openMeasureRaster(const std::filesystem::path& path, const SourceOptions& options);

} // namespace corredor::sources
