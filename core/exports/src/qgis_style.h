#pragma once

#include "table.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace corredor::exports {

/** One symbol and the rows it is for. */
struct StyleClass {
    std::string label;
    std::string color; ///< "#rrggbb"
    double sizeMm = 2;
    std::string shape = "circle"; ///< QGIS and SLD well-known name: circle, diamond, square
    std::string filterColumn;     ///< empty = every row
    double from = 0;              ///< from <= value (of filterColumn)
    double to = 0;                ///< value < to, or <= to when last
    bool last = true;
};

/** How a layer looks, for QGIS and everything that reads SLD. */
struct LayerStyle {
    std::vector<StyleClass> classes;
    std::string labelColumn;    ///< empty = no labels
    Shape shape = Shape::Point; ///< of a line, sizeMm is its width
};

/** The style of the table of that name; classes of scores follow the table's own range. */
[[nodiscard]] LayerStyle styleFor(const Table& table);

/** QGIS layer style document (3.x), as in a .qml file. */
[[nodiscard]] std::string qmlOf(const LayerStyle& style);

/** OGC Styled Layer Descriptor 1.0.0. */
[[nodiscard]] std::string sldOf(const LayerStyle& style, const std::string& layer);

} // namespace corredor::exports
