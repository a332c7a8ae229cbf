#include "conclusion.h"
#include "cover_all.h"
#include "p_median_model.h"

#include <algorithm>
#include <limits>
#include <optional>

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

/** The same with weights of 1 and 0: how far the farthest is does not depend on weights. */
PMedianProblem unweighted(PMedianProblem problem) {
    for (double& weight : problem.weights) {
        weight = weight > 0 ? 1 : 0;
    }
    return problem;
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

/** Facilities' pairs: which rows each can serve and at what cost. */
struct ByColumn {
    explicit ByColumn(const MedianModel& model) : entries(static_cast<std::size_t>(model.columns)) {
        for (std::size_t row = 0; row < model.rows.size(); ++row) {
            for (const MedianModel::Entry& entry : model.rows[row]) {
                entries[static_cast<std::size_t>(entry.column)].emplace_back(row, entry.cost);
            }
        }
    }

    std::vector<std::vector<std::pair<std::size_t, double>>> entries;
};

/**
 * A first plan: again and again the facility nearest to the demand that is served worst. At most
 * twice the least greatest cost when costs are distances and nothing is excluded.
 * Source: T. F. Gonzalez (1985), Theoretical Computer Science 38, 293-306.
 * @return p facilities, ascending; not every demand need be served when pairs are missing
 */
std::vector<std::int32_t> farthestFirst(const PMedianProblem& problem, const MedianModel& model) {
    const ByColumn byColumn(model);
    std::vector<double> cost(model.rows.size(), std::numeric_limits<double>::infinity());
    std::vector<char> chosen(static_cast<std::size_t>(model.columns), 0);
    std::vector<std::int32_t> plan;
    const auto open = [&](std::int32_t column) {
        chosen[static_cast<std::size_t>(column)] = 1;
        plan.push_back(column);
        for (const auto& [row, entry] : byColumn.entries[static_cast<std::size_t>(column)]) {
            cost[row] = std::min(cost[row], entry);
        }
    };
    for (const std::int32_t column : problem.required) {
        open(column);
    }
    while (std::ssize(plan) < problem.p) {
        const auto worst = std::ranges::max_element(cost) - cost.begin();
        std::int32_t next = -1;
        if (!cost.empty()) {
            for (const auto& entry : model.rows[static_cast<std::size_t>(worst)]) {
                if (entry.cost < cost[static_cast<std::size_t>(worst)]) {
                    next = entry.column;
                    break;
                }
            }
        }
        for (std::int32_t column = 0; next < 0; ++column) { // nothing gets better: any will do
            const auto c = static_cast<std::size_t>(column);
            next = chosen[c] == 0 && model.allowed[c] != 0 ? column : -1;
        }
        open(next);
    }
    std::ranges::sort(plan);
    return plan;
}

/** Whether the plan serves every demand that weighs. */
bool servesAll(const MedianModel& model, const std::vector<std::int32_t>& plan) {
    return std::ranges::all_of(model.rows, [&](const auto& row) {
        return std::ranges::any_of(row, [&](const MedianModel::Entry& entry) {
            return std::ranges::binary_search(plan, entry.column);
        });
    });
}

/** The least cost that can be the greatest: some demand is no nearer to any facility. */
double leastPossible(const MedianModel& model) {
    double least = 0;
    for (const auto& row : model.rows) {
        least = std::max(least, row.front().cost);
    }
    return least;
}

} // namespace

Solution solvePCenter(const PMedianProblem& given, const SolveOptions& options) {
    const Deadline deadline(options);
    std::optional<PMedianProblem> ofOnes;
    const bool hasWeights =
        std::ranges::any_of(given.weights, [](double weight) { return weight > 0 && weight != 1; });
    const PMedianProblem& problem = hasWeights ? ofOnes.emplace(unweighted(given)) : given;
    const MedianModel model(problem);
    Solution solution;
    solution.why = model.why;
    if (!solution.why.empty()) {
        return solution;
    }
    const std::vector<double> costs = differentCosts(problem);
    const auto positionOf = [&](double cost) {
        return static_cast<std::size_t>(std::ranges::lower_bound(costs, cost) - costs.begin());
    };
    // Every cost below costs[low] is proved too small; costs[high] is enough once a plan is known.
    std::size_t low = model.rows.empty() ? 0 : positionOf(leastPossible(model));
    std::size_t high = costs.size();
    const auto take = [&](std::vector<std::int32_t> plan) {
        solution.facilities = std::move(plan);
        solution.value = greatestCost(problem, solution.facilities);
        high = model.rows.empty() ? low : positionOf(solution.value);
        if (options.progress) {
            options.progress(solution.value, costs.empty() ? 0.0 : costs[std::min(low, high)]);
        }
    };
    if (std::vector<std::int32_t> first = farthestFirst(problem, model); servesAll(model, first)) {
        take(std::move(first));
    }
    while (low < high && !deadline.isOver()) {
        const std::size_t middle = low + (high - low) / 2;
        CoverAllResult tried = coverAll(coverWithin(problem, costs[middle]), deadline);
        if (tried.answer == CoverAll::Unknown) {
            break;
        }
        if (tried.answer == CoverAll::No) {
            low = middle + 1;
        } else {
            take(std::move(tried.plan));
        }
    }
    solution.seconds = deadline.secondsSoFar();
    if (solution.facilities.empty()) {
        if (low < costs.size()) {
            failWithoutPlan(options);
        }
        solution.why = "no choice of p facilities reaches every demand";
        return solution;
    }
    solution.bound = low < high ? costs[low] : solution.value;
    conclude(solution, low >= high);
    return solution;
}

} // namespace corredor::location
