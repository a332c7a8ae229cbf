#include "set_cover_bound.h"

#include <queue>

#include <algorithm>
#include <cmath>
#include <limits>
#include <tuple>

namespace corredor::location {

namespace {

std::size_t at(std::int32_t i) {
    return static_cast<std::size_t>(i);
}

void dropSuperfluous(const CoverEvery& problem, std::vector<std::int32_t>& facilities) {
    std::vector<std::int32_t> times(at(problem.demands), 0);
    for (const std::int32_t f : facilities) {
        for (const std::int32_t demand : problem.covers.of(f)) {
            ++times[at(demand)];
        }
    }
    std::ranges::stable_sort(
        facilities, std::greater<>(), [&](std::int32_t f) { return problem.costs[at(f)]; });
    std::erase_if(facilities, [&](std::int32_t f) {
        const auto cover = problem.covers.of(f);
        const bool isNeeded =
            std::ranges::any_of(cover, [&](std::int32_t demand) { return times[at(demand)] == 1; });
        if (!isNeeded) {
            std::ranges::for_each(cover, [&](std::int32_t demand) { --times[at(demand)]; });
        }
        return !isNeeded;
    });
    std::ranges::sort(facilities);
}

/** Multipliers of the relaxation and what they prove. */
class Relaxation {
public:
    explicit Relaxation(const CoverEvery& problem)
        : m_problem(problem)
        , m_multiplier(at(problem.demands), std::numeric_limits<double>::infinity())
        , m_reduced(problem.costs.size()) {
        for (std::size_t f = 0; f < m_reduced.size(); ++f) {
            const auto cover = problem.covers.of(static_cast<std::int32_t>(f));
            const double share =
                problem.costs[f] / static_cast<double>(std::max<std::size_t>(1, cover.size()));
            for (const std::int32_t demand : cover) {
                m_multiplier[at(demand)] = std::min(m_multiplier[at(demand)], share);
            }
        }
    }

    /** The bound that the multipliers prove; false = the deadline came first. */
    [[nodiscard]] bool evaluate(const Deadline& deadline) {
        m_value = 0;
        m_slack.assign(m_multiplier.size(), 1);
        for (const double multiplier : m_multiplier) {
            m_value += multiplier;
        }
        for (std::size_t f = 0; f < m_reduced.size(); ++f) {
            if (f % 1024 == 0 && deadline.isOver()) {
                return false;
            }
            const auto cover = m_problem.covers.of(static_cast<std::int32_t>(f));
            double reduced = m_problem.costs[f];
            for (const std::int32_t demand : cover) {
                reduced -= m_multiplier[at(demand)];
            }
            m_reduced[f] = reduced;
            if (reduced < 0) {
                m_value += reduced;
                for (const std::int32_t demand : cover) {
                    --m_slack[at(demand)];
                }
            }
        }
        return true;
    }

    /** A step towards more: demands left uncovered pay more, those covered often less. */
    void step(double lambda, double target) {
        double norm = 0; // of what can move: no multiplier falls below 0
        for (std::size_t d = 0; d < m_slack.size(); ++d) {
            const double slack = m_multiplier[d] > 0 || m_slack[d] > 0 ? m_slack[d] : 0;
            norm += slack * slack;
        }
        const double length = norm > 0 ? lambda * (target - m_value) / norm : 0;
        for (std::size_t d = 0; d < m_multiplier.size(); ++d) {
            m_multiplier[d] = std::max(0.0, m_multiplier[d] + length * m_slack[d]);
        }
    }

    [[nodiscard]] double value() const { return m_value; }

    void keepAsBest() { m_best = {m_multiplier, m_slack, m_value}; }

    /** Shorter steps start from the multipliers that proved most. */
    void returnToBest() { std::tie(m_multiplier, m_slack, m_value) = m_best; }

