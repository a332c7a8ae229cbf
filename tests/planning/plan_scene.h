#pragma once

#include "planning_scene.h"

#include <corredor/planning/plan.h>

#include <vector>

namespace corredor::test {

/** Towns with people along a road of 100 km, seven candidates between them. */
[[nodiscard]] Scene road();

/** The plan of a scene, prepared and solved. */
[[nodiscard]] planning::Plan planOf(const Scene& scene, const planning::PlanOptions& options);

/** The candidates of a plan, ascending. */
[[nodiscard]] std::vector<std::int32_t> chosen(const planning::Plan& plan);

} // namespace corredor::test
