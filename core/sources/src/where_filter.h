#pragma once

#include "feature_table.h"

#include <string>
#include <vector>

namespace corredor::sources {

/**
 * Which records of a table satisfy an OGR attribute filter, by GDAL's own evaluator, so that
 * `where` means the same for tables and vector files.
 * @throws InputError when the filter is wrong.
 */
[[nodiscard]] std::vector<bool> recordsWhere(const FeatureTable& table, const std::string& where);

} // namespace corredor::sources
