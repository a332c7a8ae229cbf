#include "phased_plan.h"

#include "decimal_unit.h"
#include "merged_demands.h"
#include "phased_dominance.h"

#include <queue>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <random>

namespace corredor::location {

namespace {

constexpr double roundingShare = 1e-9; // far above the error of summing 10^7 doubles
constexpr double budgetSlack = 1e-9;   // share of a budget: the error of adding up costs
constexpr std::size_t leastShaken = 2;
constexpr std::size_t shakenShare = 2; // at most one facility in so many is taken out at once

std::size_t at(std::int32_t i) {
    return static_cast<std::size_t>(i);
}

/** A facility waiting in the greedy queue with what it was worth for its cost in round `round`. */
struct Waiting {
    double key = 0;
    std::int32_t facility = -1;
    int round = 0;

    // The queue gives the greatest key first, and of equal keys the lower facility.
    friend bool operator<(const Waiting& a, const Waiting& b) {
        return a.key != b.key ? a.key < b.key : a.facility > b.facility;
    }
};

/** Moves that are tried on a plan and taken back when they do not help. */
class Exchange {
public:
    Exchange(const PhasedModel& model, PhasedPlan& plan) : m_model(&model), m_plan(&plan) {}

    void remove(std::int32_t facility) {
        const std::int32_t period = m_plan->openingOf(facility);
        m_plan->remove(facility);
        m_change -= m_plan->gainOf(facility, period);
        m_done.push_back({facility, period, false});
    }

    void open(std::int32_t facility, std::int32_t period) {
        m_change += m_plan->gainOf(facility, period);
        m_plan->open(facility, period);
        m_done.push_back({facility, period, true});
    }

    /** Fills what money is left with whatever gains most. */
    void refill(std::span<const std::int32_t> among) {
        for (;;) {
            double most = m_model->tolerance;
            std::int32_t best = -1;
            for (const std::int32_t facility : among) {
                if (m_plan->openingOf(facility) < m_model->periods) {
                    continue;
                }
                const double gain = m_plan->gainOf(facility, m_plan->earliestOf(facility));
                if (gain > most) {
                    most = gain;
                    best = facility;
                }
            }
            if (best < 0) {
                return;
            }
            open(best, m_plan->earliestOf(best));
        }
    }

    /** Keeps the moves if they help. @return whether they did */
    bool settle() {
        const bool helps = m_change > m_model->tolerance && isComplete();
        helps ? forget() : giveUp();
        return helps;
    }

    void giveUp() {
        for (auto move = m_done.rbegin(); move != m_done.rend(); ++move) {
            move->opened ? m_plan->remove(move->facility)
                         : m_plan->open(move->facility, move->period);
        }
        forget();
    }

private:
    struct Move {
        std::int32_t facility = -1;
        std::int32_t period = -1;
        bool opened = false;
    };

    void forget() {
        m_done.clear();
        m_change = 0;
    }

    /** No required facility was left out. */
    [[nodiscard]] bool isComplete() const {
        return std::ranges::none_of(m_done, [&](const Move& move) {
            return m_model->isRequired[at(move.facility)] != 0 &&
                   m_plan->openingOf(move.facility) == m_model->periods;
        });
    }

