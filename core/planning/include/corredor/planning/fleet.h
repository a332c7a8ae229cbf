#pragma once

#include <corredor/planning/parameters.h>

/** How many electric vehicles there are, by country and year. */
namespace corredor::planning {

/** Years that the shares `ev_share_start` and `ev_share_target` stand for. */
inline constexpr int fleetStartYear = 2025;
inline constexpr int fleetTargetYear = 2030;

/**
 * Share of light vehicles that are electric: the logistic curve c / (1 + exp(-r (t - m))) that has
 * the start share in 2025, the target share of the estimate in 2030 and the ceiling at last.
 * Form: Griliches (1957), "Hybrid corn: an exploration in the economics of technological change",
 * Econometrica 25, 501-522.
 */
[[nodiscard]] double
evShare(const Parameters& parameters, Country country, int year, Estimate estimate = Estimate::Mid);

/** The same of trucks. */
[[nodiscard]] double truckEvShare(
    const Parameters& parameters,
    Country country,
    int year,
    Estimate estimate = Estimate::Mid);

/** Electric light vehicles for each person: vehicles a person times the electric share. */
[[nodiscard]] double evsPerPerson(
    const Parameters& parameters,
    Country country,
    int year,
    Estimate estimate = Estimate::Mid);

} // namespace corredor::planning
