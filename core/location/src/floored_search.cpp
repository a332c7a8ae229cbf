#include "floored_search.h"

#include "cover_tree.h"
#include "floored_prices.h"

#include <algorithm>
#include <array>
#include <numeric>

namespace corredor::location {

namespace {

constexpr int shrinkRounds = 12;
constexpr double worthShrinking = 0.3; // share of facilities decided that pays for another round
constexpr std::size_t coreBase = 200;
constexpr std::size_t corePerChoice = 6;
constexpr std::size_t mostCore = 3000;
constexpr double firstStrength = 10; // a floor wholly unmet costs ten times all weight
constexpr double strengthStep = 100; // ... and more where that was not enough
constexpr int strengths = 3;
/** How far between the worst share and its bound searches aim, one after the other. */
constexpr std::array<double, 6> reaches01 = {1, 0.6, 0.35, 0.2, 0.1, 0.03};

std::size_t at(std::int32_t i) {
    return static_cast<std::size_t>(i);
}

void sortOnce(std::vector<std::int32_t>& list) {
    std::ranges::sort(list);
    list.erase(std::ranges::unique(list).begin(), list.end());
}

class FlooredSearch {
public:
    FlooredSearch(const FlooredModel& model, const SolveOptions& options, const Deadline& deadline)
        : m_model(&model)
        , m_options(&options)
        , m_deadline(&deadline)
        , m_free(model.cover().choosable) {
        for (std::size_t f = 0; f < model.cover().isRequired.size(); ++f) {
            if (model.cover().isRequired[f] != 0) {
                m_required.push_back(static_cast<std::int32_t>(f));
            }
        }
        m_result.bound = everything();
    }

    FlooredResult run(const std::vector<std::int32_t>& start) {
        if (m_result.bound < 0) { // even all facilities together do not meet the floors
            m_result.isProved = true;
            return std::move(m_result);
        }
        begin(start);
        makeCore();
        const std::vector<double> prices = findPrices();
        if (!isOver()) {
            improveAmong(m_core);
        }
        if (!isOver() && m_free.size() <= mostCore) {
            improveAmong(m_free);
        }
        if (!isOver()) {
            screen(prices);
        }
        for (int round = 0; round < shrinkRounds && !isOver(); ++round) {
            if (!shrink()) {
                break;
            }
        }
        m_result.isProved = m_result.isProved || isClosed();
        return std::move(m_result);
    }

private:
    [[nodiscard]] bool isClosed() const {
        return m_result.bound <= m_result.value + m_model->tolerance();
    }

    [[nodiscard]] bool isOver() const {
        return m_result.isProved || isClosed() || m_deadline->isOver();
    }

    [[nodiscard]] bool isByShare() const { return m_model->floors().isByShare(); }

    /** The value if all facilities were chosen; below 0 when that does not meet the floors. */
    [[nodiscard]] double everything() const {
        FlooredPlan all(*m_model);
        for (const std::int32_t f : m_free) {
            all.add(f);
        }
        return all.meetsFloors() ? all.value() : -1;
    }

    void begin(const std::vector<std::int32_t>& start) {
        if (start.empty()) {
            return;
        }
        FlooredPlan plan(*m_model);
        for (const std::int32_t f : start) {
            if (std::ranges::binary_search(m_model->cover().choosable, f) &&
                !plan.cover().holds(f) && plan.canAfford(m_model->cover().costOf(f))) {
                plan.add(f);
            }
        }
        const int most = m_model->cover().source->p;
        if (plan.size() == most || (m_model->cover().hasBudget() && plan.size() < most)) {
            adopt(plan);
        }
    }

