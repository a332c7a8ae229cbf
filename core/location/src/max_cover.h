#pragma once

#include <corredor/location/solve.h>

#include <chrono>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace corredor::location {

/** Stops a search when its time is over or the user asks. */
class Deadline {
public:
    explicit Deadline(const SolveOptions& options);

    [[nodiscard]] bool isOver() const;

    [[nodiscard]] double secondsSoFar() const;

private:
    std::chrono::steady_clock::time_point m_start = std::chrono::steady_clock::now();
    double m_limitS;
    JobContext m_job;
};

/** A maximal covering problem made ready: weights already served are 0, choices are marked. */
struct CoverModel {
    explicit CoverModel(const MaxCoverProblem& problem);

    const MaxCoverProblem* source;
    std::vector<double> weights;
    std::vector<char> isRequired;        ///< per facility
    std::vector<std::int32_t> choosable; ///< neither required nor excluded, ascending
    int freeChoices = 0;                 ///< p minus the required ones
    double unit =
        0; ///< every plan's value is a multiple of this (1, 0.1, 0.01 ...); 0 = of nothing

    [[nodiscard]] std::span<const std::int32_t> coverOf(std::int32_t facility) const;

    [[nodiscard]] bool hasBudget() const { return !source->costs.empty(); }

    [[nodiscard]] double costOf(std::int32_t facility) const;

    /** Bound and value closer than this cannot be told apart by sums of doubles. */
    [[nodiscard]] double tolerance() const { return m_tolerance; }

    /** A proved bound, lowered to the greatest value that a plan can have below it. */
    [[nodiscard]] double tightened(double bound) const;

private:
    double m_tolerance = 0;
};

/** @throws Error when an index, weight or cost of the problem is out of range */
void checkMaxCover(const MaxCoverProblem& problem);

/** Why no plan exists, or an empty text. A budget makes p a limit, so fewer may be chosen. */
[[nodiscard]] std::string
coverContradiction(const MaxCoverProblem& problem, const CoverModel& model);

/** A set of facilities, how often each demand is covered by it, and what that is worth. */
class CoverPlan {
public:
    explicit CoverPlan(const CoverModel& model);

    void add(std::int32_t facility);
    void remove(std::int32_t facility);

    [[nodiscard]] bool holds(std::int32_t facility) const {
        return m_chosen[static_cast<std::size_t>(facility)] != 0;
    }

    [[nodiscard]] int timesCovered(std::int32_t demand) const {
        return m_times[static_cast<std::size_t>(demand)];
    }

    /** Weight that `facility` would add. */
    [[nodiscard]] double gainOf(std::int32_t facility) const;

    /** Chosen facilities, ascending. */
    [[nodiscard]] std::vector<std::int32_t> facilities() const;

    /** Sum of the covered weights, in demand order: the same set has the same value to the bit. */
    [[nodiscard]] double value() const;

    [[nodiscard]] double cost() const { return m_cost; }

private:
    const CoverModel* m_model;
    std::vector<std::int32_t> m_times;
    std::vector<char> m_chosen;
    double m_cost = 0;
};

/** Required facilities plus the greedy choice of the rest; exactly p unless a budget forbids it. */
[[nodiscard]] CoverPlan greedyPlan(const CoverModel& model, const Deadline& deadline);

/** Exchanges one chosen facility for another while that helps. */
void improveBySwaps(const CoverModel& model, CoverPlan& plan, const Deadline& deadline);

/** The outcome of boundBySubgradient. */
struct BoundResult {
    double bound = 0;
    std::vector<std::int32_t> bestChoice; ///< best free choice met on the way; may be empty
    double bestValue = 0;
    std::vector<std::int32_t> open; ///< choosable facilities that a better plan may still hold
};

/**
 * A proved upper bound by Lagrangian relaxation of "a demand is covered only by a chosen facility".
 * @param plan a good plan: the first multipliers give its submodular bound (Nemhauser, Wolsey,
 *             Fisher 1978), later ones are never reported unless they are better.
 * @param toBeat the value that a better plan must exceed; without it that of the best plan met. A
 *               bound below it is reported as it.
 */
[[nodiscard]] BoundResult boundBySubgradient(
    const CoverModel& model,
    const CoverPlan& plan,
    const Deadline& deadline,
    std::optional<double> toBeat = std::nullopt);

} // namespace corredor::location
