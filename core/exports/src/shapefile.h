#pragma once

#include "table.h"

#include <corredor/base/job.h>

#include <array>
#include <filesystem>
#include <string_view>
#include <vector>

namespace corredor::exports {

/** What belongs to a shapefile as we write it, with the dots. */
inline constexpr std::array<std::string_view, 6> shapefileParts =
    {".shp", ".shx", ".dbf", ".prj", ".cpg", ".qml"};

/**
 * What a shapefile of the table cannot hold: "text_cut" (values longer than 254 bytes, cut on a
 * code point) and "shapefile_over_2gb" (many programs refuse such a file).
 */
[[nodiscard]] std::vector<Issue> shapefileIssues(const Table& table);

/**
 * Writes <folder>/<table.name>.{shp,shx,dbf,prj,cpg,qml}.
 * @throws OutputError, Cancelled
 */
void writeShapefile(const Table& table, const std::filesystem::path& folder, const JobContext& job);

} // namespace corredor::exports
