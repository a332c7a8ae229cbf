#pragma once

#include <corredor/location/solve.h>

#include <cstdint>
#include <span>
#include <vector>

namespace corredor::location {

/** One demand's cost from one facility. */
struct CostEntry {
    std::int32_t row = 0;    ///< demand
    std::int32_t column = 0; ///< facility
    double cost = 0;
};

/**
 * What it costs to serve each demand (row) from each facility (column): a distance, a time. Rows
 * are sorted by cost, ties by column. A pair that is absent cannot be served.
 */
struct CostMatrix {
    std::int32_t columns = 0;
    std::vector<std::int64_t> begin = {0}; ///< per row, one more than rows
    std::vector<std::int32_t> column;
    std::vector<double> cost;

    [[nodiscard]] std::ptrdiff_t rows() const { return std::ssize(begin) - 1; }

    [[nodiscard]] std::span<const std::int32_t> columnsOf(std::ptrdiff_t row) const;
    [[nodiscard]] std::span<const double> costsOf(std::ptrdiff_t row) const;
};

/** @param values row by row; NaN and infinite values are pairs that cannot be served. */
[[nodiscard]] CostMatrix
denseCosts(std::int32_t rows, std::int32_t columns, std::span<const double> values);

/** @pre rows and columns of the entries are in range; of a repeated pair the least cost counts. */
[[nodiscard]] CostMatrix
sparseCosts(std::int32_t rows, std::int32_t columns, std::vector<CostEntry> entries);

/** Cover sets of the pairs whose cost is at most `reach`. */
[[nodiscard]] CoverSets coversWithin(const CostMatrix& costs, double reach);

} // namespace corredor::location