    /** Reduced costs as prices: at least a sliver, so that they can be compared by demand. */
    [[nodiscard]] std::vector<double> prices() const {
        std::vector<double> prices(m_reduced.size());
        for (std::size_t f = 0; f < prices.size(); ++f) {
            prices[f] = std::max(m_reduced[f], 1e-3 * m_problem.costs[f]);
        }
        return prices;
    }

private:
    const CoverEvery& m_problem;
    std::vector<double> m_multiplier;  ///< per demand
    std::vector<double> m_reduced;     ///< per facility
    std::vector<std::int32_t> m_slack; ///< per demand: 1 minus how often it is covered
    double m_value = 0;
    std::tuple<std::vector<double>, std::vector<std::int32_t>, double> m_best;
};

} // namespace

CoverEveryPlan coverGreedily(const CoverEvery& problem, std::span<const double> prices) {
    struct Offer {
        double price = 0; ///< a newly covered demand
        std::int32_t facility = 0;

        bool operator>(const Offer& other) const {
            return price > other.price || (price == other.price && facility > other.facility);
        }
    };

    std::vector<char> covered(at(problem.demands), 0);
    const auto offerOf = [&](std::int32_t f) {
        const auto fresh = std::ranges::count_if(
            problem.covers.of(f), [&](std::int32_t demand) { return covered[at(demand)] == 0; });
        return fresh == 0 ? Offer{std::numeric_limits<double>::infinity(), f}
                          : Offer{prices[at(f)] / static_cast<double>(fresh), f};
    };
    std::priority_queue<Offer, std::vector<Offer>, std::greater<>> offers;
    for (std::int32_t f = 0; f < std::ssize(problem.costs); ++f) {
        offers.push(offerOf(f));
    }
    CoverEveryPlan plan;
    std::int32_t left = problem.demands;
    while (left > 0 && !offers.empty()) {
        const Offer best = offers.top();
        offers.pop();
        const Offer now = offerOf(best.facility); // demands get covered, prices only rise
        if (now.price > best.price) {
            if (std::isfinite(now.price)) {
                offers.push(now);
            }
            continue;
        }
        for (const std::int32_t demand : problem.covers.of(best.facility)) {
            left -= covered[at(demand)] == 0 ? 1 : 0;
            covered[at(demand)] = 1;
        }
        plan.facilities.push_back(best.facility);
    }
    dropSuperfluous(problem, plan.facilities);
    for (const std::int32_t f : plan.facilities) {
        plan.cost += problem.costs[at(f)];
    }
    return plan;
}

double relaxCover(
    const CoverEvery& problem,
    bool integral,
    CoverEveryPlan& plan,
    const Deadline& deadline,
    const ProgressCallback& progress) {
    constexpr int patience = 60; // steps without a better bound before they get shorter
    constexpr double shorter = 0.85;
    constexpr int stepsPerPlan = 10;  // between two greedy plans
    constexpr double shortest = 1e-4; // steps below it no longer change the bound
    Relaxation relaxation(problem);
    double bound = 0;
    double lambda = 1;
    int stale = 0;
    for (int step = 0; lambda > shortest && relaxation.evaluate(deadline); ++step) {
        const double before = bound;
        if (relaxation.value() > bound) {
            bound = relaxation.value();
            relaxation.keepAsBest();
        }
        stale = bound > before + 1e-4 * std::abs(before) ? 0 : stale + 1;
        if (stale >= patience) {
            lambda *= shorter;
            stale = 0;
            relaxation.returnToBest();
        }
        if (step % stepsPerPlan == 0) {
            CoverEveryPlan tried = coverGreedily(problem, relaxation.prices());
            if (tried.cost < plan.cost) {
                plan = std::move(tried);
            }
            if (progress) {
                progress(plan.cost, integral ? std::ceil(bound - 1e-6) : bound);
            }
        }
        const double proved = integral ? std::ceil(bound - 1e-6) : bound;
        if (proved >= plan.cost - 1e-9 * plan.cost) {
            break;
        }
        relaxation.step(lambda, 1.01 * plan.cost);
    }
    return bound;
}

} // namespace corredor::location
