#include <corredor/location/costs.h>

#include <algorithm>
#include <cmath>

namespace corredor::location {

std::span<const std::int32_t> CostMatrix::columnsOf(std::ptrdiff_t row) const {
    const auto first = static_cast<std::size_t>(begin[static_cast<std::size_t>(row)]);
    const auto last = static_cast<std::size_t>(begin[static_cast<std::size_t>(row) + 1]);
    return std::span(column).subspan(first, last - first);
}

std::span<const double> CostMatrix::costsOf(std::ptrdiff_t row) const {
    const auto first = static_cast<std::size_t>(begin[static_cast<std::size_t>(row)]);
    const auto last = static_cast<std::size_t>(begin[static_cast<std::size_t>(row) + 1]);
    return std::span(cost).subspan(first, last - first);
}

CostMatrix sparseCosts(std::int32_t rows, std::int32_t columns, std::vector<CostEntry> entries) {
    std::erase_if(entries, [](const CostEntry& entry) { return !std::isfinite(entry.cost); });
    const auto byPair = [](const CostEntry& a, const CostEntry& b) {
        if (a.row != b.row) {
            return a.row < b.row;
        }
        return a.column != b.column ? a.column < b.column : a.cost < b.cost;
    };
    std::ranges::sort(entries, byPair);
    const auto repeated = std::ranges::unique(entries, [](const CostEntry& a, const CostEntry& b) {
        return a.row == b.row && a.column == b.column;
    });
    entries.erase(repeated.begin(), repeated.end());
    std::ranges::sort(entries, [](const CostEntry& a, const CostEntry& b) {
        if (a.row != b.row) {
            return a.row < b.row;
        }
        return a.cost != b.cost ? a.cost < b.cost : a.column < b.column;
    });
    CostMatrix matrix;
    matrix.columns = columns;
    matrix.begin.assign(static_cast<std::size_t>(rows) + 1, 0);
    for (const CostEntry& entry : entries) {
        matrix.column.push_back(entry.column);
        matrix.cost.push_back(entry.cost);
        matrix.begin[static_cast<std::size_t>(entry.row) + 1] = std::ssize(matrix.cost);
    }
    for (std::size_t row = 1; row < matrix.begin.size(); ++row) {
        matrix.begin[row] = std::max(matrix.begin[row], matrix.begin[row - 1]);
    }
    return matrix;
}

CostMatrix denseCosts(std::int32_t rows, std::int32_t columns, std::span<const double> values) {
    std::vector<CostEntry> entries;
    entries.reserve(values.size());
    for (std::int32_t row = 0; row < rows; ++row) {
        for (std::int32_t column = 0; column < columns; ++column) {
            const auto at = static_cast<std::size_t>(row) * static_cast<std::size_t>(columns) +
                            static_cast<std::size_t>(column);
            entries.push_back({row, column, values[at]});
        }
    }
    return sparseCosts(rows, columns, std::move(entries));
}

CoverSets coversWithin(const CostMatrix& costs, double reach) {
    std::vector<std::vector<std::int32_t>> rowsOf(static_cast<std::size_t>(costs.columns));
    for (std::ptrdiff_t row = 0; row < costs.rows(); ++row) {
        const auto columns = costs.columnsOf(row);
        for (std::size_t i = 0; i < columns.size() && costs.costsOf(row)[i] <= reach; ++i) {
            rowsOf[static_cast<std::size_t>(columns[i])].push_back(static_cast<std::int32_t>(row));
        }
    }
    CoverSets covers;
    for (const auto& rows : rowsOf) {
        covers.demand.insert(covers.demand.end(), rows.begin(), rows.end());
        covers.begin.push_back(std::ssize(covers.demand));
    }
    return covers;
}

} // namespace corredor::location
