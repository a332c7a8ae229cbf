#include "cover_checks.h"
#include "max_cover.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace corredor::location {

void checkMaxCover(const MaxCoverProblem& problem) {
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

std::string coverContradiction(const MaxCoverProblem& problem, const CoverModel& model) {
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

} // namespace corredor::location
