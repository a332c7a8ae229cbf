#pragma once

#include <corredor/base/job.h>
#include <corredor/exports/results.h>

#include <filesystem>
#include <set>
#include <string>

namespace corredor::exports {

enum class Format { Shapefile, GeoPackage, GeoJson, Csv, Kml, Report };

/** "shapefile", "gpkg", "geojson", "csv", "kml", "report"; nothing for other names. */
[[nodiscard]] std::optional<Format> formatFromName(std::string_view name);

/** result.json as bytes: deterministic, keys documented in resources/result.schema.json. */
[[nodiscard]] std::string resultJson(const Results& results);

/**
 * Writes result.json, timings.json and the chosen formats into `folder`: all or nothing.
 * @throws OutputError
 */
void writeResults(
    const Results& results,
    const std::set<Format>& formats,
    const std::filesystem::path& folder,
    const JobContext& job = {});

} // namespace corredor::exports
