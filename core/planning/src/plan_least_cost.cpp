#include "distance_pairs.h"
#include "plan_model.h"

#include <corredor/location/gradual_cover.h>
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
 * What p-median and gradual cover share: everybody is served at the least cost, by a site of the
 * plan or by what exists. Only sites that cost a demand less than what exists are pairs.
 */
class LeastCostModel : public PlanModel {
public:
    LeastCostModel(
        DemandReach demand,
        const PlanOptions& options,
        std::vector<double> existingKm,
        std::vector<double> without,
        location::CostMatrix costs)
        : m_demand(std::move(demand))
        , m_options(options)
        , m_existingKm(std::move(existingKm))
        , m_without(std::move(without))
        , m_costs(std::move(costs)) {}

    [[nodiscard]] std::vector<SiteLoss> losses(
        const std::vector<std::int32_t>& chosen,
        const std::vector<char>& mayReplace) const override;

    void describe(const std::vector<std::int32_t>& chosen, Plan& plan) const override;

protected:
    /** A demand's least cost and the next. */
    struct Served {
        std::int32_t owner = -1; ///< position in the plan; -1 = what exists, or nothing
        double cost = 0;
        double next = 0;
    };

    /** @param order per site its position in the plan, -1 when it is not in it */
    [[nodiscard]] Served served(std::size_t demand, const std::vector<std::int32_t>& order) const;

    [[nodiscard]] std::vector<std::int32_t> orderOf(const std::vector<std::int32_t>& chosen) const {
        std::vector<std::int32_t> order(at(m_costs.columns), -1);
        for (std::size_t i = 0; i < chosen.size(); ++i) {
            order[at(chosen[i])] = static_cast<std::int32_t>(i);
        }
        return order;
    }

    [[nodiscard]] const DemandReach& demand() const { return m_demand; }

    [[nodiscard]] const PlanOptions& options() const { return m_options; }

    [[nodiscard]] const location::CostMatrix& costs() const { return m_costs; }

    /** Cost of each demand without any plan. */
    [[nodiscard]] const std::vector<double>& without() const { return m_without; }

private:
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
    std::vector<double> m_existingKm; ///< infinite beyond the model's limit
    std::vector<double> m_without;
    location::CostMatrix m_costs; ///< columns are candidates
};

/** p-median: what exists is one more facility that is always open, at most max_km away. */
class MedianPlanModel : public LeastCostModel {
public:
    using LeastCostModel::LeastCostModel;

    [[nodiscard]] location::Solution
    solve(const SiteRules& rules, const location::SolveOptions& options) const override;

    void describe(const std::vector<std::int32_t>& chosen, Plan& plan) const override;
};

/** Gradual cover: the cost is the share of a demand that is not served, 0..1. */
class GradualPlanModel : public LeastCostModel {
public:
    using LeastCostModel::LeastCostModel;

    [[nodiscard]] location::Solution
    solve(const SiteRules& rules, const location::SolveOptions& solveOptions) const override {
        location::GradualCoverProblem problem;
        problem.weights = demand().people;
        problem.p = options().sites;
        problem.required = rules.required;
        problem.excluded = rules.excluded;
        location::setCovers(problem, costs(), {.full = 0, .zero = 1});
        for (const double share : without()) {
            problem.existing.push_back(1 - share);
        }
        return location::solveGradualCover(problem, solveOptions);
    }

    void describe(const std::vector<std::int32_t>& chosen, Plan& plan) const override {
        LeastCostModel::describe(chosen, plan);
        plan.unit = "people";
        plan.gainUnit = "people";
        plan.servedAlready = 0;
        for (std::size_t d = 0; d < without().size(); ++d) {
            plan.servedAlready += demand().people[d] * (1 - without()[d]);
        }
    }
};

location::Solution
MedianPlanModel::solve(const SiteRules& rules, const location::SolveOptions& solveOptions) const {
    location::PMedianProblem problem;
    problem.weights = demand().people;
    problem.required = rules.required;
    problem.excluded = rules.excluded;
    problem.p = options().sites + 1;
    const std::int32_t exists = costs().columns;
    problem.required.push_back(exists);
    problem.costs.columns = costs().columns + 1;
    problem.costs.column.reserve(costs().column.size() + without().size());
    problem.costs.cost.reserve(costs().column.size() + without().size());
    for (std::size_t d = 0; d < without().size(); ++d) {
        const auto row = static_cast<std::ptrdiff_t>(d);
        const auto columns = costs().columnsOf(row);
        const auto kms = costs().costsOf(row);
        problem.costs.column.insert(problem.costs.column.end(), columns.begin(), columns.end());
        problem.costs.cost.insert(problem.costs.cost.end(), kms.begin(), kms.end());
        problem.costs.column.push_back(exists);
        problem.costs.cost.push_back(without()[d]);
        problem.costs.begin.push_back(std::ssize(problem.costs.column));
    }
    location::Solution solution = location::solvePMedian(problem, solveOptions);
    std::erase(solution.facilities, exists);
    return solution;
}

LeastCostModel::Served
LeastCostModel::served(std::size_t demand, const std::vector<std::int32_t>& order) const {
    Served one{-1, m_without[demand], m_without[demand]};
    const auto row = static_cast<std::ptrdiff_t>(demand);
    const auto columns = m_costs.columnsOf(row);
    const auto costs = m_costs.costsOf(row);
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const std::int32_t position = order[at(columns[i])];
        if (position < 0) {
            continue;
        }
        if (one.owner >= 0) {
            one.next = costs[i];
            break;
        }
        one.owner = position;
        one.cost = costs[i];
    }
    return one;
}

