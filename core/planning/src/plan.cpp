#include "plan_model.h"

#include <corredor/base/error.h>

#include <fmt/format.h>

#include <algorithm>
#include <functional>

namespace corredor::planning {

namespace {

using layers::SiteRole;

void checkOptions(const PlanInputs& inputs, const PlanOptions& options) {
    if (options.sites <= 0) {
        throw ScenarioError(
            {{},
             "plan.sites",
             fmt::format("a plan of {} sites makes no sense", options.sites),
             "use 1 or more"});
    }
    const bool hasFloors = !options.floors.empty() || options.tradeoff;
    if (hasFloors && (options.objective != Objective::MaxCover || options.decay != Decay::None)) {
        throw ScenarioError(
            {{},
             options.floors.empty() ? "tradeoff" : "floors",
             "floors and trade-offs are for max cover without decay",
             "use plan.objective = \"max-cover\" without plan.decay, or remove them"});
    }
    if (options.budget && siteCosts(inputs.sites, options).empty()) {
        throw ScenarioError(
            {{},
             "plan.budget",
             "no site has a cost",
             "state plan.site_cost, or candidates.cost_field for sites of your own"});
    }
}

[[noreturn]] void rejectPlan(std::string what) {
    throw InfeasibleError(
        {{},
         "plan",
         std::move(what),
         "change plan.sites, the candidates, the sites' roles or what is pinned and forbidden"});
}

std::vector<std::int32_t> positionsOf(const std::vector<char>& marks) {
    std::vector<std::int32_t> positions;
    for (std::size_t i = 0; i < marks.size(); ++i) {
        if (marks[i] != 0) {
            positions.push_back(static_cast<std::int32_t>(i));
        }
    }
    return positions;
}

SiteRules rulesOf(const PlanProblem& problem, const PlanChoice& choice) {
    std::vector<char> required = marked(problem.role.size(), choice.pinned);
    std::vector<char> excluded = marked(problem.role.size(), choice.forbidden);
    for (std::size_t site = 0; site < problem.role.size(); ++site) {
        const SiteRole role = problem.role[site];
        const bool isClosed = role == SiteRole::Existing || role == SiteRole::Excluded;
        required[site] = role == SiteRole::Required ? 1 : required[site];
        excluded[site] = isClosed ? 1 : excluded[site];
        if (required[site] != 0 && excluded[site] != 0) {
            rejectPlan(
                fmt::format("site {} must be and must not be in the plan", problem.siteId[site]));
        }
    }
    return {positionsOf(required), positionsOf(excluded)};
}

/** The sites of the plan by what it loses without them, with what could stand in for each. */
std::vector<PlanSite> sitesWithLosses(
    const PlanProblem& problem,
    const SiteRules& rules,
    const std::vector<std::int32_t>& chosen) {
    std::vector<char> mayReplace(problem.role.size(), 1);
    for (const auto* closed : {&chosen, &rules.excluded}) {
        for (const std::int32_t site : *closed) {
            mayReplace[static_cast<std::size_t>(site)] = 0;
        }
    }
    const std::vector<SiteLoss> losses = problem.model->losses(chosen, mayReplace);
    std::vector<PlanSite> sites;
    for (std::size_t i = 0; i < chosen.size(); ++i) {
        sites.push_back(
            {chosen[i], losses[i].gain, losses[i].replacement, losses[i].lossWithReplacement});
    }
    std::ranges::stable_sort(sites, std::greater<>(), &PlanSite::gain);
    return sites;
}

std::shared_ptr<const PlanModel> modelOf(
    const PlanInputs& inputs,
    const PlanOptions& options,
    std::vector<Issue>& issues,
    const JobContext& job) {
    switch (options.objective) {
    case Objective::MaxCover:
        return options.decay == Decay::Linear ? gradualModel(inputs, options, job)
                                              : coverModel(inputs, options, issues, job);
    case Objective::SetCover:
        return coverModel(inputs, options, issues, job);
    case Objective::PMedian:
        return medianModel(inputs, options, job);
    case Objective::PCenter:
        return centerModel(inputs, options, issues, job);
    case Objective::FlowRefuelling:
        break;
    }
    return flowModel(inputs, options, issues, job);
}

/** What the chosen sites cost together; nothing when no costs are known. */
std::optional<double> costOf(const PlanProblem& problem, const std::vector<std::int32_t>& chosen) {
    if (problem.costs.empty()) {
        return std::nullopt;
    }
    double cost = 0;
    for (const std::int32_t site : chosen) {
        cost += problem.costs[static_cast<std::size_t>(site)];
    }
    return cost;
}

} // namespace

std::map<std::string, CoverageTally> coverageByCountry(const DemandCoverage& coverage) {
    std::map<std::string, CoverageTally> tallies;
    for (std::size_t d = 0; d < coverage.by.size(); ++d) {
        tallies[coverage.country[d]][static_cast<std::size_t>(coverage.by[d])] +=
            coverage.people[d];
    }
    return tallies;
}

std::shared_ptr<const PlanProblem>
preparePlan(const PlanInputs& inputs, const PlanOptions& options, const JobContext& job) {
    checkOptions(inputs, options);
    auto problem = std::make_shared<PlanProblem>();
    problem->options = options;
    problem->siteId = inputs.sites.id;
    problem->role = inputs.sites.role;
    problem->costs = siteCosts(inputs.sites, options);
    problem->model = modelOf(inputs, options, problem->issues, job);
    job.report(1.0);
    return problem;
}

Plan solvePlan(
    const PlanProblem& problem,
    const PlanChoice& choice,
    const PlanSolveOptions& options) {
    const SiteRules rules = rulesOf(problem, choice);
    const location::Solution solution = problem.model->solve(
        rules,
        {.timeLimitS = options.timeLimitS,
         .seed = options.seed,
         .job = options.job,
         .progress = options.progress});
    if (solution.status == location::Status::Infeasible) {
        rejectPlan(solution.why);
    }
    Plan plan;
    plan.objective = problem.options.objective;
    plan.status = solution.status;
    plan.value = solution.value;
    plan.bound = solution.bound;
    plan.gap = solution.gap;
    plan.cost = costOf(problem, solution.facilities);
    plan.currency = plan.cost ? problem.options.currency : "";
    plan.choice = choice;
    problem.model->describe(solution.facilities, plan);
    plan.sites = sitesWithLosses(problem, rules, solution.facilities);
    return plan;
}

std::optional<Tradeoff> PlanModel::tradeoff(
    const SiteRules& /*rules*/,
    const Plan& /*plan*/,
    const JobContext& /*job*/) const {
    return std::nullopt;
}

std::optional<Tradeoff> measureTradeoff(
    const PlanProblem& problem,
    const PlanChoice& choice,
    const Plan& plan,
    const JobContext& job) {
    return problem.model->tradeoff(rulesOf(problem, choice), plan, job);
}

Plan planSites(const PlanInputs& inputs, const PlanOptions& options, const JobContext& job) {
    const auto problem = preparePlan(inputs, options, job.subRange(0, 0.5));
    Plan plan = solvePlan(
        *problem,
        choiceOf(inputs.sites, options),
        {.timeLimitS = options.timeLimitS,
         .seed = options.seed,
         .job = job.subRange(0.5, 1.0),
         .progress = {}});
    job.checkCancelled();
    job.report(1.0);
    return plan;
}

} // namespace corredor::planning
