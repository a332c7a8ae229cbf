#pragma once

#include <corredor/base/job.h>
#include <corredor/landscape/merge.h>

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace corredor::landscape {

/** Two decisions of a review that cannot both hold. Positions in the list of decisions. */
struct DecisionConflict {
    std::size_t different = 0;     ///< says that two records are two stations
    std::vector<std::size_t> same; ///< which, taken together, make them one
};

/**
 * The first decision that contradicts the others: "a and b differ" where a chain of decisions says
 * that they are one station, or a record set apart from itself.
 */
[[nodiscard]] std::optional<DecisionConflict>
findConflict(std::span<const ReviewDecision> decisions);

/**
 * How a decision names a record: dataset and id, "AFDC:38997", "Open Charge Map:4343". Case and
 * punctuation of the dataset do not matter, "ocm" is Open Charge Map.
 */
[[nodiscard]] std::string decisionName(const layers::StationRecord& record);

/**
 * Where the decision about two records stands in a list; nothing when there is none.
 * @param a,b decisionName() of either record, in any order
 */
[[nodiscard]] std::optional<std::size_t>
findDecision(std::span<const ReviewDecision> decisions, std::string_view a, std::string_view b);

/** The records that a decision names; -1 = none has that name. */
struct DecidedRecords {
    std::int32_t a = -1;
    std::int32_t b = -1;
};

/** One for each decision, in their order; of several records of one name the first. */
[[nodiscard]] std::vector<DecidedRecords>
recordsOf(std::span<const ReviewDecision> decisions, const layers::StationLayer& records);

/** Two source records of which a person should decide whether they are one station. */
struct ReviewPair {
    std::int32_t a = -1; ///< into MergedStations::records
    std::int32_t b = -1;
    bool together = false;   ///< the merge made one station of them
    double apartM = 0;       ///< straight distance
    double confidence01 = 0; ///< that they are one station
    double doubt01 = 0;      ///< that the merge is wrong here
    /**
     * What speaks for and against it, as stable codes: same_network, companies_merged,
     * other_network, no_network; same_address, other_address, no_address; similar_name, other_name,
     * no_name; shared_connectors, other_connectors; other_access; one_source, two_sources.
     */
    std::vector<std::string> evidence;
};

struct ReviewOptions {
    double duplicateDistanceM = 50; ///< as MergeOptions
    double leastDoubt01 = 0.2;      ///< pairs surer than this are not listed
};

/**
 * The pairs on which the merge is least sure, most doubtful first: those it joined on weak
 * evidence and those it kept apart though something speaks for them. Of several pairs between the
 * same two stations the most doubtful is listed, and pairs that were decided on are not.
 */
[[nodiscard]] std::vector<ReviewPair> reviewPairs(
    const MergedStations& merged,
    std::span<const ReviewDecision> decisions,
    const ReviewOptions& options = {},
    const JobContext& job = {});

} // namespace corredor::landscape
