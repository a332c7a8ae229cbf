#pragma once

#include "reduced_cover.h"

#include <memory>
#include <span>
#include <vector>

namespace corredor::location {

/**
 * The linear relaxation of a reduced covering problem, by Benders decomposition: one variable a
 * facility, and one a part of the demand (the groups whose first facility is the same) bounded by
 * cuts. Solving it to the end gives the bound of the full linear relaxation; the tree adds cuts
 * where it needs them. Cuts hold for every choice of facilities, so they serve all nodes.
 *
 * Source: J.-F. Cordeau, F. Furini, I. Ljubic (2019), "Benders decomposition for very large scale
 * partial set covering and maximal covering location problems", EJOR 275, 882-896.
 */
class CoverMaster {
public:
    explicit CoverMaster(const ReducedCover& problem);
    ~CoverMaster();
    CoverMaster(const CoverMaster&) = delete;
    CoverMaster& operator=(const CoverMaster&) = delete;
    CoverMaster(CoverMaster&&) = delete;
    CoverMaster& operator=(CoverMaster&&) = delete;

    /** Bounds of one facility's variable: {0,1} free, {0,0} closed, {1,1} chosen. */
    void setBounds(std::int32_t facility, double lower, double upper);

    /** @return false when no choice fits the bounds. */
    [[nodiscard]] bool solve();

    /** Upper bound of the last solve(), the base value included. */
    [[nodiscard]] double bound() const;

    /** Facility variables of the last solve(). */
    [[nodiscard]] std::span<const double> choice() const;

    /** What one more unit of a facility's variable would add to the bound (its reduced cost). */
    [[nodiscard]] double reducedCost(std::int32_t facility) const;

    /** Adds the cuts that `at` violates. @return how many */
    int addCuts(std::span<const double> at, double tolerance);

    /** Value of a fractional or whole choice: what the cuts would say when all were there. */
    [[nodiscard]] double valueOf(std::span<const double> choice) const;

    /** Removes cuts that are slack at the last solution, when there are many. */
    void purge();

    [[nodiscard]] int cutCount() const;

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace corredor::location
