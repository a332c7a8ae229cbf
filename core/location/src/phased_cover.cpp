#include "conclusion.h"
#include "cover_checks.h"
#include "cover_tree.h"
#include "phased_bound.h"

#include <corredor/location/phased_cover.h>

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <optional>

namespace corredor::location {

namespace {

constexpr int shrinkRounds = 12;
constexpr double worthShrinking = 0.3; // share of columns decided that pays for another round
constexpr std::int64_t mostPairs = 50'000'000; // of columns and demands: more do not fit in memory
constexpr int firstShakeTries = 300; // before the tree, whose first relaxation may take long
constexpr int shakeTries = 12;
constexpr std::size_t amongBase = 60;
constexpr std::size_t amongPerChoice = 4;

std::size_t at(std::int32_t i) {
    return static_cast<std::size_t>(i);
}

/** A facility that opens in a period: what the branch and cut chooses from. */
struct Column {
    std::int32_t facility = -1;
    std::int32_t period = -1;
};

/**
 * The phased problem as a covering problem with limits: a column covers its facility's demands in
 * all periods from its own on. Two columns of one facility may both be chosen; that only wastes.
 */
class Expansion {
public:
    Expansion(const PhasedModel& model, std::vector<Column> columns)
        : m_model(&model)
        , m_columns(std::move(columns))
        , m_problem(expanded())
        , m_cover(m_problem) {
        std::vector<std::int32_t> all(m_columns.size());
        std::iota(all.begin(), all.end(), 0);
        m_reduced = reduceCover(m_cover, all, {});
        for (std::int32_t t = 0; t < model.periods; ++t) {
            Limit& limit = m_reduced.limits.emplace_back();
            limit.most = model.limits[at(t)];
            for (const Column& column : m_columns) {
                limit.use.push_back(column.period <= t ? model.costBy(t, column.facility) : 0);
            }
        }
        for (std::int32_t f = 0; f < model.facilities(); ++f) {
            if (model.isRequired[at(f)] != 0) {
                addRequired(f);
            }
        }
    }

    [[nodiscard]] const ReducedCover& reduced() const { return m_reduced; }

    [[nodiscard]] const Column& column(std::int32_t number) const { return m_columns[at(number)]; }

    /** The columns but for some numbers (ascending). */
    [[nodiscard]] std::vector<Column> without(const std::vector<std::int32_t>& closed) const {
        std::vector<Column> left;
        for (std::int32_t c = 0; c < std::ssize(m_columns); ++c) {
            if (!std::ranges::binary_search(closed, c)) {
                left.push_back(m_columns[at(c)]);
            }
        }
        return left;
    }

    /** The facilities of some columns, ascending. */
    [[nodiscard]] std::vector<std::int32_t>
    facilitiesOf(const std::vector<std::int32_t>& columns) const {
        std::vector<std::int32_t> facilities;
        for (const std::int32_t c : columns) {
            facilities.push_back(column(c).facility);
        }
        std::ranges::sort(facilities);
        facilities.erase(std::ranges::unique(facilities).begin(), facilities.end());
        return facilities;
    }

private:
    [[nodiscard]] MaxCoverProblem expanded() const {
        MaxCoverProblem problem;
        problem.weights = m_model->weights;
        problem.p = static_cast<int>(m_columns.size());
        for (const Column& column : m_columns) {
            for (const std::int32_t demand : m_model->covers.of(column.facility)) {
                for (std::int32_t t = column.period; t < m_model->periods; ++t) {
                    problem.covers.demand.push_back(
                        static_cast<std::int32_t>(m_model->cell(demand, t)));
                }
            }
            problem.covers.begin.push_back(std::ssize(problem.covers.demand));
        }
        return problem;
    }

    void addRequired(std::int32_t facility) {
        Limit& limit = m_reduced.limits.emplace_back();
        limit.most = -1;
        for (const Column& column : m_columns) {
            limit.use.push_back(column.facility == facility ? -1 : 0);
        }
    }

