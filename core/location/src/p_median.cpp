#include "conclusion.h"
#include "p_median_model.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace corredor::location {

namespace {

constexpr int rootSteps = 900;
constexpr int nodeSteps = 60;
constexpr int patience = 12;
constexpr double smallestStep = 5e-3;
constexpr double memory = 0.1; // share of the newest choice in the average choice

std::size_t at(std::int32_t i) {
    return static_cast<std::size_t>(i);
}

/** What is decided about a column in a part of the search tree. */
enum class State : char { Free, Closed, Chosen };

struct Node {
    double bound = 0;
    std::vector<State> state;
    std::vector<double> multiplier;
};

/**
 * Lagrangian relaxation of "each demand is served once", with branch and bound over it. For
 * multipliers u the bound is sum(u) + the sum of the p least of rho_j = sum_i min(0, c_ij - u_i).
 * Source: G. Cornuejols, M. L. Fisher, G. L. Nemhauser (1977), Management Science 23, 789-810;
 * J. E. Beasley (1985), "A note on solving large p-median problems", EJOR 21, 270-273.
 */
class MedianSearch {
public:
    MedianSearch(const MedianModel& model, const SolveOptions& options, const Deadline& deadline)
        : m_model(&model)
        , m_options(&options)
        , m_deadline(&deadline)
        , m_rho(at(model.columns), 0)
        , m_average(at(model.columns), 0)
        , m_open(model.allowed) {
        m_best = greedyMedian(model);
        improveMedian(model, m_best, m_open, deadline);
        m_value = medianCost(model, m_best);
    }

    void run() {
        Node root;
        root.state.assign(at(m_model->columns), State::Free);
        for (std::size_t c = 0; c < root.state.size(); ++c) {
            if (m_model->required[c] != 0) {
                root.state[c] = State::Chosen;
            } else if (m_model->allowed[c] == 0) {
                root.state[c] = State::Closed;
            }
        }
        startMultipliers(root);
        root.bound = -m_model->unserved;
        m_stack.push_back(std::move(root));
        bool first = true;
        while (!m_stack.empty() && !m_deadline->isOver()) {
            Node node = std::move(m_stack.back());
            m_stack.pop_back();
            if (!isClosed(node.bound)) {
                visit(node, first ? rootSteps : nodeSteps);
            }
            first = false;
            report();
        }
    }

    [[nodiscard]] double value() const { return m_value; }

    [[nodiscard]] const std::vector<char>& best() const { return m_best; }

    [[nodiscard]] double bound() const {
        double bound = m_value;
        for (const Node& node : m_stack) {
            bound = std::min(bound, tightened(node.bound));
        }
        return bound;
    }

private:
    /** The least cost that a plan can have above a proved bound. */
    [[nodiscard]] double tightened(double bound) const {
        return m_model->unit > 0
                   ? m_model->unit * std::ceil((bound - m_model->tolerance) / m_model->unit)
                   : bound;
    }

    [[nodiscard]] bool isClosed(double bound) const {
        return tightened(bound) >= m_value - m_model->tolerance;
    }

    /** Half way between the nearest and the second nearest of the best plan known. */
    void startMultipliers(Node& node) const {
        node.multiplier.resize(m_model->rows.size());
        for (std::size_t r = 0; r < m_model->rows.size(); ++r) {
            double first = -1;
            double second = -1;
            for (const MedianModel::Entry& entry : m_model->rows[r]) {
                if (m_best[at(entry.column)] != 0) {
                    (first < 0 ? first : second) = entry.cost;
                    if (second >= 0) {
                        break;
                    }
                }
            }
            first = std::max(first, 0.0);
            node.multiplier[r] = second >= 0 ? (first + second) / 2 : first;
        }
    }

