#pragma once

#include "table_builder.h"

#include <corredor/exports/results.h>

#include <string>

namespace corredor::exports {

/** What to build at the plan's sites, what it costs and who pays; rows are the plan's sites. */
void addProposalColumns(TableBuilder& builder, const Results& results);

/** "CCS1, J3400": every connector of a design. */
[[nodiscard]] std::string connectorNames(const planning::SiteDesign& design);

} // namespace corredor::exports
