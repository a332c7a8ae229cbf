#include "cover_exact.h"

#include "cover_components.h"
#include "cover_shake.h"
#include "cover_tree.h"
#include "reduced_cover.h"

#include <algorithm>
#include <optional>

namespace corredor::location {

namespace {

constexpr int shrinkRounds = 12;       // relaxation, reduced costs, smaller problem, again
constexpr double worthShrinking = 0.6; // share of facilities decided that pays for another round
constexpr double quickEffort = 1e7;    // elementary steps of shaking: 0.1 s
constexpr double thoroughEffort = 5e7; // ... and half a second
constexpr std::ptrdiff_t fewFacilities = 200; // so few undecided ones are branched over at once
constexpr std::size_t coreBase = 200;
constexpr std::size_t leastPerChoice = 4;
constexpr int patience = 3; // searches without success that end the looking for better plans
constexpr double dominantShare = 0.8; // a component this large is the problem itself

class ExactCover {
public:
    ExactCover(
        const CoverModel& model,
        const CoverPlan& start,
        const SolveOptions& options,
        const Deadline& deadline)
        : m_model(&model)
        , m_options(&options)
        , m_deadline(&deadline)
        , m_seed(options.seed) {
        m_result.value = start.value();
        m_result.plan = start.facilities();
        m_result.bound = m_result.value;
        for (std::size_t f = 0; f < model.isRequired.size(); ++f) {
            if (model.isRequired[f] != 0) {
                m_forced.push_back(static_cast<std::int32_t>(f));
            }
        }
    }

    ExactResult run(const CoverPlan& start) {
        screen(start);
        if (isProved()) {
            return m_result;
        }
        for (int round = 0; round < shrinkRounds && !m_deadline->isOver(); ++round) {
            const Step step = shrink();
            if (step == Step::Proved) {
                return m_result;
            }
            if (step == Step::Stuck) {
                break;
            }
        }
        if (!m_deadline->isOver()) {
            search();
        }
        return m_result;
    }

private:
    enum class Step { Proved, Smaller, Stuck };

    [[nodiscard]] bool isProved() const {
        return m_result.bound <= m_result.value + m_model->tolerance();
    }

    /** Cheap bound by subgradients; drops the facilities it proves hopeless. */
    void screen(const CoverPlan& start) {
        BoundResult screened = boundBySubgradient(*m_model, start, *m_deadline);
        m_result.bound = std::max(m_result.value, screened.bound);
        if (!screened.bestChoice.empty()) {
            CoverPlan other(*m_model);
            for (const std::int32_t facility : screened.bestChoice) {
                other.add(facility);
            }
            improveBySwaps(*m_model, other, *m_deadline);
            adopt(other.facilities(), other.value());
        }
        m_free = std::move(screened.open);
        report();
    }

    Step shrink() {
        m_tree.reset();
        m_reduced = reduceCover(*m_model, m_free, m_forced);
        m_tree.emplace(m_reduced, treeOptions(), *m_deadline);
        CoverTree& tree = *m_tree;
        const bool gapLeft = tree.solveRoot();
        adopt(tree.best(), tree.value());
        if (!gapLeft) {
            return prove();
        }
        lowerBound(tree.bound());
        const bool isSmall = std::ssize(m_free) <= fewFacilities;
        if (!isSmall) {
            searchAmong(tree.favourites(coreSize(leastPerChoice)), quickEffort);
        }
        if (isProved()) {
            return Step::Proved;
        }
        const auto before = std::ssize(m_free);
        decide(tree);
        if (wasWorthIt(before)) {
            return Step::Smaller;
        }
        if (isSmall) {
            return Step::Stuck;
        }
        searchCore(tree);
        if (isProved()) {
            return Step::Proved;
        }
        decide(tree);
        return wasWorthIt(before) ? Step::Smaller : Step::Stuck;
    }

    /** Closes and forces what the relaxation decides, given the best plan now known. */
    void decide(CoverTree& tree) {
        const Decided decided = tree.decided(m_result.value);
        std::erase_if(m_free, [&](std::int32_t f) {
            return std::ranges::binary_search(decided.closed, f) ||
                   std::ranges::binary_search(decided.forced, f);
        });
        for (const std::int32_t f : decided.forced) {
            const auto place = std::ranges::lower_bound(m_forced, f);
            if (place == m_forced.end() || *place != f) {
                m_forced.insert(place, f);
            }
        }
    }

    [[nodiscard]] bool wasWorthIt(std::ptrdiff_t before) const {
        const auto gone = static_cast<double>(before - std::ssize(m_free));
        return gone > 0 && gone >= worthShrinking * static_cast<double>(before);
    }

    [[nodiscard]] std::size_t coreSize(std::size_t perChoice) const {
        return coreBase + perChoice * static_cast<std::size_t>(m_model->freeChoices);
    }

    /** Looks for better plans among the facilities that the relaxation favours. */
    void searchCore(const CoverTree& tree) {
        std::size_t perChoice = leastPerChoice;
        for (int failed = 0; failed < patience && !m_deadline->isOver() && !isProved();) {
            const double before = m_result.value;
            searchAmong(tree.favourites(coreSize(perChoice)), thoroughEffort);
            const bool isBetter = m_result.value > before + m_model->tolerance();
            failed = isBetter ? 0 : failed + 1;
            perChoice = isBetter ? perChoice : 2 * perChoice;
        }
    }

