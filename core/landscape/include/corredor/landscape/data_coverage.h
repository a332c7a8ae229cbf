#pragma once

#include <corredor/base/job.h>
#include <corredor/landscape/merge.h>
#include <corredor/layers/zones.h>

#include <array>
#include <cstdint>
#include <map>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/** What the sources of stations know of a place: "no record" is not "no charger". */
namespace corredor::landscape {

enum class RecordState : std::uint8_t {
    NotCovered, ///< no source has a record anywhere in its state: nothing is known
    NoRecord,   ///< some source has records elsewhere in its state, none has one here
    Recorded    ///< at least one record, whatever its status, access or level
};

inline constexpr std::array recordStates = {
    RecordState::NotCovered,
    RecordState::NoRecord,
    RecordState::Recorded};

/** "not_covered", "no_record", "recorded". */
[[nodiscard]] std::string_view toString(RecordState state);

/** The source records of one place. */
struct PlaceRecords {
    RecordState state = RecordState::NotCovered;
    std::int64_t records = 0;
    std::vector<std::int64_t> bySource; ///< one a source; empty without any record
    std::string newestConfirmed;        ///< ISO 8601, empty when no record states a date
};

/**
 * Which sources have records where. A source that lists nothing in a whole state (AFDC in Mexico)
 * is taken not to cover it; one that lists something there is taken to know the whole state.
 */
struct DataCoverage {
    std::vector<std::string> sources; ///< as the scenario names them
    /** By id ("US-CA", "MX-BCN"): states with a record, and those that a zone lies in. */
    std::map<std::string, PlaceRecords> states;
    std::vector<std::vector<PlaceRecords>> zones; ///< one a zone layer, then one a zone
};

/**
 * A record counts where it lies. One that lies outside the state it names counts in its zone, but
 * does not make a state covered. A zone belongs to the state that holds a point in its middle.
 *
 * @param sources one a layer of the merge, in its order
 * @param states ids as in DataCoverage::states
 */
[[nodiscard]] DataCoverage measureDataCoverage(
    const MergedStations& stations,
    std::span<const std::string> sources,
    std::span<const std::shared_ptr<const layers::ZoneLayer>> zones,
    const layers::ZoneLayer& states,
    const JobContext& job = {});

} // namespace corredor::landscape
