#pragma once

#include "layer_stack.h"

#include <corredor/exports/comparison.h>
#include <corredor/map/theme.h>

#include <memory>

namespace corredor::desktop {

/** Sites of the plans of two runs as a layer: in both, only in A, only in B. */
[[nodiscard]] StackEntry comparisonEntry(const exports::Comparison& comparison, map::Theme theme);

} // namespace corredor::desktop
