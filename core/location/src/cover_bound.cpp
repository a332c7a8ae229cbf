#include "max_cover.h"

#include <corredor/base/parallel.h>

#include <algorithm>
#include <cmath>

namespace corredor::location {

namespace {

constexpr std::ptrdiff_t grain = 256;
constexpr int maxIterations = 120;
constexpr int patience = 20; // steps without a better bound before the step is halved
constexpr double smallestStep = 1e-3;
constexpr std::int64_t maxWork = 6'000'000'000; // visits of (facility, demand) pairs in all

/**
 * Relaxes z_d <= sum of the x_f that cover d with a multiplier 0 <= u_d <= w_d. Then
 *
 *   bound(u) = sum_d (w_d - u_d) + max over choices x of sum_f x_f score_f,   score_f = sum_{d in
 * f} u_d
 *
 * is at least the value of every plan, for every u. The subgradient at u_d is how often the best
 * choice covers d, minus one. Source: R. D. Galvao, C. ReVelle (1996), "A Lagrangean heuristic for
 * the maximal covering location problem", EJOR 88, 114-123; step rule of Held, Wolfe, Crowder 1974.
 */
class Relaxation {
public:
    Relaxation(const CoverModel& model, const CoverPlan& plan)
        : m_model(&model)
        , m_active(model.choosable)
        , m_score(model.isRequired.size(), 0)
        , m_times(model.weights.size(), 0)
        , m_multiplier(model.weights) {
        for (std::size_t d = 0; d < m_multiplier.size(); ++d) {
            if (plan.timesCovered(static_cast<std::int32_t>(d)) > 0) {
                m_multiplier[d] = 0;
            }
        }
        for (std::size_t f = 0; f < model.isRequired.size(); ++f) {
            if (model.isRequired[f] != 0) {
                m_required.push_back(static_cast<std::int32_t>(f));
            }
        }
    }

    /** Solves the relaxed problem at the present multipliers. @return its bound */
    double solve() {
        scoreAll();
        double bound = 0;
        for (std::size_t d = 0; d < m_multiplier.size(); ++d) {
            bound += m_model->weights[d] - m_multiplier[d];
        }
        for (const std::int32_t facility : m_required) {
            bound += scoreOf(facility);
        }
        m_choiceScore = m_model->hasBudget() ? chooseWithinBudget() : chooseBest();
        return bound + m_choiceScore;
    }

    [[nodiscard]] const std::vector<std::int32_t>& choice() const { return m_choice; }

    [[nodiscard]] const std::vector<std::int32_t>& active() const { return m_active; }

    /** Pairs visited by one solve(). */
    [[nodiscard]] std::int64_t work() const {
        std::int64_t pairs = std::ssize(m_multiplier);
        for (const std::int32_t facility : m_active) {
            pairs += std::ssize(m_model->coverOf(facility));
        }
        return pairs;
    }

    /** How often the required and chosen facilities cover each demand, and what that is worth. */
    double countCover() {
        std::ranges::fill(m_times, 0);
        for (const auto* list : {&m_required, &m_choice}) {
            for (const std::int32_t facility : *list) {
                for (const std::int32_t demand : m_model->coverOf(facility)) {
                    ++m_times[static_cast<std::size_t>(demand)];
                }
            }
        }
        double value = 0;
        for (std::size_t d = 0; d < m_times.size(); ++d) {
            value += m_times[d] > 0 ? m_model->weights[d] : 0.0;
        }
        return value;
    }

    /** Moves the multipliers against the subgradient. @return false when it is zero: optimal */
    bool step(double length) {
        double norm = 0;
        for (std::size_t d = 0; d < m_multiplier.size(); ++d) {
            const double slope = slopeAt(d);
            norm += slope * slope;
        }
        if (norm == 0) {
            return false;
        }
        for (std::size_t d = 0; d < m_multiplier.size(); ++d) {
            m_multiplier[d] =
                std::clamp(m_multiplier[d] - length / norm * slopeAt(d), 0.0, m_model->weights[d]);
        }
        return true;
    }

    /**
     * Drops facilities that no plan better than `value` can hold: choosing one would replace the
     * worst of the best choice and bring the bound to `value` or below. Only without a budget.
     */
    void dropHopeless(double bound, double value) {
        if (m_model->hasBudget() || m_choice.empty()) {
            return;
        }
        double worst = scoreOf(m_choice.front());
        for (const std::int32_t facility : m_choice) {
            worst = std::min(worst, scoreOf(facility));
        }
        const double needed = value - bound + worst - m_model->tolerance();
        if (std::ssize(m_active) > std::ssize(m_choice)) {
            std::erase_if(m_active, [&](std::int32_t f) { return scoreOf(f) < needed; });
        }
    }

private:
    [[nodiscard]] double scoreOf(std::int32_t facility) const {
        return m_score[static_cast<std::size_t>(facility)];
    }

    /** A component that the limits 0 and w_d keep from moving counts as zero. */
    [[nodiscard]] double slopeAt(std::size_t d) const {
        const double slope = m_times[d] - 1.0;
        const bool stuck = (slope < 0 && m_multiplier[d] >= m_model->weights[d]) ||
                           (slope > 0 && m_multiplier[d] <= 0);
        return stuck ? 0.0 : slope;
    }

