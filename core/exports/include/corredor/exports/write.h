#pragma once

#include <corredor/base/job.h>
#include <corredor/exports/results.h>

#include <filesystem>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace corredor::exports {

enum class Format { Shapefile, GeoPackage, GeoJson, Csv, Kml, Report };

/** "shapefile", "gpkg", "geojson", "csv", "kml", "report"; nothing for other names. */
[[nodiscard]] std::optional<Format> formatFromName(std::string_view name);

/** result.json as bytes: deterministic, keys documented in resources/result.schema.json. */
[[nodiscard]] std::string resultJson(const Results& results);

/**
 * Writes result.json, timings.json and the chosen formats into `folder`: all or nothing. Files of
 * formats that an earlier run wrote and this one was not asked for are removed.
 *
 * @return what a format could not hold (text_cut, shapefile_over_2gb); result.json lists it too,
 *         after the issues of the run.
 * @throws OutputError when something cannot be written; the folder then holds what it held before.
 * @throws Cancelled likewise.
 */
std::vector<Issue> writeResults(
    const Results& results,
    const std::set<Format>& formats,
    const std::filesystem::path& folder,
    const JobContext& job = {});

} // namespace corredor::exports
