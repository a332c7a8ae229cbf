#pragma once

#include <corredor/base/job.h>
#include <corredor/layers/station.h>

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace corredor::landscape {

struct MergeOptions {
    double duplicateDistanceM = 50; ///< Source: Open Charge Map importer, DUPLICATE_DISTANCE_METERS
};

/** How one source record became part of a station. */
struct Membership {
    std::int32_t station = -1;   ///< into MergedStations::stations
    std::int32_t duplicateOf = -1; ///< record it repeats (into MergedStations::records), -1 = none
    double confidence01 = 1;
    std::string reason; ///< stable code: "only_record", "same_site", "same_reference", ...
};

/**
 * Stations as drivers know them, made of source records. Nothing is deleted: `records` holds every
 * record of every source, `membership` says which station each belongs to.
 */
struct MergedStations {
    std::shared_ptr<const layers::StationLayer> stations;
    std::shared_ptr<const layers::StationLayer> records;
    std::vector<std::string> stationUid; ///< one a station; stable while its first record's id is
    std::vector<Membership> membership;  ///< one a record
};

/** Merges records within and across sources. Order of sources decides nothing but numbering. */
[[nodiscard]] MergedStations mergeStations(
    std::span<const std::shared_ptr<const layers::StationLayer>> sources,
    const MergeOptions& options,
    const JobContext& job = {});

} // namespace corredor::landscape
