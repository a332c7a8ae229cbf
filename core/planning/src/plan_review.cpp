#include <corredor/planning/plan_review.h>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <numeric>

namespace corredor::planning {

namespace {

std::vector<std::int32_t> candidatesOf(const Plan& plan) {
    std::vector<std::int32_t> candidates;
    for (const PlanSite& site : plan.sites) {
        candidates.push_back(site.candidate);
    }
    std::ranges::sort(candidates);
    return candidates;
}

} // namespace

bool isMaximised(Objective objective) {
    return objective == Objective::MaxCover || objective == Objective::FlowRefuelling;
}

CoverageTally coverageOfAll(const DemandCoverage& coverage) {
    CoverageTally all{};
    for (std::size_t d = 0; d < coverage.by.size(); ++d) {
        all[static_cast<std::size_t>(coverage.by[d])] += coverage.people[d];
    }
    return all;
}

double peopleOf(const CoverageTally& tally) {
    return std::accumulate(tally.begin(), tally.end(), 0.0);
}

double slackOf(const Plan& plan) {
    const double slack =
        isMaximised(plan.objective) ? plan.bound - plan.value : plan.value - plan.bound;
    return std::max(0.0, slack);
}

std::optional<std::size_t> hardestToReplace(const Plan& plan) {
    const auto hardest = std::ranges::max_element(plan.sites, {}, &PlanSite::lossWithReplacement);
    if (hardest == plan.sites.end()) {
        return std::nullopt;
    }
    return static_cast<std::size_t>(hardest - plan.sites.begin());
}

PlanDifference differenceOf(const Plan& plan, const Plan& other) {
    PlanDifference difference;
    difference.worseBy =
        isMaximised(plan.objective) ? other.value - plan.value : plan.value - other.value;
    const double scale = std::abs(other.value);
    difference.worseShare = scale > 0 ? difference.worseBy / scale : 0;
    const std::vector<std::int32_t> ours = candidatesOf(plan);
    const std::vector<std::int32_t> theirs = candidatesOf(other);
    std::ranges::set_difference(ours, theirs, std::back_inserter(difference.came));
    std::ranges::set_difference(theirs, ours, std::back_inserter(difference.went));
    return difference;
}

} // namespace corredor::planning