    /** Solves the relaxed problem. @return its bound; m_choice holds the columns it chooses */
    double relax(const Node& node) {
        std::ranges::fill(m_rho, 0.0);
        double bound = 0;
        for (std::size_t r = 0; r < m_model->rows.size(); ++r) {
            const double u = node.multiplier[r];
            bound += u;
            for (const MedianModel::Entry& entry : m_model->rows[r]) {
                if (entry.cost >= u) {
                    break;
                }
                m_rho[at(entry.column)] += entry.cost - u;
            }
        }
        m_choice.clear();
        m_order.clear();
        for (std::int32_t c = 0; c < m_model->columns; ++c) {
            if (node.state[at(c)] == State::Chosen) {
                m_choice.push_back(c);
                bound += m_rho[at(c)];
            } else if (node.state[at(c)] == State::Free && m_open[at(c)] != 0) {
                m_order.push_back(c);
            }
        }
        const auto wanted = m_model->p - std::ssize(m_choice);
        if (wanted < 0 || wanted > std::ssize(m_order)) {
            return std::numeric_limits<double>::infinity();
        }
        const auto less = [&](std::int32_t a, std::int32_t b) {
            return m_rho[at(a)] != m_rho[at(b)] ? m_rho[at(a)] < m_rho[at(b)] : a < b;
        };
        const auto split = m_order.begin() + wanted;
        std::ranges::nth_element(m_order, split, less);
        m_lastIn = 0;
        for (auto c = m_order.begin(); c != split; ++c) {
            bound += m_rho[at(*c)];
            m_lastIn = c == m_order.begin() ? m_rho[at(*c)] : std::max(m_lastIn, m_rho[at(*c)]);
            m_choice.push_back(*c);
        }
        m_firstOut = split != m_order.end() ? m_rho[at(*split)] : 0;
        m_hasOut = split != m_order.end();
        m_hasIn = wanted > 0;
        return bound;
    }

    void visit(Node& node, int steps) {
        std::vector<double> bestMultiplier = node.multiplier;
        double factor = steps == rootSteps ? 1.5 : 0.8;
        int sinceBetter = 0;
        double best = node.bound;
        for (int step = 0; step < steps && factor > smallestStep; ++step) {
            const double bound = relax(node);
            if (bound == std::numeric_limits<double>::infinity()) {
                return;
            }
            averageChoice(step);
            if (bound > best + 1e-9 * std::abs(best)) {
                best = bound;
                bestMultiplier = node.multiplier;
                sinceBetter = 0;
                tryChoice();
            } else if (++sinceBetter >= patience) {
                factor /= 2;
                sinceBetter = 0;
                node.multiplier = bestMultiplier;
                static_cast<void>(relax(node));
            }
            if (isClosed(best)) {
                return;
            }
            decide(node, bound);
            if (m_deadline->isOver()) {
                break;
            }
            if (!move(node, factor * (1.02 * m_value - bound))) {
                break;
            }
        }
        node.bound = best;
        node.multiplier = std::move(bestMultiplier);
        if (m_deadline->isOver()) {
            m_stack.push_back(std::move(node));
            return;
        }
        branch(node);
    }

    void averageChoice(int step) {
        const double share = step == 0 ? 1 : memory;
        for (double& average : m_average) {
            average *= 1 - share;
        }
        for (const std::int32_t c : m_choice) {
            m_average[at(c)] += share;
        }
    }

    void tryChoice() {
        std::vector<char> chosen(at(m_model->columns), 0);
        for (const std::int32_t c : m_choice) {
            chosen[at(c)] = 1;
        }
        double value = medianCost(*m_model, chosen);
        if (value < m_value * 1.02 && value != m_lastTried) {
            m_lastTried = value;
            improveMedian(*m_model, chosen, m_open, *m_deadline);
            value = medianCost(*m_model, chosen);
        }
        if (value < m_value - m_model->tolerance) {
            m_value = value;
            m_best = std::move(chosen);
        }
    }

