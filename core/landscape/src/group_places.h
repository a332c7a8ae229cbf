#pragma once

#include <corredor/landscape/coverage.h>

#include <string_view>
#include <vector>

namespace corredor::landscape {

/** Where the stations of the group of that id stand. @pre the id is one of accessGroups() */
[[nodiscard]] std::vector<geo::LonLat>
placesOf(const MergedStations& stations, std::string_view group);

} // namespace corredor::landscape
