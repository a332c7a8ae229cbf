#pragma once

#include "evidence.h"

#include <corredor/base/job.h>

#include <cstdint>
#include <vector>

namespace corredor::landscape {

/** Two records with evidence that they are one station. Positions in the keys; a has lower rank. */
struct Pair {
    std::int32_t a = -1;
    std::int32_t b = -1;
    Link link;
    double apartM = 0;
};

/** How records are compared, and how far apart they may be where no id or address ties them. */
struct PairSearch {
    std::optional<Link> (*compare)(
        const RecordKeys&,
        const RecordKeys&,
        double apartM,
        const MergeDistances&) = &landscape::compare;
    double reachM = 0;
};

/**
 * All pairs that the search's compare() accepts. Where very many records crowd one place (a whole
 * town geocoded to its centre) each is compared with the 64 on either side of it in an order that
 * puts one network's and one address's records together (sorted neighbourhood: Hernandez & Stolfo
 * 1995), so that the cost stays near n log n.
 */
[[nodiscard]] std::vector<Pair> findPairs(
    const std::vector<RecordKeys>& keys,
    const MergeDistances& limits,
    const PairSearch& search,
    const JobContext& job);

} // namespace corredor::landscape
