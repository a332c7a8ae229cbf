#pragma once

#include "table.h"

#include <corredor/landscape/coverage_bands.h>

namespace corredor::exports {

/** The areas near stations, those of fast charging first; areas without extent are left out. */
[[nodiscard]] Table bandTable(const landscape::CoverageBands& bands);

} // namespace corredor::exports
