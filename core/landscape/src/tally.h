#pragma once

#include <corredor/landscape/inventory.h>

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace corredor::landscape {

void addStation(Tally& tally, const layers::StationRecord& station, std::int64_t records);

void addTally(Tally& sum, const Tally& tally);

/** Number of source records of each station. */
[[nodiscard]] std::vector<std::int64_t> recordsPerStation(const MergedStations& merged);

/** For each network key its most frequent spelling; of equally frequent ones the first by name. */
[[nodiscard]] std::map<std::string, std::string>
networkSpellings(const layers::StationLayer& records);

} // namespace corredor::landscape