    void scoreAll() {
        const auto score = [&](std::int32_t facility) {
            double sum = 0;
            for (const std::int32_t demand : m_model->coverOf(facility)) {
                sum += m_multiplier[static_cast<std::size_t>(demand)];
            }
            m_score[static_cast<std::size_t>(facility)] = sum;
        };
        parallelFor(std::ssize(m_active), grain, [&](std::ptrdiff_t begin, std::ptrdiff_t end) {
            for (auto i = begin; i < end; ++i) {
                score(m_active[static_cast<std::size_t>(i)]);
            }
        });
        for (const std::int32_t facility : m_required) {
            score(facility);
        }
    }

    double chooseBest() {
        m_choice = m_active;
        const auto count = std::min(std::ssize(m_choice), std::ptrdiff_t{m_model->freeChoices});
        const auto better = [&](std::int32_t a, std::int32_t b) {
            return scoreOf(a) != scoreOf(b) ? scoreOf(a) > scoreOf(b) : a < b;
        };
        std::ranges::nth_element(m_choice, m_choice.begin() + count, better);
        m_choice.resize(static_cast<std::size_t>(count));
        std::ranges::sort(m_choice);
        double sum = 0;
        for (const std::int32_t facility : m_choice) {
            sum += scoreOf(facility);
        }
        return sum;
    }

    /**
     * Bound on the knapsack over scores: the smaller of the best p scores and the fractional
     * filling of the budget (Dantzig 1957). The filling's whole items are the choice.
     */
    double chooseWithinBudget() {
        const double bestP = chooseBest();
        double left = m_model->source->budget;
        for (const std::int32_t facility : m_required) {
            left -= m_model->costOf(facility);
        }
        std::vector<std::int32_t> order = m_active;
        std::ranges::sort(order, [&](std::int32_t a, std::int32_t b) {
            const double first = scoreOf(a) * m_model->costOf(b);
            const double second = scoreOf(b) * m_model->costOf(a);
            return first != second ? first > second : a < b;
        });
        m_choice.clear();
        double filled = 0;
        for (const std::int32_t facility : order) {
            const double cost = m_model->costOf(facility);
            if (cost > left) {
                filled += scoreOf(facility) * std::max(0.0, left) / cost;
                break;
            }
            left -= cost;
            filled += scoreOf(facility);
            if (std::ssize(m_choice) < m_model->freeChoices) {
                m_choice.push_back(facility);
            }
        }
        return std::min(bestP, filled);
    }

    const CoverModel* m_model;
    std::vector<std::int32_t> m_required;
    std::vector<std::int32_t> m_active; ///< free facilities that may still matter
    std::vector<std::int32_t> m_choice;
    std::vector<double> m_score;
    std::vector<std::int32_t> m_times;
    std::vector<double> m_multiplier;
    double m_choiceScore = 0;
};

/** Weight that some facility, required or choosable, can cover at all. */
double coverableWeight(const CoverModel& model) {
    std::vector<char> reached(model.weights.size(), 0);
    for (std::size_t f = 0; f < model.isRequired.size(); ++f) {
        const auto facility = static_cast<std::int32_t>(f);
        if (model.isRequired[f] != 0 || std::ranges::binary_search(model.choosable, facility)) {
            for (const std::int32_t demand : model.coverOf(facility)) {
                reached[static_cast<std::size_t>(demand)] = 1;
            }
        }
    }
    double sum = 0;
    for (std::size_t d = 0; d < reached.size(); ++d) {
        sum += reached[d] != 0 ? model.weights[d] : 0.0;
    }
    return sum;
}

} // namespace

BoundResult boundBySubgradient(
    const CoverModel& model,
    const CoverPlan& plan,
    const Deadline& deadline,
    std::optional<double> toBeat) {
    BoundResult result;
    result.bestValue = plan.value();
    const auto beat = [&] { return toBeat.value_or(result.bestValue); };
    result.bound = model.tightened(coverableWeight(model));
    Relaxation relaxation(model, plan);
    double stepFactor = 1;
    int sinceBetter = 0;
    std::int64_t work = 0;
    for (int i = 0; i < maxIterations && work < maxWork && stepFactor > smallestStep; ++i) {
        const bool proved = result.bound <= beat() + model.tolerance();
        if (proved || (i > 0 && deadline.isOver())) {
            break;
        }
        const double bound = relaxation.solve();
        work += relaxation.work();
        // Facilities were dropped on the ground that they cannot beat it, so that is the least that
        // may be claimed.
        const double claim = std::max(beat(), model.tightened(bound));
        sinceBetter = claim < result.bound - 1e-6 * std::abs(result.bound) ? 0 : sinceBetter + 1;
        result.bound = std::min(result.bound, claim);
        const double value = relaxation.countCover();
        if (!model.hasBudget() && value > result.bestValue + model.tolerance()) {
            result.bestValue = value;
            result.bestChoice = relaxation.choice();
        }
        relaxation.dropHopeless(bound, beat());
        if (sinceBetter >= patience) {
            stepFactor /= 2;
            sinceBetter = 0;
        }
        const double target = std::max(bound - beat(), model.tolerance());
        if (!relaxation.step(stepFactor * target)) {
            break;
        }
    }
    result.open = relaxation.active();
    return result;
}

} // namespace corredor::location
