#include "floored_prices.h"

#include <corredor/base/parallel.h>

#include <algorithm>
#include <limits>

namespace corredor::location {

namespace {

constexpr std::ptrdiff_t grain = 256;
constexpr int mostIterations = 250;
constexpr int patience = 12; // steps without a better bound before the step is halved
constexpr double smallestStep = 1e-3;
constexpr std::int64_t mostWork = 3'000'000'000; // visits of (facility, demand) pairs in all
constexpr double unknownTarget = 0.9; // of the bound: what is aimed at where no plan is known

std::size_t at(std::int32_t i) {
    return static_cast<std::size_t>(i);
}

class PriceSearch {
public:
    explicit PriceSearch(const FlooredPlan& plan)
        : m_model(&plan.model())
        , m_price(m_model->floors().count(), 0)
        , m_weight(m_model->cover().weights.size(), 0)
        , m_times(m_weight.size(), 0)
        , m_score(m_model->cover().isRequired.size(), 0) {
        for (std::size_t f = 0; f < m_model->cover().isRequired.size(); ++f) {
            if (m_model->cover().isRequired[f] != 0) {
                m_required.push_back(static_cast<std::int32_t>(f));
            }
        }
        std::ranges::fill(m_price, m_model->floors().isByShare() ? 1.0 : 0.0);
        normalise();
        weighDemands();
        m_multiplier = m_weight;
        for (std::size_t d = 0; d < m_weight.size(); ++d) {
            if (plan.cover().timesCovered(static_cast<std::int32_t>(d)) > 0) {
                m_multiplier[d] = 0;
            }
        }
    }

    /** Solves the relaxed problem at the present prices and multipliers. @return its bound */
    double solve() {
        scoreAll();
        double bound = -m_model->paidAt(m_price);
        for (std::size_t d = 0; d < m_weight.size(); ++d) {
            bound += m_weight[d] - m_multiplier[d];
        }
        for (const std::int32_t facility : m_required) {
            bound += m_score[at(facility)];
        }
        for (const std::int32_t facility : m_choice) {
            bound += m_score[at(facility)];
        }
        return bound;
    }

    /** Moves multipliers and prices. @return false when neither can improve the bound */
    bool step(double length) {
        countCover();
        const bool moved = moveMultipliers(length / 2);
        const bool priced = movePrices(length / 2);
        if (priced) {
            weighDemands();
        }
        for (std::size_t d = 0; d < m_weight.size(); ++d) {
            m_multiplier[d] = std::clamp(m_multiplier[d], 0.0, m_weight[d]);
        }
        return moved || priced;
    }

    [[nodiscard]] const std::vector<double>& price() const { return m_price; }

    /** By score, ties by number. */
    [[nodiscard]] auto isBetter() const {
        return [this](std::int32_t a, std::int32_t b) {
            return m_score[at(a)] != m_score[at(b)] ? m_score[at(a)] > m_score[at(b)] : a < b;
        };
    }

    [[nodiscard]] std::vector<std::int32_t> favourites(std::size_t most) const {
        std::vector<std::int32_t> list = m_model->cover().choosable;
        most = std::min(most, list.size());
        std::ranges::nth_element(
            list, list.begin() + static_cast<std::ptrdiff_t>(most), isBetter());
        list.resize(most);
        std::ranges::sort(list);
        return list;
    }

    /** Pairs visited by one solve(). */
    [[nodiscard]] std::int64_t work() const {
        return std::ssize(m_model->cover().source->covers.demand) + std::ssize(m_weight);
    }

private:
    /** By share, prices of the groups weigh one unit of share together. */
    void normalise() {
        const CoverFloors& floors = m_model->floors();
        double sum = 0;
        for (std::size_t k = 0; k < m_price.size(); ++k) {
            sum += m_price[k] * floors.perShare[k];
        }
        for (std::size_t k = 0; k < m_price.size() && floors.isByShare(); ++k) {
            if (floors.perShare[k] > 0) {
                m_price[k] = sum > 0 ? m_price[k] / sum : 1;
            }
        }
        if (floors.isByShare() && sum <= 0) {
            normalise(); // all were 0: alike again
        }
    }

    void weighDemands() {
        const CoverFloors& floors = m_model->floors();
        for (std::size_t d = 0; d < m_weight.size(); ++d) {
            double weight = floors.isByShare() ? 0 : m_model->cover().weights[d];
            for (const CoverFloors::Part& part : floors.of(d)) {
                weight += m_price[at(part.floor)] * part.weight;
            }
            m_weight[d] = weight;
        }
    }

    void scoreAll() {
        const CoverModel& cover = m_model->cover();
        const auto score = [&](std::int32_t facility) {
            double sum = 0;
            for (const std::int32_t demand : cover.coverOf(facility)) {
                sum += m_multiplier[at(demand)];
            }
            m_score[at(facility)] = sum;
        };
        parallelFor(
            std::ssize(cover.choosable), grain, [&](std::ptrdiff_t begin, std::ptrdiff_t end) {
                for (auto i = begin; i < end; ++i) {
                    score(cover.choosable[static_cast<std::size_t>(i)]);
                }
            });
        std::ranges::for_each(m_required, score);
        m_choice = cover.choosable;
        const auto count = std::min(std::ssize(m_choice), std::ptrdiff_t{cover.freeChoices});
        std::ranges::nth_element(m_choice, m_choice.begin() + count, isBetter());
        m_choice.resize(static_cast<std::size_t>(count));
        std::ranges::sort(m_choice);
    }

