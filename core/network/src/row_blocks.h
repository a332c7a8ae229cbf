#pragma once

#include <corredor/network/search.h>

#include <cstdint>
#include <vector>

namespace corredor::network {

/** A run of rows of a sparse matrix as one block of a parallelFor found them. */
struct RowBlock {
    std::vector<std::int32_t> entries; ///< per row
    std::vector<std::int32_t> column;  ///< ascending within a row
    std::vector<double> cost;
};

/** The blocks one after the other as one matrix; blocks are freed as they are taken. */
[[nodiscard]] SparseCosts joinedRows(std::vector<RowBlock>& blocks);

/** The same with rows and columns exchanged. @param columns number of rows of the result */
[[nodiscard]] SparseCosts transposedRows(std::vector<RowBlock>& blocks, std::ptrdiff_t columns);

} // namespace corredor::network
