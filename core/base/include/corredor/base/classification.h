#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

/** Values of a map sorted into a few classes, each to be drawn in one colour. */
namespace corredor {

enum class ClassMethod : std::uint8_t {
    /** As many values in each class as ties allow. */
    Quantile,
    /** Classes whose values differ least from their mean (Fisher-Jenks, the exact optimum). */
    NaturalBreaks,
    /** Equal steps from the least to the greatest value. */
    EqualInterval,
    /** Limits that someone chose. */
    Manual
};

struct ClassOptions {
    ClassMethod method = ClassMethod::Quantile;
    int classes = 5;                  ///< wanted, at least 1; Manual: counts its limits instead
    std::span<const double> limits{}; ///< Manual: between classes, ascending, finite
};

/**
 * Classes of numbers. Class i holds bounds[i] < value <= bounds[i + 1]; the first one holds its
 * lower bound too, so that with a manual limit of 0 the zeros of a map of counts stand alone. Equal
 * values are never in two classes. NaN and infinity are "no data" and in no class.
 */
struct Classification {
    ClassMethod method = ClassMethod::Quantile;
    std::vector<double> bounds;       ///< one more than classes; empty without data and limits
    std::vector<std::int64_t> counts; ///< values in each class
    std::int64_t noData = 0;          ///< values that are not finite

    [[nodiscard]] std::ptrdiff_t classes() const { return std::ssize(counts); }

    /** The class of a value (beyond the bounds: the first or last), -1 for no data. */
    [[nodiscard]] std::ptrdiff_t classOf(double value) const;
};

/**
 * Classes of the values; fewer than wanted where there are fewer different values or where ties
 * leave a class without any. Manual limits are all kept, with classes that may be empty; the outer
 * bounds are the least and greatest value, or the outer limits where those lie further out.
 * The same values in any order give the same classes.
 *
 * Quantile: the limit above class i of k is the least value that a share of i/k of the values does
 * not exceed. Source: R. Hyndman, Y. Fan, The American Statistician 50 (1996), 361-365, type 1.
 *
 * NaturalBreaks: least sum over classes of squared differences from the class mean, in
 * O(k n log n); of several optima the one with the lower limits. Sources: W. D. Fisher, J. Am.
 * Stat. Assoc. 53 (1958), 789-798; G. F. Jenks, Int. Yearbook of Cartography 7 (1967), 186-190;
 * the search by halves: X. Wu, J. of Algorithms 12 (1991), 663-673.
 *
 * @throws UsageError when fewer than one class is wanted or manual limits are not ascending
 */
[[nodiscard]] Classification classify(std::span<const double> values, const ClassOptions& options);

/** Fewest decimals, 0 to 6, at which neighbouring bounds read differently: for legends. */
[[nodiscard]] int decimalsToTellApart(std::span<const double> bounds);

} // namespace corredor
