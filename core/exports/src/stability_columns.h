#pragma once

#include "table_builder.h"

#include <corredor/exports/results.h>

#include <vector>

namespace corredor::exports {

/**
 * The rank by the ranking that is not in force, and how far a site's rank rests on the exact
 * weights; each only where it is known. Rows are candidates.
 */
void addStabilityColumns(
    TableBuilder& builder,
    const Results& results,
    const std::vector<std::size_t>& rows);

} // namespace corredor::exports
