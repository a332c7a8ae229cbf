#pragma once

#include <corredor/location/capacitated.h>

#include <optional>
#include <vector>

namespace corredor::location {

/** Facilities with a way to share the demand among them. */
struct CapacitatedPlan {
    std::vector<std::int32_t> facilities; ///< ascending
    double value = 0; ///< of that sharing, so the facilities are worth this at least
};

/**
 * A first plan: again and again the facility that serves the most weight still waiting; demands
 * take what is left of the nearest chosen facilities. Nothing when this leaves demand unserved that
 * must be served; there may still be a plan then.
 */
[[nodiscard]] std::optional<CapacitatedPlan> greedyCapacitated(const CapacitatedProblem& problem);

/** What no plan can be better than, from each demand's weight and nearest facility alone. */
[[nodiscard]] double simpleBound(const CapacitatedProblem& problem);

} // namespace corredor::location
