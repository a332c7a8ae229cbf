#pragma once

#include "max_cover.h"

#include <corredor/location/gradual_cover.h>

#include <span>
#include <vector>

namespace corredor::location {

/**
 * A gradual cover problem made ready: the required facilities count as existing, so what is left
 * are `choices` of the open facilities and the weight that each pair would gain.
 */
struct GradualModel {
    explicit GradualModel(const GradualCoverProblem& problem);

    double baseValue = 0;           ///< what the required facilities add to what exists
    int choices = 0;                ///< how many open facilities to choose
    std::vector<std::int32_t> open; ///< original columns, ascending; numbered 0.. from here on
    std::vector<std::int64_t> begin = {0}; ///< per open facility: its pairs
    std::vector<std::int32_t> demand;
    std::vector<double> gain; ///< per pair, above 0: weight times what it adds to what exists
    std::ptrdiff_t demands = 0;
    double tolerance = 0; ///< values closer than this cannot be told apart

    [[nodiscard]] std::ptrdiff_t facilities() const { return std::ssize(open); }

    [[nodiscard]] std::span<const std::int32_t> demandsOf(std::int32_t facility) const;
    [[nodiscard]] std::span<const double> gainsOf(std::int32_t facility) const;

    /** Per demand the greatest gain from the chosen open facilities. */
    [[nodiscard]] std::vector<double> gains(std::span<const std::int32_t> chosen) const;

    /** Weight added by the chosen open facilities and the required ones. */
    [[nodiscard]] double value(std::span<const std::int32_t> chosen) const;
};

/** Lazy greedy choice; ascending. */
[[nodiscard]] std::vector<std::int32_t>
greedyGradual(const GradualModel& model, const Deadline& deadline);

/**
 * The pairs of some open facilities by demand, best first. Facilities are numbered by their place
 * in the list given.
 */
class GradualLayers {
public:
    GradualLayers(const GradualModel& model, std::span<const std::int32_t> facilities);

    /** Pairs that the plain problem would have. */
    [[nodiscard]] std::int64_t plainPairs() const { return m_plainPairs; }

    /** The same choice as plain max cover: one demand a layer. */
    [[nodiscard]] MaxCoverProblem plainProblem() const;

private:
    struct Pair {
        double gain = 0;
        std::int32_t facility = 0;
    };

    [[nodiscard]] std::span<const Pair> row(std::size_t demand) const;
    /** Calls visit(first, end, step) for each layer: the pairs [first, end) of the row give it. */
    template <typename Visit>
    void forEachLayer(std::size_t demand, Visit visit) const;

    int m_choices;
    std::ptrdiff_t m_facilities;
    std::vector<std::int64_t> m_begin; ///< per demand
    std::vector<Pair> m_pairs;
    std::int64_t m_plainPairs = 0;
};

} // namespace corredor::location
