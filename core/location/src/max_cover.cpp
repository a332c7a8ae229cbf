#include "max_cover.h"

#include "conclusion.h"
#include "cover_exact.h"
#include "merged_demands.h"

namespace corredor::location {

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
    checkMaxCover(problem);
    const Deadline deadline(options);
    const MaxCoverProblem merged = mergeDemands(problem);
    const CoverModel model(merged);
    Solution solution;
    solution.why = coverContradiction(merged, model);
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
