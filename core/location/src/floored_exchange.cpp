#include "floored_plan.h"

#include <corredor/base/parallel.h>

#include <algorithm>

namespace corredor::location {

namespace {

constexpr std::ptrdiff_t grain = 64;

std::size_t at(std::int32_t i) {
    return static_cast<std::size_t>(i);
}

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

/** What one entering facility adds, alone and together with each one that leaves. */
struct Entering {
    Entering(std::size_t leaving, std::size_t floors)
        : shared(leaving, 0)
        , more(floors, 0)
        , sharedMore(leaving * floors, 0)
        , isTouched(floors, 0) {}

    double gain = 0;
    std::vector<double> shared;     ///< per leaving facility: of its sole demands
    std::vector<double> more;       ///< per floor
    std::vector<double> sharedMore; ///< [leaving * floors + floor]
    std::vector<char> isTouched;
    std::vector<std::int32_t> touched;
};

/** Weighs all exchanges of a plan at once (Resende and Werneck 2007, EJOR 174, 54-68). */
class ExchangeSearch {
public:
    ExchangeSearch(const FlooredPlan& plan, const FlooredAim& aim)
        : m_plan(&plan)
        , m_aim(&aim)
        , m_floors(plan.covered().size())
        , m_owner(plan.model().cover().weights.size(), -1) {
        for (const std::int32_t facility : plan.cover().facilities()) {
            if (plan.model().cover().isRequired[at(facility)] == 0) {
                addLeaving(facility);
            }
        }
    }

    [[nodiscard]] Exchange best(std::span<const std::int32_t> among) const {
        const auto count = std::ssize(among);
        std::vector<Exchange> ofBlock(static_cast<std::size_t>((count + grain - 1) / grain));
        parallelFor(count, grain, [&](std::ptrdiff_t begin, std::ptrdiff_t end) {
            Entering entering(m_leaving.size(), m_floors);
            Exchange& best = ofBlock[static_cast<std::size_t>(begin / grain)];
            best.change = m_plan->model().cover().tolerance();
            for (auto i = begin; i < end; ++i) {
                consider(among[static_cast<std::size_t>(i)], entering, best);
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
        const auto number = static_cast<std::int32_t>(m_leaving.size());
        m_leaving.push_back(facility);
        m_left.insert(m_left.end(), m_plan->covered().begin(), m_plan->covered().end());
        double* left = m_left.data() + at(number) * m_floors;
        double loss = 0;
        for (const std::int32_t demand : m_plan->model().cover().coverOf(facility)) {
            if (m_plan->cover().timesCovered(demand) != 1) {
                continue;
            }
            loss += m_plan->model().cover().weights[at(demand)];
            m_owner[at(demand)] = number;
            for (const CoverFloors::Part& part : m_plan->model().floors().of(at(demand))) {
                left[part.floor] -= part.weight;
            }
        }
        for (std::size_t k = 0; k < m_floors; ++k) {
            loss += m_aim->shortfall(k, left[k]) - m_aim->shortfall(k, m_plan->covered()[k]);
        }
        m_loss.push_back(loss);
    }

    void weigh(std::int32_t in, Entering& entering) const {
        const FlooredModel& model = m_plan->model();
        for (const std::int32_t demand : model.cover().coverOf(in)) {
            const bool isNew = m_plan->cover().timesCovered(demand) == 0;
            const std::int32_t owner = m_owner[at(demand)];
            if (!isNew && owner < 0) {
                continue;
            }
            (isNew ? entering.gain : entering.shared[at(owner)]) +=
                model.cover().weights[at(demand)];
            for (const CoverFloors::Part& part : model.floors().of(at(demand))) {
                if (entering.isTouched[at(part.floor)] == 0) {
                    entering.isTouched[at(part.floor)] = 1;
                    entering.touched.push_back(part.floor);
                }
                (isNew ? entering.more[at(part.floor)]
                       : entering.sharedMore[at(owner) * m_floors + at(part.floor)]) += part.weight;
            }
        }
    }

    void forget(Entering& entering) const {
        entering.gain = 0;
        std::ranges::fill(entering.shared, 0.0);
        for (const std::int32_t k : entering.touched) {
            entering.isTouched[at(k)] = 0;
            entering.more[at(k)] = 0;
            for (std::size_t r = 0; r < m_leaving.size(); ++r) {
                entering.sharedMore[r * m_floors + at(k)] = 0;
            }
        }
        entering.touched.clear();
    }

    void consider(std::int32_t in, Entering& entering, Exchange& best) const {
        if (m_plan->cover().holds(in)) {
            return;
        }
        weigh(in, entering);
        const CoverModel& model = m_plan->model().cover();
        for (std::size_t r = 0; r < m_leaving.size(); ++r) {
            Exchange exchange{entering.gain - m_loss[r] + entering.shared[r], m_leaving[r], in};
            for (const std::int32_t k : entering.touched) {
                const std::size_t cell = r * m_floors + at(k);
                exchange.change += m_aim->gain(
                    at(k), m_left[cell], entering.more[at(k)] + entering.sharedMore[cell]);
            }
            if (exchange.isBetterThan(best) &&
                m_plan->canAfford(model.costOf(in) - model.costOf(m_leaving[r]))) {
                best = exchange;
            }
        }
        forget(entering);
    }

    const FlooredPlan* m_plan;
    const FlooredAim* m_aim;
    std::size_t m_floors;
    std::vector<std::int32_t> m_owner; ///< per demand covered once: position in m_leaving
    std::vector<std::int32_t> m_leaving;
    std::vector<double> m_loss; ///< of merit, per leaving facility
    std::vector<double> m_left; ///< [leaving * floors + floor]: covered without it
};

} // namespace

void exchangeTowards(
    FlooredPlan& plan,
    const FlooredAim& aim,
    std::span<const std::int32_t> among,
    const Deadline& deadline) {
    while (!deadline.isOver()) {
        const Exchange exchange = ExchangeSearch(plan, aim).best(among);
        if (exchange.in < 0) {
            return;
        }
        plan.remove(exchange.out);
        plan.add(exchange.in);
    }
}

} // namespace corredor::location