/** Adds what each candidate would save this demand: in any case, and if its owner were gone. */
void LeastCostModel::addRegained(
    std::size_t demand,
    const Served& one,
    const std::vector<char>& mayReplace,
    std::ptrdiff_t slot,
    std::ptrdiff_t slots,
    std::vector<double>& common,
    std::vector<double>& extra) const {
    const double people = m_demand.people[demand];
    const auto columns = m_costs.columnsOf(static_cast<std::ptrdiff_t>(demand));
    const auto costs = m_costs.costsOf(static_cast<std::ptrdiff_t>(demand));
    for (std::size_t i = 0; i < columns.size() && costs[i] < one.next; ++i) {
        if (mayReplace[at(columns[i])] == 0) {
            continue;
        }
        const double now = std::max(0.0, one.cost - costs[i]);
        common[at(columns[i])] += people * now;
        if (slot >= 0 && slot < slots) {
            const auto cell = columns[i] * slots + slot;
            extra[static_cast<std::size_t>(cell)] += people * (one.next - costs[i] - now);
        }
    }
}

std::vector<SiteLoss> LeastCostModel::losses(
    const std::vector<std::int32_t>& chosen,
    const std::vector<char>& mayReplace) const {
    // Columns of the table "candidate in, site out" that are made in one pass, so that it stays
    // small for plans of thousands of sites.
    constexpr std::ptrdiff_t slots = 64;
    const std::vector<std::int32_t> order = orderOf(chosen);
    std::vector<SiteLoss> losses(chosen.size());
    std::vector<Served> all;
    for (std::size_t d = 0; d < m_without.size(); ++d) {
        const Served& one = all.emplace_back(served(d, order));
        if (one.owner >= 0) {
            losses[at(one.owner)].gain += m_demand.people[d] * (one.next - one.cost);
        }
    }
    for (std::ptrdiff_t first = 0; first < std::ssize(chosen); first += slots) {
        std::vector<double> common(at(m_costs.columns), 0);
        std::vector<double> extra(at(m_costs.columns) * static_cast<std::size_t>(slots), 0);
        for (std::size_t d = 0; d < all.size(); ++d) {
            addRegained(d, all[d], mayReplace, all[d].owner - first, slots, common, extra);
        }
        const auto last = std::min(first + slots, std::ssize(chosen));
        for (std::ptrdiff_t i = first; i < last; ++i) {
            SiteLoss& loss = losses[static_cast<std::size_t>(i)];
            double best = 0;
            for (std::int32_t site = 0; site < m_costs.columns; ++site) {
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

void LeastCostModel::describe(const std::vector<std::int32_t>& chosen, Plan& plan) const {
    const std::vector<std::int32_t> order = orderOf(chosen);
    DemandCoverage& coverage = plan.coverage;
    coverage.location = m_demand.location;
    coverage.country = m_demand.country;
    coverage.people = m_demand.people;
    for (std::size_t d = 0; d < m_without.size(); ++d) {
        const bool existing = std::isfinite(m_existingKm[d]);
        plan.totalDemand += m_demand.people[d];
        plan.servedAlready += existing ? m_demand.people[d] : 0.0;
        const bool planned = served(d, order).owner >= 0;
        coverage.by.push_back(
            planned    ? CoveredBy::Plan
            : existing ? CoveredBy::Existing
                       : CoveredBy::Nothing);
    }
}

void MedianPlanModel::describe(const std::vector<std::int32_t>& chosen, Plan& plan) const {
    LeastCostModel::describe(chosen, plan);
    plan.unit = "person-km";
    plan.gainUnit = "person-km";
    const std::vector<std::int32_t> order = orderOf(chosen);
    double before = 0;
    double after = 0;
    for (std::size_t d = 0; d < without().size(); ++d) {
        before += demand().people[d] * without()[d];
        after += demand().people[d] * served(d, order).cost;
    }
    if (plan.totalDemand > 0) {
        plan.meanKmBefore = before / plan.totalDemand;
        plan.meanKmAfter = after / plan.totalDemand;
    }
}

} // namespace

std::shared_ptr<const PlanModel>
medianModel(const PlanInputs& inputs, const PlanOptions& options, const JobContext& job) {
    DemandReach demand = placedDemand(inputs.layers);
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

std::shared_ptr<const PlanModel>
gradualModel(const PlanInputs& inputs, const PlanOptions& options, const JobContext& job) {
    DemandReach demand = placedDemand(inputs.layers);
    const location::LinearDecay decay{.full = options.fullKm, .zero = options.reachKm};
    std::vector<double> existing =
        kmToExisting(inputs, options, demand.onNetwork, options.reachKm, job.subRange(0.1, 0.2));
    std::vector<double> without(existing.size(), 1);
    std::vector<double> limit(existing.size(), 0);
    for (std::size_t d = 0; d < existing.size(); ++d) {
        without[d] = 1 - decay.fractionAt(existing[d]);
        const bool counts = demand.people[d] > 0 && without[d] > 0;
        limit[d] = counts ? std::min(existing[d], options.reachKm) : 0;
    }
    location::CostMatrix costs =
        kmBelow(inputs, demand, limit, options.reachKm, job.subRange(0.2, 1.0));
    for (double& cost : costs.cost) {
        cost = 1 - decay.fractionAt(cost);
    }
    return std::make_shared<const GradualPlanModel>(
        std::move(demand), options, std::move(existing), std::move(without), std::move(costs));
}

} // namespace corredor::planning
