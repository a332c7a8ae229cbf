#pragma once

#include "reduced_cover.h"

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include <ClpSimplex.hpp>

namespace corredor::location {

/**
 * A linear relaxation of a reduced covering problem that cuts make tighter: one variable a facility
 * first, then whatever its kind needs. Cuts hold for every choice of facilities, so they serve all
 * nodes of a search.
 */
class CoverRelaxation {
public:
    virtual ~CoverRelaxation() = default;
    CoverRelaxation(const CoverRelaxation&) = delete;
    CoverRelaxation& operator=(const CoverRelaxation&) = delete;
    CoverRelaxation(CoverRelaxation&&) = delete;
    CoverRelaxation& operator=(CoverRelaxation&&) = delete;

    /** Bounds of one facility's variable: {0,1} free, {0,0} closed, {1,1} chosen. */
    void setBounds(std::int32_t facility, double lower, double upper);

    enum class Outcome : std::uint8_t {
        Solved,
        Impossible, ///< no choice fits the bounds
        Stopped     ///< the deadline came, or CLP gave up: nothing is proved
    };

    [[nodiscard]] Outcome solve();

    /** Upper bound of the last solve(), the base value included. */
    [[nodiscard]] double bound() const;

    /** Facility variables of the last solve(). */
    [[nodiscard]] std::span<const double> choice() const;

    /** What one more unit of a facility's variable would add to the bound (its reduced cost). */
    [[nodiscard]] double reducedCost(std::int32_t facility) const;

    /** Adds cuts that the last solution violates. @return how many */
    virtual int cut(double tolerance) = 0;

    /** The same where time may be spent on it, before a search begins. */
    virtual int cutAtRoot(double tolerance) { return cut(tolerance); }

    /** A round of cuts at the root that closes less than this share of the gap has stalled. */
    [[nodiscard]] virtual double leastGain() const = 0;

    /** No cuts at the last solution can bring the bound below this. */
    [[nodiscard]] virtual double leastBound() const = 0;

    /** Value of a fractional or whole choice: of a whole one, what the plan is worth. */
    [[nodiscard]] double valueOf(std::span<const double> choice) const;

    /** Whether a whole choice meets the floors that a plan must meet whatever it is worth. */
    [[nodiscard]] bool meetsFloors(std::span<const double> choice) const;

    /** Removes cuts that are slack at the last solution. */
    void purge();

    [[nodiscard]] int cutCount() const;

    /** How far closing and choosing each facility would bring the bound down. */
    struct Trial {
        double closed = 0;
        double chosen = 0;
    };

    /** Estimates by a few steps of the simplex method each; the last solution stays. */
    [[nodiscard]] std::vector<Trial> tryBoth(std::span<const std::int32_t> facilities);

protected:
    CoverRelaxation(const ReducedCover& problem, const Deadline& deadline);

    /** Rows `sum value * column <= upper`, laid out one after the other. */
    struct Rows {
        std::vector<CoinBigIndex> begin = {0};
        std::vector<int> column;
        std::vector<double> value;
        std::vector<double> upper;

        void end(double rowUpper);

        [[nodiscard]] int count() const { return static_cast<int>(upper.size()); }
    };

    /** Number of facilities and what they may use together. */
    [[nodiscard]] Rows limits() const;

    void add(const Rows& rows);

    /** Makes the column the plan's worth, where that is a share (see ReducedCover::shareScale). */
    void setShareColumn(int column);

    [[nodiscard]] bool isByShare() const { return m_problem->shareScale > 0; }

    [[nodiscard]] const ReducedCover& problem() const { return *m_problem; }

    [[nodiscard]] int facilities() const { return static_cast<int>(m_problem->facilities()); }

    [[nodiscard]] double coverAt(std::ptrdiff_t group, std::span<const double> at) const;

    ClpSimplex m_lp;
    int m_fixedRows = 0; ///< rows before the first cut

private:
    [[nodiscard]] double fallTo(std::int32_t facility, double fixed);
    [[nodiscard]] double coveredOf(const ReducedFloor& floor, std::span<const double> choice) const;
    [[nodiscard]] double worstShareOf(std::span<const double> choice) const;

    const ReducedCover* m_problem;
};

/** The kind of relaxation that suits the problem's size. */
[[nodiscard]] std::unique_ptr<CoverRelaxation>
relax(const ReducedCover& problem, const Deadline& deadline);

} // namespace corredor::location
