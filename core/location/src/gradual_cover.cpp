#include "conclusion.h"
#include "cover_checks.h"
#include "cover_exact.h"
#include "cover_shake.h"
#include "gradual_bound.h"
#include "gradual_model.h"

#include <corredor/location/gradual_cover.h>

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace corredor::location {

namespace {

constexpr std::int64_t fewPairs = 4'000'000;    // so small a plain problem is solved as it is
constexpr std::int64_t mostPairs = 120'000'000; // ... and a larger one would take more than 1 GiB
constexpr int screenings = 4;                   // relaxation, better plan, again
constexpr std::size_t coreBase = 200;
constexpr std::size_t corePerChoice = 4;
constexpr double coreEffort = 5e7; // elementary steps of shaking: half a second

void checkProblem(const GradualCoverProblem& problem) {
    checkWeights(problem.weights);
    checkCovers(problem.covers, std::ssize(problem.weights));
    if (problem.fraction.size() != problem.covers.demand.size()) {
        rejectInstance(fmt::format(
            "{} fractions for {} pairs", problem.fraction.size(), problem.covers.demand.size()));
    }
    for (const double fraction : problem.fraction) {
        if (!(fraction > 0 && fraction <= 1)) {
            rejectInstance(
                fmt::format("a cover fraction is {}; it is above 0, at most 1", fraction));
        }
    }
    if (!problem.existing.empty() && problem.existing.size() != problem.weights.size()) {
        rejectInstance(fmt::format(
            "{} existing fractions for {} demands",
            problem.existing.size(),
            problem.weights.size()));
    }
    for (const double fraction : problem.existing) {
        if (!(fraction >= 0 && fraction <= 1)) {
            rejectInstance(fmt::format("an existing fraction is {}; it is 0..1", fraction));
        }
    }
    checkIndices(problem.required, problem.covers.facilities(), "a required facility");
    checkIndices(problem.excluded, problem.covers.facilities(), "an excluded facility");
}

/** A choice of open facilities with what is proved about it; the base value is included. */
struct Proof {
    std::vector<std::int32_t> plan;
    double value = 0;
    double bound = 0;
};

class GradualSearch {
public:
    GradualSearch(const GradualModel& model, const SolveOptions& options, const Deadline& deadline)
        : m_model(&model)
        , m_options(options)
        , m_told(options.progress)
        , m_deadline(&deadline) {}

    [[nodiscard]] Proof run() const {
        std::vector<std::int32_t> all(m_model->open.size());
        std::iota(all.begin(), all.end(), 0);
        std::vector<std::int32_t> plan = greedyGradual(*m_model, *m_deadline);
        if (std::ssize(m_model->demand) <= fewPairs) {
            const GradualLayers layers(*m_model, all);
            if (layers.plainPairs() <= fewPairs) {
                return solvePlain(layers, all, plan, std::numeric_limits<double>::infinity());
            }
        }
        return screenAndSolve(std::move(plan));
    }

private:
    [[nodiscard]] Proof screenAndSolve(std::vector<std::int32_t> plan) const {
        GradualRelaxation relaxation(*m_model, std::move(plan));
        for (int round = 0; round < screenings && !m_deadline->isOver(); ++round) {
            const double before = relaxation.value();
            relaxation.run(*m_deadline);
            report(relaxation);
            if (relaxation.bound() <= relaxation.value() + m_model->tolerance) {
                break;
            }
            improve(relaxation);
            report(relaxation);
            if (relaxation.value() <= before + m_model->tolerance) {
                break;
            }
        }
        Proof proof{relaxation.plan(), relaxation.value(), relaxation.bound()};
        if (proof.bound <= proof.value + m_model->tolerance || m_deadline->isOver()) {
            return proof;
        }
        const std::vector<std::int32_t> left = withPlan(relaxation.active(), proof.plan);
        const GradualLayers layers(*m_model, left);
        if (layers.plainPairs() <= mostPairs) {
            return solvePlain(layers, left, proof.plan, proof.bound);
        }
        return proof;
    }

    /** Looks for a better plan among the facilities that the relaxation favours. */
    void improve(GradualRelaxation& relaxation) const {
        const std::vector<std::int32_t> favourites = relaxation.favourites();
        auto size = coreBase + corePerChoice * static_cast<std::size_t>(m_model->choices);
        for (;; size /= 2) {
            const auto best = std::span(favourites).first(std::min(size, favourites.size()));
            const std::vector<std::int32_t> core = withPlan(best, relaxation.plan());
            const GradualLayers layers(*m_model, core);
            if (layers.plainPairs() > fewPairs && size > 0) {
                continue;
            }
            const MaxCoverProblem problem = layers.plainProblem();
            const CoverModel model(problem);
            CoverPlan plan = planIn(model, core, relaxation.plan());
            improveBySwaps(model, plan, *m_deadline);
            improveByShaking(model, plan, m_options.seed, coreEffort, *m_deadline);
            relaxation.adopt(openOf(core, plan.facilities()));
            return;
        }
    }

    [[nodiscard]] Proof solvePlain(
        const GradualLayers& layers,
        const std::vector<std::int32_t>& among,
        const std::vector<std::int32_t>& start,
        double bound) const {
        SolveOptions options = m_options;
        if (m_told) {
            options.progress = [&](double value, double plainBound) {
                const double base = m_model->baseValue;
                m_told(base + value, std::min(bound, base + plainBound));
            };
        }
        const MaxCoverProblem problem = layers.plainProblem();
        const CoverModel model(problem);
        CoverPlan plan = planIn(model, among, start);
        improveBySwaps(model, plan, *m_deadline);
        const ExactResult exact = solveCoverExactly(model, plan, options, *m_deadline);
        Proof proof;
        proof.plan = openOf(among, exact.plan);
        proof.value = m_model->value(proof.plan);
        const bool isProved = exact.bound <= exact.value + model.tolerance();
        const double proved = std::min(bound, m_model->baseValue + exact.bound);
        proof.bound = isProved ? proof.value : std::max(proof.value, proved);
        return proof;
    }

    void report(const GradualRelaxation& relaxation) const {
        if (m_told) {
            m_told(relaxation.value(), relaxation.bound());
        }
    }

    [[nodiscard]] static std::vector<std::int32_t>
    withPlan(std::span<const std::int32_t> facilities, const std::vector<std::int32_t>& plan) {
        std::vector<std::int32_t> both(facilities.begin(), facilities.end());
        both.insert(both.end(), plan.begin(), plan.end());
        std::ranges::sort(both);
        both.erase(std::ranges::unique(both).begin(), both.end());
        return both;
    }

    [[nodiscard]] static CoverPlan planIn(
        const CoverModel& model,
        const std::vector<std::int32_t>& among,
        const std::vector<std::int32_t>& plan) {
        CoverPlan placed(model);
        for (const std::int32_t facility : plan) {
            placed.add(static_cast<std::int32_t>(
                std::ranges::lower_bound(among, facility) - among.begin()));
        }
        return placed;
    }

    [[nodiscard]] static std::vector<std::int32_t>
    openOf(const std::vector<std::int32_t>& among, std::vector<std::int32_t> plan) {
        for (std::int32_t& facility : plan) {
            facility = among[static_cast<std::size_t>(facility)];
        }
        return plan;
    }

    const GradualModel* m_model;
    SolveOptions m_options;
    ProgressCallback m_told;
    const Deadline* m_deadline;
};

} // namespace

double LinearDecay::fractionAt(double cost) const {
    if (cost <= full) {
        return 1;
    }
    return cost < zero ? (zero - cost) / (zero - full) : 0;
}

void setCovers(GradualCoverProblem& problem, const CostMatrix& costs, const LinearDecay& decay) {
    std::vector<std::int64_t> next(static_cast<std::size_t>(costs.columns) + 1, 0);
    const auto forEachPair = [&](auto&& visit) {
        for (std::ptrdiff_t row = 0; row < costs.rows(); ++row) {
            const auto columns = costs.columnsOf(row);
            for (std::size_t i = 0; i < columns.size(); ++i) {
                const double fraction = decay.fractionAt(costs.costsOf(row)[i]);
                if (fraction > 0) {
                    visit(static_cast<std::int32_t>(row), columns[i], fraction);
                }
            }
        }
    };
    forEachPair([&](std::int32_t /*row*/, std::int32_t column, double /*fraction*/) {
        ++next[static_cast<std::size_t>(column) + 1];
    });
    std::partial_sum(next.begin(), next.end(), next.begin());
    problem.covers.begin = next;
    problem.covers.demand.resize(static_cast<std::size_t>(next.back()));
    problem.fraction.resize(static_cast<std::size_t>(next.back()));
    forEachPair([&](std::int32_t row, std::int32_t column, double fraction) {
        const auto place = static_cast<std::size_t>(next[static_cast<std::size_t>(column)]++);
        problem.covers.demand[place] = row;
        problem.fraction[place] = fraction;
    });
}

Solution solveGradualCover(const GradualCoverProblem& problem, const SolveOptions& options) {
    checkProblem(problem);
    const Deadline deadline(options);
    Solution solution;
    solution.why = choiceContradiction(
        problem.covers.facilities(), problem.p, problem.required, problem.excluded);
    if (!solution.why.empty()) {
        return solution;
    }
    const GradualModel model(problem);
    const Proof proof = GradualSearch(model, options, deadline).run();
    solution.facilities = problem.required;
    for (const std::int32_t facility : proof.plan) {
        solution.facilities.push_back(model.open[static_cast<std::size_t>(facility)]);
    }
    std::ranges::sort(solution.facilities);
    const auto repeated = std::ranges::unique(solution.facilities);
    solution.facilities.erase(repeated.begin(), repeated.end());
    solution.value = proof.value;
    solution.bound = proof.bound;
    conclude(solution, proof.bound <= proof.value + model.tolerance);
    solution.seconds = deadline.secondsSoFar();
    if (options.progress) {
        options.progress(solution.value, solution.bound);
    }
    return solution;
}

} // namespace corredor::location
