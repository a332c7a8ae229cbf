#include "gradual_bound.h"

#include <corredor/base/parallel.h>

#include <algorithm>
#include <limits>
#include <numeric>

namespace corredor::location {

namespace {

constexpr std::ptrdiff_t grain = 256;
constexpr int maxIterations = 300;
constexpr int patience = 15; // steps without a better bound before the step is halved
constexpr double smallestStep = 1e-3;

std::size_t at(std::int64_t i) {
    return static_cast<std::size_t>(i);
}

} // namespace

GradualRelaxation::GradualRelaxation(const GradualModel& model, std::vector<std::int32_t> plan)
    : m_model(&model)
    , m_plan(std::move(plan))
    , m_value(model.value(m_plan))
    , m_bound(std::numeric_limits<double>::infinity())
    , m_multiplier(model.gains(m_plan))
    , m_bestMultiplier(m_multiplier)
    , m_score(model.open.size(), 0)
    , m_active(model.open.size()) {
    std::iota(m_active.begin(), m_active.end(), 0);
    m_bound = std::max(m_value, solve(m_multiplier));
}

double GradualRelaxation::solve(const std::vector<double>& multiplier) {
    parallelFor(std::ssize(m_active), grain, [&](std::ptrdiff_t begin, std::ptrdiff_t end) {
        for (auto i = begin; i < end; ++i) {
            const std::int32_t facility = m_active[at(i)];
            const auto of = m_model->demandsOf(facility);
            const auto gain = m_model->gainsOf(facility);
            double score = 0;
            for (std::size_t k = 0; k < of.size(); ++k) {
                score += std::max(0.0, gain[k] - multiplier[at(of[k])]);
            }
            m_score[at(facility)] = score;
        }
    });
    m_choice = m_active;
    const auto count = std::min(std::ssize(m_choice), std::ptrdiff_t{m_model->choices});
    std::ranges::nth_element(
        m_choice, m_choice.begin() + count, [&](std::int32_t a, std::int32_t b) {
            return m_score[at(a)] != m_score[at(b)] ? m_score[at(a)] > m_score[at(b)] : a < b;
        });
    m_choice.resize(at(count));
    std::ranges::sort(m_choice);
    double bound = std::accumulate(multiplier.begin(), multiplier.end(), m_model->baseValue);
    for (const std::int32_t facility : m_choice) {
        bound += m_score[at(facility)];
    }
    return bound;
}

void GradualRelaxation::run(const Deadline& deadline) {
    double factor = 1;
    int sinceBetter = 0;
    m_multiplier = m_bestMultiplier;
    for (int i = 0; i < maxIterations && factor > smallestStep && !deadline.isOver(); ++i) {
        if (m_bound <= m_value + m_model->tolerance) {
            return;
        }
        const double bound = solve(m_multiplier);
        // Facilities were dropped on the ground that they cannot beat the plan, so its value is
        // the least that may be claimed.
        const double claim = std::max(m_value, bound);
        const bool isBetter = claim < m_bound - 1e-3 * (m_bound - m_value);
        if (claim < m_bound) {
            m_bound = claim;
            m_bestMultiplier = m_multiplier;
        }
        sinceBetter = isBetter ? 0 : sinceBetter + 1;
        tryChoice();
        dropHopeless(bound);
        if (sinceBetter >= patience) {
            factor /= 2;
            sinceBetter = 0;
            m_multiplier = m_bestMultiplier;
            static_cast<void>(solve(m_multiplier));
        }
        if (!step(factor * std::max(bound - m_value, m_model->tolerance))) {
            return;
        }
    }
}

void GradualRelaxation::adopt(std::vector<std::int32_t> plan) {
    const double value = m_model->value(plan);
    if (value > m_value + m_model->tolerance) {
        m_plan = std::move(plan);
        m_value = value;
        m_bound = std::max(m_bound, m_value);
    }
    const double bound = solve(m_bestMultiplier);
    m_bound = std::min(m_bound, std::max(m_value, bound));
    dropHopeless(bound);
}

std::vector<std::int32_t> GradualRelaxation::favourites() {
    static_cast<void>(solve(m_bestMultiplier));
    std::vector<std::int32_t> order = m_active;
    std::ranges::stable_sort(
        order, std::ranges::greater(), [&](std::int32_t f) { return m_score[at(f)]; });
    return order;
}

void GradualRelaxation::tryChoice() {
    if (std::ssize(m_choice) == m_model->choices) {
        const double value = m_model->value(m_choice);
        if (value > m_value + m_model->tolerance) {
            m_plan = m_choice;
            m_value = value;
            m_bound = std::max(m_bound, m_value);
        }
    }
}

/** Choosing one of these would take the place of the worst chosen and leave nothing to gain. */
void GradualRelaxation::dropHopeless(double bound) {
    if (m_choice.empty() || m_active.size() == m_choice.size()) {
        return;
    }
    double worst = std::numeric_limits<double>::infinity();
    for (const std::int32_t facility : m_choice) {
        worst = std::min(worst, m_score[at(facility)]);
    }
    const double needed = m_value - bound + worst - m_model->tolerance;
    std::erase_if(m_active, [&](std::int32_t f) { return m_score[at(f)] < needed; });
}

std::vector<double> GradualRelaxation::slopes() const {
    std::vector<double> slope(m_multiplier.size(), 1);
    for (const std::int32_t facility : m_choice) {
        const auto of = m_model->demandsOf(facility);
        const auto gain = m_model->gainsOf(facility);
        for (std::size_t k = 0; k < of.size(); ++k) {
            slope[at(of[k])] -= gain[k] > m_multiplier[at(of[k])] ? 1 : 0;
        }
    }
    for (std::size_t d = 0; d < slope.size(); ++d) {
        slope[d] = slope[d] > 0 && m_multiplier[d] <= 0 ? 0 : slope[d];
    }
    return slope;
}

bool GradualRelaxation::step(double length) {
    const std::vector<double> slope = slopes();
    const double norm = std::inner_product(slope.begin(), slope.end(), slope.begin(), 0.0);
    if (norm == 0) {
        return false;
    }
    for (std::size_t d = 0; d < slope.size(); ++d) {
        m_multiplier[d] = std::max(0.0, m_multiplier[d] - length / norm * slope[d]);
    }
    return true;
}

} // namespace corredor::location