    /** Closes and chooses columns of the node that no better plan has otherwise. */
    void decide(Node& node, double bound) const {
        for (std::int32_t c = 0; c < m_model->columns; ++c) {
            if (node.state[at(c)] != State::Free || m_open[at(c)] == 0) {
                continue;
            }
            const double rho = m_rho[at(c)];
            const bool isIn = std::ranges::find(m_choice, c) != m_choice.end();
            if (!isIn && m_hasIn && isClosed(bound + rho - m_lastIn)) {
                node.state[at(c)] = State::Closed;
            } else if (isIn && m_hasOut && isClosed(bound - rho + m_firstOut)) {
                node.state[at(c)] = State::Chosen;
            }
        }
    }

    /** One subgradient step. @return false when the relaxed choice serves every demand once */
    bool move(Node& node, double length) {
        std::vector<char> chosen(at(m_model->columns), 0);
        for (const std::int32_t c : m_choice) {
            chosen[at(c)] = 1;
        }
        m_slope.assign(m_model->rows.size(), 1);
        double norm = 0;
        for (std::size_t r = 0; r < m_model->rows.size(); ++r) {
            for (const MedianModel::Entry& entry : m_model->rows[r]) {
                if (entry.cost >= node.multiplier[r]) {
                    break;
                }
                m_slope[r] -= chosen[at(entry.column)];
            }
            norm += m_slope[r] * m_slope[r];
        }
        if (norm == 0) {
            return false;
        }
        for (std::size_t r = 0; r < m_slope.size(); ++r) {
            node.multiplier[r] = std::max(0.0, node.multiplier[r] + length / norm * m_slope[r]);
        }
        return true;
    }

    void branch(Node& node) {
        std::int32_t most = -1;
        double score = -1;
        for (std::int32_t c = 0; c < m_model->columns; ++c) {
            const double fractional = std::min(m_average[at(c)], 1 - m_average[at(c)]);
            if (node.state[at(c)] == State::Free && m_open[at(c)] != 0 && fractional > score) {
                score = fractional;
                most = c;
            }
        }
        if (most < 0) {
            return;
        }
        Node without = node;
        without.state[at(most)] = State::Closed;
        node.state[at(most)] = State::Chosen;
        m_stack.push_back(std::move(without));
        m_stack.push_back(std::move(node));
    }

    void report() const {
        if (m_options->progress) {
            m_options->progress(m_value, bound());
        }
    }

    const MedianModel* m_model;
    const SolveOptions* m_options;
    const Deadline* m_deadline;
    std::vector<double> m_rho;
    std::vector<double> m_average; ///< how often each column was chosen lately
    std::vector<char> m_open;
    std::vector<char> m_best;
    double m_value = 0;
    double m_lastTried = 0;
    double m_lastIn = 0;   ///< greatest rho of the free columns chosen
    double m_firstOut = 0; ///< least rho of the free columns not chosen
    bool m_hasIn = false;
    bool m_hasOut = false;
    std::vector<std::int32_t> m_choice;
    std::vector<std::int32_t> m_order;
    std::vector<double> m_slope;
    std::vector<Node> m_stack;
};

} // namespace

Solution solvePMedian(const PMedianProblem& problem, const SolveOptions& options) {
    const Deadline deadline(options);
    const MedianModel model(problem);
    Solution solution;
    solution.why = model.why;
    if (!solution.why.empty()) {
        return solution;
    }
    MedianSearch search(model, options, deadline);
    search.run();
    solution.value = search.value();
    solution.bound = search.bound();
    for (std::int32_t c = 0; c < model.columns; ++c) {
        if (search.best()[at(c)] != 0) {
            solution.facilities.push_back(c);
        }
    }
    const bool closed = solution.bound >= solution.value - model.tolerance;
    solution.seconds = deadline.secondsSoFar();
    if (solution.value >= model.unserved) {
        if (!closed) {
            failWithoutPlan(options);
        }
        solution = {};
        solution.seconds = deadline.secondsSoFar();
        solution.why = "no choice of p facilities reaches every demand";
        return solution;
    }
    conclude(solution, closed);
    return solution;
}

} // namespace corredor::location
