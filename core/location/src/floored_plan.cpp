#include "floored_plan.h"

#include <queue>

#include <algorithm>
#include <numeric>

namespace corredor::location {

namespace {

std::size_t at(std::int32_t i) {
    return static_cast<std::size_t>(i);
}

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

/** Gains of single facilities, with room for what they add to each floor. */
class Gains {
public:
    Gains(const FlooredPlan& plan, const FlooredAim& aim)
        : m_plan(&plan)
        , m_aim(&aim)
        , m_more(plan.covered().size(), 0) {}

    double of(std::int32_t facility) {
        const FlooredModel& model = m_plan->model();
        double gain = m_plan->cover().gainOf(facility);
        m_touched.clear();
        for (const std::int32_t demand : model.cover().coverOf(facility)) {
            if (m_plan->cover().timesCovered(demand) > 0) {
                continue;
            }
            for (const CoverFloors::Part& part : model.floors().of(at(demand))) {
                if (m_more[at(part.floor)] == 0) {
                    m_touched.push_back(part.floor);
                }
                m_more[at(part.floor)] += part.weight;
            }
        }
        for (const std::int32_t k : m_touched) {
            gain += m_aim->gain(at(k), m_plan->covered()[at(k)], m_more[at(k)]);
            m_more[at(k)] = 0;
        }
        return gain;
    }

private:
    const FlooredPlan* m_plan;
    const FlooredAim* m_aim;
    std::vector<double> m_more;
    std::vector<std::int32_t> m_touched;
};

} // namespace

FlooredPlan::FlooredPlan(const FlooredModel& model)
    : m_model(&model)
    , m_cover(model.cover())
    , m_covered(model.floors().count(), 0)
    , m_size(static_cast<int>(std::ranges::count(model.cover().isRequired, 1))) {
    for (std::size_t d = 0; d < model.cover().weights.size(); ++d) {
        if (m_cover.timesCovered(static_cast<std::int32_t>(d)) > 0) {
            for (const CoverFloors::Part& part : model.floors().of(d)) {
                m_covered[at(part.floor)] += part.weight;
            }
        }
    }
}

void FlooredPlan::add(std::int32_t facility) {
    m_cover.add(facility);
    ++m_size;
    for (const std::int32_t demand : m_model->cover().coverOf(facility)) {
        if (m_cover.timesCovered(demand) == 1) {
            for (const CoverFloors::Part& part : m_model->floors().of(at(demand))) {
                m_covered[at(part.floor)] += part.weight;
            }
        }
    }
}

void FlooredPlan::remove(std::int32_t facility) {
    m_cover.remove(facility);
    --m_size;
    for (const std::int32_t demand : m_model->cover().coverOf(facility)) {
        if (m_cover.timesCovered(demand) == 0) {
            for (const CoverFloors::Part& part : m_model->floors().of(at(demand))) {
                m_covered[at(part.floor)] -= part.weight;
            }
        }
    }
}

bool FlooredPlan::meetsFloors() const {
    const CoverFloors& floors = m_model->floors();
    for (std::size_t k = 0; k < floors.count(); ++k) {
        if (floors.perShare[k] == 0 && m_covered[k] < floors.least[k] - floors.slack[k]) {
            return false;
        }
    }
    return true;
}

double FlooredPlan::value() const {
    const CoverFloors& floors = m_model->floors();
    if (!floors.isByShare()) {
        return m_cover.value();
    }
    double worst = floors.shareScale;
    for (std::size_t k = 0; k < floors.count(); ++k) {
        if (floors.perShare[k] > 0) {
            worst = std::min(worst, (m_covered[k] - floors.least[k]) / floors.perShare[k]);
        }
    }
    return worst;
}

bool FlooredPlan::canAfford(double extraCost) const {
    const CoverModel& model = m_model->cover();
    return !model.hasBudget() || m_cover.cost() + extraCost <= model.source->budget;
}

FlooredAim::FlooredAim(const FlooredModel& model, std::vector<double> targets, double strength)
    : target(std::move(targets)) {
    const auto& weights = model.cover().weights;
    const double all = std::max(1.0, std::accumulate(weights.begin(), weights.end(), 0.0));
    for (const double least : target) {
        penalty.push_back(least > 0 ? strength * all / least : 0);
    }
}

double FlooredAim::shortfall(std::size_t floor, double covered) const {
    return penalty[floor] * std::max(0.0, target[floor] - covered);
}

double FlooredAim::gain(std::size_t floor, double covered, double more) const {
    return shortfall(floor, covered) - shortfall(floor, covered + more);
}

double meritOf(const FlooredPlan& plan, const FlooredAim& aim) {
    double merit = plan.cover().value();
    for (std::size_t k = 0; k < aim.target.size(); ++k) {
        merit -= aim.shortfall(k, plan.covered()[k]);
    }
    return merit;
}

void fillTowards(
    FlooredPlan& plan,
    const FlooredAim& aim,
    std::span<const std::int32_t> among,
    const Deadline& deadline) {
    Gains gains(plan, aim);
    std::vector<Waiting> start;
    for (const std::int32_t facility : among) {
        if (!plan.cover().holds(facility)) {
            start.push_back({gains.of(facility), facility, 0});
        }
    }
    std::priority_queue<Waiting> queue({}, std::move(start));
    const CoverModel& model = plan.model().cover();
    for (int round = 0; plan.size() < model.source->p && !queue.empty();) {
        Waiting best = queue.top();
        queue.pop();
        if (!plan.canAfford(model.costOf(best.facility))) {
            continue;
        }
        // Out of time: take the stale order as it is, so that the plan is still complete.
        if (best.round == round || deadline.isOver()) {
            plan.add(best.facility);
            ++round;
            continue;
        }
        best.key = gains.of(best.facility);
        best.round = round;
        queue.push(best);
    }
}

} // namespace corredor::location
