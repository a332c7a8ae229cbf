#include "inspect_layers.h"
#include "osm_roads.h"
#include "station_source.h"

#include <corredor/base/error.h>
#include <corredor/sources/inspect.h>

#include <utility>

namespace corredor::sources {
namespace {

SourceSummary inspectStations(
    const std::filesystem::path& path,
    const SourceOptions& options,
    StationSchema schema,
    const JobContext& job) {
    StationOptions stationOptions;
    stationOptions.source = options;
    stationOptions.schema = schema;
    StationSource source = readStationSource(path, stationOptions, true, job.subRange(0, 0.7));
    SourceSummary summary;
    summary.path = path.string();
    summary.kind = SourceKind::Chargers;
    summary.schema = toString(source.schema);
    summary.crs = options.crs.empty() ? "EPSG:4326" : options.crs;
    summary.records = source.read.recordsInSource;
    summary.extent = source.tally.extent;
    summary.fields = stationFields(path, options, job.subRange(0.7, 1));
    summary.counts = std::move(source.tally.counts);
    summary.issues = std::move(source.read.issues);
    return summary;
}

} // namespace

std::string_view toString(SourceKind kind) {
    switch (kind) {
    case SourceKind::Chargers:
        return "chargers";
    case SourceKind::Roads:
        return "roads";
    case SourceKind::Population:
        return "population";
    case SourceKind::Zones:
        return "zones";
    case SourceKind::Crossings:
        return "crossings";
    case SourceKind::Places:
        return "places";
    case SourceKind::Points:
        return "points";
    case SourceKind::Lines:
        return "lines";
    case SourceKind::Raster:
        return "raster";
    case SourceKind::Table:
        break;
    }
    return "table";
}

std::vector<SourceSummary>
inspect(const std::filesystem::path& path, const SourceOptions& options, const JobContext& job) {
    std::error_code error;
    if (!std::filesystem::exists(path, error)) {
        throw InputError({path.string(), {}, "there is no such file or folder", "Check the path."});
    }
    std::vector<SourceSummary> summaries;
    if (isOsmFile(path)) {
        summaries.push_back(inspectOsmRoads(path, options, job));
    } else if (const auto schema = detectStationSchema(path)) {
        summaries.push_back(inspectStations(path, options, *schema, job));
    } else {
        summaries = inspectLayers(path, options, job);
    }
    job.report(1.0);
    return summaries;
}

} // namespace corredor::sources
