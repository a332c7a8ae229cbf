#include "conclusion.h"
#include "cover_checks.h"
#include "floored_failure.h"
#include "floored_search.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace corredor::location {

namespace {

std::size_t at(std::int32_t i) {
    return static_cast<std::size_t>(i);
}

void checkFloors(const FlooredCoverProblem& problem) {
    checkMaxCover(problem.cover);
    for (std::size_t k = 0; k < problem.floors.size(); ++k) {
        const CoverFloor& floor = problem.floors[k];
        checkIndices(floor.demands, std::ssize(problem.cover.weights), "a demand of a floor");
        if (!(floor.least >= 0) || !std::isfinite(floor.least)) {
            rejectInstance(fmt::format(
                "{} asks for {}; it is finite and not negative", nameOf(floor, k), floor.least));
        }
    }
    for (const SiteFloor& floor : problem.siteFloors) {
        checkIndices(
            floor.facilities, problem.cover.covers.facilities(), "a facility of a site floor");
        if (floor.least < 0) {
            rejectInstance(fmt::format("a site floor asks for {} facilities", floor.least));
        }
    }
    checkIndices(problem.start, problem.cover.covers.facilities(), "a facility to start with");
}

/** Weight of all demands of each group, each counted once; 0 for the floors before them. */
std::vector<double> wholesOf(const FlooredCoverProblem& problem, std::size_t firstGroup) {
    std::vector<double> wholes(firstGroup, 0);
    for (std::size_t k = firstGroup; k < problem.floors.size(); ++k) {
        std::vector<std::int32_t> demands = problem.floors[k].demands;
        std::ranges::sort(demands);
        demands.erase(std::ranges::unique(demands).begin(), demands.end());
        double whole = 0;
        for (const std::int32_t demand : demands) {
            whole += problem.cover.weights[at(demand)];
        }
        if (whole <= 0) {
            rejectInstance(fmt::format(
                "{} holds no weight, so no share of it is covered", nameOf(problem.floors[k], k)));
        }
        wholes.push_back(whole);
    }
    return wholes;
}

/** Marks and sums what the chosen facilities cover, from the problem itself. */
void tellFloors(const FlooredCoverProblem& problem, FlooredSolution& solution) {
    std::vector<char> isCovered(problem.cover.weights.size(), 0);
    for (const std::int32_t demand : problem.cover.coveredAlready) {
        isCovered[at(demand)] = 1;
    }
    std::vector<char> isChosen(at(static_cast<std::int32_t>(problem.cover.covers.facilities())), 0);
    for (const std::int32_t f : solution.facilities) {
        isChosen[at(f)] = 1;
        for (const std::int32_t demand : problem.cover.covers.of(f)) {
            isCovered[at(demand)] = 1;
        }
    }
    for (const CoverFloor& floor : problem.floors) {
        std::vector<std::int32_t> demands = floor.demands;
        std::ranges::sort(demands);
        demands.erase(std::ranges::unique(demands).begin(), demands.end());
        double covered = 0;
        for (const std::int32_t demand : demands) {
            covered += isCovered[at(demand)] != 0 ? problem.cover.weights[at(demand)] : 0.0;
        }
        solution.covered.push_back(covered);
    }
    for (const SiteFloor& floor : problem.siteFloors) {
        std::vector<char> counted(isChosen.size(), 0);
        int sites = 0;
        for (const std::int32_t f : floor.facilities) {
            sites += isChosen[at(f)] != 0 && counted[at(f)] == 0 ? 1 : 0;
            counted[at(f)] = 1;
        }
        solution.sites.push_back(sites);
    }
}

FlooredSolution solve(
    const FlooredCoverProblem& problem,
    const std::vector<double>& wholes,
    const SolveOptions& options) {
    const Deadline deadline(options);
    const FlooredModel model(problem, wholes);
    FlooredSolution solution;
    solution.why = coverContradiction(*model.cover().source, model.cover());
    if (!solution.why.empty()) {
        return solution;
    }
    const FlooredResult found = searchFloored(model, problem.start, options, deadline);
    if (!found.plan) {
        if (!found.isProved) {
            failWithoutPlan(options);
        }
        solution.why = whyInfeasible(problem, options, deadline);
        solution.seconds = deadline.secondsSoFar();
        return solution;
    }
    const double scale = model.floors().isByShare() ? model.floors().shareScale : 1;
    solution.facilities = found.plan->cover().facilities();
    solution.value = found.value / scale;
    solution.bound = std::max(found.value, found.bound) / scale;
    conclude(solution, found.isProved);
    tellFloors(problem, solution);
    solution.seconds = deadline.secondsSoFar();
    if (options.progress) {
        options.progress(solution.value, solution.bound);
    }
    return solution;
}

} // namespace

FlooredSolution solveFlooredCover(const FlooredCoverProblem& problem, const SolveOptions& options) {
    checkFloors(problem);
    return solve(problem, {}, options);
}

FlooredSolution solveFairestCover(
    const FlooredCoverProblem& problem,
    const SolveOptions& options,
    std::size_t firstGroup) {
    checkFloors(problem);
    if (problem.floors.size() <= firstGroup) {
        rejectInstance("there are no groups whose worst share could be raised");
    }
    return solve(problem, wholesOf(problem, firstGroup), options);
}

} // namespace corredor::location
