#pragma once

#include "shortest_way.h"

namespace corredor::network {

/** A way as lon/lat vertices from the first point's road to the other's. */
[[nodiscard]] std::vector<geo::LonLat> geometryOf(
    const RoadNetwork& network,
    const SearchGraph& graph,
    const ShortestWay& way,
    const NetworkPoint& from,
    const NetworkPoint& to);

} // namespace corredor::network
