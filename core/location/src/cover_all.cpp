#include "cover_all.h"

#include "cover_tree.h"
#include "reduced_cover.h"

#include <algorithm>

namespace corredor::location {

CoverAllResult coverAll(MaxCoverProblem problem, const Deadline& deadline) {
    std::ranges::fill(problem.weights, 1.0);
    const CoverModel model(problem);
    const auto all = static_cast<double>(std::ranges::count(model.weights, 1.0));
    CoverAllResult result;
    const auto isAll = [&](const CoverPlan& plan) { return plan.value() > all - 0.5; };
    CoverPlan plan = greedyPlan(model, deadline);
    if (!isAll(plan)) {
        improveBySwaps(model, plan, deadline);
    }
    if (isAll(plan)) {
        return {CoverAll::Yes, plan.facilities()};
    }
    std::vector<std::int32_t> forced;
    for (std::size_t f = 0; f < model.isRequired.size(); ++f) {
        if (model.isRequired[f] != 0) {
            forced.push_back(static_cast<std::int32_t>(f));
        }
    }
    const ReducedCover reduced = reduceCover(model, model.choosable, forced);
    TreeOptions options;
    options.unit = 1;
    options.tolerance = model.tolerance();
    options.incumbent = all - 1;
    CoverTree tree(reduced, options, deadline);
    const bool done = !tree.solveRoot() || tree.branch();
    if (tree.value() > all - 0.5) {
        return {CoverAll::Yes, tree.best()};
    }
    result.answer = done && !deadline.isOver() ? CoverAll::No : CoverAll::Unknown;
    return result;
}

} // namespace corredor::location
