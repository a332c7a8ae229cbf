#include "max_cover.h"

#include "conclusion.h"
#include "cover_checks.h"
#include "cover_exact.h"
#include "merged_demands.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <functional>
#include <numeric>

namespace corredor::location {

namespace {

void checkProblem(const MaxCoverProblem& problem) {
    const auto facilities = problem.covers.facilities();
    const auto demands = std::ssize(problem.weights);
    checkWeights(problem.weights);
    checkCovers(problem.covers, demands);
    checkIndices(problem.coveredAlready, demands, "a demand covered already");
    checkIndices(problem.required, facilities, "a required facility");
    checkIndices(problem.excluded, facilities, "an excluded facility");
    if (!problem.costs.empty() && std::ssize(problem.costs) != facilities) {
        rejectInstance(fmt::format("{} costs for {} facilities", problem.costs.size(), facilities));
    }
    for (const double cost : problem.costs) {
        if (!(cost >= 0) || !std::isfinite(cost)) {
            rejectInstance(fmt::format("a cost is {}; costs are finite and not negative", cost));
        }
    }
}

/** Why no plan exists, or an empty text. A budget makes p a limit, so fewer may be chosen. */
std::string contradiction(const MaxCoverProblem& problem, const CoverModel& model) {
    const auto open = std::ranges::count(model.isRequired, 1) + std::ssize(model.choosable);
    const int least =
        problem.costs.empty() ? problem.p : std::min<int>(problem.p, static_cast<int>(open));
    std::string why =
        choiceContradiction(problem.covers.facilities(), least, problem.required, problem.excluded);
    if (!why.empty() || problem.costs.empty()) {
        return why;
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
    const MaxCoverProblem merged = mergeDemands(problem);
    const CoverModel model(merged);
    Solution solution;
    solution.why = contradiction(merged, model);
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
