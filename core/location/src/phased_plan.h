#pragma once

#include "max_cover.h"

#include <corredor/location/phased_cover.h>

#include <cstdint>
#include <span>
#include <vector>

namespace corredor::location {

/** A phased covering problem made ready: equal demands merged, sums over periods taken. */
struct PhasedModel {
    explicit PhasedModel(const PhasedCoverProblem& problem);

    const PhasedCoverProblem* source;
    std::int32_t periods = 0;
    std::int32_t demands = 0;     ///< merged ones
    CoverSets covers;             ///< of merged demands
    std::vector<double> weights;  ///< by demand and period
    std::vector<double> worth;    ///< likewise: of being covered from that period on
    std::vector<double> limits;   ///< per period: all budgets up to it
    std::vector<char> isRequired; ///< per facility
    /** Not excluded and not dominated by another, required ones included, ascending. */
    std::vector<std::int32_t> choosable;
    double unit = 0;      ///< every plan's value is a multiple of this; 0 = of nothing
    double tolerance = 0; ///< values closer than this cannot be told apart by sums of doubles

    [[nodiscard]] std::int32_t facilities() const {
        return static_cast<std::int32_t>(covers.facilities());
    }

    [[nodiscard]] double costBy(std::int32_t period, std::int32_t facility) const {
        return source->costs[static_cast<std::size_t>(period)][static_cast<std::size_t>(facility)];
    }

    /** Position in arrays by demand and period. */
    [[nodiscard]] std::size_t cell(std::int32_t demand, std::int32_t period) const {
        return static_cast<std::size_t>(demand) * static_cast<std::size_t>(periods) +
               static_cast<std::size_t>(period);
    }

    /** Of being covered from `period` on; 0 for never (period = periods). */
    [[nodiscard]] double worthFrom(std::int32_t demand, std::int32_t period) const {
        return period < periods ? worth[cell(demand, period)] : 0;
    }

    /** A proved bound, lowered to the greatest value that a plan can have below it. */
    [[nodiscard]] double tightened(double bound) const;
};

/** When each facility opens, and what that is worth. */
class PhasedPlan {
public:
    explicit PhasedPlan(const PhasedModel& model);

    /** The period in which a facility opens; `periods` = never. */
    [[nodiscard]] std::int32_t openingOf(std::int32_t facility) const {
        return m_opening[static_cast<std::size_t>(facility)];
    }

    [[nodiscard]] const std::vector<std::int32_t>& openings() const { return m_opening; }

    /** Facilities that open, ascending. */
    [[nodiscard]] std::vector<std::int32_t> facilities() const;

    [[nodiscard]] bool isAffordable(std::int32_t facility, std::int32_t period) const;

    /** The first period from which the facility can be paid; `periods` = in none. */
    [[nodiscard]] std::int32_t earliestOf(std::int32_t facility) const;

    [[nodiscard]] double gainOf(std::int32_t facility, std::int32_t period) const;

    void open(std::int32_t facility, std::int32_t period);
    void remove(std::int32_t facility);

    /** Sum over all demands in their order: the same plan has the same value to the bit. */
    [[nodiscard]] double value() const;

private:
    void spend(std::int32_t facility, std::int32_t period, double sign);

    const PhasedModel* m_model;
    std::vector<std::int32_t> m_opening;
    std::vector<std::int32_t> m_count; ///< by demand and period: facilities opening then
    std::vector<std::int32_t> m_first; ///< per demand: the period from which it is covered
    std::vector<double> m_spent;       ///< per period: all costs by its end
};

/** Opens what is worth most for its cost, period by period; required facilities first. */
void fillGreedily(
    const PhasedModel& model,
    PhasedPlan& plan,
    std::span<const std::int32_t> among,
    const Deadline& deadline);

/** Exchanges facilities and their periods while that helps. */
void improvePhases(
    const PhasedModel& model,
    PhasedPlan& plan,
    std::span<const std::int32_t> among,
    const Deadline& deadline);

/**
 * Takes some facilities out by chance, fills up and improves, and keeps what is better, until
 * `effort` tries in a row fail.
 */
void shakePhases(
    const PhasedModel& model,
    PhasedPlan& plan,
    std::span<const std::int32_t> among,
    std::uint64_t seed,
    int effort,
    const Deadline& deadline);

} // namespace corredor::location
