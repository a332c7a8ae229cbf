#include "floored_instance.h"
#include "instance_reader.h"
#include "phased_instance.h"

#include <corredor/location/instance_json.h>

#include <fmt/format.h>

#include <cmath>
#include <limits>

namespace corredor::location {

namespace {

using Json = nlohmann::ordered_json;

/** Facilities within reach only; all pairs when the instance names no reach. */
double reachOf(const InstanceReader& reader) {
    return reader.has("reach") ? reader.number("reach") : std::numeric_limits<double>::infinity();
}

CostMatrix within(const CostMatrix& costs, double reach) {
    std::vector<CostEntry> entries;
    for (std::ptrdiff_t row = 0; row < costs.rows(); ++row) {
        const auto columns = costs.columnsOf(row);
        for (std::size_t i = 0; i < columns.size() && costs.costsOf(row)[i] <= reach; ++i) {
            entries.push_back({static_cast<std::int32_t>(row), columns[i], costs.costsOf(row)[i]});
        }
    }
    return sparseCosts(static_cast<std::int32_t>(costs.rows()), costs.columns, std::move(entries));
}

Solution
capacitated(const InstanceReader& reader, CapacitatedGoal goal, const SolveOptions& options) {
    CapacitatedProblem problem;
    problem.goal = goal;
    problem.costs = within(reader.costs(), reachOf(reader));
    problem.weights = reader.numbers("weights", problem.costs.rows(), 1);
    problem.capacity = reader.numbers("capacity", problem.costs.columns, 0);
    problem.p = goal == CapacitatedGoal::SetCover ? 0 : reader.count("p");
    problem.required = reader.indices("required", problem.costs.columns);
    problem.excluded = reader.indices("excluded", problem.costs.columns);
    return solveCapacitated(problem, options);
}

Solution gradualCover(const InstanceReader& reader, const SolveOptions& options) {
    if (reader.has("budget")) {
        reader.fail("budget", "is not used with decay or existing cover", "Remove it, or these");
    }
    if (reader.has("decay") && reader.has("reach")) {
        reader.fail("reach", "is not used with decay", "Remove it, or \"decay\"");
    }
    const CostMatrix costs = reader.costs();
    GradualCoverProblem problem;
    problem.weights = reader.numbers("weights", costs.rows(), 1);
    problem.existing = reader.numbers("existing", costs.rows(), 0);
    for (std::size_t d = 0; d < problem.existing.size(); ++d) {
        if (problem.existing[d] > 1) {
            reader.fail(fmt::format("existing[{}]", d), "is above 1", "Give fractions in 0..1");
        }
    }
    const double reach = reader.has("decay") ? 0 : reader.number("reach");
    setCovers(problem, costs, reader.has("decay") ? reader.decay() : LinearDecay{reach, reach});
    problem.p = reader.count("p");
    problem.required = reader.indices("required", costs.columns);
    problem.excluded = reader.indices("excluded", costs.columns);
    return solveGradualCover(problem, options);
}

Solution maxCover(const InstanceReader& reader, const SolveOptions& options) {
    if (reader.has("capacity")) {
        for (const char* key : {"decay", "existing"}) {
            if (reader.has(key)) {
                reader.fail(key, "is not used with capacities", "Remove it, or \"capacity\"");
            }
        }
        return capacitated(reader, CapacitatedGoal::MaxCover, options);
    }
    if (reader.has("decay") || reader.has("existing")) {
        return gradualCover(reader, options);
    }
    return solveMaxCover(reader.maxCoverProblem(reader.costs()), options);
}

Solution setCover(const InstanceReader& reader, const SolveOptions& options) {
    if (reader.has("capacity")) {
        return capacitated(reader, CapacitatedGoal::SetCover, options);
    }
    const CostMatrix costs = reader.costs();
    SetCoverProblem problem;
    problem.demands = static_cast<std::int32_t>(costs.rows());
    problem.covers = coversWithin(costs, reader.number("reach"));
    problem.required = reader.indices("required", costs.columns);
    problem.excluded = reader.indices("excluded", costs.columns);
    if (reader.has("site_costs")) {
        problem.costs = reader.numbers("site_costs", costs.columns, 1);
    }
    return solveSetCover(problem, options);
}

PMedianProblem medianProblem(const InstanceReader& reader) {
    PMedianProblem problem;
    problem.costs = within(reader.costs(), reachOf(reader));
    problem.weights = reader.numbers("weights", problem.costs.rows(), 1);
    problem.p = reader.count("p");
    problem.required = reader.indices("required", problem.costs.columns);
    problem.excluded = reader.indices("excluded", problem.costs.columns);
    return problem;
}

Solution pMedian(const InstanceReader& reader, const SolveOptions& options) {
    return reader.has("capacity") ? capacitated(reader, CapacitatedGoal::PMedian, options)
                                  : solvePMedian(medianProblem(reader), options);
}

Solution pCenter(const InstanceReader& reader, const SolveOptions& options) {
    if (reader.has("capacity")) {
        reader.fail("capacity", "is not used by p-center", "Remove it, or choose p-median");
    }
    return solvePCenter(medianProblem(reader), options);
}

Solution solveInstance(const InstanceReader& reader, const SolveOptions& options) {
    const std::string problem = reader.problem();
    if (problem == "max-cover") {
        return maxCover(reader, options);
    }
    if (problem == "set-cover") {
        return setCover(reader, options);
    }
    if (problem == "p-median") {
        return pMedian(reader, options);
    }
    if (problem == "p-center") {
        return pCenter(reader, options);
    }
    if (problem == "flow-refuelling") {
        return solveFlowRefuelling(reader.flowProblem(), options);
    }
    reader.fail(
        "problem",
        "is not a location model",
        "Name one of max-cover, phased-cover, set-cover, p-median, p-center, flow-refuelling");
}

/** What every model answers. */
Json answerOf(const Solution& solution) {
    Json answer;
    const bool hasPlan = solution.status != Status::Infeasible;
    answer["status"] = toString(solution.status);
    answer["value"] = hasPlan ? Json(solution.value) : Json(nullptr);
    answer["bound"] = hasPlan ? Json(solution.bound) : Json(nullptr);
    answer["gap"] = hasPlan ? Json(solution.gap) : Json(nullptr);
    answer["facilities"] = solution.facilities;
    return answer;
}

JsonAnswer finished(Json answer, const Solution& solution) {
    answer["seconds"] = solution.seconds;
    if (!solution.why.empty()) {
        answer["why"] = solution.why;
    }
    return {answer.dump(), solution.status};
}

} // namespace

JsonAnswer
solveJson(const std::string& json, const std::string& name, const SolveOptions& options) {
    const InstanceReader reader(json, name);
    if (reader.problem() == "phased-cover" && !hasFloors(reader)) {
        const PhasedSolution phased = solvePhasedInstance(reader, options);
        Json answer = answerOf(phased);
        answer["opening"] = phased.opening;
        return finished(std::move(answer), phased);
    }
    const FlooredSolution solution = hasFloors(reader)
                                         ? solveFlooredInstance(reader, options)
                                         : FlooredSolution{solveInstance(reader, options), {}, {}};
    Json answer = answerOf(solution);
    if (!solution.covered.empty()) {
        answer["covered"] = solution.covered;
    }
    if (!solution.sites.empty()) {
        answer["sites"] = solution.sites;
    }
    return finished(std::move(answer), solution);
}

} // namespace corredor::location
