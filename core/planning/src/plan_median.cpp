#include "distance_pairs.h"
#include "plan_model.h"

#include <corredor/location/p_median.h>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace corredor::planning {

namespace {

std::size_t at(std::int32_t i) {
    return static_cast<std::size_t>(i);
}

/**
 * p-median with what exists: one more facility, which is always open, serves everybody at the
 * distance to the nearest existing charger, at most max_km. Only sites nearer than that are pairs.
 */
class MedianPlanModel : public PlanModel {
public:
    MedianPlanModel(
        DemandReach demand,
        const PlanOptions& options,
        std::vector<double> existingKm,
        std::vector<double> withoutKm,
        location::CostMatrix km)
        : m_demand(std::move(demand))
        , m_options(options)
        , m_existingKm(std::move(existingKm))
        , m_withoutKm(std::move(withoutKm))
        , m_km(std::move(km)) {}

    [[nodiscard]] location::Solution
    solve(const SiteRules& rules, const location::SolveOptions& options) const override;

    [[nodiscard]] std::vector<SiteLoss> losses(
        const std::vector<std::int32_t>& chosen,
        const std::vector<char>& mayReplace) const override;

    void describe(const std::vector<std::int32_t>& chosen, Plan& plan) const override;

private:
    /** A demand's nearest charger and how far the next one is. */
    struct Served {
        std::int32_t owner = -1; ///< position in the plan; -1 = what exists, or nothing
        double km = 0;
        double nextKm = 0;
    };

    /** @param order per site its position in the plan, -1 when it is not in it */
    [[nodiscard]] Served served(std::size_t demand, const std::vector<std::int32_t>& order) const;

    [[nodiscard]] std::vector<std::int32_t> orderOf(const std::vector<std::int32_t>& chosen) const {
        std::vector<std::int32_t> order(at(m_km.columns), -1);
        for (std::size_t i = 0; i < chosen.size(); ++i) {
            order[at(chosen[i])] = static_cast<std::int32_t>(i);
        }
        return order;
    }

    void addRegained(
        std::size_t demand,
        const Served& one,
        const std::vector<char>& mayReplace,
        std::ptrdiff_t slot,
        std::ptrdiff_t slots,
        std::vector<double>& common,
        std::vector<double>& extra) const;

