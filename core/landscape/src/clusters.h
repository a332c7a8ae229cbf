#pragma once

#include "decisions.h"
#include "evidence.h"
#include "pairs.h"

#include <cstdint>
#include <vector>

namespace corredor::landscape {

/** The records of one station. Records by rank; `link` ties each to the station (none: first). */
struct Cluster {
    std::vector<std::int32_t> records;
};

struct Clusters {
    std::vector<Cluster> stations; ///< by their first record's position in the input
    std::vector<Link> linkOf;      ///< per record: the surest link that ties it to its station
};

/**
 * Joins records into stations, the surest pairs first: what ids tie, then rows of one source into
 * sites, then sites across sources. A join is refused when any two records it would bring together
 * cannot share a station, or when one source's rows would spread too far: beyond
 * MergeDistances::addressDiameterM where the pair shares an address, else beyond siteDiameterM
 * (or what either site spans already). Last come the joins that a person decided.
 */
[[nodiscard]] Clusters joinRecords(
    const std::vector<RecordKeys>& keys,
    std::vector<Pair> pairs,
    const MergeDistances& limits,
    Bonds& bonds,
    const JobContext& job);

} // namespace corredor::landscape
