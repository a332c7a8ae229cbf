#include "distance_pairs.h"
#include "plan_model.h"

#include <corredor/base/units.h>
#include <corredor/location/p_median.h>

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace corredor::planning {

namespace {

std::size_t at(std::int32_t i) {
    return static_cast<std::size_t>(i);
}

/**
 * p-center with what exists. Some demand is at least leastKm from everything, so those who live
 * nearer than that to an existing charger never decide; the matrix has rows for the others only.
 */
class CenterPlanModel : public PlanModel {
public:
    CenterPlanModel(
        DemandReach demand,
        const PlanOptions& options,
        std::vector<double> existingKm,
        std::vector<char> decides,
        std::vector<char> leftOut,
        location::CostMatrix km)
        : m_demand(std::move(demand))
        , m_options(options)
        , m_existingKm(std::move(existingKm))
        , m_decides(std::move(decides))
        , m_leftOut(std::move(leftOut))
        , m_km(std::move(km)) {}

    [[nodiscard]] location::Solution
    solve(const SiteRules& rules, const location::SolveOptions& options) const override;

    [[nodiscard]] std::vector<SiteLoss> losses(
        const std::vector<std::int32_t>& chosen,
        const std::vector<char>& mayReplace) const override;

    void describe(const std::vector<std::int32_t>& chosen, Plan& plan) const override;

private:
    /** The nearest of plan and what exists, and the next; max_km stands for "nobody within it". */
    struct Served {
        std::int32_t owner = -1; ///< position in the plan; -1 = what exists
        double km = 0;
        double nextKm = 0;
    };

    [[nodiscard]] Served served(std::size_t demand, const std::vector<std::int32_t>& chosen) const;

    DemandReach m_demand;
    PlanOptions m_options;
    std::vector<double> m_existingKm; ///< infinite beyond max_km
    std::vector<char> m_decides;      ///< demands with a row in the matrix
    std::vector<char> m_leftOut;      ///< demands that nothing reaches within max_km
    location::CostMatrix m_km;        ///< columns are candidates
};

location::Solution
CenterPlanModel::solve(const SiteRules& rules, const location::SolveOptions& options) const {
    location::PMedianProblem problem;
    problem.required = rules.required;
    problem.excluded = rules.excluded;
    problem.p = m_options.sites + 1;
    const std::int32_t exists = m_km.columns;
    problem.required.push_back(exists);
    problem.costs.columns = m_km.columns + 1;
    for (std::size_t d = 0; d < m_decides.size(); ++d) {
        if (m_decides[d] == 0) {
            continue;
        }
        problem.weights.push_back(1);
        const auto columns = m_km.columnsOf(static_cast<std::ptrdiff_t>(d));
        const auto costs = m_km.costsOf(static_cast<std::ptrdiff_t>(d));
        problem.costs.column.insert(problem.costs.column.end(), columns.begin(), columns.end());
        problem.costs.cost.insert(problem.costs.cost.end(), costs.begin(), costs.end());
        if (std::isfinite(m_existingKm[d])) {
            problem.costs.column.push_back(exists);
            problem.costs.cost.push_back(m_existingKm[d]);
        }
        problem.costs.begin.push_back(std::ssize(problem.costs.column));
    }
    location::Solution solution = location::solvePCenter(problem, options);
    std::erase(solution.facilities, exists);
    if (solution.status == location::Status::Infeasible) {
        solution.why = fmt::format(
            "{} sites are too few to reach everyone within {} km ({}); plan more sites or raise "
            "plan.max_km",
            m_options.sites,
            m_options.maxKm,
            solution.why);
    }
    return solution;
}

CenterPlanModel::Served
CenterPlanModel::served(std::size_t demand, const std::vector<std::int32_t>& order) const {
    const double existing = std::min(m_existingKm[demand], m_options.maxKm);
    Served one{-1, existing, existing};
    const auto columns = m_km.columnsOf(static_cast<std::ptrdiff_t>(demand));
    const auto costs = m_km.costsOf(static_cast<std::ptrdiff_t>(demand));
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const std::int32_t position = order[at(columns[i])];
        if (position < 0) {
            continue;
        }
        if (one.owner >= 0) {
            one.nextKm = costs[i];
            break;
        }
        one.owner = position;
        one.km = costs[i];
    }
    return one;
}

std::vector<SiteLoss> CenterPlanModel::losses(
    const std::vector<std::int32_t>& chosen,
    const std::vector<char>& mayReplace) const {
    std::vector<std::int32_t> order(at(m_km.columns), -1);
    for (std::size_t i = 0; i < chosen.size(); ++i) {
        order[at(chosen[i])] = static_cast<std::int32_t>(i);
    }
    std::vector<Served> all(m_decides.size());
    double greatest = 0;
    for (std::size_t d = 0; d < all.size(); ++d) {
        if (m_decides[d] != 0) {
            all[d] = served(d, order);
            greatest = std::max(greatest, all[d].km);
        }
    }
    std::vector<SiteLoss> losses(chosen.size());
    std::vector<double> with(at(m_km.columns)); // greatest km with each candidate in its place
    std::vector<double> own(at(m_km.columns));
    for (std::size_t i = 0; i < chosen.size(); ++i) {
        std::ranges::fill(with, greatest);
        double without = greatest;
        for (std::size_t d = 0; d < all.size(); ++d) {
            const bool loses = all[d].owner == static_cast<std::int32_t>(i);
            if (!loses || all[d].nextKm <= greatest) {
                continue;
            }
            without = std::max(without, all[d].nextKm);
            std::ranges::fill(own, all[d].nextKm);
            const auto columns = m_km.columnsOf(static_cast<std::ptrdiff_t>(d));
            const auto costs = m_km.costsOf(static_cast<std::ptrdiff_t>(d));
            for (std::size_t k = 0; k < columns.size() && costs[k] < all[d].nextKm; ++k) {
                own[at(columns[k])] = costs[k];
            }
            for (std::size_t site = 0; site < with.size(); ++site) {
                with[site] = std::max(with[site], own[site]);
            }
        }
        losses[i].gain = without - greatest;
        double best = without;
        for (std::size_t site = 0; site < with.size(); ++site) {
            if (mayReplace[site] != 0 && with[site] < best) {
                best = with[site];
                losses[i].replacement = static_cast<std::int32_t>(site);
            }
        }
        losses[i].lossWithReplacement = best - greatest;
    }
    return losses;
}

void CenterPlanModel::describe(const std::vector<std::int32_t>& /*chosen*/, Plan& plan) const {
    plan.unit = "km";
    plan.gainUnit = "km";
    DemandCoverage& coverage = plan.coverage;
    coverage.location = m_demand.location;
    coverage.country = m_demand.country;
    coverage.people = m_demand.people;
    for (std::size_t d = 0; d < m_decides.size(); ++d) {
        const double people = m_demand.people[d];
        plan.totalDemand += people;
        plan.servedAlready += std::isfinite(m_existingKm[d]) ? people : 0.0;
        plan.leftOut += m_leftOut[d] != 0 ? people : 0.0;
        const bool existing = m_existingKm[d] <= plan.value;
        coverage.by.push_back(
            existing            ? CoveredBy::Existing
            : m_decides[d] != 0 ? CoveredBy::Plan
                                : CoveredBy::Nothing);
    }
}

/** Kilometres from each demand to the nearest site that may be chosen; infinite beyond max_km. */
std::vector<double> kmToSites(
    const PlanInputs& inputs,
    const DemandReach& demand,
    double maxKm,
    const JobContext& job) {
    std::vector<network::NetworkPoint> open;
    for (std::size_t site = 0; site < inputs.sites.role.size(); ++site) {
        if (inputs.sites.role[site] == layers::SiteRole::Candidate ||
            inputs.sites.role[site] == layers::SiteRole::Required) {
            open.push_back(inputs.sites.onNetwork[site]);
        }
    }
    const network::NearestSource nearest =
        inputs.layers.router.nearest(open, demand.onNetwork, maxKm * metresPerKm, job);
    std::vector<double> km(nearest.cost.size(), network::unreachable);
    for (std::size_t d = 0; d < km.size(); ++d) {
        km[d] = nearest.source[d] >= 0 ? nearest.cost[d] / metresPerKm : km[d];
    }
    return km;
}

} // namespace

