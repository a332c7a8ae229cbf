#include "conclusion.h"
#include "merged_demands.h"
#include "mip.h"
#include "set_cover_bound.h"

#include <corredor/location/set_cover.h>

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace corredor::location {

namespace {

MaxCoverProblem asCover(const SetCoverProblem& problem) {
    MaxCoverProblem cover;
    cover.weights.assign(static_cast<std::size_t>(problem.demands), 1);
    cover.covers = problem.covers;
    cover.required = problem.required;
    cover.excluded = problem.excluded;
    cover.coveredAlready = problem.coveredAlready;
    return cover;
}

double costOf(const SetCoverProblem& problem, std::int32_t facility) {
    return problem.costs.empty() ? 1.0 : problem.costs[static_cast<std::size_t>(facility)];
}

std::string contradiction(const SetCoverProblem& problem, const CoverModel& model) {
    std::vector<char> reached(static_cast<std::size_t>(problem.demands), 0);
    for (std::int32_t f = 0; f < problem.covers.facilities(); ++f) {
        const bool open = model.isRequired[static_cast<std::size_t>(f)] != 0 ||
                          std::ranges::binary_search(model.choosable, f);
        if (open) {
            for (const std::int32_t demand : model.coverOf(f)) {
                reached[static_cast<std::size_t>(demand)] = 1;
            }
        }
    }
    for (std::size_t demand = 0; demand < reached.size(); ++demand) {
        if (reached[demand] == 0 && model.weights[demand] > 0) {
            return fmt::format(
                "demand {} is within reach of no facility that may be chosen", demand);
        }
    }
    for (const std::int32_t facility : problem.required) {
        if (std::ranges::find(problem.excluded, facility) != problem.excluded.end()) {
            return fmt::format("facility {} is both required and excluded", facility);
        }
    }
    return {};
}

/** What is left to cover once the required facilities are open, equal demands made one. */
CoverEvery remaining(const SetCoverProblem& problem, const CoverModel& model) {
    MaxCoverProblem open = asCover(problem);
    open.coveredAlready.clear();
    for (std::size_t demand = 0; demand < open.weights.size(); ++demand) {
        open.weights[demand] = model.weights[demand] > 0 ? 1 : 0;
    }
    CoverSets choices;
    for (std::int32_t f = 0; f < problem.covers.facilities(); ++f) {
        if (model.isRequired[static_cast<std::size_t>(f)] != 0) {
            for (const std::int32_t demand : model.coverOf(f)) {
                open.weights[static_cast<std::size_t>(demand)] = 0;
            }
        }
    }
    for (std::int32_t f = 0; f < problem.covers.facilities(); ++f) {
        if (std::ranges::binary_search(model.choosable, f)) {
            const auto cover = model.coverOf(f);
            choices.demand.insert(choices.demand.end(), cover.begin(), cover.end());
        }
        choices.begin.push_back(std::ssize(choices.demand));
    }
    open.covers = std::move(choices);
    open.required.clear();
    open.excluded.clear();
    MaxCoverProblem merged = mergeDemands(open);
    CoverEvery every;
    every.demands = static_cast<std::int32_t>(std::ssize(merged.weights));
    every.covers = std::move(merged.covers);
    for (std::int32_t f = 0; f < problem.covers.facilities(); ++f) {
        every.costs.push_back(costOf(problem, f));
    }
    return every;
}

/** CBC on the whole model; better plans and bounds than `plan` and `bound` replace them. */
void solveByProgram(
    const CoverEvery& problem,
    const Deadline& deadline,
    double timeLimitS,
    CoverEveryPlan& plan,
    double& bound) {
    Mip mip;
    std::vector<Mip::Row> rows(static_cast<std::size_t>(problem.demands));
    for (std::int32_t f = 0; f < problem.covers.facilities(); ++f) {
        const auto cover = problem.covers.of(f);
        const int column =
            mip.addColumn(problem.costs[static_cast<std::size_t>(f)], cover.empty() ? 0 : 1, true);
        for (const std::int32_t demand : cover) {
            rows[static_cast<std::size_t>(demand)].column.push_back(column);
            rows[static_cast<std::size_t>(demand)].value.push_back(1);
        }
    }
    for (Mip::Row& row : rows) {
        row.lower = 1;
        row.upper = mipInfinity;
        mip.rows.push_back(std::move(row));
    }
    const MipResult found = solveMip(mip, deadline, timeLimitS - deadline.secondsSoFar());
    if (found.solution.empty()) {
        return;
    }
    CoverEveryPlan other;
    for (std::size_t f = 0; f < found.solution.size(); ++f) {
        if (found.solution[f] > 0.5) {
            other.facilities.push_back(static_cast<std::int32_t>(f));
            other.cost += problem.costs[f];
        }
    }
    bound = std::max(bound, found.status == MipStatus::Optimal ? other.cost : found.bound);
    if (other.cost < plan.cost || found.status == MipStatus::Optimal) {
        plan = std::move(other);
    }
}

/** Larger models are left to the relaxation: CBC would not end its first steps in time. */
constexpr std::size_t mostPairsForProgram = 500'000;

void solveRemaining(
    const SetCoverProblem& problem,
    const CoverModel& model,
    const Deadline& deadline,
    const SolveOptions& options,
    Solution& solution) {
    const CoverEvery every = remaining(problem, model);
    const bool integral = problem.costs.empty();
    double fixed = 0;
    for (std::int32_t f = 0; f < problem.covers.facilities(); ++f) {
        if (model.isRequired[static_cast<std::size_t>(f)] != 0) {
            solution.facilities.push_back(f);
            fixed += costOf(problem, f);
        }
    }
    CoverEveryPlan plan = coverGreedily(every, every.costs);
    const ProgressCallback progress = [&](double value, double bound) {
        if (options.progress) {
            options.progress(fixed + value, fixed + bound);
        }
    };
    progress(plan.cost, 0);
    double bound = relaxCover(every, integral, plan, deadline, progress);
    const bool isClosed = (integral ? std::ceil(bound - 1e-6) : bound) >= plan.cost - 1e-9;
    if (!isClosed && every.covers.demand.size() <= mostPairsForProgram && !deadline.isOver()) {
        solveByProgram(every, deadline, options.timeLimitS, plan, bound);
    }
    solution.facilities.insert(
        solution.facilities.end(), plan.facilities.begin(), plan.facilities.end());
    std::ranges::sort(solution.facilities);
    solution.value = fixed + plan.cost;
    solution.bound = fixed + bound;
}

} // namespace

Solution solveSetCover(const SetCoverProblem& problem, const SolveOptions& options) {
    const Deadline deadline(options);
    Solution solution;
    const MaxCoverProblem base = asCover(problem);
    const CoverModel model(base);
    solution.why = contradiction(problem, model);
    if (!solution.why.empty()) {
        return solution;
    }
    solveRemaining(problem, model, deadline, options, solution);
    if (problem.costs.empty()) {
        solution.bound = std::ceil(solution.bound - 1e-6);
    }
    const double tolerance = 1e-9 * std::max(1.0, std::abs(solution.value));
    conclude(solution, solution.bound >= solution.value - tolerance);
    solution.seconds = deadline.secondsSoFar();
    return solution;
}

} // namespace corredor::location
