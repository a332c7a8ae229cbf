#include "phased_instance.h"

#include <fmt/format.h>

namespace corredor::location {

namespace {

/** Costs that fall with time would be repaid: no plan means that. */
void checkGrowth(const InstanceReader& reader, const std::vector<std::vector<double>>& costs) {
    for (std::size_t t = 1; t < costs.size(); ++t) {
        for (std::size_t f = 0; f < costs[t].size(); ++f) {
            if (costs[t][f] < costs[t - 1][f]) {
                reader.fail(
                    fmt::format("period_costs[{}][{}]", t, f),
                    "is less than in the period before",
                    "Give all that the facility will have cost by the end of the period");
            }
        }
    }
}

} // namespace

PhasedSolution solvePhasedInstance(const InstanceReader& reader, const SolveOptions& options) {
    for (const char* key :
         {"p", "weights", "site_costs", "budget", "capacity", "decay", "existing"}) {
        if (reader.has(key)) {
            reader.fail(key, "is not used by phased-cover", "Remove it");
        }
    }
    const CostMatrix costs = reader.costs();
    PhasedCoverProblem problem;
    problem.covers = coversWithin(costs, reader.number("reach"));
    const std::ptrdiff_t periods = reader.has("budgets") ? reader.length("budgets") : 0;
    if (periods == 0) {
        reader.fail("budgets", "is missing or empty", "Give one budget a period");
    }
    problem.budgets = reader.numbers("budgets", periods, 0);
    problem.weights = reader.numberRows("period_weights", periods, costs.rows());
    problem.costs = reader.numberRows("period_costs", periods, costs.columns);
    checkGrowth(reader, problem.costs);
    problem.required = reader.indices("required", costs.columns);
    problem.excluded = reader.indices("excluded", costs.columns);
    problem.coveredAlready = reader.indices("covered", costs.rows());
    return solvePhasedCover(problem, options);
}

} // namespace corredor::location