    const PhasedModel* m_model;
    std::vector<Column> m_columns;
    MaxCoverProblem m_problem;
    CoverModel m_cover;
    ReducedCover m_reduced;
};

class PhasedSearch {
public:
    PhasedSearch(const PhasedModel& model, const SolveOptions& options, const Deadline& deadline)
        : m_model(&model)
        , m_options(&options)
        , m_deadline(&deadline)
        , m_plan(model)
        , m_seed(options.seed) {}

    void run() {
        fillGreedily(*m_model, m_plan, m_model->choosable, *m_deadline);
        m_value = m_plan.value();
        const PhasedBound screened = boundPhases(*m_model, m_plan, *m_deadline);
        m_value = m_plan.value();
        m_bound = screened.bound;
        if (!isOver()) {
            shakePhases(
                *m_model, m_plan, screened.favourites, ++m_seed, firstShakeTries, *m_deadline);
            m_value = m_plan.value();
        }
        report();
        std::vector<Column> columns;
        for (const std::int32_t facility : screened.open) {
            for (std::int32_t t = 0; t < m_model->periods; ++t) {
                columns.push_back({facility, t});
            }
        }
        for (int round = 0; round < shrinkRounds && !isOver() && fits(columns); ++round) {
            const Expansion expansion(*m_model, columns);
            CoverTree tree(expansion.reduced(), treeOptions(), *m_deadline);
            if (!tree.solveRoot()) {
                adopt(expansion, tree);
                m_bound = m_value;
                return;
            }
            adopt(expansion, tree);
            lowerBound(tree.bound());
            shake(expansion, tree);
            columns = expansion.without(tree.decided(m_value).closed);
            const double left = static_cast<double>(columns.size());
            if (left >
                (1 - worthShrinking) * static_cast<double>(expansion.reduced().facilities())) {
                branch(expansion, tree);
                return;
            }
        }
    }

    [[nodiscard]] const PhasedPlan& plan() const { return m_plan; }

    [[nodiscard]] double value() const { return m_value; }

    [[nodiscard]] double bound() const { return m_bound; }

private:
    [[nodiscard]] bool isOver() const {
        return m_bound <= m_value + m_model->tolerance || m_deadline->isOver();
    }

    [[nodiscard]] bool fits(const std::vector<Column>& columns) const {
        std::int64_t pairs = 0;
        for (const Column& column : columns) {
            pairs += std::ssize(m_model->covers.of(column.facility)) *
                     (m_model->periods - column.period);
        }
        return pairs <= mostPairs;
    }

    void branch(const Expansion& expansion, CoverTree& tree) {
        const bool done = !isOver() && tree.branch();
        adopt(expansion, tree);
        if (done) {
            m_bound = m_value;
        } else {
            lowerBound(tree.bound());
        }
    }

    void shake(const Expansion& expansion, const CoverTree& tree) {
        const std::size_t most = amongBase + amongPerChoice * m_plan.facilities().size();
        auto among = expansion.facilitiesOf(tree.favourites(most * at(m_model->periods)));
        shakePhases(*m_model, m_plan, among, ++m_seed, shakeTries, *m_deadline);
        m_value = m_plan.value();
        report();
    }

    /** Takes the tree's best plan, improved, if it is better. */
    void adopt(const Expansion& expansion, const CoverTree& tree) {
        PhasedPlan other(*m_model);
        for (const std::int32_t c : tree.best()) { // by facility, then period
            const Column& column = expansion.column(c);
            if (other.openingOf(column.facility) == m_model->periods) {
                other.open(column.facility, column.period);
            }
        }
        if (other.value() > m_value + m_model->tolerance) {
            m_plan = std::move(other);
            m_value = m_plan.value();
            report();
        }
    }

    void lowerBound(double bound) {
        m_bound = std::max(m_value, std::min(m_bound, m_model->tightened(bound)));
        report();
    }

