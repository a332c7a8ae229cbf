#pragma once

#include <corredor/exports/results.h>

#include <string>

/** What exists as tables without geometry. Empty cells: not known, or not of this dimension. */
namespace corredor::exports {

/**
 * One line a dimension, country and key: records, stations, ports by level, power, plugs, what is
 * not stated, and rates per 100,000 people, 100 km of road and 1,000 electric vehicles.
 */
[[nodiscard]] std::string inventoryCsv(const Results& results);

/** One line a country and year: opened, and cumulative stations and ports; undated last. */
[[nodiscard]] std::string growthCsv(const Results& results);

/** One line a source and figure: read, kept, skipped ... and each issue code with its treatment. */
[[nodiscard]] std::string qualityCsv(const Results& results);

} // namespace corredor::exports
