#pragma once

#include "table.h"

#include <corredor/base/job.h>

#include <filesystem>
#include <string>
#include <vector>

namespace corredor::exports {

/**
 * Writes the tables as layers of one GeoPackage, each with spatial index and with QGIS (QML) and
 * SLD styles in `layer_styles`; checked with SQLite's integrity_check when done.
 * @param language "en" or "es": of the field aliases
 * @throws OutputError, Cancelled
 */
void writeGeoPackage(
    const std::vector<Table>& tables,
    const std::string& language,
    const std::filesystem::path& file,
    const JobContext& job);

} // namespace corredor::exports