    void searchAmong(std::vector<std::int32_t> free, double effort) {
        free.insert(free.end(), m_result.plan.begin(), m_result.plan.end());
        std::ranges::sort(free);
        free.erase(std::ranges::unique(free).begin(), free.end());
        // A relaxation solved earlier may favour what has been forced since.
        std::erase_if(
            free, [&](std::int32_t f) { return std::ranges::binary_search(m_forced, f); });
        const ReducedCover core = reduceCover(*m_model, free, m_forced);
        if (core.facilities() <= core.choices) {
            return;
        }
        const MaxCoverProblem problem = asProblem(core);
        const CoverModel model(problem);
        for (CoverPlan plan : {greedyPlan(model, *m_deadline), bestWithin(model, core)}) {
            improveByShaking(model, plan, ++m_seed, effort, *m_deadline);
            std::vector<std::int32_t> facilities = m_forced;
            for (const std::int32_t f : plan.facilities()) {
                facilities.push_back(core.original[static_cast<std::size_t>(f)]);
            }
            std::ranges::sort(facilities);
            const double value = valueOf(facilities);
            adopt(std::move(facilities), value);
            report();
        }
    }

    /** The best plan in the core's numbers; the forced facilities that it lacks take no place. */
    [[nodiscard]] CoverPlan bestWithin(const CoverModel& model, const ReducedCover& core) const {
        CoverPlan plan(model);
        int left = core.choices;
        for (std::size_t f = 0; f < core.original.size() && left > 0; ++f) {
            const double cost = plan.cost() + model.costOf(static_cast<std::int32_t>(f));
            const bool isAffordable = !model.hasBudget() || cost <= core.limits.front().most;
            if (isAffordable && std::ranges::binary_search(m_result.plan, core.original[f])) {
                plan.add(static_cast<std::int32_t>(f));
                --left;
            }
        }
        for (std::int32_t f = 0; f < core.facilities() && left > 0 && !model.hasBudget(); ++f) {
            if (!plan.holds(f)) { // the best plan lacks a forced facility
                plan.add(f);
                --left;
            }
        }
        return plan;
    }

    void search() {
        const ReducedCover reduced = reduceCover(*m_model, m_free, m_forced);
        const auto parts = componentsOf(reduced);
        std::ptrdiff_t largest = 0;
        for (const ReducedCover& part : parts) {
            largest = std::max(largest, part.facilities());
        }
        const bool apart = static_cast<double>(largest) <
                           dominantShare * static_cast<double>(reduced.facilities());
        if (apart && !m_model->hasBudget()) {
            const ComponentsResult found = solveComponents(reduced, treeOptions(), *m_deadline);
            adopt(found.best, found.value);
            found.complete ? static_cast<void>(prove()) : lowerBound(found.bound);
            return;
        }
        // What was decided since the relaxation was solved, its first branches find out again.
        const bool done = m_tree->branch();
        adopt(m_tree->best(), m_tree->value());
        done && !m_deadline->isOver() ? static_cast<void>(prove()) : lowerBound(m_tree->bound());
    }

    Step prove() {
        m_result.bound = m_result.value;
        return Step::Proved;
    }

    void lowerBound(double bound) {
        m_result.bound =
            std::max(m_result.value, std::min(m_result.bound, m_model->tightened(bound)));
        report();
    }

    [[nodiscard]] double valueOf(const std::vector<std::int32_t>& facilities) const {
        CoverPlan plan(*m_model);
        for (const std::int32_t f : facilities) {
            if (m_model->isRequired[static_cast<std::size_t>(f)] == 0) {
                plan.add(f);
            }
        }
        return plan.value();
    }

    void adopt(std::vector<std::int32_t> plan, double value) {
        if (!plan.empty() && value > m_result.value + m_model->tolerance()) {
            m_result.value = valueOf(plan);
            m_result.plan = std::move(plan);
            m_result.bound = std::max(m_result.bound, m_result.value);
        }
    }

    [[nodiscard]] TreeOptions treeOptions() const {
        TreeOptions options;
        options.incumbent = m_result.value;
        options.unit = m_model->unit;
        options.tolerance = m_model->tolerance();
        if (m_options->progress) {
            options.progress = [this](double value, double bound) {
                m_options->progress(value, std::max(value, std::min(bound, m_result.bound)));
            };
        }
        return options;
    }

    void report() const {
        if (m_options->progress) {
            m_options->progress(m_result.value, m_result.bound);
        }
    }

    const CoverModel* m_model;
    const SolveOptions* m_options;
    const Deadline* m_deadline;
    std::vector<std::int32_t> m_free;
    std::vector<std::int32_t> m_forced;
    std::uint64_t m_seed; ///< of the last shaking
    ReducedCover m_reduced;
    std::optional<CoverTree> m_tree; ///< over m_reduced: the relaxation solved last
    ExactResult m_result;
};

} // namespace

ExactResult solveCoverExactly(
    const CoverModel& model,
    const CoverPlan& start,
    const SolveOptions& options,
    const Deadline& deadline) {
    return ExactCover(model, start, options, deadline).run(start);
}

} // namespace corredor::location
