#include "max_cover.h"

#include <corredor/base/parallel.h>

#include <queue>

#include <algorithm>

namespace corredor::location {

namespace {

constexpr std::ptrdiff_t grain = 256;

/** A facility waiting in the greedy queue with the gain it had in round `round`. */
struct Waiting {
    double key = 0;
    std::int32_t facility = -1;
    int round = 0;

    // The queue gives the greatest key first, and of equal keys the lower facility.
    friend bool operator<(const Waiting& a, const Waiting& b) {
        return a.key != b.key ? a.key < b.key : a.facility > b.facility;
    }
};

bool affordable(const CoverModel& model, const CoverPlan& plan, double extraCost) {
    return !model.hasBudget() || plan.cost() + extraCost <= model.source->budget;
}

/**
 * Lazy greedy (Minoux 1978, "Accelerated greedy algorithms for maximizing submodular set
 * functions"): a gain never grows, so a facility whose fresh gain still leads is the best.
 */
CoverPlan greedyBy(const CoverModel& model, bool perCost, const Deadline& deadline) {
    CoverPlan plan(model);
    const auto keyOf = [&](std::int32_t facility) {
        const double gain = plan.gainOf(facility);
        const double cost = model.costOf(facility);
        return perCost && cost > 0 ? gain / cost : gain;
    };
    std::vector<Waiting> start(model.choosable.size());
    parallelFor(std::ssize(start), grain, [&](std::ptrdiff_t begin, std::ptrdiff_t end) {
        for (auto i = static_cast<std::size_t>(begin); i < static_cast<std::size_t>(end); ++i) {
            start[i] = {keyOf(model.choosable[i]), model.choosable[i], 0};
        }
    });
    std::priority_queue<Waiting> queue({}, std::move(start));
    for (int round = 0; round < model.freeChoices && !queue.empty();) {
        Waiting best = queue.top();
        queue.pop();
        if (!affordable(model, plan, model.costOf(best.facility))) {
            continue;
        }
        // Out of time: take the stale order as it is, so that the plan is still complete.
        if (best.round == round || deadline.isOver()) {
            plan.add(best.facility);
            ++round;
            continue;
        }
        best.key = keyOf(best.facility);
        best.round = round;
        queue.push(best);
    }
    return plan;
}

/** What leaving and entering facilities change; the best exchange met. */
struct Exchange {
    double change = 0;
    std::int32_t out = -1;
    std::int32_t in = -1;

    [[nodiscard]] bool isBetterThan(const Exchange& other) const {
        if (change != other.change) {
            return change > other.change;
        }
        return in != other.in ? in < other.in : out < other.out;
    }
};

/** Evaluates all exchanges of a plan at once (Resende and Werneck 2007, EJOR 174, 54-68). */
class ExchangeSearch {
public:
    ExchangeSearch(const CoverModel& model, const CoverPlan& plan)
        : m_model(&model)
        , m_plan(&plan)
        , m_owner(model.weights.size(), -1) {
        for (const std::int32_t facility : plan.facilities()) {
            if (model.isRequired[static_cast<std::size_t>(facility)] == 0) {
                addLeaving(facility);
            }
        }
    }

    [[nodiscard]] Exchange best() const {
        const auto count = std::ssize(m_model->choosable);
        std::vector<Exchange> ofBlock(static_cast<std::size_t>((count + grain - 1) / grain));
        parallelFor(count, grain, [&](std::ptrdiff_t begin, std::ptrdiff_t end) {
            std::vector<double> shared(m_leaving.size());
            Exchange& best = ofBlock[static_cast<std::size_t>(begin / grain)];
            best.change = m_model->tolerance();
            for (auto i = static_cast<std::size_t>(begin); i < static_cast<std::size_t>(end); ++i) {
                consider(m_model->choosable[i], shared, best);
            }
        });
        Exchange best;
        for (const Exchange& candidate : ofBlock) {
            if (candidate.in >= 0 && (best.in < 0 || candidate.isBetterThan(best))) {
                best = candidate;
            }
        }
        return best;
    }

private:
    void addLeaving(std::int32_t facility) {
        double loss = 0;
        for (const std::int32_t demand : m_model->coverOf(facility)) {
            if (m_plan->timesCovered(demand) == 1) {
                loss += m_model->weights[static_cast<std::size_t>(demand)];
                m_owner[static_cast<std::size_t>(demand)] =
                    static_cast<std::int32_t>(m_leaving.size());
            }
        }
        m_leaving.push_back(facility);
        m_loss.push_back(loss);
    }

    void consider(std::int32_t in, std::vector<double>& shared, Exchange& best) const {
        if (m_plan->holds(in)) {
            return;
        }
        std::ranges::fill(shared, 0.0);
        double gain = 0;
        for (const std::int32_t demand : m_model->coverOf(in)) {
            const auto d = static_cast<std::size_t>(demand);
            if (m_plan->timesCovered(demand) == 0) {
                gain += m_model->weights[d];
            } else if (m_owner[d] >= 0) {
                shared[static_cast<std::size_t>(m_owner[d])] += m_model->weights[d];
            }
        }
        for (std::size_t r = 0; r < m_leaving.size(); ++r) {
            const Exchange exchange{gain - m_loss[r] + shared[r], m_leaving[r], in};
            const double extraCost = m_model->costOf(in) - m_model->costOf(m_leaving[r]);
            if (exchange.isBetterThan(best) && affordable(*m_model, *m_plan, extraCost)) {
                best = exchange;
            }
        }
    }

    const CoverModel* m_model;
    const CoverPlan* m_plan;
    std::vector<std::int32_t> m_owner; ///< per demand covered once: position in m_leaving
    std::vector<std::int32_t> m_leaving;
    std::vector<double> m_loss;
};

} // namespace

CoverPlan greedyPlan(const CoverModel& model, const Deadline& deadline) {
    CoverPlan byGain = greedyBy(model, false, deadline);
    if (!model.hasBudget()) {
        return byGain;
    }
    CoverPlan byGainPerCost = greedyBy(model, true, deadline);
    return byGainPerCost.value() > byGain.value() ? byGainPerCost : byGain;
}

void improveBySwaps(const CoverModel& model, CoverPlan& plan, const Deadline& deadline) {
    while (!deadline.isOver()) {
        const Exchange exchange = ExchangeSearch(model, plan).best();
        if (exchange.in < 0) {
            return;
        }
        plan.remove(exchange.out);
        plan.add(exchange.in);
    }
}

} // namespace corredor::location
