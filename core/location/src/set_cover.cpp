#include "conclusion.h"
#include "mip.h"

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

/** Again and again the facility that covers the most new demands a unit of cost. */
std::vector<std::int32_t> greedyCover(const SetCoverProblem& problem, const CoverModel& model) {
    CoverPlan plan(model);
    for (;;) {
        std::int32_t best = -1;
        double most = 0;
        for (const std::int32_t f : model.choosable) {
            const double gain = plan.gainOf(f) / costOf(problem, f);
            if (gain > most) {
                most = gain;
                best = f;
            }
        }
        if (best < 0) {
            return plan.facilities();
        }
        plan.add(best);
    }
}

void solveByProgram(
    const SetCoverProblem& problem,
    const Deadline& deadline,
    const SolveOptions& options,
    Solution& solution) {
    const MaxCoverProblem base = asCover(problem);
    const CoverModel model(base);
    Mip mip;
    std::vector<Mip::Row> rows(static_cast<std::size_t>(problem.demands));
    for (std::int32_t f = 0; f < problem.covers.facilities(); ++f) {
        const bool isRequired = model.isRequired[static_cast<std::size_t>(f)] != 0;
        const bool open = isRequired || std::ranges::binary_search(model.choosable, f);
        const int column = mip.addColumn(costOf(problem, f), open ? 1 : 0, true);
        mip.lower.back() = isRequired ? 1 : 0;
        for (const std::int32_t demand : model.coverOf(f)) {
            rows[static_cast<std::size_t>(demand)].column.push_back(column);
            rows[static_cast<std::size_t>(demand)].value.push_back(1);
        }
    }
    for (std::size_t demand = 0; demand < rows.size(); ++demand) {
        if (model.weights[demand] > 0) {
            rows[demand].lower = 1;
            rows[demand].upper = mipInfinity;
            mip.rows.push_back(std::move(rows[demand]));
        }
    }
    const MipResult found = solveMip(mip, deadline, options.timeLimitS);
    if (found.solution.empty()) { // stopped by the time limit: what must be open costs this much
        solution.facilities = greedyCover(problem, model);
        for (const std::int32_t f : solution.facilities) {
            solution.value += costOf(problem, f);
            solution.bound += mip.lower[static_cast<std::size_t>(f)] * costOf(problem, f);
        }
        return;
    }
    for (std::size_t f = 0; f < found.solution.size(); ++f) {
        if (found.solution[f] > 0.5) {
            solution.facilities.push_back(static_cast<std::int32_t>(f));
            solution.value += costOf(problem, static_cast<std::int32_t>(f));
        }
    }
    solution.bound = found.status == MipStatus::Optimal ? solution.value : found.bound;
}

} // namespace

Solution solveSetCover(const SetCoverProblem& problem, const SolveOptions& options) {
    const Deadline deadline(options);
    Solution solution;
    {
        const MaxCoverProblem base = asCover(problem);
        solution.why = contradiction(problem, CoverModel(base));
    }
    if (!solution.why.empty()) {
        return solution;
    }
    solveByProgram(problem, deadline, options, solution);
    if (problem.costs.empty()) {
        solution.bound = std::ceil(solution.bound - 1e-6);
    }
    const double tolerance = 1e-9 * std::max(1.0, std::abs(solution.value));
    conclude(solution, solution.bound >= solution.value - tolerance);
    solution.seconds = deadline.secondsSoFar();
    return solution;
}

} // namespace corredor::location
