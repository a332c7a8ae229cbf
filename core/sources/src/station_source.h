#pragma once

#include "station_checks.h"

#include <corredor/sources/inspect.h>
#include <corredor/sources/stations.h>

#include <filesystem>
#include <vector>

namespace corredor::sources {

/** A station source read whole: the layer, and what its records say of themselves. */
struct StationSource {
    StationSchema schema = StationSchema::Auto;
    Read<layers::StationLayer> read;
    StationTally tally; ///< filled when it was asked for
};

/** What readStations does; with `withTally` it counts as well. @throws InputError */
[[nodiscard]] StationSource readStationSource(
    const std::filesystem::path& path,
    const StationOptions& options,
    bool withTally,
    const JobContext& job);

/** The files of a folder that may hold stations, by name; the path itself when it is a file. */
[[nodiscard]] std::vector<std::filesystem::path> stationFiles(const std::filesystem::path& path);

/** What a file is written in, by its first bytes. */
enum class FileForm { JsonText, Table, Vector };

/** @throws InputError when the file cannot be read. */
[[nodiscard]] FileForm formOf(const std::filesystem::path& path);

/** The fields of a station file: name, type, how many records have a value. @throws InputError */
[[nodiscard]] std::vector<FieldSummary> stationFields(
    const std::filesystem::path& path,
    const SourceOptions& options,
    const JobContext& job);

} // namespace corredor::sources
