#pragma once

#include "cover_model.h"
#include "plan_floors.h"

namespace corredor::planning {

/** What a plan is to give whom, and between whom a trade-off is traced. */
struct Fairness {
    std::vector<GroupFloor> floors;
    DemandGroups tradeoff;
};

/** @throws ScenarioError as floorsOf and tradeoffGroups */
[[nodiscard]] Fairness
fairnessOf(const PlanInputs& inputs, const PlanOptions& options, const JobContext& job);

/** The most people newly within reach, with the floors that the options state. */
class MaxCoverModel : public CoverModel {
public:
    MaxCoverModel(
        std::shared_ptr<const DemandReach> reach,
        const PlanOptions& options,
        std::vector<double> costs,
        const std::vector<double>& kmToWhatExists,
        Fairness fairness);

    [[nodiscard]] location::Solution
    solve(const SiteRules& rules, const location::SolveOptions& solveOptions) const override;

    void describe(const std::vector<std::int32_t>& chosen, Plan& plan) const override;

    [[nodiscard]] std::optional<Tradeoff>
    tradeoff(const SiteRules& rules, const Plan& plan, const JobContext& job) const override;

private:
    [[nodiscard]] location::MaxCoverProblem problemOf(const SiteRules& rules) const;

    Fairness m_fairness;
};

} // namespace corredor::planning
