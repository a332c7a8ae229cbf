#pragma once

#include <corredor/base/issue.h>
#include <corredor/base/job.h>
#include <corredor/layers/station.h>

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace corredor::landscape {

/**
 * What a person decided about two records. They are named by dataset and id, "AFDC:38997", so that
 * the decision holds when the data are refreshed; see decisionName().
 */
struct ReviewDecision {
    std::string a;
    std::string b;
    bool same = true; ///< one station, or two
    std::string note;

    friend bool operator==(const ReviewDecision&, const ReviewDecision&) = default;
};

struct MergeOptions {
    /**
     * Records farther apart are not one station, except where an id (20 times as far) or network
     * and address (6 times as far) say so.
     * Source: Open Charge Map importer, DUPLICATE_DISTANCE_METERS.
     */
    double duplicateDistanceM = 50;
    std::vector<ReviewDecision> decisions = {}; ///< outweigh all evidence
};

/**
 * How one source record became part of a station.
 *
 * `reason` is a stable code: "only_record", "first_record" (of a station with several),
 * "same_site" (another row of the same station in the same source: its ports add up), and for
 * records that repeat one of another source: "same_record" (same dataset and id, another vintage),
 * "same_reference" (one names the other's id), "same_address", "same_name", "same_network",
 * "same_place"; "decided" where a review says so. "repeated_row" is a row that its own source lists
 * twice, word for word.
 */
struct Membership {
    std::int32_t station = -1;     ///< into MergedStations::stations
    std::int32_t duplicateOf = -1; ///< record it repeats (into MergedStations::records), -1 = none
    double confidence01 = 1;       ///< of the link that tied it to its station
    std::string reason;
};

/**
 * Stations as drivers know them, made of source records. Nothing is deleted: `records` holds every
 * record of every source, `membership` says which station each belongs to.
 */
struct MergedStations {
    std::shared_ptr<const layers::StationLayer> stations;
    std::shared_ptr<const layers::StationLayer> records;
    std::vector<std::string> stationUid; ///< "AFDC:38997": its first record's dataset and id
    std::vector<Membership> membership;  ///< one a record
    std::vector<std::int32_t> layerOf;   ///< one a record: which of the sources it came with
    std::vector<Issue> issues;           ///< decision_without_record
};

/**
 * Merges records within and across sources. Order of sources decides nothing but numbering.
 *
 * A station is a site of one network at one address, as AFDC counts them ("station location": a
 * site with one or more EVSE ports at the same address, e.g. a parking garage). Within a source,
 * rows of one network (or, without a network, of one address or name) at one place are one station
 * and their ports add up. Across sources, records of one station do not add up: ports and
 * connectors come from the source confirmed last (then the most complete). Two networks at one
 * address stay two stations, and so do rows that one source lists with different access, and
 * planned or closed rows beside those in service; a station with one open row is open. A station's
 * rows of one source lie within twice the duplicate distance, or 8 times where they share network
 * and address. Rows that stand for several stations (town-level tables) are never merged.
 * Decisions of a review come before all this: records they tie are one station with all that is
 * joined to either, and records they separate never meet.
 *
 * @throws ScenarioError when the distance makes no sense or decisions contradict each other.
 */
[[nodiscard]] MergedStations mergeStations(
    std::span<const std::shared_ptr<const layers::StationLayer>> sources,
    const MergeOptions& options,
    const JobContext& job = {});

/**
 * What exists and stations that do not yet: each new record is a station of its own, numbered after
 * the others, and belongs to no source (layerOf -1). For studies of what they would change.
 */
[[nodiscard]] MergedStations
withStations(const MergedStations& merged, std::vector<layers::StationRecord> added);

} // namespace corredor::landscape