    DemandReach m_demand;
    PlanOptions m_options;
    std::vector<double> m_existingKm; ///< infinite beyond max_km
    std::vector<double> m_withoutKm;  ///< what each demand counts without any plan
    location::CostMatrix m_km;        ///< columns are candidates
};

location::Solution
MedianPlanModel::solve(const SiteRules& rules, const location::SolveOptions& options) const {
    location::PMedianProblem problem;
    problem.weights = m_demand.people;
    problem.required = rules.required;
    problem.excluded = rules.excluded;
    problem.p = m_options.sites + 1;
    const std::int32_t exists = m_km.columns;
    problem.required.push_back(exists);
    problem.costs.columns = m_km.columns + 1;
    problem.costs.column.reserve(m_km.column.size() + m_withoutKm.size());
    problem.costs.cost.reserve(m_km.column.size() + m_withoutKm.size());
    for (std::size_t d = 0; d < m_withoutKm.size(); ++d) {
        const auto row = static_cast<std::ptrdiff_t>(d);
        const auto columns = m_km.columnsOf(row);
        const auto costs = m_km.costsOf(row);
        problem.costs.column.insert(problem.costs.column.end(), columns.begin(), columns.end());
        problem.costs.cost.insert(problem.costs.cost.end(), costs.begin(), costs.end());
        problem.costs.column.push_back(exists);
        problem.costs.cost.push_back(m_withoutKm[d]);
        problem.costs.begin.push_back(std::ssize(problem.costs.column));
    }
    location::Solution solution = location::solvePMedian(problem, options);
    std::erase(solution.facilities, exists);
    return solution;
}

MedianPlanModel::Served
MedianPlanModel::served(std::size_t demand, const std::vector<std::int32_t>& order) const {
    Served one{-1, m_withoutKm[demand], m_withoutKm[demand]};
    const auto row = static_cast<std::ptrdiff_t>(demand);
    const auto columns = m_km.columnsOf(row);
    const auto costs = m_km.costsOf(row);
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

/** Adds what each candidate would save this demand: in any case, and if its owner were gone. */
void MedianPlanModel::addRegained(
    std::size_t demand,
    const Served& one,
    const std::vector<char>& mayReplace,
    std::ptrdiff_t slot,
    std::ptrdiff_t slots,
    std::vector<double>& common,
    std::vector<double>& extra) const {
    const double people = m_demand.people[demand];
    const auto columns = m_km.columnsOf(static_cast<std::ptrdiff_t>(demand));
    const auto costs = m_km.costsOf(static_cast<std::ptrdiff_t>(demand));
    for (std::size_t i = 0; i < columns.size() && costs[i] < one.nextKm; ++i) {
        if (mayReplace[at(columns[i])] == 0) {
            continue;
        }
        const double now = std::max(0.0, one.km - costs[i]);
        common[at(columns[i])] += people * now;
        if (slot >= 0 && slot < slots) {
            const auto cell = columns[i] * slots + slot;
            extra[static_cast<std::size_t>(cell)] += people * (one.nextKm - costs[i] - now);
        }
    }
}

std::vector<SiteLoss> MedianPlanModel::losses(
    const std::vector<std::int32_t>& chosen,
    const std::vector<char>& mayReplace) const {
    // Columns of the table "candidate in, site out" that are made in one pass, so that it stays
    // small for plans of thousands of sites.
    constexpr std::ptrdiff_t slots = 64;
    const std::vector<std::int32_t> order = orderOf(chosen);
    std::vector<SiteLoss> losses(chosen.size());
    std::vector<Served> all;
    for (std::size_t d = 0; d < m_withoutKm.size(); ++d) {
        const Served& one = all.emplace_back(served(d, order));
        if (one.owner >= 0) {
            losses[at(one.owner)].gain += m_demand.people[d] * (one.nextKm - one.km);
        }
    }
    for (std::ptrdiff_t first = 0; first < std::ssize(chosen); first += slots) {
        std::vector<double> common(at(m_km.columns), 0);
        std::vector<double> extra(at(m_km.columns) * static_cast<std::size_t>(slots), 0);
        for (std::size_t d = 0; d < all.size(); ++d) {
            addRegained(d, all[d], mayReplace, all[d].owner - first, slots, common, extra);
        }
        const auto last = std::min(first + slots, std::ssize(chosen));
        for (std::ptrdiff_t i = first; i < last; ++i) {
            SiteLoss& loss = losses[static_cast<std::size_t>(i)];
            double best = 0;
            for (std::int32_t site = 0; site < m_km.columns; ++site) {
                const auto cell = static_cast<std::size_t>(site * slots + (i - first));
                if (common[at(site)] + extra[cell] > best) {
                    best = common[at(site)] + extra[cell];
                    loss.replacement = site;
                }
            }
            loss.lossWithReplacement = loss.gain - best;
        }
    }
    return losses;
}

void MedianPlanModel::describe(const std::vector<std::int32_t>& chosen, Plan& plan) const {
    plan.unit = "person-km";
    plan.gainUnit = "person-km";
    const std::vector<std::int32_t> order = orderOf(chosen);
    double before = 0;
    double after = 0;
    DemandCoverage& coverage = plan.coverage;
    coverage.location = m_demand.location;
    coverage.country = m_demand.country;
    coverage.people = m_demand.people;
    for (std::size_t d = 0; d < m_withoutKm.size(); ++d) {
        const Served one = served(d, order);
        const bool existing = std::isfinite(m_existingKm[d]);
        before += m_demand.people[d] * m_withoutKm[d];
        after += m_demand.people[d] * one.km;
        plan.totalDemand += m_demand.people[d];
        plan.servedAlready += existing ? m_demand.people[d] : 0.0;
        coverage.by.push_back(
            one.owner >= 0 ? CoveredBy::Plan
            : existing     ? CoveredBy::Existing
                           : CoveredBy::Nothing);
    }
    if (plan.totalDemand > 0) {
        plan.meanKmBefore = before / plan.totalDemand;
        plan.meanKmAfter = after / plan.totalDemand;
    }
}

} // namespace

std::shared_ptr<const PlanModel> medianModel(
    const PlanInputs& inputs,
    const PlanOptions& options,
    std::vector<Issue>& issues,
    const JobContext& job) {
    DemandReach demand = placedDemand(inputs.layers, job.subRange(0, 0.1));
    issues.insert(issues.end(), demand.issues.begin(), demand.issues.end());
    std::vector<double> existing =
        kmToExisting(inputs, options, demand.onNetwork, options.maxKm, job.subRange(0.1, 0.2));
    std::vector<double> without = existing;
    std::vector<double> limit(existing.size(), 0);
    for (std::size_t d = 0; d < existing.size(); ++d) {
        without[d] = std::min(existing[d], options.maxKm);
        limit[d] = demand.people[d] > 0 ? without[d] : 0;
    }
    location::CostMatrix km = kmBelow(inputs, demand, limit, options.maxKm, job.subRange(0.2, 1.0));
    return std::make_shared<const MedianPlanModel>(
        std::move(demand), options, std::move(existing), std::move(without), std::move(km));
}

} // namespace corredor::planning
