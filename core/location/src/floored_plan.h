#pragma once

#include "floored_model.h"

namespace corredor::location {

/** A set of facilities and what it covers of each floor. */
class FlooredPlan {
public:
    /** The required facilities. */
    explicit FlooredPlan(const FlooredModel& model);

    void add(std::int32_t facility);
    void remove(std::int32_t facility);

    [[nodiscard]] const FlooredModel& model() const { return *m_model; }

    [[nodiscard]] const CoverPlan& cover() const { return m_cover; }

    [[nodiscard]] int size() const { return m_size; }

    /** Per floor, without what is covered already. */
    [[nodiscard]] const std::vector<double>& covered() const { return m_covered; }

    /** Whether it meets the floors that do not depend on the plan's value. */
    [[nodiscard]] bool meetsFloors() const;

    /** As the model has it: covered weight, or share scale times worst share. */
    [[nodiscard]] double value() const;

    [[nodiscard]] bool canAfford(double extraCost) const;

private:
    const FlooredModel* m_model;
    CoverPlan m_cover;
    std::vector<double> m_covered;
    int m_size = 0;
};

/**
 * What a search wants of a plan: covered weight, less a penalty for what floors lack. Both are
 * submodular, so greedy gains never grow.
 */
struct FlooredAim {
    std::vector<double> target;  ///< per floor
    std::vector<double> penalty; ///< per floor, for each unit of weight short of the target

    /** @param strength how many times the weight of all demands a floor wholly unmet costs */
    FlooredAim(const FlooredModel& model, std::vector<double> targets, double strength);

    /** What covering `more` of the floor's weight is worth where `covered` is covered. */
    [[nodiscard]] double gain(std::size_t floor, double covered, double more) const;

    [[nodiscard]] double shortfall(std::size_t floor, double covered) const;
};

/** Adds the facilities of the greatest gain until the plan is full (lazy greedy, as greedyPlan). */
void fillTowards(
    FlooredPlan& plan,
    const FlooredAim& aim,
    std::span<const std::int32_t> among,
    const Deadline& deadline);

/** Exchanges one facility for one of `among` while that helps. */
void exchangeTowards(
    FlooredPlan& plan,
    const FlooredAim& aim,
    std::span<const std::int32_t> among,
    const Deadline& deadline);

/** What the plan has of the aim; greater is better. */
[[nodiscard]] double meritOf(const FlooredPlan& plan, const FlooredAim& aim);

} // namespace corredor::location
