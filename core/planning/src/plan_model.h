#pragma once

#include <corredor/planning/plan.h>

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

namespace corredor::planning {

/** Which sites a plan must and must not hold: roles and a planner's choice together. */
struct SiteRules {
    std::vector<std::int32_t> required; ///< ascending, each once
    std::vector<std::int32_t> excluded; ///< likewise; existing sites among them
};

/** What a plan loses without one of its sites, and with the best other site in its place. */
struct SiteLoss {
    double gain = 0;
    std::int32_t replacement = -1;
    double lossWithReplacement = 0;
};

/** One objective on plain numbers. Immutable; facilities are candidates by position. */
class PlanModel {
public:
    PlanModel() = default;
    virtual ~PlanModel() = default;
    PlanModel(const PlanModel&) = delete;
    PlanModel& operator=(const PlanModel&) = delete;
    PlanModel(PlanModel&&) = delete;
    PlanModel& operator=(PlanModel&&) = delete;

    [[nodiscard]] virtual location::Solution
    solve(const SiteRules& rules, const location::SolveOptions& options) const = 0;

    /** @param mayReplace per candidate. @return one a chosen site, in their order */
    [[nodiscard]] virtual std::vector<SiteLoss>
    losses(const std::vector<std::int32_t>& chosen, const std::vector<char>& mayReplace) const = 0;

    /** Fills in units, coverage and whatever else the objective says about a plan. */
    virtual void describe(const std::vector<std::int32_t>& chosen, Plan& plan) const = 0;

    /** What raising the worst off costs from this plan on; nothing where the options do not ask.
     * @throws Cancelled */
    [[nodiscard]] virtual std::optional<Tradeoff>
    tradeoff(const SiteRules& rules, const Plan& plan, const JobContext& job) const;
};

/** Sites that exist and, when asked, fast chargers, on the network. */
[[nodiscard]] std::vector<network::NetworkPoint>
existingPoints(const PlanInputs& inputs, const PlanOptions& options, const JobContext& job);

/**
 * Kilometres by road from each demand point to the nearest of what exists: sites with that role
 * and, when asked, fast chargers. Infinite where there is none within `cutoffKm`.
 */
[[nodiscard]] std::vector<double> kmToExisting(
    const PlanInputs& inputs,
    const PlanOptions& options,
    const std::vector<network::NetworkPoint>& demand,
    double cutoffKm,
    const JobContext& job);

/** Whether each of `count` things is in the list. */
[[nodiscard]] std::vector<char>
marked(std::size_t count, const std::vector<std::int32_t>& positions);

/** What each site costs; empty when neither the options nor the sites state any cost. */
[[nodiscard]] std::vector<double>
siteCosts(const CandidateSites& sites, const PlanOptions& options);

/** Max cover and set cover. Issue of set cover: demand_beyond_reach. */
[[nodiscard]] std::shared_ptr<const PlanModel> coverModel(
    const PlanInputs& inputs,
    const PlanOptions& options,
    std::vector<Issue>& issues,
    const JobContext& job);

/** p-median. @throws ScenarioError when the pairs of people and sites would not fit in memory. */
[[nodiscard]] std::shared_ptr<const PlanModel>
medianModel(const PlanInputs& inputs, const PlanOptions& options, const JobContext& job);

/**
 * Max cover whose service falls with the distance: people count by the best share that a site or
 * what exists gives them. @throws ScenarioError as medianModel
 */
[[nodiscard]] std::shared_ptr<const PlanModel>
gradualModel(const PlanInputs& inputs, const PlanOptions& options, const JobContext& job);

/** p-center; issue: demand_beyond_max_km. @throws ScenarioError as medianModel */
[[nodiscard]] std::shared_ptr<const PlanModel> centerModel(
    const PlanInputs& inputs,
    const PlanOptions& options,
    std::vector<Issue>& issues,
    const JobContext& job);

/**
 * Flow refuelling. Issues: trip_without_road, trip_impossible.
 * @throws ScenarioError when there are no trips to consider
 */
[[nodiscard]] std::shared_ptr<const PlanModel> flowModel(
    const PlanInputs& inputs,
    const PlanOptions& options,
    std::vector<Issue>& issues,
    const JobContext& job);

} // namespace corredor::planning
