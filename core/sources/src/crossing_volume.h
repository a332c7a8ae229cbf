#pragma once

#include "feature_table.h"

#include <vector>

namespace corredor::sources {

/** Finds the yearly vehicles of ports of entry among the columns of a layer. */
class CrossingVolume {
public:
    /** Columns like personal_vehicles_2024, trucks_2024, buses_2024 (and months_2024), or the
     * same without a year. */
    explicit CrossingVolume(const FeatureTable& table);

    /** True when the table has such columns. */
    [[nodiscard]] bool isFound() const { return !m_years.empty(); }

    /**
     * Personal vehicles + trucks + buses of the record's latest full year: a year with a value
     * whose months column, if any, says 12. 0 when there is none.
     */
    [[nodiscard]] double vehiclesPerYear(std::ptrdiff_t record) const;

private:
    struct Year {
        int year = 0; ///< 0 = columns without a year
        std::vector<const Column*> vehicles;
        const Column* months = nullptr;
    };

    std::vector<Year> m_years; ///< latest first
};

} // namespace corredor::sources