std::shared_ptr<const PlanModel> centerModel(
    const PlanInputs& inputs,
    const PlanOptions& options,
    std::vector<Issue>& issues,
    const JobContext& job) {
    DemandReach demand = placedDemand(inputs.layers);
    std::vector<double> existing =
        kmToExisting(inputs, options, demand.onNetwork, options.maxKm, job.subRange(0.1, 0.2));
    const std::vector<double> toSites =
        kmToSites(inputs, demand, options.maxKm, job.subRange(0.2, 0.3));
    std::vector<char> leftOut(existing.size(), 0);
    IssueLog log("population");
    double leastKm = 0;
    for (std::size_t d = 0; d < existing.size(); ++d) {
        const double nearest = std::min(existing[d], toSites[d]);
        if (demand.people[d] > 0 && std::isfinite(nearest)) {
            leastKm = std::max(leastKm, nearest);
        } else if (demand.people[d] > 0) {
            leftOut[d] = 1;
            log.add(
                Severity::Warning,
                "demand_beyond_max_km",
                {placeText(demand.location[d]), {}},
                "no site and no charger is within plan.max_km; the plan leaves these people out");
        }
    }
    const std::vector<Issue> beyond = log.take();
    issues.insert(issues.end(), beyond.begin(), beyond.end());
    std::vector<char> decides(existing.size(), 0);
    std::vector<double> limit(existing.size(), 0);
    for (std::size_t d = 0; d < existing.size(); ++d) {
        const bool counts = demand.people[d] > 0 && leftOut[d] == 0;
        decides[d] = counts && existing[d] >= leastKm ? 1 : 0;
        // Sites at max_km itself count, farther ones than what exists never serve.
        limit[d] =
            decides[d] != 0 ? std::min(existing[d], std::nextafter(options.maxKm, HUGE_VAL)) : 0;
    }
    location::CostMatrix km = kmBelow(inputs, demand, limit, options.maxKm, job.subRange(0.3, 1.0));
    return std::make_shared<const CenterPlanModel>(
        std::move(demand),
        options,
        std::move(existing),
        std::move(decides),
        std::move(leftOut),
        std::move(km));
}

} // namespace corredor::planning