    /** Facilities worth a look: greedy choices for all and for each floor alone. */
    void makeCore() {
        const FlooredAim all(*m_model, m_model->targets(0), firstStrength);
        addGreedy(all);
        addGreedy(FlooredAim(*m_model, std::vector<double>(all.target.size(), 0), 0));
        for (std::size_t k = 0; k < all.target.size() && m_core.size() < mostCore; ++k) {
            std::vector<double> only(all.target.size(), 0);
            only[k] = isByShare() ? m_model->targets(m_result.bound)[k] : all.target[k];
            if (only[k] > 0 && !m_deadline->isOver()) {
                addGreedy(FlooredAim(*m_model, std::move(only), firstStrength));
            }
        }
        if (m_result.plan) {
            addChoice(*m_result.plan);
        }
        sortOnce(m_core);
    }

    void addGreedy(const FlooredAim& aim) {
        FlooredPlan plan(*m_model);
        fillTowards(plan, aim, m_free, *m_deadline);
        addChoice(plan);
        adopt(plan);
    }

    void addChoice(const FlooredPlan& plan) {
        for (const std::int32_t f : plan.cover().facilities()) {
            if (m_model->cover().isRequired[at(f)] == 0) {
                m_core.push_back(f);
            }
        }
    }

    /** What the floors cost; with a budget all 0, which the prices' relaxation does not know. */
    std::vector<double> findPrices() {
        if (m_model->cover().hasBudget()) {
            return std::vector<double>(m_model->floors().count(), 0);
        }
        const FlooredPlan start = m_result.plan ? *m_result.plan : FlooredPlan(*m_model);
        FloorPrices found = priceFloors(start, m_result.value, coreSize(), *m_deadline);
        m_core.insert(m_core.end(), found.favourites.begin(), found.favourites.end());
        sortOnce(m_core);
        lowerBound(found.bound);
        m_promise = m_result.bound;
        return std::move(found.price);
    }

    [[nodiscard]] std::size_t coreSize() const {
        const auto choices = static_cast<std::size_t>(m_model->cover().freeChoices);
        return coreBase + corePerChoice * choices;
    }

    /** Exchanges for the best plan known, or a new one, towards the floors. */
    void improveAmong(const std::vector<std::int32_t>& among) {
        if (isByShare()) {
            raiseShare(among);
            return;
        }
        double strength = firstStrength;
        for (int i = 0; i < strengths; ++i, strength *= strengthStep) {
            const FlooredAim aim(*m_model, m_model->targets(0), strength);
            FlooredPlan plan = startOf(aim, among);
            exchangeTowards(plan, aim, among, *m_deadline);
            adopt(plan);
            if (plan.meetsFloors()) {
                return;
            }
        }
    }

    void raiseShare(const std::vector<std::int32_t>& among) {
        for (const double reach01 : reaches01) {
            const double low = std::max(0.0, m_result.value);
            const double high = std::max(low, std::min(m_promise, m_result.bound));
            const FlooredAim aim(
                *m_model, m_model->targets(low + reach01 * (high - low)), firstStrength);
            FlooredPlan plan = startOf(aim, among);
            exchangeTowards(plan, aim, among, *m_deadline);
            adopt(plan);
            if (isOver()) {
                return;
            }
        }
    }

    [[nodiscard]] FlooredPlan
    startOf(const FlooredAim& aim, const std::vector<std::int32_t>& among) const {
        FlooredPlan plan(*m_model);
        fillTowards(plan, aim, among, *m_deadline);
        if (m_result.plan && meritOf(*m_result.plan, aim) >= meritOf(plan, aim)) {
            return *m_result.plan;
        }
        return plan;
    }

    /** Bound of the plain problem at these prices; drops facilities that no better plan holds. */
    void screen(const std::vector<double>& prices) {
        if (m_model->cover().hasBudget()) {
            return; // a budget's bound drops nothing
        }
        const MaxCoverProblem relaxed = m_model->relaxedAt(prices);
        const CoverModel plain(relaxed);
        const double paid = m_model->paidAt(prices);
        CoverPlan plan = greedyPlan(plain, *m_deadline);
        const BoundResult screened =
            boundBySubgradient(plain, plan, *m_deadline, m_result.value + paid);
        lowerBound(screened.bound - paid + plain.tolerance());
        m_free = screened.open;
        sortOnce(m_free);
        if (!m_result.plan && screened.bound <= m_result.value + paid + plain.tolerance()) {
            m_result.isProved = true; // nothing is better than no plan at all
        }
    }

