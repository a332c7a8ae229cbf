#pragma once

#include <corredor/base/job.h>
#include <corredor/sources/inspect.h>

#include <filesystem>
#include <vector>

namespace corredor::sources {

/**
 * One summary for each layer of a vector file, raster or plain table (options.layer picks one).
 * Kinds are found from geometry and field names. A missing CRS is reported as the issue
 * "missing_crs" instead of an error, with the extent left empty.
 * @throws InputError when it cannot be read at all.
 */
[[nodiscard]] std::vector<SourceSummary> inspectLayers(
    const std::filesystem::path& path,
    const SourceOptions& options,
    const JobContext& job);

} // namespace corredor::sources
