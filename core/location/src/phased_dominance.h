#pragma once

#include "phased_plan.h"

#include <cstdint>
#include <vector>

namespace corredor::location {

/**
 * The facilities of `choosable` that a best plan can do without, one flag a facility of the model:
 * those that cover nothing that counts, and those for which another of `choosable` covers as much
 * at no more cost in any period. In a plan the other can take their place, opened when the first of
 * the two was. Required facilities are never among them; of two that are alike the lower stays.
 */
[[nodiscard]] std::vector<char>
dominatedFacilities(const PhasedModel& model, const std::vector<std::int32_t>& choosable);

} // namespace corredor::location
