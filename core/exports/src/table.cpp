#include "table.h"

#include <corredor/base/error.h>
#include <corredor/base/text.h>

#include <algorithm>
#include <cmath>

namespace corredor::exports {

const Column& Table::column(std::string_view columnName) const {
    const auto found = std::ranges::find_if(
        columns, [&](const Column& candidate) { return candidate.info.name == columnName; });
    CORREDOR_ASSERT(found != columns.end());
    return *found;
}

std::string_view typeName(const Column& column) {
    if (std::holds_alternative<TextColumn>(column.data)) {
        return "text";
    }
    return std::holds_alternative<IntegerColumn>(column.data) ? "integer" : "real";
}

std::string cellText(const Column& column, std::size_t row) {
    if (const auto* texts = std::get_if<TextColumn>(&column.data)) {
        return (*texts)[row];
    }
    if (const auto* integers = std::get_if<IntegerColumn>(&column.data)) {
        return std::to_string((*integers)[row]);
    }
    const double value = std::get<RealColumn>(column.data).values[row];
    return std::isnan(value) ? std::string() : shortestNumber(value);
}

const std::string* textCell(const Column& column, std::size_t row) {
    const auto* texts = std::get_if<TextColumn>(&column.data);
    return texts == nullptr ? nullptr : &(*texts)[row];
}

double rounded(double value, int decimals) {
    if (!std::isfinite(value)) {
        return std::numeric_limits<double>::quiet_NaN();
    }
    const double scale = std::pow(10.0, decimals);
    const double scaled = value * scale;
    // Beyond 2^53 every double is whole already, and the product may have overflowed.
    if (std::abs(scaled) >= 9007199254740992.0) {
        return value;
    }
    return std::round(scaled) / scale + 0.0; // + 0.0 turns -0 into 0
}

std::string cleanText(std::string_view text) {
    std::string clean = isUtf8(text) ? std::string(text) : windows1252ToUtf8(text);
    for (char& letter : clean) {
        if (static_cast<unsigned char>(letter) < 0x20 || letter == 0x7F) {
            letter = ' ';
        }
    }
    return clean;
}

Table withRows(const Table& table, std::span<const std::size_t> rows) {
    const auto pick = [&](const auto& values) {
        std::decay_t<decltype(values)> picked;
        picked.reserve(rows.size());
        for (const std::size_t row : rows) {
            picked.push_back(values[row]);
        }
        return picked;
    };
    Table out{table.name, table.title, pick(table.points), {}, table.shape, {}, {}};
    if (table.shape == Shape::Line) {
        out.lines = pick(table.lines);
    } else if (table.shape == Shape::Polygon) {
        out.polygons = pick(table.polygons);
    }
    for (const Column& column : table.columns) {
        Column copy{column.info, {}};
        if (const auto* texts = std::get_if<TextColumn>(&column.data)) {
            copy.data = pick(*texts);
        } else if (const auto* integers = std::get_if<IntegerColumn>(&column.data)) {
            copy.data = pick(*integers);
        } else {
            const auto& reals = std::get<RealColumn>(column.data);
            copy.data = RealColumn{pick(reals.values), reals.decimals};
        }
        out.columns.push_back(std::move(copy));
    }
    return out;
}

} // namespace corredor::exports
