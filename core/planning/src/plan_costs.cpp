#include "plan_model.h"

#include <algorithm>
#include <cmath>

namespace corredor::planning {

std::vector<double> siteCosts(const CandidateSites& sites, const PlanOptions& options) {
    const bool ownCosts =
        std::ranges::any_of(sites.cost, [](double cost) { return std::isfinite(cost); });
    if (!options.siteCost && !ownCosts) {
        return {};
    }
    std::vector<double> costs(sites.id.size(), options.siteCost.value_or(0));
    for (std::size_t i = 0; i < sites.cost.size(); ++i) {
        costs[i] = std::isfinite(sites.cost[i]) ? sites.cost[i] : costs[i];
    }
    return costs;
}

} // namespace corredor::planning
