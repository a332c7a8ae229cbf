#pragma once

#include "clusters.h"

#include <corredor/landscape/merge.h>

namespace corredor::landscape {

/**
 * Makes one station of a cluster's records and fills in their memberships (all but `station`).
 * @param membership one a record of the whole input, by position in `keys`.
 */
[[nodiscard]] layers::StationRecord assembleStation(
    const Cluster& cluster,
    const std::vector<RecordKeys>& keys,
    const std::vector<Link>& linkOf,
    std::vector<Membership>& membership);

} // namespace corredor::landscape
