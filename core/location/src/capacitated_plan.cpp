#include "capacitated_plan.h"

#include <algorithm>
#include <numeric>

namespace corredor::location {

namespace {

constexpr double rounding = 1e-9; // share of the demand that sums of doubles may lose

std::size_t at(std::ptrdiff_t i) {
    return static_cast<std::size_t>(i);
}

class Greedy {
public:
    explicit Greedy(const CapacitatedProblem& problem)
        : m_problem(&problem)
        , m_waiting(problem.weights)
        , m_left(at(problem.costs.columns), 0)
        , m_isChosen(m_left.size(), 0)
        , m_isClosed(m_left.size(), 0)
        , m_rowsOf(m_left.size()) {
        for (const std::int32_t f : problem.excluded) {
            m_isClosed[at(f)] = 1;
        }
        for (std::ptrdiff_t row = 0; row < problem.costs.rows(); ++row) {
            for (const std::int32_t f : problem.costs.columnsOf(row)) {
                m_rowsOf[at(f)].push_back(row);
            }
        }
        m_total = std::accumulate(m_waiting.begin(), m_waiting.end(), 0.0);
    }

    std::optional<CapacitatedPlan> run() {
        for (const std::int32_t f : m_problem->required) {
            choose(f);
        }
        while (wantsMore()) {
            const std::int32_t next = bestNext();
            if (next < 0) {
                return std::nullopt;
            }
            choose(next);
        }
        // Only the p-median asks who serves whom; the cover goals keep the sharing made so far.
        if (m_problem->goal == CapacitatedGoal::PMedian) {
            share();
            if (waiting() > rounding * m_total) {
                return std::nullopt;
            }
        }
        return CapacitatedPlan{chosen(), value()};
    }

private:
    [[nodiscard]] double waiting() const {
        return std::accumulate(m_waiting.begin(), m_waiting.end(), 0.0);
    }

    [[nodiscard]] bool wantsMore() const {
        return m_problem->goal == CapacitatedGoal::SetCover ? waiting() > rounding * m_total
                                                            : m_count < m_problem->p;
    }

    [[nodiscard]] double wouldServe(std::int32_t f) const {
        double weight = 0;
        for (const std::ptrdiff_t row : m_rowsOf[at(f)]) {
            weight += m_waiting[at(row)];
        }
        return std::min(weight, m_problem->capacity[at(f)]);
    }

    /** @return -1 when no facility may be chosen, or for SetCover when none would serve any */
    [[nodiscard]] std::int32_t bestNext() const {
        std::int32_t best = -1;
        double most = m_problem->goal == CapacitatedGoal::SetCover ? 0 : -1;
        for (std::int32_t f = 0; f < m_problem->costs.columns; ++f) {
            if (m_isChosen[at(f)] == 0 && m_isClosed[at(f)] == 0 && wouldServe(f) > most) {
                most = wouldServe(f);
                best = f;
            }
        }
        return best;
    }

    void choose(std::int32_t f) {
        if (m_isChosen[at(f)] != 0) {
            return;
        }
        m_isChosen[at(f)] = 1;
        ++m_count;
        m_left[at(f)] = m_problem->capacity[at(f)];
        for (const std::ptrdiff_t row : m_rowsOf[at(f)]) {
            take(row, f);
        }
    }

    /** @return the weight that the facility has room for */
    double take(std::ptrdiff_t row, std::int32_t f) {
        const double amount = std::min(m_waiting[at(row)], m_left[at(f)]);
        m_waiting[at(row)] -= amount;
        m_left[at(f)] -= amount;
        return amount;
    }

    /** Shares all demand anew, the heaviest demands first, each to the nearest with room left. */
    void share() {
        m_waiting = m_problem->weights;
        for (std::size_t f = 0; f < m_left.size(); ++f) {
            m_left[f] = m_isChosen[f] != 0 ? m_problem->capacity[f] : 0;
        }
        std::vector<std::ptrdiff_t> order(m_waiting.size());
        std::iota(order.begin(), order.end(), 0);
        std::ranges::stable_sort(
            order, std::ranges::greater(), [&](std::ptrdiff_t row) { return m_waiting[at(row)]; });
        for (const std::ptrdiff_t row : order) {
            const auto columns = m_problem->costs.columnsOf(row);
            for (std::size_t i = 0; i < columns.size(); ++i) {
                m_cost += take(row, columns[i]) * m_problem->costs.costsOf(row)[i];
            }
        }
    }

    [[nodiscard]] double value() const {
        switch (m_problem->goal) {
        case CapacitatedGoal::MaxCover:
            return m_total - waiting();
        case CapacitatedGoal::PMedian:
            return m_cost;
        case CapacitatedGoal::SetCover:
            break;
        }
        return m_count;
    }

    [[nodiscard]] std::vector<std::int32_t> chosen() const {
        std::vector<std::int32_t> list;
        for (std::int32_t f = 0; f < m_problem->costs.columns; ++f) {
            if (m_isChosen[at(f)] != 0) {
                list.push_back(f);
            }
        }
        return list;
    }

    const CapacitatedProblem* m_problem;
    std::vector<double> m_waiting; ///< per demand: weight not served yet
    std::vector<double> m_left;    ///< per facility: capacity of the chosen not used yet
    std::vector<char> m_isChosen;
    std::vector<char> m_isClosed;
    std::vector<std::vector<std::ptrdiff_t>> m_rowsOf; ///< demands of each facility
    int m_count = 0;
    double m_total = 0;
    double m_cost = 0;
};

} // namespace

std::optional<CapacitatedPlan> greedyCapacitated(const CapacitatedProblem& problem) {
    return Greedy(problem).run();
}

double simpleBound(const CapacitatedProblem& problem) {
    const double total = std::accumulate(problem.weights.begin(), problem.weights.end(), 0.0);
    std::vector<double> capacity = problem.capacity;
    std::ranges::sort(capacity, std::ranges::greater());
    if (problem.goal == CapacitatedGoal::MaxCover) {
        capacity.resize(std::min(capacity.size(), at(problem.p)));
        return std::min(total, std::accumulate(capacity.begin(), capacity.end(), 0.0));
    }
    if (problem.goal == CapacitatedGoal::SetCover) {
        double held = 0;
        int fewest = 0;
        while (at(fewest) < capacity.size() && held < total * (1 - rounding)) {
            held += capacity[at(fewest++)];
        }
        return fewest;
    }
    double cost = 0;
    for (std::ptrdiff_t row = 0; row < problem.costs.rows(); ++row) {
        const auto costs = problem.costs.costsOf(row);
        cost += costs.empty() ? 0 : problem.weights[at(row)] * costs.front();
    }
    return cost;
}

} // namespace corredor::location
