#pragma once

#include "cover_floors.h"
#include "max_cover.h"

#include <cstdint>
#include <span>
#include <vector>

namespace corredor::location {

/** What the chosen facilities may use together of one thing: of a budget, for instance. */
struct Limit {
    std::vector<double> use; ///< per facility; negative ones give
    double most = 0;
};

/** A floor (see CoverFloors) on the groups and free facilities of a reduced problem. */
struct ReducedFloor {
    std::vector<std::int32_t> group; ///< those with weight in it, ascending
    std::vector<double> weight;      ///< one each of `group`
    std::vector<double> alone;       ///< per free facility: weight that only it can cover
    double least = 0;                ///< what the forced facilities cover is taken off
    double slack = 0;
    double perShare = 0;
};

/**
 * A covering problem without what no longer matters: facilities that are closed for good are gone,
 * demands that forced facilities serve are counted in `baseValue`, demands with equal cover sets
 * are one group. Facilities are numbered 0..size; `original` gives their column.
 */
struct ReducedCover {
    double baseValue = 0;               ///< covered by the forced facilities
    std::vector<std::int32_t> forced;   ///< original columns, ascending
    std::vector<std::int32_t> original; ///< original columns of the free facilities, ascending
    std::vector<double> alone;          ///< per free facility: weight that only it can cover
    std::vector<double> weight;         ///< per group covered by two or more free facilities
    std::vector<std::int64_t> groupBegin = {0};
    std::vector<std::int32_t> facilityOf; ///< free facilities of each group, ascending
    int choices = 0;           ///< how many free facilities to choose; with limits at most
    std::vector<Limit> limits; ///< on the free facilities; a budget is the first
    std::vector<ReducedFloor> floors;
    double shareScale = 0; ///< above 0 the value is that of CoverFloors, not the covered weight

    [[nodiscard]] std::ptrdiff_t facilities() const { return std::ssize(original); }

    [[nodiscard]] std::ptrdiff_t groups() const { return std::ssize(weight); }

    [[nodiscard]] std::span<const std::int32_t> group(std::ptrdiff_t g) const {
        const auto begin = static_cast<std::size_t>(groupBegin[static_cast<std::size_t>(g)]);
        const auto end = static_cast<std::size_t>(groupBegin[static_cast<std::size_t>(g) + 1]);
        return std::span(facilityOf).subspan(begin, end - begin);
    }
};

/**
 * @param free choosable facilities that are still undecided, ascending
 * @param forced facilities in every better plan (the required ones included), ascending
 * @param floors on the model's demands; null = none
 */
[[nodiscard]] ReducedCover reduceCover(
    const CoverModel& model,
    std::span<const std::int32_t> free,
    std::span<const std::int32_t> forced,
    const CoverFloors* floors = nullptr);

/** The same problem as plain numbers: demands are the groups, then one a facility for `alone`.
 * @pre there are no floors */
[[nodiscard]] MaxCoverProblem asProblem(const ReducedCover& reduced);

} // namespace corredor::location
