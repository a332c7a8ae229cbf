#include "cover_shake.h"

#include <corredor/base/parallel.h>

#include <algorithm>
#include <array>
#include <numeric>
#include <random>

namespace corredor::location {

namespace {

constexpr std::size_t searches = 4;
constexpr double deviation = 1e-3; // how far below the best plan, at first

/** For each demand the choosable facilities that cover it. */
struct CoveredBy {
    std::vector<std::int64_t> begin;
    std::vector<std::int32_t> facility;

    explicit CoveredBy(const CoverModel& model) : begin(model.weights.size() + 1, 0) {
        for (const std::int32_t f : model.choosable) {
            for (const std::int32_t demand : model.coverOf(f)) {
                ++begin[static_cast<std::size_t>(demand) + 1];
            }
        }
        std::partial_sum(begin.begin(), begin.end(), begin.begin());
        facility.resize(static_cast<std::size_t>(begin.back()));
        std::vector<std::int64_t> next(begin.begin(), begin.end() - 1);
        for (const std::int32_t f : model.choosable) {
            for (const std::int32_t demand : model.coverOf(f)) {
                facility[static_cast<std::size_t>(next[static_cast<std::size_t>(demand)]++)] = f;
            }
        }
    }

    [[nodiscard]] std::span<const std::int32_t> of(std::int32_t demand) const {
        const auto d = static_cast<std::size_t>(demand);
        const auto first = static_cast<std::size_t>(begin[d]);
        return std::span(facility).subspan(first, static_cast<std::size_t>(begin[d + 1]) - first);
    }
};

/** A plan with what every facility would add (gain) or take away (loss), kept up to date. */
class ExchangeState {
public:
    ExchangeState(const CoverModel& model, const CoveredBy& coveredBy)
        : m_model(&model)
        , m_coveredBy(&coveredBy)
        , m_times(model.weights.size(), 0)
        , m_owners(model.weights.size(), 0)
        , m_gain(model.isRequired.size(), 0)
        , m_loss(model.isRequired.size(), 0)
        , m_isChosen(model.isRequired.size(), 0) {
        for (const std::int32_t f : model.choosable) {
            for (const std::int32_t demand : model.coverOf(f)) {
                m_gain[static_cast<std::size_t>(f)] += weightOf(demand);
            }
        }
        for (std::size_t f = 0; f < model.isRequired.size(); ++f) {
            if (model.isRequired[f] != 0) {
                insert(static_cast<std::int32_t>(f));
            }
        }
    }

    void add(std::int32_t f) {
        insert(f);
        m_chosen.insert(std::ranges::lower_bound(m_chosen, f), f);
    }

    void remove(std::int32_t f) {
        erase(f);
        m_chosen.erase(std::ranges::lower_bound(m_chosen, f));
    }

    [[nodiscard]] bool holds(std::int32_t f) const {
        return m_isChosen[static_cast<std::size_t>(f)] != 0;
    }

    [[nodiscard]] double gain(std::int32_t f) const { return m_gain[static_cast<std::size_t>(f)]; }

    [[nodiscard]] double loss(std::int32_t f) const { return m_loss[static_cast<std::size_t>(f)]; }

    [[nodiscard]] bool isCoveredOnce(std::int32_t demand) const {
        return m_times[static_cast<std::size_t>(demand)] == 1;
    }

    /** The facility that alone covers the demand, or -1. */
    [[nodiscard]] std::int32_t ownerOf(std::int32_t demand) const {
        return isCoveredOnce(demand)
                   ? static_cast<std::int32_t>(m_owners[static_cast<std::size_t>(demand)])
                   : -1;
    }

    [[nodiscard]] double weightOf(std::int32_t demand) const {
        return m_model->weights[static_cast<std::size_t>(demand)];
    }

    [[nodiscard]] double value() const { return m_value; }

    [[nodiscard]] double cost() const { return m_cost; }

