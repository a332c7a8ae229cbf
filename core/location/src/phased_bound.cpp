#include "phased_bound.h"

#include <corredor/base/parallel.h>

#include <algorithm>
#include <cmath>
#include <limits>

namespace corredor::location {

namespace {

constexpr std::ptrdiff_t grain = 64;
constexpr int mostIterations = 600;
constexpr int patience = 15; // steps without a better bound before the step is halved
constexpr double smallestStep = 1e-3;
constexpr int stepsPerPlan = 25; // a plan is made of the relaxed choice so often
constexpr std::size_t amongBase = 50;
constexpr std::size_t amongPerChoice = 3;

std::size_t at(std::int32_t i) {
    return static_cast<std::size_t>(i);
}

class Relaxation {
public:
    Relaxation(const PhasedModel& model, const PhasedPlan& plan)
        : m_model(&model)
        , m_active(model.choosable)
        , m_multiplier(model.weights)
        , m_times(model.weights.size(), 0)
        , m_price(at(model.periods), 0)
        , m_spare(at(model.periods), 0)
        , m_best(at(model.facilities()), 0)
        , m_opening(at(model.facilities()), model.periods) {
        startAt(plan);
    }

    /** Solves the relaxed problem at the present multipliers. @return its bound */
    double solve() {
        parallelFor(std::ssize(m_active), grain, [&](std::ptrdiff_t begin, std::ptrdiff_t end) {
            std::vector<double> score(at(m_model->periods));
            for (auto i = begin; i < end; ++i) {
                choosePeriod(m_active[static_cast<std::size_t>(i)], score);
            }
        });
        double bound = 0;
        for (std::size_t i = 0; i < m_multiplier.size(); ++i) {
            bound += m_model->weights[i] - m_multiplier[i];
        }
        for (std::size_t t = 0; t < m_price.size(); ++t) {
            bound += m_price[t] * m_model->limits[t];
        }
        for (const std::int32_t facility : m_active) {
            bound += isChosen(facility) ? m_best[at(facility)] : 0.0;
        }
        return bound;
    }

    /** Moves the multipliers against the subgradient. @return false when it is zero: optimal */
    bool step(double length) {
        countCover();
        double norm = 0;
        for (std::size_t i = 0; i < m_multiplier.size(); ++i) {
            const double slope = slopeAt(i);
            norm += m_model->weights[i] * slope * slope;
        }
        for (std::size_t t = 0; t < m_price.size(); ++t) {
            const double slope = priceSlope(t);
            norm += m_priceScale * slope * slope;
        }
        if (norm == 0) {
            return false;
        }
        for (std::size_t i = 0; i < m_multiplier.size(); ++i) {
            const double weight = m_model->weights[i];
            m_multiplier[i] =
                std::clamp(m_multiplier[i] - length / norm * weight * slopeAt(i), 0.0, weight);
        }
        for (std::size_t t = 0; t < m_price.size(); ++t) {
            m_price[t] = std::max(0.0, m_price[t] - length / norm * m_priceScale * priceSlope(t));
        }
        return true;
    }

    /** Drops facilities that would bring the bound to `value` or below if they were chosen. */
    void dropHopeless(double bound, double value) {
        const double needed = value - bound - m_model->tolerance;
        std::erase_if(
            m_active, [&](std::int32_t f) { return !isChosen(f) && m_best[at(f)] < needed; });
    }

    /** The facilities that the relaxation favours, at most `most`, ascending. */
    [[nodiscard]] std::vector<std::int32_t> favourites(std::size_t most) const {
        std::vector<std::int32_t> list = m_active;
        const auto count = std::min(most, list.size());
        std::ranges::nth_element(
            list,
            list.begin() + static_cast<std::ptrdiff_t>(count),
            [&](std::int32_t a, std::int32_t b) {
                return m_best[at(a)] != m_best[at(b)] ? m_best[at(a)] > m_best[at(b)] : a < b;
            });
        list.resize(count);
        std::ranges::sort(list);
        return list;
    }

    [[nodiscard]] const std::vector<std::int32_t>& active() const { return m_active; }

private:
    /** Multipliers and prices at which the plan is about what the relaxation chooses. */
    void startAt(const PhasedPlan& plan) {
        const std::vector<std::int32_t> open = plan.facilities();
        double worth = 0;
        double cost = 0;
        for (const std::int32_t f : open) {
            for (const std::int32_t demand : m_model->covers.of(f)) {
                for (std::int32_t t = plan.openingOf(f); t < m_model->periods; ++t) {
                    m_multiplier[m_model->cell(demand, t)] = 0;
                }
                worth += m_model->worthFrom(demand, 0);
            }
            cost += m_model->costBy(m_model->periods - 1, f);
        }
        PhasedPlan without = plan;
        double least = std::numeric_limits<double>::infinity();
        for (const std::int32_t f : open) {
            const double own = m_model->costBy(m_model->periods - 1, f);
            const std::int32_t period = plan.openingOf(f);
            without.remove(f);
            least = own > 0 ? std::min(least, without.gainOf(f, period) / own) : least;
            without.open(f, period);
        }
        m_price.back() = std::isfinite(least) ? least : 0;
        // A step that moves the prices moves a facility's value as much as one that moves the
        // multipliers of all that it covers.
        const auto count = static_cast<double>(std::max<std::size_t>(open.size(), 1));
        const double meanCost = cost / count;
        const double meanWeight = worth / count / m_model->periods; // of what one covers, a period
        m_priceScale = cost > 0 ? meanWeight / (meanCost * meanCost) : 0;
    }

