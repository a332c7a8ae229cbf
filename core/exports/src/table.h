#pragma once

#include <corredor/base/issue.h>
#include <corredor/geo/polygons.h>

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace corredor::exports {

/** What a column is called and means, in every format; the field dictionary is made of these. */
struct ColumnInfo {
    std::string name;     ///< ASCII, at most 10 bytes (dBASE), unique in its table
    std::string longName; ///< for people, English, no length limit
    std::string unit;     ///< "km", "people", "degrees" ...; empty = none
    std::string labelEn;
    std::string labelEs;
};

using TextColumn = std::vector<std::string>;
using IntegerColumn = std::vector<std::int64_t>;

/** Numbers already rounded to the decimals that formats show; NaN = no value. */
struct RealColumn {
    std::vector<double> values;
    int decimals = 3;
};

/** A named, typed, documented column: one value a row. */
struct Column {
    ColumnInfo info;
    std::variant<TextColumn, IntegerColumn, RealColumn> data;
};

using MultiPolygon = std::vector<geo::PolygonPart>;

enum class Shape : std::uint8_t { Point, Line, Polygon };

/** A layer as every format writes it: shapes with columns. Defined once, written many times. */
struct Table {
    std::string name; ///< file stem and layer name
    std::string title;
    std::vector<geo::LonLat> points; ///< WGS84; one a row: of other shapes a point in the middle
    std::vector<Column> columns;
    Shape shape = Shape::Point;
    std::vector<std::vector<geo::LonLat>> lines = {}; ///< one a row where the shape is Line
    std::vector<MultiPolygon> polygons = {};          ///< one a row where the shape is Polygon

    [[nodiscard]] std::size_t rows() const { return points.size(); }

    /** The column of that name. @pre there is one */
    [[nodiscard]] const Column& column(std::string_view columnName) const;
};

/** "text", "integer", "real". */
[[nodiscard]] std::string_view typeName(const Column& column);

/** Value as text: numbers in their shortest form, "" for a missing one. */
[[nodiscard]] std::string cellText(const Column& column, std::size_t row);

/** The text cell, or nothing for a column of numbers. */
[[nodiscard]] const std::string* textCell(const Column& column, std::size_t row);

/** Half away from zero to `decimals` places, so that builds agree on the last digits. */
[[nodiscard]] double rounded(double value, int decimals);

/** Well-formed UTF-8 without control characters: what XML, JSON and dBASE can all carry. */
[[nodiscard]] std::string cleanText(std::string_view text);

/** The rows of a table, in the given order. */
[[nodiscard]] Table withRows(const Table& table, std::span<const std::size_t> rows);

} // namespace corredor::exports
