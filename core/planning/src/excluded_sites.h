#pragma once

#include "raw_sites.h"

#include <corredor/base/issue.h>

namespace corredor::planning {

/**
 * Takes out the sites that the exclusions of `inputs`, and mustBeOnline, leave no room for.
 * Required and existing sites stay; excluded ones are no candidates anyhow.
 */
[[nodiscard]] Exclusions dropExcludedSites(
    const CandidateInputs& inputs,
    const CandidateOptions& options,
    std::vector<RawSite>& sites,
    IssueLog& issues,
    const JobContext& job);

} // namespace corredor::planning