    [[nodiscard]] bool isChosen(std::int32_t facility) const {
        return m_best[at(facility)] > 0 || m_model->isRequired[at(facility)] != 0;
    }

    void choosePeriod(std::int32_t facility, std::vector<double>& score) {
        for (std::int32_t t = 0; t < m_model->periods; ++t) {
            score[at(t)] = -m_price[at(t)] * m_model->costBy(t, facility);
        }
        for (const std::int32_t demand : m_model->covers.of(facility)) {
            const double* own = &m_multiplier[m_model->cell(demand, 0)];
            for (std::size_t t = 0; t < score.size(); ++t) {
                score[t] += own[t];
            }
        }
        double sum = 0;
        double best = -std::numeric_limits<double>::infinity();
        for (std::int32_t t = m_model->periods - 1; t >= 0; --t) {
            sum += score[at(t)];
            if (sum >= best) {
                best = sum;
                m_opening[at(facility)] = t;
            }
        }
        m_best[at(facility)] = best;
    }

    void countCover() {
        std::ranges::fill(m_times, 0);
        m_spare = m_model->limits;
        for (const std::int32_t facility : m_active) {
            if (!isChosen(facility)) {
                continue;
            }
            for (std::int32_t t = m_opening[at(facility)]; t < m_model->periods; ++t) {
                m_spare[at(t)] -= m_model->costBy(t, facility);
            }
            for (const std::int32_t demand : m_model->covers.of(facility)) {
                for (std::int32_t t = m_opening[at(facility)]; t < m_model->periods; ++t) {
                    ++m_times[m_model->cell(demand, t)];
                }
            }
        }
    }

    /** A component that the limits 0 and w keep from moving counts as zero. */
    [[nodiscard]] double slopeAt(std::size_t i) const {
        const double slope = m_times[i] - 1.0;
        const bool isStuck = (slope < 0 && m_multiplier[i] >= m_model->weights[i]) ||
                             (slope > 0 && m_multiplier[i] <= 0);
        return isStuck ? 0.0 : slope;
    }

    [[nodiscard]] double priceSlope(std::size_t t) const {
        return m_spare[t] > 0 && m_price[t] <= 0 ? 0.0 : m_spare[t];
    }

    const PhasedModel* m_model;
    std::vector<std::int32_t> m_active;
    std::vector<double> m_multiplier;  ///< u, by demand and period
    std::vector<std::int32_t> m_times; ///< likewise: how often the relaxed choice covers it
    std::vector<double> m_price;       ///< v, per period
    std::vector<double> m_spare;       ///< per period: what the relaxed choice leaves of the limit
    std::vector<double> m_best;        ///< per facility: its value in its best period
    std::vector<std::int32_t> m_opening; ///< per facility: that period
    double m_priceScale = 0;
};

} // namespace

PhasedBound boundPhases(const PhasedModel& model, PhasedPlan& plan, const Deadline& deadline) {
    double value = plan.value();
    PhasedBound result;
    result.bound = std::numeric_limits<double>::infinity();
    Relaxation relaxation(model, plan);
    double stepFactor = 1;
    int sinceBetter = 0;
    for (int i = 0; i < mostIterations && stepFactor > smallestStep; ++i) {
        const bool isProved = result.bound <= value + model.tolerance;
        if (isProved || (i > 0 && deadline.isOver())) {
            break;
        }
        const double bound = relaxation.solve();
        // Facilities were dropped because they cannot beat `value`, so that is the least claim.
        const double claim = std::max(value, model.tightened(bound));
        sinceBetter = claim < result.bound * (1 - 1e-6) ? 0 : sinceBetter + 1;
        result.bound = std::min(result.bound, claim);
        if (i % stepsPerPlan == stepsPerPlan - 1) {
            const auto among =
                relaxation.favourites(amongBase + amongPerChoice * plan.facilities().size());
            PhasedPlan other(model);
            fillGreedily(model, other, among, deadline);
            improvePhases(model, other, among, deadline);
            if (other.value() > value + model.tolerance) {
                plan = std::move(other);
                value = plan.value();
            }
        }
        relaxation.dropHopeless(bound, value);
        if (sinceBetter >= patience) {
            stepFactor /= 2;
            sinceBetter = 0;
        }
        const double target = std::max(bound - value, model.tolerance);
        if (!relaxation.step(stepFactor * target)) {
            break;
        }
    }
    result.bound = std::max(result.bound, value);
    result.favourites =
        relaxation.favourites(amongBase + amongPerChoice * plan.facilities().size());
    result.open = relaxation.active();
    return result;
}

} // namespace corredor::location
