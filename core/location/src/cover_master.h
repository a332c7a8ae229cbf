#pragma once

#include "cover_relaxation.h"

namespace corredor::location {

/**
 * The linear relaxation by Benders decomposition: one variable a facility, and one a part of the
 * demand (the groups whose first facility is the same) bounded by cuts; floors sum such parts. Cut
 * to the end, it gives the bound of the full linear relaxation.
 *
 * Source: J.-F. Cordeau, F. Furini, I. Ljubic (2019), "Benders decomposition for very large scale
 * partial set covering and maximal covering location problems", EJOR 275, 882-896.
 */
class CoverMaster final : public CoverRelaxation {
public:
    CoverMaster(const ReducedCover& problem, const Deadline& deadline);

    int cut(double tolerance) override;

    /**
     * Cuts also between the solution and a centre that follows it slowly, which keeps the solutions
     * from jumping about (in-out separation, Ben-Ameur & Neto 2007, Networks 49).
     */
    int cutAtRoot(double tolerance) override;

    [[nodiscard]] double leastGain() const override { return 2e-3; }

    [[nodiscard]] double leastBound() const override { return valueOf(choice()); }

private:
    /** Groups with the same first facility, and what each weighs in the plan's worth or a floor. */
    struct Part {
        std::vector<std::ptrdiff_t> group;
        std::vector<double> weight;

        [[nodiscard]] double whole() const;
    };

    [[nodiscard]] std::vector<Part> partsOfValue() const;
    [[nodiscard]] std::vector<Part> partsOfFloor(const ReducedFloor& floor) const;
    void addFloors(Rows& rows);
    void addColumns();

    [[nodiscard]] int shareColumn() const {
        return facilities() + static_cast<int>(m_parts.size());
    }

    [[nodiscard]] double tangent(const Part& part, std::span<const double> at);
    int cutAt(std::span<const double> at, double tolerance);
    [[nodiscard]] double floorTangent(const ReducedFloor& floor, std::span<const double> at);
    void cutFloors(std::span<const double> at, double tolerance, Rows& cuts);
    void touch(std::int32_t facility, double weight);
    double takeTangent(std::span<const double> solution, Rows& cuts);

    std::vector<Part> m_parts; ///< of the plan's worth, then those of floors that differ from these
    std::size_t m_valueParts = 0;
    std::vector<double> m_centre;
    int m_rounds = 0; ///< of cuts at the root

    // Reused by tangent(): coefficients by facility and which of them are set.
    std::vector<double> m_coefficient;
    std::vector<int> m_touched;
};

} // namespace corredor::location
