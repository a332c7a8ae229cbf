#pragma once

#include <corredor/base/job.h>
#include <corredor/exports/results.h>
#include <corredor/scenario/scenario.h>

#include <memory>

namespace corredor::scenario {

enum class Extent { Everything, LandscapeOnly };

/**
 * Runs a scenario: read, merge, network, corridors, candidates, criteria, scores, plan. Nothing is
 * written; exports::writeResults does that. Same scenario and inputs give the same Results (but
 * `stages`).
 */
[[nodiscard]] std::shared_ptr<const exports::Results> runScenario(
    const Scenario& scenario,
    Extent extent = Extent::Everything,
    const JobContext& job = {},
    const planning::PlanWatch& planWatch = {});

} // namespace corredor::scenario
