#include "max_cover_model.h"

#include <algorithm>

namespace corredor::planning {

Fairness fairnessOf(const PlanInputs& inputs, const PlanOptions& options, const JobContext& job) {
    return {floorsOf(inputs, options, job), tradeoffGroups(inputs, options, job)};
}

MaxCoverModel::MaxCoverModel(
    std::shared_ptr<const DemandReach> reach,
    const PlanOptions& options,
    std::vector<double> costs,
    const std::vector<double>& kmToWhatExists,
    Fairness fairness)
    : CoverModel(std::move(reach), options, std::move(costs), kmToWhatExists)
    , m_fairness(std::move(fairness)) {}

location::MaxCoverProblem MaxCoverModel::problemOf(const SiteRules& rules) const {
    location::MaxCoverProblem problem;
    problem.weights = reach().people;
    problem.covers = reach().siteToDemand;
    problem.p = options().sites;
    problem.required = rules.required;
    problem.excluded = rules.excluded;
    if (options().budget) {
        problem.costs = costs();
        problem.budget = *options().budget;
    }
    for (std::size_t d = 0; d < problem.weights.size(); ++d) {
        if (isServed(d)) {
            problem.coveredAlready.push_back(static_cast<std::int32_t>(d));
        }
    }
    return problem;
}

location::Solution
MaxCoverModel::solve(const SiteRules& rules, const location::SolveOptions& solveOptions) const {
    location::MaxCoverProblem problem = problemOf(rules);
    if (m_fairness.floors.empty()) {
        return location::solveMaxCover(problem, solveOptions);
    }
    return location::solveFlooredCover(
        withFloors(std::move(problem), m_fairness.floors), solveOptions);
}

void MaxCoverModel::describe(const std::vector<std::int32_t>& chosen, Plan& plan) const {
    CoverModel::describe(chosen, plan);
    plan.floors = outcomesOf(m_fairness.floors, plan.coverage, chosen);
}

std::optional<Tradeoff>
MaxCoverModel::tradeoff(const SiteRules& rules, const Plan& plan, const JobContext& job) const {
    if (!options().tradeoff) {
        return std::nullopt;
    }
    std::vector<std::int32_t> chosen;
    for (const PlanSite& site : plan.sites) {
        chosen.push_back(site.candidate);
    }
    std::ranges::sort(chosen);
    const auto problem = withFloors(problemOf(rules), m_fairness.floors);
    return traceTradeoff(
        {.problem = problem, .groups = m_fairness.tradeoff, .plan = plan, .chosen = chosen},
        *options().tradeoff,
        options().seed,
        job);
}

} // namespace corredor::planning
