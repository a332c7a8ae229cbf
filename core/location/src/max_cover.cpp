#include "max_cover.h"

#include "conclusion.h"
#include "cover_exact.h"

#include <corredor/base/error.h>

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <functional>
#include <numeric>

namespace corredor::location {

namespace {

[[noreturn]] void reject(std::string what) {
    throw Error(ErrorCode::Failed, {{}, {}, std::move(what), "correct the instance"});
}

void checkIndices(
    const std::vector<std::int32_t>& list,
    std::ptrdiff_t count,
    std::string_view name) {
    for (const std::int32_t index : list) {
        if (index < 0 || index >= count) {
            reject(fmt::format("{} {} is outside 0..{}", name, index, count - 1));
        }
    }
}

void checkProblem(const MaxCoverProblem& problem) {
    const auto facilities = problem.covers.facilities();
    const auto demands = std::ssize(problem.weights);
    for (const double weight : problem.weights) {
        if (!(weight >= 0) || !std::isfinite(weight)) {
            reject(fmt::format("a weight is {}; weights are finite and not negative", weight));
        }
    }
    const auto& begin = problem.covers.begin;
    if (begin.empty() || begin.front() != 0 || !std::ranges::is_sorted(begin) ||
        begin.back() != std::ssize(problem.covers.demand)) {
        reject("the cover sets' begin column does not fit their demands");
    }
    checkIndices(problem.covers.demand, demands, "a covered demand");
    for (std::size_t f = 0; f + 1 < begin.size(); ++f) {
        const auto first = problem.covers.demand.begin() + begin[f];
        const auto last = problem.covers.demand.begin() + begin[f + 1];
        if (std::adjacent_find(first, last, std::greater_equal<>()) != last) {
            reject(fmt::format("the demands of facility {} are not ascending", f));
        }
    }
    checkIndices(problem.coveredAlready, demands, "a demand covered already");
    checkIndices(problem.required, facilities, "a required facility");
    checkIndices(problem.excluded, facilities, "an excluded facility");
    if (!problem.costs.empty() && std::ssize(problem.costs) != facilities) {
        reject(fmt::format("{} costs for {} facilities", problem.costs.size(), facilities));
    }
    for (const double cost : problem.costs) {
        if (!(cost >= 0) || !std::isfinite(cost)) {
            reject(fmt::format("a cost is {}; costs are finite and not negative", cost));
        }
    }
}

/** Why no plan exists, or an empty text. */
std::string contradiction(const MaxCoverProblem& problem, const CoverModel& model) {
    for (const std::int32_t facility : problem.required) {
        if (std::ranges::find(problem.excluded, facility) != problem.excluded.end()) {
            return fmt::format("facility {} is both required and excluded", facility);
        }
    }
    const auto required = std::ranges::count(model.isRequired, 1);
    if (required > problem.p) {
        return fmt::format("{} facilities are required but p is {}", required, problem.p);
    }
    if (problem.costs.empty()) {
        const auto open = required + std::ssize(model.choosable);
        return problem.p <= open
                   ? std::string()
                   : fmt::format("p is {} but only {} facilities may be chosen", problem.p, open);
    }
    double cost = 0;
    for (std::size_t f = 0; f < model.isRequired.size(); ++f) {
        cost += model.isRequired[f] != 0 ? problem.costs[f] : 0.0;
    }
    return cost <= problem.budget
               ? std::string()
               : fmt::format(
                     "the required facilities cost {} but the budget is {}", cost, problem.budget);
}

} // namespace

std::string_view toString(Status status) {
    switch (status) {
    case Status::Optimal:
        return "optimal";
    case Status::Feasible:
        return "feasible";
    case Status::Infeasible:
        return "infeasible";
    }
    return "infeasible";
}

Solution solveMaxCover(const MaxCoverProblem& problem, const SolveOptions& options) {
    checkProblem(problem);
    const Deadline deadline(options);
    const CoverModel model(problem);
    Solution solution;
    solution.why = contradiction(problem, model);
    if (!solution.why.empty()) {
        return solution;
    }
    CoverPlan plan = greedyPlan(model, deadline);
    improveBySwaps(model, plan, deadline);
    const ExactResult proof = solveCoverExactly(model, plan, options, deadline);
    solution.facilities = proof.plan;
    solution.value = proof.value;
    solution.bound = proof.bound;
    conclude(solution, proof.bound <= solution.value + model.tolerance());
    solution.seconds = deadline.secondsSoFar();
    if (options.progress) {
        options.progress(solution.value, solution.bound);
    }
    return solution;
}

} // namespace corredor::location
