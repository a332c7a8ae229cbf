#pragma once

#include "cover_floors.h"
#include "max_cover.h"

#include <corredor/location/floored_cover.h>

#include <span>
#include <vector>

namespace corredor::location {

/**
 * A floored covering problem made ready: demands that the same facilities and floors hold are one,
 * and each facility of a site floor has a demand of its own, of weight 0, that weighs 1 in the
 * floor. So site floors are floors like the others, after them.
 */
class FlooredModel {
public:
    /**
     * @param wholes empty: the floors' `least` are to be met. Else one a floor: where it is above 0
     *               the floor is a group, and a plan is worth shareScale times the least over the
     *               groups of covered weight / whole.
     */
    FlooredModel(const FlooredCoverProblem& problem, std::span<const double> wholes);
    FlooredModel(const FlooredModel&) = delete;
    FlooredModel& operator=(const FlooredModel&) = delete;
    FlooredModel(FlooredModel&&) = delete;
    FlooredModel& operator=(FlooredModel&&) = delete;
    ~FlooredModel() = default;

    [[nodiscard]] const CoverModel& cover() const { return m_cover; }

    [[nodiscard]] const CoverFloors& floors() const { return m_floors; }

    /** Values closer than this are equal. */
    [[nodiscard]] double tolerance() const;

    /** A proved bound, lowered to the greatest value that a plan can have below it. */
    [[nodiscard]] double tightened(double bound) const;

    /** Every plan's value is a multiple of this; 0 = any number. */
    [[nodiscard]] double unit() const { return m_floors.isByShare() ? 0 : m_cover.unit; }

    /** What the floors ask for where the plan is to be worth `value` by share, else whatever it is
     * worth. */
    [[nodiscard]] std::vector<double> targets(double value) const;

    /**
     * The plain problem that is left when floors are relaxed at prices >= 0: covered demands earn
     * what they earn plus price times weight in the floors. By share prices are scaled so that sum
     * of price * perShare over the groups is 1.
     */
    [[nodiscard]] MaxCoverProblem relaxedAt(std::span<const double> prices) const;

    /** What that problem's values are too high by: sum of price * least, slack taken off. */
    [[nodiscard]] double paidAt(std::span<const double> prices) const;

private:
    struct Merged;
    FlooredModel(const FlooredCoverProblem& problem, std::span<const double> wholes, Merged merged);
    void setFloors(const FlooredCoverProblem& problem, std::span<const double> wholes);

    std::vector<double> m_already; ///< per cover floor
    MaxCoverProblem m_problem;
    CoverModel m_cover;
    CoverFloors m_floors;
};

} // namespace corredor::location
