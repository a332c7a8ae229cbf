#include "demand_points.h"
#include "plan_model.h"

#include <corredor/location/set_cover.h>

#include <fmt/format.h>

#include <cmath>
#include <numeric>

namespace corredor::planning {

namespace {

std::size_t at(std::int32_t i) {
    return static_cast<std::size_t>(i);
}

/** What max cover and set cover share: whom each site reaches, and who is served already. */
class CoverModel : public PlanModel {
public:
    CoverModel(
        std::shared_ptr<const DemandReach> reach,
        const PlanOptions& options,
        std::vector<double> costs,
        const std::vector<double>& kmToWhatExists)
        : m_reach(std::move(reach))
        , m_options(options)
        , m_costs(std::move(costs))
        , m_served(kmToWhatExists.size(), 0) {
        for (std::size_t d = 0; d < m_served.size(); ++d) {
            m_served[d] = std::isfinite(kmToWhatExists[d]) ? 1 : 0;
        }
    }

    [[nodiscard]] std::vector<SiteLoss> losses(
        const std::vector<std::int32_t>& chosen,
        const std::vector<char>& mayReplace) const override;

    void describe(const std::vector<std::int32_t>& chosen, Plan& plan) const override;

protected:
    [[nodiscard]] const DemandReach& reach() const { return *m_reach; }

    [[nodiscard]] const PlanOptions& options() const { return m_options; }

    [[nodiscard]] const std::vector<double>& costs() const { return m_costs; }

    [[nodiscard]] bool isServed(std::size_t demand) const { return m_served[demand] != 0; }

private:
    /** Who alone covers each demand: a position in `chosen`, or one of these. */
    static constexpr std::int32_t nobody = -1;
    static constexpr std::int32_t several = -2;

    [[nodiscard]] std::vector<std::int32_t>
    soleCovers(const std::vector<std::int32_t>& chosen) const;

    std::shared_ptr<const DemandReach> m_reach;
    PlanOptions m_options;
    std::vector<double> m_costs; ///< one a site; empty = none are known
    std::vector<char> m_served;  ///< per demand: covered by what exists
};

/** The most people newly within reach. */
class MaxCoverModel : public CoverModel {
public:
    using CoverModel::CoverModel;

    [[nodiscard]] location::Solution
    solve(const SiteRules& rules, const location::SolveOptions& solveOptions) const override {
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
        return location::solveMaxCover(problem, solveOptions);
    }
};

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
        std::move(reach), options, std::move(costs), existing);
}

} // namespace corredor::planning