    /** The chosen facilities that may leave, ascending. */
    [[nodiscard]] const std::vector<std::int32_t>& chosen() const { return m_chosen; }

private:
    void insert(std::int32_t f) {
        m_isChosen[static_cast<std::size_t>(f)] = 1;
        m_cost += m_model->costOf(f);
        double& own = m_loss[static_cast<std::size_t>(f)];
        own = 0;
        for (const std::int32_t demand : m_model->coverOf(f)) {
            const auto d = static_cast<std::size_t>(demand);
            const double weight = m_model->weights[d];
            if (m_times[d] == 0) {
                own += weight;
                m_value += weight;
                for (const std::int32_t other : m_coveredBy->of(demand)) {
                    m_gain[static_cast<std::size_t>(other)] -= weight;
                }
            } else if (m_times[d] == 1) {
                m_loss[static_cast<std::size_t>(m_owners[d])] -= weight;
            }
            ++m_times[d];
            m_owners[d] += f;
        }
    }

    void erase(std::int32_t f) {
        m_isChosen[static_cast<std::size_t>(f)] = 0;
        m_cost -= m_model->costOf(f);
        for (const std::int32_t demand : m_model->coverOf(f)) {
            const auto d = static_cast<std::size_t>(demand);
            const double weight = m_model->weights[d];
            --m_times[d];
            m_owners[d] -= f;
            if (m_times[d] == 0) {
                m_value -= weight;
                for (const std::int32_t other : m_coveredBy->of(demand)) {
                    m_gain[static_cast<std::size_t>(other)] += weight;
                }
            } else if (m_times[d] == 1) {
                m_loss[static_cast<std::size_t>(m_owners[d])] += weight;
            }
        }
    }

    const CoverModel* m_model;
    const CoveredBy* m_coveredBy;
    std::vector<std::int32_t> m_times;
    std::vector<std::int64_t> m_owners; ///< sum of the covering facilities: the owner when one
    std::vector<double> m_gain;
    std::vector<double> m_loss;
    std::vector<char> m_isChosen;
    std::vector<std::int32_t> m_chosen;
    double m_value = 0;
    double m_cost = 0;
};

struct Move {
    double change = 0;
    std::int32_t out = -1;
    std::int32_t in = -1;
};

class ShakingSearch {
public:
    ShakingSearch(
        const CoverModel& model,
        const CoveredBy& coveredBy,
        const CoverPlan& start,
        std::uint64_t seed)
        : m_model(&model)
        , m_coveredBy(&coveredBy)
        , m_state(model, coveredBy)
        , m_random(seed)
        , m_isSeen(model.isRequired.size(), 0)
        , m_shared(model.isRequired.size(), 0) {
        for (const std::int32_t f : start.facilities()) {
            if (model.isRequired[static_cast<std::size_t>(f)] == 0) {
                m_state.add(f);
            }
        }
        m_best = m_state.chosen();
        m_bestValue = m_state.value();
    }

    void run(double effort, const Deadline& deadline) {
        std::vector<std::int32_t> current = m_best;
        while (m_effort < effort && !m_best.empty() && !deadline.isOver()) {
            descendNear(deadline);
            if (m_state.value() > m_bestValue - m_model->tolerance()) {
                descend(deadline);
            }
            if (m_state.value() > m_bestValue + m_model->tolerance()) {
                m_best = m_state.chosen();
                m_bestValue = m_state.value();
            }
            // Record-to-record travel (Dueck 1993): a plan a little below the best is gone on from.
            const double below = deviation * m_bestValue * (1 - m_effort / effort);
            if (m_state.value() > m_bestValue - below) {
                current = m_state.chosen();
            }
            returnTo(current);
            m_model->hasBudget() ? exchangeAtRandom() : rebuildSomewhere();
        }
    }

    [[nodiscard]] const std::vector<std::int32_t>& best() const { return m_best; }

    [[nodiscard]] double bestValue() const { return m_bestValue; }

private:
    // Not std::uniform_int_distribution: its values differ between standard libraries.
    std::size_t pick(std::size_t count) { return static_cast<std::size_t>(m_random() % count); }

