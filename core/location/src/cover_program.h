#pragma once

#include "cover_relaxation.h"
#include "odd_sets.h"

namespace corredor::location {

/**
 * The linear relaxation with one variable a demand group, tightened by odd-set cuts: stronger than
 * CoverMaster's, and slower when the groups are many.
 */
class CoverProgram final : public CoverRelaxation {
public:
    CoverProgram(const ReducedCover& problem, const Deadline& deadline);

    int cut(double tolerance) override;
    int cutAtRoot(double tolerance) override;

    [[nodiscard]] double leastGain() const override { return 3e-2; }

    [[nodiscard]] double leastBound() const override;

private:
    void addFloors(Rows& rows) const;
    int cutBy(const OddSetOptions& options);

    double m_from01 = 0; ///< where the last search for cuts at the root began
};

} // namespace corredor::location
