#pragma once

#include <corredor/planning/criteria.h>

namespace corredor::planning {

/** The people of all population layers, placed on the network; nobody's reach is measured yet. */
[[nodiscard]] DemandReach placedDemand(const CriteriaInputs& inputs, const JobContext& job);

/** A place as issues name it: "-116.97123 32.53210". */
[[nodiscard]] std::string placeText(geo::LonLat place);

} // namespace corredor::planning