    const PhasedModel* m_model;
    PhasedPlan* m_plan;
    std::vector<Move> m_done;
    double m_change = 0;
};

bool openEarlier(const PhasedModel& model, PhasedPlan& plan) {
    Exchange exchange(model, plan);
    bool helped = false;
    for (const std::int32_t facility : plan.facilities()) {
        exchange.remove(facility);
        exchange.open(facility, plan.earliestOf(facility));
        helped |= exchange.settle();
    }
    return helped;
}

bool swapPeriods(const PhasedModel& model, PhasedPlan& plan) {
    Exchange exchange(model, plan);
    const std::vector<std::int32_t> facilities = plan.facilities();
    bool helped = false;
    for (std::size_t a = 0; a < facilities.size(); ++a) {
        for (std::size_t b = a + 1; b < facilities.size(); ++b) {
            const std::int32_t first = plan.openingOf(facilities[a]);
            const std::int32_t second = plan.openingOf(facilities[b]);
            if (first == second) {
                continue;
            }
            exchange.remove(facilities[a]);
            exchange.remove(facilities[b]);
            if (plan.isAffordable(facilities[a], second)) {
                exchange.open(facilities[a], second);
                if (plan.isAffordable(facilities[b], first)) {
                    exchange.open(facilities[b], first);
                    helped |= exchange.settle();
                    continue;
                }
            }
            exchange.giveUp();
        }
    }
    return helped;
}

bool exchangeFacilities(
    const PhasedModel& model,
    PhasedPlan& plan,
    std::span<const std::int32_t> among,
    const Deadline& deadline) {
    Exchange exchange(model, plan);
    bool helped = false;
    for (const std::int32_t facility : plan.facilities()) {
        if (deadline.isOver()) {
            break;
        }
        exchange.remove(facility);
        exchange.refill(among);
        helped |= exchange.settle();
    }
    return helped;
}

} // namespace

PhasedModel::PhasedModel(const PhasedCoverProblem& problem)
    : source(&problem)
    , periods(static_cast<std::int32_t>(problem.periods()))
    , isRequired(at(static_cast<std::int32_t>(problem.covers.facilities())), 0) {
    std::vector<char> counts(problem.weights.front().size(), 0);
    for (const auto& ofPeriod : problem.weights) {
        for (std::size_t d = 0; d < ofPeriod.size(); ++d) {
            counts[d] = counts[d] != 0 || ofPeriod[d] > 0 ? 1 : 0;
        }
    }
    for (const std::int32_t demand : problem.coveredAlready) {
        counts[at(demand)] = 0;
    }
    DemandClasses classes = classesOf(problem.covers, counts);
    covers = std::move(classes.covers);
    demands = classes.count;
    weights.assign(cell(demands, 0), 0);
    for (std::int32_t t = 0; t < periods; ++t) {
        const auto& ofPeriod = problem.weights[at(t)];
        for (std::size_t d = 0; d < ofPeriod.size(); ++d) {
            if (classes.classOf[d] >= 0) {
                weights[cell(classes.classOf[d], t)] += ofPeriod[d];
            }
        }
    }
    worth = weights;
    for (std::int32_t demand = 0; demand < demands; ++demand) {
        for (std::int32_t t = periods - 2; t >= 0; --t) {
            worth[cell(demand, t)] += worth[cell(demand, t + 1)];
        }
    }
    limits.resize(problem.budgets.size());
    std::partial_sum(problem.budgets.begin(), problem.budgets.end(), limits.begin());
    for (const std::int32_t facility : problem.required) {
        isRequired[at(facility)] = 1;
    }
    std::vector<char> isClosed(isRequired.size(), 0);
    for (const std::int32_t facility : problem.excluded) {
        isClosed[at(facility)] = 1;
    }
    for (std::int32_t f = 0; f < facilities(); ++f) {
        if (isClosed[at(f)] == 0) {
            choosable.push_back(f);
        }
    }
    const std::vector<char> needless = dominatedFacilities(*this, choosable);
    std::erase_if(choosable, [&](std::int32_t f) { return needless[at(f)] != 0; });
    const double total = std::accumulate(weights.begin(), weights.end(), 0.0);
    unit = decimalUnit(weights, total);
    tolerance = roundingShare * std::max(1.0, total);
}

double PhasedModel::tightened(double bound) const {
    return unit > 0 ? unit * std::floor((bound + tolerance) / unit) + tolerance : bound;
}

PhasedPlan::PhasedPlan(const PhasedModel& model)
    : m_model(&model)
    , m_opening(at(model.facilities()), model.periods)
    , m_count(model.cell(model.demands, 0), 0)
    , m_first(at(model.demands), model.periods)
    , m_spent(at(model.periods), 0) {}

std::vector<std::int32_t> PhasedPlan::facilities() const {
    std::vector<std::int32_t> open;
    for (std::int32_t f = 0; f < std::ssize(m_opening); ++f) {
        if (openingOf(f) < m_model->periods) {
            open.push_back(f);
        }
    }
    return open;
}

bool PhasedPlan::isAffordable(std::int32_t facility, std::int32_t period) const {
    return period >= earliestOf(facility);
}

std::int32_t PhasedPlan::earliestOf(std::int32_t facility) const {
    std::int32_t earliest = m_model->periods;
    for (std::int32_t t = m_model->periods - 1; t >= 0; --t) {
        const double limit = m_model->limits[at(t)];
        if (m_spent[at(t)] + m_model->costBy(t, facility) >
            limit + budgetSlack * std::max(1.0, limit)) {
            break;
        }
        earliest = t;
    }
    return earliest;
}

double PhasedPlan::gainOf(std::int32_t facility, std::int32_t period) const {
    double gain = 0;
    for (const std::int32_t demand : m_model->covers.of(facility)) {
        const std::int32_t first = m_first[at(demand)];
        if (period < first) {
            gain += m_model->worthFrom(demand, period) - m_model->worthFrom(demand, first);
        }
    }
    return gain;
}

void PhasedPlan::open(std::int32_t facility, std::int32_t period) {
    m_opening[at(facility)] = period;
    spend(facility, period, 1);
    for (const std::int32_t demand : m_model->covers.of(facility)) {
        ++m_count[m_model->cell(demand, period)];
        m_first[at(demand)] = std::min(m_first[at(demand)], period);
    }
}

void PhasedPlan::remove(std::int32_t facility) {
    const std::int32_t period = openingOf(facility);
    m_opening[at(facility)] = m_model->periods;
    spend(facility, period, -1);
    for (const std::int32_t demand : m_model->covers.of(facility)) {
        --m_count[m_model->cell(demand, period)];
        std::int32_t& first = m_first[at(demand)];
        while (first < m_model->periods && m_count[m_model->cell(demand, first)] == 0) {
            ++first;
        }
    }
}

void PhasedPlan::spend(std::int32_t facility, std::int32_t period, double sign) {
    for (std::int32_t t = period; t < m_model->periods; ++t) {
        m_spent[at(t)] += sign * m_model->costBy(t, facility);
    }
}

double PhasedPlan::value() const {
    double sum = 0;
    for (std::int32_t demand = 0; demand < m_model->demands; ++demand) {
        sum += m_model->worthFrom(demand, m_first[at(demand)]);
    }
    return sum;
}

void fillGreedily(
    const PhasedModel& model,
    PhasedPlan& plan,
    std::span<const std::int32_t> among,
    const Deadline& deadline) {
    for (std::int32_t f = 0; f < model.facilities(); ++f) {
        const std::int32_t period = plan.earliestOf(f);
        if (model.isRequired[at(f)] != 0 && plan.openingOf(f) == model.periods &&
            period < model.periods) {
            plan.open(f, period);
        }
    }
    const auto keyOf = [&](std::int32_t facility) {
        const double gain = plan.gainOf(facility, plan.earliestOf(facility));
        const double cost = model.costBy(model.periods - 1, facility);
        return cost > 0 ? gain / cost : gain;
    };
    // Lazy greedy (Minoux 1978): neither the gain nor the money left ever grows, so a facility
    // whose fresh key still leads is the best.
    std::vector<Waiting> start;
    for (const std::int32_t facility : among) {
        if (plan.openingOf(facility) == model.periods) {
            start.push_back({keyOf(facility), facility, 0});
        }
    }
    std::priority_queue<Waiting> queue({}, std::move(start));
    for (int round = 0; !queue.empty();) {
        Waiting best = queue.top();
        queue.pop();
        const std::int32_t period = plan.earliestOf(best.facility);
        if (best.key <= 0 || period == model.periods) {
            continue;
        }
        if (best.round == round || deadline.isOver()) {
            plan.open(best.facility, period);
            ++round;
            continue;
        }
        best.key = keyOf(best.facility);
        best.round = round;
        queue.push(best);
    }
}

void improvePhases(
    const PhasedModel& model,
    PhasedPlan& plan,
    std::span<const std::int32_t> among,
    const Deadline& deadline) {
    bool helped = true;
    while (helped && !deadline.isOver()) {
        helped = openEarlier(model, plan);
        helped |= exchangeFacilities(model, plan, among, deadline);
        helped |= swapPeriods(model, plan);
    }
}

void shakePhases(
    const PhasedModel& model,
    PhasedPlan& plan,
    std::span<const std::int32_t> among,
    std::uint64_t seed,
    int effort,
    const Deadline& deadline) {
    std::mt19937_64 random(seed);
    double best = plan.value();
    for (int failed = 0; failed < effort && !deadline.isOver();) {
        PhasedPlan other = plan;
        std::vector<std::int32_t> open = other.facilities();
        std::erase_if(open, [&](std::int32_t f) { return model.isRequired[at(f)] != 0; });
        if (open.size() < leastShaken) {
            return;
        }
        const std::size_t most = std::max(leastShaken, open.size() / shakenShare);
        const std::size_t count = leastShaken + random() % (most - leastShaken + 1);
        for (std::size_t i = 0; i < count; ++i) {
            std::swap(open[i], open[i + random() % (open.size() - i)]);
            other.remove(open[i]);
        }
        fillGreedily(model, other, among, deadline);
        improvePhases(model, other, among, deadline);
        const double value = other.value();
        const bool isBetter = value > best + model.tolerance;
        failed = isBetter ? 0 : failed + 1;
        if (isBetter) {
            plan = std::move(other);
            best = value;
        }
    }
}

} // namespace corredor::location
