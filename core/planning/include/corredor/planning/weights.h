#pragma once

#include <corredor/base/issue.h>

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace corredor::planning {

/** Where the weights of the criteria come from. */
enum class WeightMethod : std::uint8_t {
    Direct, ///< stated one by one
    /**
     * Points from 0 to 100 for moving a criterion from its worst to its best value, 100 for the
     * swing that matters most. Source: D. von Winterfeldt, W. Edwards (1986), "Decision Analysis
     * and Behavioral Research", Cambridge University Press, section 8.4.
     */
    Swing,
    /**
     * Pairwise comparisons, the analytic hierarchy process. Source: T. L. Saaty (1977), "A scaling
     * method for priorities in hierarchical structures", J. Math. Psychol. 15, 234-281.
     */
    Ahp
};

[[nodiscard]] std::string_view toString(WeightMethod method);

/**
 * One pairwise comparison: `better` matters `times` as much as `worse`, 1 (equally) to 9
 * (extremely) on Saaty's scale; fractions are allowed. Not a number where a text could not be read.
 */
struct Comparison {
    std::string better;
    std::string worse;
    double times = 1;

    [[nodiscard]] bool operator==(const Comparison&) const = default;
};

/** As people write a comparison: "population > gap 3"; "population = gap" when times is 1. */
[[nodiscard]] std::string toText(const Comparison& comparison);

/** Reads toText() and "gap < population 3". What cannot be read has `times` = not a number and the
 * whole text as `better`. */
[[nodiscard]] Comparison comparisonFrom(std::string_view text);

struct WeightOptions {
    WeightMethod method = WeightMethod::Direct;
    std::map<std::string, double> swing = {}; ///< Swing: points by the criterion's name
    std::vector<Comparison> comparisons = {}; ///< Ahp: every pair of criteria once
};

/** How well pairwise comparisons agree with each other. */
struct Consistency {
    double lambdaMax = 0;   ///< principal eigenvalue; the number of criteria when all agree
    double index = 0;       ///< CI = (lambdaMax - n) / (n - 1)
    double randomIndex = 0; ///< the mean CI of random matrices of that size
    double ratio = 0;       ///< CR = CI / randomIndex; 0 for up to two criteria

    /** Source: Saaty (1980), p. 21: comparisons with CR above 0.1 should be looked at again. */
    static constexpr double greatestRatio = 0.1;

    [[nodiscard]] bool isDoubtful() const { return ratio > greatestRatio; }
};

/** The most criteria that pairwise comparisons weigh: as far as the random index is published. */
inline constexpr std::size_t mostCompared = 15;

/**
 * Saaty's random index for n criteria.
 * Source: T. L. Saaty (1980), "The Analytic Hierarchy Process", McGraw-Hill, p. 21 (n = 1 to 15).
 * @pre 1 <= n <= mostCompared
 */
[[nodiscard]] double randomIndex(std::size_t n);

/** Judgements of n criteria, row by row: at(i, j) = how often i matters as much as j. Positive,
 * at(j, i) = 1 / at(i, j), at(i, i) = 1. */
struct JudgementMatrix {
    std::size_t size = 0;
    std::vector<double> values = {};

    [[nodiscard]] double at(std::size_t row, std::size_t column) const {
        return values[row * size + column];
    }
};

struct AhpResult {
    std::vector<double> weights; ///< the principal eigenvector, its sum 1
    Consistency consistency;
    /** The judgement farthest from the ratio of its weights, as row < column; none when n < 3. */
    std::optional<std::pair<std::size_t, std::size_t>> farthest;
};

/** The eigenvector by power iteration. @pre the matrix is as described, 1 to 15 criteria */
[[nodiscard]] AhpResult ahpWeights(const JudgementMatrix& matrix);

/** What is wrong with the options for criteria of these names, as sentences; empty = nothing. */
[[nodiscard]] std::vector<std::string>
weightFaults(const WeightOptions& options, const std::vector<std::string>& criteria);

/** @pre method is Ahp and weightFaults() found nothing */
[[nodiscard]] JudgementMatrix
judgementsOf(const WeightOptions& options, const std::vector<std::string>& criteria);

/** Weights and how they came about. */
struct Weights {
    WeightMethod method = WeightMethod::Direct;
    std::vector<double> values = {};             ///< one a criterion, >= 0
    std::optional<Consistency> consistency = {}; ///< Ahp
    std::vector<Issue> issues = {};              ///< inconsistent_comparisons
};

/**
 * @param direct the weights stated one by one; taken as they are by WeightMethod::Direct. Swing
 *        and Ahp give weights with sum 1.
 * @throws ScenarioError with the first of weightFaults()
 */
[[nodiscard]] Weights weigh(
    const WeightOptions& options,
    const std::vector<std::string>& criteria,
    std::span<const double> direct);

} // namespace corredor::planning
