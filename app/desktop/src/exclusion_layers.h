#pragma once

#include "layer_stack.h"
#include "result_layers.h"

#include <memory>
#include <vector>

/** Areas in which no site may stand, on the map. */
namespace corredor::desktop {

/** One a rule of results.exclusions; null for the rule that sites must be online. */
[[nodiscard]] std::vector<std::shared_ptr<const map::PolygonGeometry>>
exclusionGeometry(const exports::Results& results);

/** An entry for each rule with areas; its legend says how many candidates it left out. */
[[nodiscard]] std::vector<StackEntry>
exclusionEntries(const exports::Results& results, const ResultGeometry& geometry, map::Theme theme);

} // namespace corredor::desktop
