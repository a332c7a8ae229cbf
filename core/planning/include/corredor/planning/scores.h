#pragma once

#include <corredor/planning/criteria.h>

#include <cstdint>
#include <span>
#include <vector>

namespace corredor::planning {

/** Normalised values of one criterion, 0 (worst) .. 1 (best), direction already applied. */
[[nodiscard]] std::vector<double> normalised(const CriterionValues& criterion);

/** How normalised values and weights become a score, 0 (worst) .. 1 (best). */
enum class Ranking : std::uint8_t {
    WeightedSum, ///< the sum of weight times value
    /**
     * Closeness to the ideal: with d+ and d- the Euclidean distances of a site's weighted values
     * from the best and the worst value that any site has in each criterion, d- / (d+ + d-).
     * Sources: C. L. Hwang, K. Yoon (1981), "Multiple Attribute Decision Making", Springer,
     * section 3.2.5; H.-S. Shih, H.-J. Shyur, E. S. Lee (2007), Math. Comput. Modelling 45,
     * 801-813, for values made comparable by a linear scale, as ours are, in place of the vector
     * norm. 0.5 where all sites are alike.
     */
    Topsis
};

[[nodiscard]] std::string_view toString(Ranking ranking);

/** All sites by score. */
struct RankedSites {
    std::vector<double> score;       ///< one a site, 0..1
    std::vector<std::int32_t> rank;  ///< 1 = best; equal scores share the lower rank ("1224")
    std::vector<std::int32_t> order; ///< sites by rank, ties by site index

    /** A site's score in the form in which it is sorted. */
    struct SortKey {
        std::uint64_t key = 0;
        std::int32_t site = 0;
    };

    std::vector<SortKey> workspace; ///< of rankSites, kept so that a slider allocates nothing
};

/**
 * Scores of all sites and how they come about. By weighted sum score[i] = sum over c of part(c, i),
 * with part(c, i) = weight[c] / sum(weights) * normalised value.
 */
struct Scores : RankedSites {
    std::vector<std::vector<double>> normalised; ///< [criterion][site]
    std::vector<double> weights;                 ///< as given, >= 0
    Ranking ranking = Ranking::WeightedSum;

    [[nodiscard]] double part(std::size_t criterion, std::size_t site) const;
};

/**
 * @throws ScenarioError when weights are not one a criterion, or one is negative or not finite.
 *         When all weights are 0, all scores are 0.
 */
[[nodiscard]] Scores scoreSites(
    const std::vector<CriterionValues>& criteria,
    std::span<const double> weights,
    Ranking ranking = Ranking::WeightedSum);

/**
 * New weights for the same criteria: what a slider does. Reuses the normalised values; meets the
 * 16.7 ms target for 100,000 sites.
 * @throws ScenarioError as scoreSites
 */
void reweigh(Scores& scores, std::span<const double> weights);

/** The same weights by the other ranking: TOPSIS beside the weighted sum, and the reverse. */
[[nodiscard]] RankedSites rankedByOther(const Scores& scores);

/**
 * Scores and ranks by any weights and method; what reweigh does with the scores' own.
 * @param normalised [criterion][site] @pre one weight a criterion, finite and >= 0
 */
void rankSites(
    const std::vector<std::vector<double>>& normalised,
    std::span<const double> weights,
    Ranking ranking,
    RankedSites& ranked);

} // namespace corredor::planning
