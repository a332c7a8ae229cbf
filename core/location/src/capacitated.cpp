#include "capacitated_plan.h"
#include "conclusion.h"
#include "cover_checks.h"
#include "mip.h"

#include <corredor/location/capacitated.h>

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace corredor::location {

namespace {

/** Serving pairs become columns x (share of the demand), facilities columns y. */
class Program {
public:
    explicit Program(const CapacitatedProblem& problem) : m_problem(&problem) {
        m_mip.maximise = problem.goal == CapacitatedGoal::MaxCover;
        addFacilities();
        addPairs();
    }

    [[nodiscard]] const Mip& mip() const { return m_mip; }

private:
    void addFacilities() {
        Mip::Row count;
        const bool fewest = m_problem->goal == CapacitatedGoal::SetCover;
        for (std::int32_t f = 0; f < m_problem->costs.columns; ++f) {
            const bool closed = std::ranges::count(m_problem->excluded, f) > 0;
            const bool forced = std::ranges::count(m_problem->required, f) > 0;
            count.column.push_back(m_mip.addColumn(fewest ? 1 : 0, closed ? 0 : 1, true));
            count.value.push_back(1);
            m_mip.lower.back() = forced ? 1 : 0;
        }
        if (!fewest) {
            count.lower = count.upper = m_problem->p;
            m_mip.rows.push_back(std::move(count));
        }
    }

    void addPairs() {
        std::vector<Mip::Row> load(static_cast<std::size_t>(m_problem->costs.columns));
        for (std::ptrdiff_t row = 0; row < m_problem->costs.rows(); ++row) {
            const double weight = m_problem->weights[static_cast<std::size_t>(row)];
            if (weight <= 0) {
                continue;
            }
            Mip::Row served;
            const auto columns = m_problem->costs.columnsOf(row);
            for (std::size_t i = 0; i < columns.size(); ++i) {
                const int share =
                    m_mip.addColumn(valueOf(weight, m_problem->costs.costsOf(row)[i]), 1, false);
                served.column.push_back(share);
                served.value.push_back(1);
                auto& ofFacility = load[static_cast<std::size_t>(columns[i])];
                ofFacility.column.push_back(share);
                ofFacility.value.push_back(weight);
                m_mip.rows.push_back({{share, columns[i]}, {1, -1}, -mipInfinity, 0});
            }
            served.lower = m_problem->goal == CapacitatedGoal::MaxCover ? 0 : 1;
            served.upper = 1;
            m_mip.rows.push_back(std::move(served));
        }
        for (std::size_t f = 0; f < load.size(); ++f) {
            load[f].column.push_back(static_cast<int>(f));
            load[f].value.push_back(-m_problem->capacity[f]);
            load[f].lower = -mipInfinity;
            m_mip.rows.push_back(std::move(load[f]));
        }
    }

    [[nodiscard]] double valueOf(double weight, double cost) const {
        switch (m_problem->goal) {
        case CapacitatedGoal::MaxCover:
            return weight;
        case CapacitatedGoal::PMedian:
            return weight * cost;
        case CapacitatedGoal::SetCover:
            break;
        }
        return 0;
    }

    const CapacitatedProblem* m_problem;
    Mip m_mip;
};

std::string contradiction(const CapacitatedProblem& problem) {
    const bool fewest = problem.goal == CapacitatedGoal::SetCover;
    const int p = fewest ? static_cast<int>(problem.required.size()) : problem.p;
    std::string why =
        choiceContradiction(problem.costs.columns, p, problem.required, problem.excluded);
    if (!why.empty()) {
        return why;
    }
    if (problem.goal == CapacitatedGoal::MaxCover) {
        return {};
    }
    double demand = 0;
    for (std::ptrdiff_t row = 0; row < problem.costs.rows(); ++row) {
        const double weight = problem.weights[static_cast<std::size_t>(row)];
        if (weight > 0 && problem.costs.columnsOf(row).empty()) {
            return fmt::format("demand {} cannot be reached from any facility", row);
        }
        demand += std::max(0.0, weight);
    }
    double capacity = 0;
    for (const double ofOne : problem.capacity) {
        capacity += ofOne;
    }
    return demand <= capacity
               ? std::string()
               : fmt::format("the demand is {} but all facilities hold {}", demand, capacity);
}

/** The program's plan, or the greedy one when time was over before the program had any better. */
void takePlan(
    const CapacitatedProblem& problem,
    const MipResult& found,
    const SolveOptions& options,
    Solution& solution) {
    const bool isProved = found.status == MipStatus::Optimal;
    const double sign = problem.goal == CapacitatedGoal::MaxCover ? 1 : -1;
    for (std::int32_t f = 0; f < problem.costs.columns && !found.solution.empty(); ++f) {
        if (found.solution[static_cast<std::size_t>(f)] > 0.5) {
            solution.facilities.push_back(f);
        }
    }
    solution.value = found.value;
    const bool hasPlan = !found.solution.empty();
    if (!isProved) {
        const auto greedy = greedyCapacitated(problem);
        if (!hasPlan && !greedy) {
            failWithoutPlan(options);
        }
        if (greedy && (!hasPlan || sign * greedy->value > sign * found.value)) {
            solution.facilities = greedy->facilities;
            solution.value = greedy->value;
        }
    }
    double bound = sign * simpleBound(problem);
    if (hasPlan) { // else CBC may have stopped before its bound was one
        bound = std::min(bound, sign * found.bound);
    }
    solution.bound = sign * std::max(sign * solution.value, bound);
    conclude(solution, isProved);
}

} // namespace

Solution solveCapacitated(const CapacitatedProblem& problem, const SolveOptions& options) {
    const Deadline deadline(options);
    Solution solution;
    solution.why = contradiction(problem);
    if (!solution.why.empty()) {
        return solution;
    }
    const Program program(problem);
    const MipResult found = solveMip(program.mip(), deadline, options.timeLimitS);
    solution.seconds = deadline.secondsSoFar();
    if (found.status == MipStatus::Infeasible) {
        solution.why = "no choice of facilities has the capacity to serve what must be served";
        return solution;
    }
    takePlan(problem, found, options, solution);
    return solution;
}

} // namespace corredor::location
