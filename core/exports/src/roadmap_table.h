#pragma once

#include "table.h"

#include <corredor/exports/results.h>

#include <string>

namespace corredor::exports {

/** The roadmap's sites, one a row, with what stands there and what was spent by each year. */
[[nodiscard]] Table roadmapTable(const Results& results);

/** Figures by year and country, "all" for both together. */
[[nodiscard]] std::string roadmapYearsCsv(const Results& results);

} // namespace corredor::exports
