#include "row_blocks.h"

#include "columns.h"

#include <numeric>

namespace corredor::network {

SparseCosts joinedRows(std::vector<RowBlock>& blocks) {
    SparseCosts result;
    std::size_t total = 0;
    for (const RowBlock& block : blocks) {
        total += block.column.size();
    }
    result.column.reserve(total);
    result.cost.reserve(total);
    for (RowBlock& block : blocks) {
        for (const std::int32_t entries : block.entries) {
            result.begin.push_back(result.begin.back() + entries);
        }
        result.column.insert(result.column.end(), block.column.begin(), block.column.end());
        result.cost.insert(result.cost.end(), block.cost.begin(), block.cost.end());
        block = RowBlock{};
    }
    return result;
}

SparseCosts transposedRows(std::vector<RowBlock>& blocks, std::ptrdiff_t columns) {
    SparseCosts result;
    result.begin.assign(count(columns) + 1, 0);
    for (const RowBlock& block : blocks) {
        for (const std::int32_t column : block.column) {
            ++at(result.begin, column + 1);
        }
    }
    std::partial_sum(result.begin.begin(), result.begin.end(), result.begin.begin());
    std::vector<std::int64_t> next(result.begin.begin(), result.begin.end() - 1);
    result.column.resize(static_cast<std::size_t>(result.begin.back()));
    result.cost.resize(result.column.size());
    std::int32_t row = 0;
    for (RowBlock& block : blocks) {
        std::size_t entry = 0;
        for (const std::int32_t entries : block.entries) {
            for (std::int32_t k = 0; k < entries; ++k, ++entry) {
                const std::int64_t place = at(next, block.column[entry])++;
                at(result.column, place) = row;
                at(result.cost, place) = block.cost[entry];
            }
            ++row;
        }
        block = RowBlock{};
    }
    return result;
}

} // namespace corredor::network
