#pragma once

#include <corredor/planning/criteria.h>

namespace corredor::planning {

/** The demand points, of which nobody's reach is measured yet. */
[[nodiscard]] DemandReach placedDemand(const CriteriaInputs& inputs);

/** A place as issues name it: "-116.97123 32.53210". */
[[nodiscard]] std::string placeText(geo::LonLat place);

} // namespace corredor::planning