    [[nodiscard]] bool affordable(std::int32_t out, std::int32_t in) const {
        return !m_model->hasBudget() ||
               m_state.cost() + m_model->costOf(in) - m_model->costOf(out) <=
                   m_model->source->budget;
    }

    /** The best exchange again and again, as long as it makes the plan better. */
    void descend(const Deadline& deadline) {
        while (!deadline.isOver()) {
            const Move move = bestMove(m_state.chosen());
            if (move.in < 0) {
                return;
            }
            m_state.remove(move.out);
            m_state.add(move.in);
        }
    }

    /** The same, but only facilities near the place rebuilt may leave. */
    void descendNear(const Deadline& deadline) {
        while (!deadline.isOver()) {
            const Move move = bestMove(m_near);
            if (move.in < 0) {
                return;
            }
            m_state.remove(move.out);
            m_state.add(move.in);
            std::ranges::replace(m_near, move.out, move.in);
        }
    }

    void consider(Move move, Move& best) const {
        if (move.change > std::max(best.change, m_model->tolerance()) &&
            affordable(move.out, move.in)) {
            best = move;
        }
    }

    Move bestMove(const std::vector<std::int32_t>& leaving) {
        rankByGain();
        Move best;
        for (const std::int32_t out : leaving) {
            m_touched.clear();
            for (const std::int32_t demand : m_model->coverOf(out)) {
                if (m_state.isCoveredOnce(demand)) {
                    share(demand);
                }
            }
            for (const std::int32_t in : m_touched) {
                double& shared = m_shared[static_cast<std::size_t>(in)];
                consider({m_state.gain(in) + shared - m_state.loss(out), out, in}, best);
                shared = 0;
            }
            for (const std::int32_t in : m_byGain) { // shares nothing with `out`, or was seen above
                consider({m_state.gain(in) - m_state.loss(out), out, in}, best);
            }
            m_effort += static_cast<double>(m_byGain.size());
        }
        return best;
    }

    /** What leaving gives up on a demand, the facilities that also cover it keep. */
    void share(std::int32_t demand) {
        const double weight = m_state.weightOf(demand);
        const auto others = m_coveredBy->of(demand);
        m_effort += static_cast<double>(others.size());
        for (const std::int32_t in : others) {
            if (m_state.holds(in) || weight <= 0) {
                continue;
            }
            double& shared = m_shared[static_cast<std::size_t>(in)];
            if (shared == 0) {
                m_touched.push_back(in);
            }
            shared += weight;
        }
    }

    /** Entering facilities that may be best whatever leaves: one by gain; with a budget, any. */
    void rankByGain() {
        m_byGain.clear();
        for (const std::int32_t f : m_model->choosable) {
            if (m_state.holds(f)) {
                continue;
            }
            if (m_model->hasBudget() || m_byGain.empty()) {
                m_byGain.push_back(f);
            } else if (m_state.gain(f) > m_state.gain(m_byGain.front())) {
                m_byGain.front() = f;
            }
        }
        m_effort += static_cast<double>(m_model->choosable.size());
    }

    void returnTo(const std::vector<std::int32_t>& plan) {
        const std::vector<std::int32_t> now = m_state.chosen();
        for (const std::int32_t f : now) {
            if (!std::ranges::binary_search(plan, f)) {
                m_state.remove(f);
            }
        }
        for (const std::int32_t f : plan) {
            if (!m_state.holds(f)) {
                m_state.add(f);
            }
        }
    }

    void exchangeAtRandom() {
        m_near.clear();
        for (std::size_t exchanges = 2 + pick(4); exchanges > 0; --exchanges) {
            const std::int32_t in = m_model->choosable[pick(m_model->choosable.size())];
            const std::int32_t out = m_state.chosen()[pick(m_state.chosen().size())];
            if (!m_state.holds(in) && affordable(out, in)) {
                m_state.remove(out);
                m_state.add(in);
            }
        }
    }

