#pragma once

#include "demand_points.h"

#include <corredor/location/costs.h>
#include <corredor/planning/plan.h>

#include <vector>

namespace corredor::planning {

/**
 * Kilometres by road from people (rows) to sites (columns): the pairs with less than a limit that
 * each row has of its own.
 *
 * @param limitKm one a demand; rows with a limit of 0 have no pairs
 * @throws ScenarioError when the pairs would take too much memory; it says how many there are, and
 *         which keys make them fewer.
 */
[[nodiscard]] location::CostMatrix kmBelow(
    const PlanInputs& inputs,
    const DemandReach& demand,
    const std::vector<double>& limitKm,
    double maxKm,
    const JobContext& job);

} // namespace corredor::planning
