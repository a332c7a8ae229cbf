#pragma once

#include <corredor/planning/site_demand.h>

namespace corredor::planning {

/** Whether those who pass ask for as much fast charging as the residents: a corridor site. */
[[nodiscard]] inline bool isMostlyPassing(const SiteDemand& demand) {
    const double passingKwh = demand.corridorKwh + demand.crossingKwh;
    return passingKwh > 0 && passingKwh >= demand.localFastKwh;
}

} // namespace corredor::planning
