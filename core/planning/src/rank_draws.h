#pragma once

#include <corredor/planning/sensitivity.h>

namespace corredor::planning {

/** Fills in topShare and the quantiles of ranks of a study whose options are set. */
void drawRanks(const Scores& scores, Sensitivity& study, const JobContext& job);

} // namespace corredor::planning
