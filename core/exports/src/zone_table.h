#pragma once

#include "table.h"

#include <corredor/exports/results.h>

namespace corredor::exports {

/**
 * The zones of all zone layers with their figures, polygons in the GeoPackage. What is not known
 * has no value: counts of a zone without any record, shares where no source covers the state.
 */
[[nodiscard]] Table zoneTable(const Results& results);

} // namespace corredor::exports
