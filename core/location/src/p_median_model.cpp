#include "p_median_model.h"

#include "decimal_unit.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace corredor::location {

namespace {

std::size_t at(std::int32_t i) {
    return static_cast<std::size_t>(i);
}

std::string contradiction(const PMedianProblem& problem, const MedianModel& model) {
    int required = 0;
    int open = 0;
    for (std::size_t c = 0; c < model.allowed.size(); ++c) {
        required += model.required[c];
        open += model.allowed[c];
        if (model.required[c] != 0 && model.allowed[c] == 0) {
            return fmt::format("facility {} is both required and excluded", c);
        }
    }
    if (problem.p < 1) {
        return "p is below 1";
    }
    if (required > problem.p) {
        return fmt::format("{} facilities are required but p is {}", required, problem.p);
    }
    if (problem.p > open) {
        return fmt::format("p is {} but only {} facilities may be chosen", problem.p, open);
    }
    for (std::size_t r = 0; r < model.rows.size(); ++r) {
        if (model.rows[r].empty()) {
            return fmt::format("demand {} cannot be reached from any facility", model.rowOf[r]);
        }
    }
    return {};
}

/** Cost of each row from its nearest and second nearest chosen column. */
struct Nearest {
    std::vector<std::int32_t> first;
    std::vector<double> cost;
    std::vector<double> second;

    Nearest(const MedianModel& model, const std::vector<char>& chosen)
        : first(model.rows.size(), -1)
        , cost(model.rows.size(), model.unserved)
        , second(model.rows.size(), model.unserved) {
        for (std::size_t r = 0; r < model.rows.size(); ++r) {
            for (const MedianModel::Entry& entry : model.rows[r]) {
                if (chosen[at(entry.column)] == 0) {
                    continue;
                }
                if (first[r] >= 0) {
                    second[r] = entry.cost;
                    break;
                }
                first[r] = entry.column;
                cost[r] = entry.cost;
            }
        }
    }
};

struct Exchange {
    double saving = 0;
    std::int32_t out = -1;
    std::int32_t in = -1;
};

/** The best exchange: saving = gain of the entering - loss of the leaving + what both share. */
Exchange bestExchange(
    const MedianModel& model,
    const std::vector<char>& chosen,
    const std::vector<char>& open) {
    const Nearest nearest(model, chosen);
    std::vector<double> loss(at(model.columns), 0);
    std::vector<double> gain(at(model.columns), 0);
    std::vector<std::vector<std::pair<std::int32_t, double>>> shared(at(model.columns));
    for (std::size_t r = 0; r < model.rows.size(); ++r) {
        if (nearest.first[r] >= 0) {
            loss[at(nearest.first[r])] += nearest.second[r] - nearest.cost[r];
        }
        for (const MedianModel::Entry& entry : model.rows[r]) {
            if (entry.cost >= nearest.second[r]) {
                break;
            }
            if (chosen[at(entry.column)] != 0) {
                continue;
            }
            gain[at(entry.column)] += std::max(0.0, nearest.cost[r] - entry.cost);
            if (nearest.first[r] >= 0) {
                const double both = nearest.second[r] - std::max(nearest.cost[r], entry.cost);
                shared[at(entry.column)].emplace_back(nearest.first[r], both);
            }
        }
    }
    Exchange best{model.tolerance, -1, -1};
    std::vector<double> extra(at(model.columns), 0);
    for (std::int32_t in = 0; in < model.columns; ++in) {
        if (chosen[at(in)] != 0 || open[at(in)] == 0) {
            continue;
        }
        for (const auto& [out, both] : shared[at(in)]) {
            extra[at(out)] += both;
        }
        for (std::int32_t out = 0; out < model.columns; ++out) {
            if (chosen[at(out)] == 0 || model.required[at(out)] != 0) {
                continue;
            }
            const double saving = gain[at(in)] - loss[at(out)] + extra[at(out)];
            if (saving > best.saving) {
                best = {saving, out, in};
            }
        }
        for (const auto& [out, both] : shared[at(in)]) {
            extra[at(out)] = 0;
        }
    }
    return best;
}

} // namespace

MedianModel::MedianModel(const PMedianProblem& problem)
    : columns(problem.costs.columns)
    , p(problem.p)
    , required(at(problem.costs.columns), 0)
    , allowed(at(problem.costs.columns), 1) {
    for (const std::int32_t column : problem.required) {
        required[at(column)] = 1;
    }
    for (const std::int32_t column : problem.excluded) {
        allowed[at(column)] = 0;
    }
    std::vector<double> all;
    for (std::ptrdiff_t row = 0; row < problem.costs.rows(); ++row) {
        const double weight = problem.weights[static_cast<std::size_t>(row)];
        if (weight <= 0) {
            continue;
        }
        auto& entries = rows.emplace_back();
        rowOf.push_back(static_cast<std::int32_t>(row));
        const auto columnsOfRow = problem.costs.columnsOf(row);
        const auto costsOfRow = problem.costs.costsOf(row);
        for (std::size_t i = 0; i < columnsOfRow.size(); ++i) {
            if (allowed[at(columnsOfRow[i])] != 0) {
                entries.push_back({columnsOfRow[i], weight * costsOfRow[i]});
                all.push_back(entries.back().cost);
            }
        }
        unserved += entries.empty() ? 0 : std::abs(entries.back().cost);
    }
    unserved += 1;
    unit = decimalUnit(all, unserved);
    tolerance = 1e-10 * std::max(1.0, unserved);
    why = contradiction(problem, *this);
}

double medianCost(const MedianModel& model, const std::vector<char>& chosen) {
    const Nearest nearest(model, chosen);
    double sum = 0;
    for (const double cost : nearest.cost) {
        sum += cost;
    }
    return sum;
}

std::vector<char> greedyMedian(const MedianModel& model) {
    std::vector<char> chosen = model.required;
    std::vector<double> cost = Nearest(model, chosen).cost;
    for (auto count = std::ranges::count(chosen, 1); count < model.p; ++count) {
        std::vector<double> gain(at(model.columns), 0);
        for (std::size_t r = 0; r < model.rows.size(); ++r) {
            for (const MedianModel::Entry& entry : model.rows[r]) {
                if (entry.cost >= cost[r]) {
                    break;
                }
                gain[at(entry.column)] += cost[r] - entry.cost;
            }
        }
        std::int32_t best = -1;
        for (std::int32_t column = 0; column < model.columns; ++column) {
            const bool may = chosen[at(column)] == 0 && model.allowed[at(column)] != 0;
            if (may && (best < 0 || gain[at(column)] > gain[at(best)])) {
                best = column;
            }
        }
        chosen[at(best)] = 1;
        cost = Nearest(model, chosen).cost;
    }
    return chosen;
}

void improveMedian(
    const MedianModel& model,
    std::vector<char>& chosen,
    const std::vector<char>& open,
    const Deadline& deadline) {
    while (!deadline.isOver()) {
        const Exchange exchange = bestExchange(model, chosen, open);
        if (exchange.in < 0) {
            return;
        }
        chosen[at(exchange.out)] = 0;
        chosen[at(exchange.in)] = 1;
    }
}

} // namespace corredor::location
