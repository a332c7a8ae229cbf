#pragma once

#include <corredor/base/issue.h>
#include <corredor/base/job.h>
#include <corredor/geo/lonlat.h>
#include <corredor/sources/options.h>

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace corredor::sources {

enum class SourceKind {
    Chargers,
    Roads,
    Population,
    Zones,
    Crossings,
    Places,
    Points,
    Lines,
    Raster,
    Table
};

/** "chargers", "roads", "population", ... as in `inspect --json`. */
[[nodiscard]] std::string_view toString(SourceKind kind);

struct FieldSummary {
    std::string name;
    std::string type;        ///< "text", "integer", "real", "date", "list"
    std::int64_t filled = 0; ///< records with a value
};

/** What `corredor inspect` says of one source. */
struct SourceSummary {
    std::string path;
    SourceKind kind = SourceKind::Table;
    std::string schema; ///< "afdc", "openchargemap", ... for chargers, else the driver's name
    std::string layer;
    std::string crs;
    std::int64_t records = 0;
    geo::BoundingBox extent; ///< of usable coordinates
    std::vector<FieldSummary> fields;
    std::map<std::string, std::map<std::string, std::int64_t>>
        counts; ///< country, state, ports, ...
    std::vector<Issue> issues;
};

/**
 * One summary for each layer of the source. The kind is found from content and field names.
 * @throws InputError when it cannot be read at all.
 */
[[nodiscard]] std::vector<SourceSummary> inspect(
    const std::filesystem::path& path,
    const SourceOptions& options,
    const JobContext& job = {});

} // namespace corredor::sources