    void countCover() {
        std::ranges::fill(m_times, 0);
        for (const auto* list : {&m_required, &m_choice}) {
            for (const std::int32_t facility : *list) {
                for (const std::int32_t demand : m_model->cover().coverOf(facility)) {
                    ++m_times[at(demand)];
                }
            }
        }
    }

    /** Whether the relaxed problem covers the demand; where it may as well not, as the choice does.
     */
    [[nodiscard]] bool isCovered(std::size_t d) const {
        return m_multiplier[d] < m_weight[d] || m_times[d] > 0;
    }

    [[nodiscard]] double slopeAt(std::size_t d) const {
        const double slope = m_times[d] - (isCovered(d) ? 1.0 : 0.0);
        return slope > 0 && m_multiplier[d] <= 0 ? 0.0 : slope;
    }

    bool moveMultipliers(double length) {
        double norm = 0;
        for (std::size_t d = 0; d < m_weight.size(); ++d) {
            norm += slopeAt(d) * slopeAt(d);
        }
        std::vector<double> moved = m_multiplier;
        for (std::size_t d = 0; d < m_weight.size() && norm > 0; ++d) {
            moved[d] -= length / norm * slopeAt(d);
        }
        m_slopes = slopesOfPrices(); // at the same point as the multipliers' own
        m_multiplier = std::move(moved);
        return norm > 0;
    }

    /** By share the common part of the slopes moves nothing: it is taken off. */
    [[nodiscard]] std::vector<double> slopesOfPrices() const {
        const CoverFloors& floors = m_model->floors();
        std::vector<double> slopes(m_price.size());
        for (std::size_t k = 0; k < slopes.size(); ++k) {
            slopes[k] = floors.slack[k] - floors.least[k];
        }
        for (std::size_t d = 0; d < m_weight.size(); ++d) {
            if (isCovered(d)) {
                for (const CoverFloors::Part& part : floors.of(d)) {
                    slopes[at(part.floor)] += part.weight;
                }
            }
        }
        if (!floors.isByShare()) {
            return slopes;
        }
        double mean = 0; // the relaxation's own value by share, at these prices
        for (std::size_t k = 0; k < slopes.size(); ++k) {
            mean += floors.perShare[k] > 0 ? m_price[k] * slopes[k] : 0;
        }
        for (std::size_t k = 0; k < slopes.size(); ++k) {
            slopes[k] -= mean * floors.perShare[k];
        }
        return slopes;
    }

    bool movePrices(double length) {
        double norm = 0;
        for (std::size_t k = 0; k < m_price.size(); ++k) {
            const bool isStuck = m_slopes[k] > 0 && m_price[k] <= 0;
            m_slopes[k] = isStuck ? 0 : m_slopes[k];
            norm += m_slopes[k] * m_slopes[k];
        }
        for (std::size_t k = 0; k < m_price.size() && norm > 0; ++k) {
            m_price[k] = std::max(0.0, m_price[k] - length / norm * m_slopes[k]);
        }
        normalise();
        return norm > 0;
    }

    const FlooredModel* m_model;
    std::vector<std::int32_t> m_required;
    std::vector<std::int32_t> m_choice; ///< free facilities, the best by score
    std::vector<double> m_price;
    std::vector<double> m_weight;     ///< per demand, at these prices
    std::vector<double> m_multiplier; ///< per demand, 0 .. its weight
    std::vector<std::int32_t> m_times;
    std::vector<double> m_score; ///< per facility
    std::vector<double> m_slopes;
};

} // namespace

FloorPrices
priceFloors(const FlooredPlan& plan, double toBeat, std::size_t most, const Deadline& deadline) {
    PriceSearch search(plan);
    FloorPrices best;
    best.bound = std::numeric_limits<double>::infinity();
    double stepFactor = 1;
    int sinceBetter = 0;
    std::int64_t work = 0;
    for (int i = 0; i < mostIterations && work < mostWork && stepFactor > smallestStep; ++i) {
        const double bound = search.solve();
        work += search.work();
        const bool isBetter = bound < best.bound;
        sinceBetter = isBetter ? 0 : sinceBetter + 1;
        if (isBetter) {
            best = {search.price(), bound, search.favourites(most)};
        }
        if (deadline.isOver() || best.bound <= toBeat) {
            break;
        }
        if (sinceBetter >= patience) {
            stepFactor /= 2;
            sinceBetter = 0;
        }
        const double target = toBeat >= 0 ? toBeat : unknownTarget * std::max(0.0, best.bound);
        const double gap = std::max(bound - target, plan.model().tolerance());
        if (!search.step(stepFactor * gap)) {
            break;
        }
    }
    return best;
}

} // namespace corredor::location
