#pragma once

#include <corredor/exports/results.h>

#include <string>

namespace corredor::exports {

/** What the plan gives the groups that it has floors for, one a row. */
[[nodiscard]] std::string floorsCsv(const Results& results);

/**
 * The points of the trade-off and what each group has in them: one row a point and group, people.
 * @pre there is a trade-off
 */
[[nodiscard]] std::string tradeoffCsv(const Results& results);

} // namespace corredor::exports
