#include "plan_model.h"

#include <cmath>
#include <numeric>

namespace corredor::planning {

namespace {

std::size_t at(std::int32_t i) {
    return static_cast<std::size_t>(i);
}

/** Max cover: the most people newly within reach. */
class CoverModel : public PlanModel {
public:
    CoverModel(
        std::shared_ptr<const DemandReach> reach,
        const PlanOptions& options,
        const std::vector<double>& kmToWhatExists)
        : m_reach(std::move(reach))
        , m_sites(options.sites)
        , m_served(kmToWhatExists.size(), 0) {
        for (std::size_t d = 0; d < m_served.size(); ++d) {
            m_served[d] = std::isfinite(kmToWhatExists[d]) ? 1 : 0;
        }
    }

    [[nodiscard]] location::Solution
    solve(const SiteRules& rules, const location::SolveOptions& options) const override {
        location::MaxCoverProblem problem;
        problem.weights = m_reach->people;
        problem.covers = m_reach->siteToDemand;
        problem.p = m_sites;
        problem.required = rules.required;
        problem.excluded = rules.excluded;
        for (std::size_t d = 0; d < m_served.size(); ++d) {
            if (m_served[d] != 0) {
                problem.coveredAlready.push_back(static_cast<std::int32_t>(d));
            }
        }
        return location::solveMaxCover(problem, options);
    }

    [[nodiscard]] std::vector<SiteLoss> losses(
        const std::vector<std::int32_t>& chosen,
        const std::vector<char>& mayReplace) const override;

    void describe(const std::vector<std::int32_t>& chosen, Plan& plan) const override;

private:
    /** Who alone covers each demand: a position in `chosen`, or one of these. */
    static constexpr std::int32_t nobody = -1;
    static constexpr std::int32_t several = -2;

    [[nodiscard]] std::vector<std::int32_t>
    soleCovers(const std::vector<std::int32_t>& chosen) const;

    std::shared_ptr<const DemandReach> m_reach;
    int m_sites;
    std::vector<char> m_served; ///< per demand: covered by what exists
};

std::vector<std::int32_t> CoverModel::soleCovers(const std::vector<std::int32_t>& chosen) const {
    std::vector<std::int32_t> sole(m_served.size(), nobody);
    for (std::size_t i = 0; i < chosen.size(); ++i) {
        for (const std::int32_t demand : m_reach->siteToDemand.of(chosen[i])) {
            sole[at(demand)] = sole[at(demand)] == nobody ? static_cast<std::int32_t>(i) : several;
        }
    }
    for (std::size_t d = 0; d < sole.size(); ++d) {
        sole[d] = m_served[d] != 0 ? several : sole[d];
    }
    return sole;
}

std::vector<SiteLoss> CoverModel::losses(
    const std::vector<std::int32_t>& chosen,
    const std::vector<char>& mayReplace) const {
    const std::vector<std::int32_t> sole = soleCovers(chosen);
    std::vector<SiteLoss> losses(chosen.size());
    for (std::size_t i = 0; i < chosen.size(); ++i) {
        for (const std::int32_t demand : m_reach->siteToDemand.of(chosen[i])) {
            const bool onlyHere = sole[at(demand)] == static_cast<std::int32_t>(i);
            losses[i].gain += onlyHere ? m_reach->people[at(demand)] : 0.0;
        }
    }
    std::vector<double> regained(chosen.size(), 0);
    std::vector<double> best(chosen.size(), 0);
    for (std::size_t site = 0; site < mayReplace.size(); ++site) {
        if (mayReplace[site] == 0) {
            continue;
        }
        std::ranges::fill(regained, 0.0);
        double fresh = 0; // people whom nobody covers, whichever site the candidate replaces
        for (const std::int32_t demand :
             m_reach->siteToDemand.of(static_cast<std::int32_t>(site))) {
            const std::int32_t owner = sole[at(demand)];
            if (owner == nobody) {
                fresh += m_reach->people[at(demand)];
            } else if (owner != several) {
                regained[at(owner)] += m_reach->people[at(demand)];
            }
        }
        for (std::size_t i = 0; i < chosen.size(); ++i) {
            if (regained[i] + fresh > best[i]) {
                best[i] = regained[i] + fresh;
                losses[i].replacement = static_cast<std::int32_t>(site);
            }
        }
    }
    for (std::size_t i = 0; i < chosen.size(); ++i) {
        losses[i].lossWithReplacement = losses[i].gain - best[i];
    }
    return losses;
}

void CoverModel::describe(const std::vector<std::int32_t>& chosen, Plan& plan) const {
    plan.unit = "people";
    plan.gainUnit = "people";
    DemandCoverage& coverage = plan.coverage;
    coverage.location = m_reach->location;
    coverage.country = m_reach->country;
    coverage.people = m_reach->people;
    coverage.by.assign(m_served.size(), CoveredBy::Nothing);
    for (const std::int32_t site : chosen) {
        for (const std::int32_t demand : m_reach->siteToDemand.of(site)) {
            coverage.by[at(demand)] = CoveredBy::Plan;
        }
    }
    for (std::size_t d = 0; d < m_served.size(); ++d) {
        if (m_served[d] != 0) {
            coverage.by[d] = CoveredBy::Existing;
            plan.servedAlready += coverage.people[d];
        }
    }
    plan.totalDemand = std::accumulate(coverage.people.begin(), coverage.people.end(), 0.0);
}

} // namespace

std::shared_ptr<const PlanModel> coverModel(
    const PlanInputs& inputs,
    const PlanOptions& options,
    std::vector<Issue>& issues,
    const JobContext& job) {
    std::shared_ptr<const DemandReach> reach = inputs.reach;
    if (!reach) { // no population criterion has measured this distance already
        auto measured = demandWithinReach(inputs.layers, options.reachKm, job.subRange(0, 0.7));
        issues.insert(issues.end(), measured.issues.begin(), measured.issues.end());
        reach = std::make_shared<const DemandReach>(std::move(measured));
    }
    const auto existing =
        kmToExisting(inputs, options, reach->onNetwork, options.reachKm, job.subRange(0.7, 1.0));
    return std::make_shared<const CoverModel>(std::move(reach), options, existing);
}

} // namespace corredor::planning