    [[nodiscard]] TreeOptions treeOptions() const {
        TreeOptions options;
        options.incumbent = m_value;
        options.unit = m_model->unit;
        options.tolerance = m_model->tolerance;
        if (m_options->progress) {
            options.progress = [this](double value, double bound) {
                m_options->progress(value, std::max(value, std::min(bound, m_bound)));
            };
        }
        return options;
    }

    void report() const {
        if (m_options->progress) {
            m_options->progress(m_value, std::max(m_value, m_bound));
        }
    }

    const PhasedModel* m_model;
    const SolveOptions* m_options;
    const Deadline* m_deadline;
    PhasedPlan m_plan;
    std::uint64_t m_seed; ///< of the last shaking
    double m_value = 0;
    double m_bound = 0;
};

void checkProblem(const PhasedCoverProblem& problem) {
    const auto facilities = problem.covers.facilities();
    if (problem.budgets.empty()) {
        rejectInstance("there is no period: give one budget a period");
    }
    checkWeights(problem.budgets);
    if (problem.weights.size() != problem.budgets.size() ||
        problem.costs.size() != problem.budgets.size()) {
        rejectInstance(fmt::format(
            "{} budgets, but weights of {} and costs of {} periods",
            problem.budgets.size(),
            problem.weights.size(),
            problem.costs.size()));
    }
    const std::size_t demands = problem.weights.front().size();
    for (std::size_t t = 0; t < problem.budgets.size(); ++t) {
        checkWeights(problem.weights[t]);
        checkWeights(problem.costs[t]);
        if (problem.weights[t].size() != demands || std::ssize(problem.costs[t]) != facilities) {
            rejectInstance(fmt::format(
                "period {} has {} weights for {} demands and {} costs for {} facilities",
                t + 1,
                problem.weights[t].size(),
                demands,
                problem.costs[t].size(),
                facilities));
        }
        for (std::size_t f = 0; t > 0 && f < problem.costs[t].size(); ++f) {
            if (problem.costs[t][f] < problem.costs[t - 1][f]) {
                rejectInstance(fmt::format(
                    "facility {} costs less by the end of period {} than before", f, t + 1));
            }
        }
    }
    checkCovers(problem.covers, static_cast<std::ptrdiff_t>(demands));
    checkIndices(
        problem.coveredAlready, static_cast<std::ptrdiff_t>(demands), "a demand covered already");
    checkIndices(problem.required, facilities, "a required facility");
    checkIndices(problem.excluded, facilities, "an excluded facility");
}

/** Why no plan exists, or an empty text. */
std::string contradiction(const PhasedModel& model) {
    for (const std::int32_t f : model.source->excluded) {
        if (model.isRequired[at(f)] != 0) {
            return fmt::format("facility {} is both required and excluded", f);
        }
    }
    double cost = 0;
    for (std::int32_t f = 0; f < model.facilities(); ++f) {
        cost += model.isRequired[at(f)] != 0 ? model.costBy(model.periods - 1, f) : 0;
    }
    return cost <= model.limits.back()
               ? std::string()
               : fmt::format(
                     "the required facilities cost {} but the budgets together are {}",
                     cost,
                     model.limits.back());
}

} // namespace

PhasedSolution solvePhasedCover(const PhasedCoverProblem& problem, const SolveOptions& options) {
    checkProblem(problem);
    const Deadline deadline(options);
    const PhasedModel model(problem);
    PhasedSolution solution;
    solution.why = contradiction(model);
    if (!solution.why.empty()) {
        return solution;
    }
    PhasedSearch search(model, options, deadline);
    search.run();
    solution.facilities = search.plan().facilities();
    for (const std::int32_t facility : solution.facilities) {
        solution.opening.push_back(search.plan().openingOf(facility));
    }
    solution.value = search.value();
    solution.bound = search.bound();
    conclude(solution, solution.bound <= solution.value + model.tolerance);
    solution.seconds = deadline.secondsSoFar();
    return solution;
}

} // namespace corredor::location
