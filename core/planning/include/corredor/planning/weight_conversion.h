#pragma once

#include <corredor/planning/weights.h>

#include <span>
#include <string>
#include <vector>

namespace corredor::planning {

/** Swings and comparisons that come closest to weights: where a planner who changes the method
 * begins. */

/** Two to mostCompared criteria whose names can be written in a comparison and read again. */
[[nodiscard]] bool canCompare(const std::vector<std::string>& criteria);

/**
 * The same options with another method. What they already state for that method and these criteria
 * stays; else points in proportion to the weights, 100 for the greatest, in whole points, or every
 * pair compared by the ratio of its weights, in whole steps of Saaty's scale.
 * @param weights one a criterion, >= 0, one above 0
 * @pre canCompare(criteria) when the method is Ahp
 */
[[nodiscard]] WeightOptions optionsFor(
    WeightMethod method,
    const WeightOptions& stated,
    const std::vector<std::string>& criteria,
    std::span<const double> weights);

} // namespace corredor::planning
