#pragma once

#include <corredor/exports/results.h>

#include <limits>
#include <string>

namespace corredor::exports {

/** Minutes that ways over a port of entry wait; NaN when none are stated. */
[[nodiscard]] inline double waitMinOf(const Results& results, const std::string& crossingId) {
    const auto found = results.crossingWaits.find(crossingId);
    return found == results.crossingWaits.end() ? std::numeric_limits<double>::quiet_NaN()
                                                : found->second;
}

/** Vehicles a year over a port of entry; NaN when not known. */
[[nodiscard]] inline double
vehiclesPerYearOf(const Results& results, const std::string& crossingId) {
    if (results.crossingPlaces) {
        for (const layers::Crossing& crossing : *results.crossingPlaces) {
            if (crossing.id == crossingId && crossing.vehiclesPerYear > 0) {
                return crossing.vehiclesPerYear;
            }
        }
    }
    return std::numeric_limits<double>::quiet_NaN();
}

} // namespace corredor::exports
