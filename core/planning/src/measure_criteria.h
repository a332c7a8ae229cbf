#pragma once

#include <corredor/base/job.h>
#include <corredor/layers/measures.h>
#include <corredor/planning/criteria.h>

#include <span>
#include <vector>

namespace corredor::planning {

/**
 * Values of a measure at places, NaN where there are none. `criterion.kind` is MeasureNearest,
 * MeasureValue, MeasureSum or Traffic (which is MeasureValue). In parallel, same order.
 */
[[nodiscard]] std::vector<double> measureValues(
    const layers::MeasureLayer& measure,
    const CriterionOptions& criterion,
    std::span<const geo::LonLat> places,
    const JobContext& job);

} // namespace corredor::planning