    /**
     * Takes away some facilities that lie together and fills the hole by gain, now and then with
     * the second best (Ruin and recreate: Schrimpf et al. 2000, J. Computational Physics 159).
     */
    void rebuildSomewhere() {
        findNear(m_state.chosen()[pick(m_state.chosen().size())]);
        const std::size_t count = std::min(m_near.size(), 2 + pick(5));
        for (std::size_t i = 0; i < count; ++i) { // the middle always leaves
            std::swap(m_near[i], m_near[i == 0 ? 0 : i + pick(m_near.size() - i)]);
            m_state.remove(m_near[i]);
        }
        for (std::size_t i = 0; i < count; ++i) {
            m_near[i] = greatestGain(pick(3) == 0);
            m_state.add(m_near[i]);
        }
    }

    /** m_near: `middle` and the chosen ones within a step: some facility shares with both. */
    void findNear(std::int32_t middle) {
        m_near = {middle};
        m_between.clear();
        for (const std::int32_t demand : m_model->coverOf(middle)) {
            for (const std::int32_t other : m_coveredBy->of(demand)) {
                char& isSeen = m_isSeen[static_cast<std::size_t>(other)];
                if (isSeen == 0) {
                    isSeen = 1;
                    m_between.push_back(other);
                }
            }
        }
        for (const std::int32_t one : m_between) {
            m_isSeen[static_cast<std::size_t>(one)] = 0;
            const auto cover = m_model->coverOf(one);
            m_effort += static_cast<double>(cover.size());
            for (const std::int32_t demand : cover) {
                const std::int32_t owner = m_state.ownerOf(demand);
                if (owner >= 0 && m_model->isRequired[static_cast<std::size_t>(owner)] == 0 &&
                    std::ranges::find(m_near, owner) == m_near.end()) {
                    m_near.push_back(owner);
                }
            }
        }
    }

    /** The facility that adds the most, or the second. */
    [[nodiscard]] std::int32_t greatestGain(bool second) {
        std::array<std::int32_t, 2> most = {-1, -1};
        const auto isMore = [&](std::int32_t f, std::int32_t than) {
            return than < 0 || m_state.gain(f) > m_state.gain(than);
        };
        for (const std::int32_t f : m_model->choosable) {
            if (!m_state.holds(f) && isMore(f, most[1])) {
                most[1] = f;
                if (isMore(f, most[0])) {
                    std::swap(most[0], most[1]);
                }
            }
        }
        m_effort += static_cast<double>(m_model->choosable.size());
        return second && most[1] >= 0 ? most[1] : most[0];
    }

    const CoverModel* m_model;
    const CoveredBy* m_coveredBy;
    ExchangeState m_state;
    std::mt19937_64 m_random;
    std::vector<std::int32_t> m_near; ///< chosen facilities near the place rebuilt last
    std::vector<std::int32_t> m_between;
    std::vector<char> m_isSeen;
    std::vector<std::int32_t> m_byGain;
    std::vector<double> m_shared;
    std::vector<std::int32_t> m_touched;
    std::vector<std::int32_t> m_best;
    double m_bestValue = 0;
    double m_effort = 0;
};

} // namespace

void improveByShaking(
    const CoverModel& model,
    CoverPlan& plan,
    std::uint64_t seed,
    double effort,
    const Deadline& deadline) {
    const auto choices = static_cast<std::size_t>(model.freeChoices);
    if (choices < 1 || model.choosable.size() <= choices) {
        return;
    }
    const CoveredBy coveredBy(model);
    std::array<std::vector<std::int32_t>, searches> found;
    std::array<double, searches> values{};
    parallelFor(searches, 1, [&](std::ptrdiff_t begin, std::ptrdiff_t end) {
        for (auto i = static_cast<std::size_t>(begin); i < static_cast<std::size_t>(end); ++i) {
            ShakingSearch search(model, coveredBy, plan, seed + i);
            search.run(effort, deadline);
            found[i] = search.best();
            values[i] = search.bestValue();
        }
    });
    const auto best = static_cast<std::size_t>(std::ranges::max_element(values) - values.begin());
    CoverPlan better(model);
    for (const std::int32_t f : found[best]) {
        better.add(f);
    }
    if (better.value() > plan.value() + model.tolerance()) {
        plan = std::move(better);
    }
}

} // namespace corredor::location
