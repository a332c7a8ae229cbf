#pragma once

#include "cover_relaxation.h"

namespace corredor::location {

/**
 * The linear relaxation by Benders decomposition: one variable a facility, and one a part of the
 * demand (the groups whose first facility is the same) bounded by cuts. Floors are cuts alone. Cut
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
    [[nodiscard]] double tangent(std::size_t part, std::span<const double> at);
    int cutAt(std::span<const double> at, double tolerance);
    [[nodiscard]] double floorTangent(const ReducedFloor& floor, std::span<const double> at);
    void cutFloors(std::span<const double> at, double tolerance, Rows& cuts);
    void touch(std::int32_t facility, double weight);
    double takeTangent(std::span<const double> solution, Rows& cuts);

    std::vector<std::vector<std::ptrdiff_t>> m_groupsOf; ///< per part
    std::vector<double> m_centre;
    int m_rounds = 0; ///< of cuts at the root

    // Reused by tangent(): coefficients by facility and which of them are set.
    std::vector<double> m_coefficient;
    std::vector<int> m_touched;
};

} // namespace corredor::location
