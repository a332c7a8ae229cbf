#include "cover_model.h"
#include "demand_points.h"
#include "max_cover_model.h"

#include <corredor/location/set_cover.h>

#include <fmt/format.h>

#include <cmath>
#include <numeric>

namespace corredor::planning {

namespace {

std::size_t at(std::int32_t i) {
    return static_cast<std::size_t>(i);
}

/** The fewest or cheapest sites that reach everyone whom any site reaches. */
class SetCoverModel : public CoverModel {
public:
    SetCoverModel(
        std::shared_ptr<const DemandReach> reach,
        const PlanOptions& options,
        std::vector<double> costs,
        const std::vector<double>& kmToWhatExists,
        std::vector<char> reachable)
        : CoverModel(std::move(reach), options, std::move(costs), kmToWhatExists)
        , m_reachable(std::move(reachable)) {}

    [[nodiscard]] location::Solution
    solve(const SiteRules& rules, const location::SolveOptions& solveOptions) const override;

    void describe(const std::vector<std::int32_t>& chosen, Plan& plan) const override {
        CoverModel::describe(chosen, plan);
        plan.unit = costs().empty() ? "sites" : options().currency;
        for (std::size_t d = 0; d < m_reachable.size(); ++d) {
            plan.leftOut += isWanted(d) || isServed(d) ? 0.0 : reach().people[d];
        }
    }

private:
    [[nodiscard]] bool isWanted(std::size_t demand) const {
        return !isServed(demand) && m_reachable[demand] != 0;
    }

    /** People who live within reach of closed sites only. */
    [[nodiscard]] double cutOff(const std::vector<std::int32_t>& excluded) const;

    std::vector<char> m_reachable; ///< per demand: within reach of a site that may be chosen
};

double SetCoverModel::cutOff(const std::vector<std::int32_t>& excluded) const {
    const auto sites = static_cast<std::size_t>(reach().siteToDemand.facilities());
    const std::vector<char> closed = marked(sites, excluded);
    std::vector<char> reached(m_reachable.size(), 0);
    for (std::size_t site = 0; site < sites; ++site) {
        if (closed[site] == 0) {
            for (const std::int32_t demand :
                 reach().siteToDemand.of(static_cast<std::int32_t>(site))) {
                reached[at(demand)] = 1;
            }
        }
    }
    double people = 0;
    for (std::size_t d = 0; d < reached.size(); ++d) {
        people += isWanted(d) && reached[d] == 0 ? reach().people[d] : 0.0;
    }
    return people;
}

location::Solution
SetCoverModel::solve(const SiteRules& rules, const location::SolveOptions& solveOptions) const {
    location::Solution none;
    if (const double people = cutOff(rules.excluded); people > 0) {
        none.why = fmt::format(
            "{:.0f} people live within reach of excluded or forbidden sites only", people);
        return none;
    }
    location::SetCoverProblem problem;
    problem.demands = static_cast<std::int32_t>(m_reachable.size());
    problem.covers = reach().siteToDemand;
    problem.costs = costs();
    problem.required = rules.required;
    problem.excluded = rules.excluded;
    for (std::size_t d = 0; d < m_reachable.size(); ++d) {
        if (!isWanted(d) || reach().people[d] <= 0) {
            problem.coveredAlready.push_back(static_cast<std::int32_t>(d));
        }
    }
    return location::solveSetCover(problem, solveOptions);
}

/** Who is within reach of a site that may be chosen; the others are an issue. */
std::vector<char> reachableDemands(
    const CandidateSites& sites,
    const DemandReach& reach,
    const std::vector<double>& kmToWhatExists,
    std::vector<Issue>& issues) {
    std::vector<char> reachable(reach.people.size(), 0);
    for (std::size_t site = 0; site < sites.role.size(); ++site) {
        const bool open = sites.role[site] == layers::SiteRole::Candidate ||
                          sites.role[site] == layers::SiteRole::Required;
        for (const std::int32_t demand : reach.siteToDemand.of(static_cast<std::int32_t>(site))) {
            reachable[at(demand)] = open ? 1 : reachable[at(demand)];
        }
    }
    IssueLog log("population");
    for (std::size_t d = 0; d < reachable.size(); ++d) {
        if (reachable[d] == 0 && reach.people[d] > 0 && !std::isfinite(kmToWhatExists[d])) {
            log.add(
                Severity::Warning,
                "demand_beyond_reach",
                {placeText(reach.location[d]), {}},
                "no site that may be chosen reaches these people; the plan leaves them out");
        }
    }
    const std::vector<Issue> found = log.take();
    issues.insert(issues.end(), found.begin(), found.end());
    return reachable;
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
        reach = std::make_shared<const DemandReach>(std::move(measured));
    }
    const auto existing =
        kmToExisting(inputs, options, reach->onNetwork, options.reachKm, job.subRange(0.7, 1.0));
    std::vector<double> costs = siteCosts(inputs.sites, options);
    if (options.objective == Objective::SetCover) {
        std::vector<char> reachable = reachableDemands(inputs.sites, *reach, existing, issues);
        return std::make_shared<const SetCoverModel>(
            std::move(reach), options, std::move(costs), existing, std::move(reachable));
    }
    return std::make_shared<const MaxCoverModel>(
        std::move(reach), options, std::move(costs), existing, fairnessOf(inputs, options, job));
}

} // namespace corredor::planning
