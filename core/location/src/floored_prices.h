#pragma once

#include "floored_plan.h"

namespace corredor::location {

/** What floors cost, as a Lagrangian relaxation tells it. */
struct FloorPrices {
    std::vector<double> price;            ///< per floor, >= 0, as FlooredModel::relaxedAt takes it
    double bound = 0;                     ///< no plan is better, in the model's measure
    std::vector<std::int32_t> favourites; ///< facilities that the relaxation favours, ascending
};

/**
 * Relaxes both "a demand is covered only by a chosen facility", with a multiplier a demand, and the
 * floors, with a price each, and moves both against the subgradient (step rule of Held, Wolfe,
 * Crowder 1974), each with half of the step: a demand's slope is a few units, a floor's millions.
 * @param plan where the multipliers begin
 * @param toBeat value of the best plan known; below 0 = none
 * @param most how many favourites to name
 */
[[nodiscard]] FloorPrices
priceFloors(const FlooredPlan& plan, double toBeat, std::size_t most, const Deadline& deadline);

} // namespace corredor::location
