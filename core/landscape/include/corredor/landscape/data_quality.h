#pragma once

#include <corredor/base/issue.h>
#include <corredor/landscape/merge.h>

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace corredor::landscape {

/** What became of the records that an issue of a station source speaks of. */
enum class Treatment : std::uint8_t { Skipped, Mended, Doubted };

/** "skipped", "mended", "doubted". */
[[nodiscard]] std::string_view toString(Treatment treatment);

/** By the issue's code; codes that are not about skipping or mending are doubts. */
[[nodiscard]] Treatment treatmentOf(std::string_view issueCode);

/** How good one source of stations is. */
struct SourceQuality {
    std::string source;       ///< as the scenario names it
    std::int64_t read = 0;    ///< records the source holds
    std::int64_t kept = 0;    ///< records that are in the station layer
    std::int64_t skipped = 0; ///< sums of byCode
    std::int64_t mended = 0;
    std::int64_t doubted = 0;
    std::map<std::string, std::int64_t> byCode; ///< issues of this source
    std::int64_t stale = 0;   ///< confirmed too long before the newest record of all sources
    std::int64_t undated = 0; ///< not stated when it was last confirmed
    std::int64_t coarse = 0;  ///< placed by street or settlement only
    std::int64_t accuracyUnknown = 0;
    std::int64_t withoutPorts = 0; ///< number of ports not stated
    std::string newestConfirmed;   ///< ISO 8601, empty when none is stated
};

/** A record with something that a planner should know. Codes: stale, coarse_position,
 * outside_state. */
struct QualityPoint {
    std::int32_t record = -1; ///< into MergedStations::records
    std::string_view code;
};

struct DataQuality {
    std::vector<SourceQuality> sources; ///< in the order of the scenario
    std::vector<QualityPoint> points;   ///< by record, then code
    std::string newestConfirmed;        ///< of all sources
    int staleAfterYears = 0;
};

/** A source of stations as the run saw it. */
struct StationSourceFacts {
    std::string source;
    std::int64_t recordsInSource = 0;
};

struct QualityOptions {
    int staleAfterYears = 3; ///< AFDC confirms every record at least once a year
};

/**
 * @param sources one a layer of the merge, in its order; records of a layer without are only points
 * @param issues of the run; those whose source is one of `sources` are counted
 */
[[nodiscard]] DataQuality assessQuality(
    const MergedStations& merged,
    std::span<const StationSourceFacts> sources,
    std::span<const Issue> issues,
    const QualityOptions& options = {});

} // namespace corredor::landscape