    /** Solves the relaxation of what is left. @return whether another round is worth it */
    bool shrink() {
        const ReducedCover reduced =
            reduceCover(m_model->cover(), m_free, m_required, &m_model->floors());
        CoverTree tree(reduced, treeOptions(), *m_deadline);
        if (!tree.solveRoot()) {
            adopt(tree.best());
            prove();
            return false;
        }
        adopt(tree.best());
        lowerBound(tree.bound());
        m_promise = tree.bound();
        auto among = tree.favourites(coreSize());
        if (m_result.plan) {
            for (const std::int32_t f : m_result.plan->cover().facilities()) {
                among.push_back(f);
            }
        }
        std::erase_if(
            among, [&](std::int32_t f) { return m_model->cover().isRequired[at(f)] != 0; });
        sortOnce(among);
        improveAmong(among);
        if (isOver()) {
            return false;
        }
        const std::vector<std::int32_t> closed = tree.decided(m_result.value).closed;
        const auto before = std::ssize(m_free);
        std::erase_if(
            m_free, [&](std::int32_t f) { return std::ranges::binary_search(closed, f); });
        const auto gone = static_cast<double>(before - std::ssize(m_free));
        if (gone > 0 && gone >= worthShrinking * static_cast<double>(before)) {
            return true;
        }
        const bool done = tree.branch();
        adopt(tree.best());
        done ? prove() : lowerBound(tree.bound());
        return false;
    }

    void prove() {
        m_result.isProved = true;
        m_result.bound = m_result.value;
    }

    void lowerBound(double bound) {
        m_result.bound =
            std::max(m_result.value, std::min(m_result.bound, m_model->tightened(bound)));
        report();
    }

    void adopt(const std::vector<std::int32_t>& facilities) {
        if (facilities.empty()) {
            return;
        }
        FlooredPlan plan(*m_model);
        for (const std::int32_t f : facilities) {
            if (!plan.cover().holds(f)) {
                plan.add(f);
            }
        }
        adopt(plan);
    }

    void adopt(const FlooredPlan& plan) {
        const double value = plan.value();
        const bool isBetter = !m_result.plan || value > m_result.value + m_model->tolerance();
        if (isBetter && plan.meetsFloors()) {
            m_result.plan.emplace(plan);
            m_result.value = value;
            m_result.bound = std::max(m_result.bound, value);
            report();
        }
    }

    [[nodiscard]] TreeOptions treeOptions() const {
        TreeOptions options;
        options.incumbent = m_result.value;
        options.unit = m_model->unit();
        options.tolerance = m_model->tolerance();
        options.progress = [this](double value, double bound) {
            report(std::max(value, m_result.value), std::min(bound, m_result.bound));
        };
        return options;
    }

    void report() const { report(m_result.value, m_result.bound); }

    void report(double value, double bound) const {
        if (m_options->progress && value >= 0) {
            const double scale = isByShare() ? m_model->floors().shareScale : 1;
            m_options->progress(value / scale, std::max(value, bound) / scale);
        }
    }

    const FlooredModel* m_model;
    const SolveOptions* m_options;
    const Deadline* m_deadline;
    std::vector<std::int32_t> m_free; ///< facilities that a better plan may hold
    std::vector<std::int32_t> m_required;
    std::vector<std::int32_t> m_core;
    double m_promise = 0; ///< bound of the last relaxation: what a plan may be worth
    FlooredResult m_result;
};

} // namespace

FlooredResult searchFloored(
    const FlooredModel& model,
    const std::vector<std::int32_t>& start,
    const SolveOptions& options,
    const Deadline& deadline) {
    return FlooredSearch(model, options, deadline).run(start);
}

} // namespace corredor::location
