#include "conclusion.h"
#include "cover_all.h"
#include "p_median_model.h"

#include <algorithm>
#include <cmath>

namespace corredor::location {

namespace {

/** Cover sets at a radius: the rows whose cost from the column is at most `radius`. */
MaxCoverProblem coverWithin(const PMedianProblem& problem, double radius) {
    MaxCoverProblem cover;
    std::vector<std::vector<std::int32_t>> rowsOf(static_cast<std::size_t>(problem.costs.columns));
    std::int32_t rows = 0;
    for (std::ptrdiff_t row = 0; row < problem.costs.rows(); ++row) {
        if (problem.weights[static_cast<std::size_t>(row)] <= 0) {
            continue;
        }
        const auto columns = problem.costs.columnsOf(row);
        const auto costs = problem.costs.costsOf(row);
        for (std::size_t i = 0; i < columns.size() && costs[i] <= radius; ++i) {
            rowsOf[static_cast<std::size_t>(columns[i])].push_back(rows);
        }
        ++rows;
    }
    for (const auto& covered : rowsOf) {
        cover.covers.demand.insert(cover.covers.demand.end(), covered.begin(), covered.end());
        cover.covers.begin.push_back(std::ssize(cover.covers.demand));
    }
    cover.weights.assign(static_cast<std::size_t>(rows), 1);
    cover.p = problem.p;
    cover.required = problem.required;
    cover.excluded = problem.excluded;
    return cover;
}

/** All different costs, ascending: the least greatest cost is one of them. */
std::vector<double> differentCosts(const PMedianProblem& problem) {
    std::vector<double> costs = problem.costs.cost;
    std::ranges::sort(costs);
    const auto repeated = std::ranges::unique(costs);
    costs.erase(repeated.begin(), repeated.end());
    return costs;
}

double greatestCost(const PMedianProblem& problem, const std::vector<std::int32_t>& plan) {
    double greatest = 0;
    for (std::ptrdiff_t row = 0; row < problem.costs.rows(); ++row) {
        if (problem.weights[static_cast<std::size_t>(row)] <= 0) {
            continue;
        }
        const auto columns = problem.costs.columnsOf(row);
        for (std::size_t i = 0; i < columns.size(); ++i) {
            if (std::ranges::binary_search(plan, columns[i])) {
                greatest = std::max(greatest, problem.costs.costsOf(row)[i]);
                break;
            }
        }
    }
    return greatest;
}

} // namespace

Solution solvePCenter(const PMedianProblem& problem, const SolveOptions& options) {
    const Deadline deadline(options);
    const MedianModel model(problem);
    Solution solution;
    solution.why = model.why;
    if (!solution.why.empty()) {
        return solution;
    }
    const std::vector<double> costs = differentCosts(problem);
    // Every cost below costs[low] is proved too small; costs[high] is enough once a plan is known.
    std::size_t low = 0;
    std::size_t high = costs.size();
    while (low < high && !deadline.isOver()) {
        const std::size_t middle = low + (high - low) / 2;
        CoverAllResult tried = coverAll(coverWithin(problem, costs[middle]), deadline);
        if (tried.answer == CoverAll::Unknown) {
            break;
        }
        if (tried.answer == CoverAll::No) {
            low = middle + 1;
            continue;
        }
        solution.facilities = std::move(tried.plan);
        solution.value = greatestCost(problem, solution.facilities);
        high = static_cast<std::size_t>(
            std::ranges::lower_bound(costs, solution.value) - costs.begin());
        if (options.progress) {
            options.progress(solution.value, costs[std::min(low, costs.size() - 1)]);
        }
    }
    solution.seconds = deadline.secondsSoFar();
    if (solution.facilities.empty()) {
        solution.status = low >= costs.size() ? Status::Infeasible : Status::Feasible;
        solution.why = low >= costs.size() ? "no choice of p facilities reaches every demand"
                                           : "no plan was found before the time limit";
        return solution;
    }
    solution.bound = std::min(solution.value, costs[std::min(low, costs.size() - 1)]);
    conclude(solution, low >= high);
    return solution;
}

} // namespace corredor::location
