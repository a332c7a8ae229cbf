#pragma once

#include <corredor/base/job.h>
#include <corredor/planning/scores.h>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

/**
 * How far a ranking rests on the exact weights: what it becomes when one weight changes, and how
 * often each site is among the best when all of them may be somewhat other than stated.
 */
namespace corredor::planning {

/** What is tried. Percentages are parts of a weight itself: 25 of a weight 0.4 is 0.1. */
struct SensitivityOptions {
    int draws = 1000;      ///< of random weights; 0 = the study is left out
    double spreadPct = 25; ///< draws: each weight lies within this part of the stated one, 0..100
    double stepPct = 25;   ///< one at a time: each weight is this part less and more, 0..100
    int top = 25;          ///< "the best sites" are those with this rank or a better one
    std::uint64_t seed = 1;
    std::int64_t ranksAtOnce = 64'000'000; ///< kept in memory, 4 bytes each; the rest in turns
};

/** The ranking with one weight changed, the others scaled so that the sum stays. */
struct WeightStep {
    std::size_t criterion = 0;
    double changePct = 0; ///< of the criterion's weight, with sign
    double share = 0;     ///< the criterion's part of all weights after the change, 0..1
    /** Of the two rankings of all sites, -1..1; nothing where all sites share one rank. */
    std::optional<double> rankCorrelation = {};
    int kept = 0;                          ///< of the best sites, how many still are
    std::vector<std::int32_t> enters = {}; ///< sites among the best only after the change, by rank
    std::vector<std::int32_t> leaves = {}; ///< sites among the best only before it, by rank
};

/** How often a site is among the best, in classes for maps and charts. */
enum class Stability : std::uint8_t {
    Never,   ///< in no draw
    Seldom,  ///< in less than half of the draws
    Mostly,  ///< in at least half
    Steadily ///< in at least nine of ten
};

inline constexpr std::size_t stabilityCount = 4;
inline constexpr double mostlyFrom = 0.5;   ///< share of the draws where Mostly begins
inline constexpr double steadilyFrom = 0.9; ///< and where Steadily begins

[[nodiscard]] Stability stabilityOf(double topShare);

/** "never", "seldom", "mostly", "steadily". */
[[nodiscard]] std::string_view toString(Stability stability);

/** What the study found; vectors "by site" have one entry a site of the scores. */
struct Sensitivity {
    SensitivityOptions options;    ///< as applied: `top` is at most the number of sites
    std::vector<WeightStep> steps; ///< each criterion with weight, in order: less, then more
    std::vector<double> topShare;  ///< by site: the share of the draws in which it is a best one
    std::vector<std::int32_t> medianRank; ///< by site: rank in the middle draw
    std::vector<std::int32_t> bestRank; ///< by site: 5 % of the draws give it this or a better one
    std::vector<std::int32_t>
        worstRank;   ///< by site: 95 % of the draws give it this or a better one
    int best = 0;    ///< sites among the best by the stated weights; more than `top` when tied
    int steady = 0;  ///< of them, those that are Stability::Steadily
    int ever = 0;    ///< sites that are among the best in at least one draw
    double kept = 0; ///< how many of `best` are among the best in a draw, on average
};

/**
 * Weights of a draw: each stated weight times an independent number from the uniform distribution
 * on 1 - spread .. 1 + spread; only their proportions matter for a ranking. A weight of 0 stays 0.
 * @param draw from 0
 */
[[nodiscard]] std::vector<double>
drawnWeights(std::span<const double> weights, const SensitivityOptions& options, std::int64_t draw);

/**
 * Spearman's rank correlation with mid-ranks for ties; nothing where a ranking has a single rank.
 * Source: C. Spearman (1904), "The proof and measurement of association between two things", Am.
 * J. Psychol. 15, 72-101; ties: M. G. Kendall (1970), "Rank Correlation Methods", 4th ed., ch. 3.
 * @pre both rank the same number of sites
 */
[[nodiscard]] std::optional<double>
rankCorrelation(const RankedSites& first, const RankedSites& second);

/**
 * One-at-a-time changes: Y. Chen, J. Yu, S. Khan (2010), "Spatial sensitivity analysis of
 * multi-criteria weights in GIS-based land suitability evaluation", Environ. Modell. Softw. 25,
 * 1582-1591. Weights changed all at once by simulation: J. Butler, J. Jia, J. Dyer (1997), Eur. J.
 * Oper. Res. 103, 531-546; topShare is the sum of the rank acceptability indices of the ranks up to
 * `top` in R. Lahdelma, P. Salminen (2001), "SMAA-2", Oper. Res. 49, 444-454, over the weights that
 * drawnWeights gives. Ranks of sites are those of rankSites: equal scores share the better rank.
 * Quantiles of ranks are order statistics (inverse of the empirical distribution function: R. J.
 * Hyndman, Y. Fan (1996), Am. Stat. 50, 361-365, definition 1), so they are ranks a site had.
 *
 * @return nothing when `draws` is 0, or fewer than two criteria have weight, or there are no sites:
 *         then weights decide nothing
 * @throws ScenarioError when an option is out of its range
 */
[[nodiscard]] std::optional<Sensitivity>
studySensitivity(const Scores& scores, SensitivityOptions options, const JobContext& job = {});

} // namespace corredor::planning
