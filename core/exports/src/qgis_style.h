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
    /** QGIS and SLD well-known name: circle, diamond, square; of an area solid or b_diagonal. */
    std::string shape = "circle";
    std::string filterColumn; ///< empty = every row
    double from = 0;          ///< from <= value (of filterColumn)
    double to = 0;            ///< value < to, or <= to when last
    bool last = true;
    bool aboveFrom = false; ///< from < value instead
};

/** How a layer looks, for QGIS and everything that reads SLD. */
struct LayerStyle {
    std::vector<StyleClass> classes;
    std::string labelColumn;    ///< empty = no labels
    Shape shape = Shape::Point; ///< of a line, sizeMm is its width
    std::string name = "default";
    /** Rows with greater values of this column are drawn first; empty = in the order of the file.
     */
    std::string drawnFromGreatest = {};
};

/** The style of the table of that name; classes of scores follow the table's own range. */
[[nodiscard]] LayerStyle styleFor(const Table& table);

/** Every style of the table, that of styleFor first: zones can be shown by several of their
 * figures.
 */
[[nodiscard]] std::vector<LayerStyle> stylesFor(const Table& table);

/** QGIS layer style document (3.x), as in a .qml file. */
[[nodiscard]] std::string qmlOf(const LayerStyle& style);

/** OGC Styled Layer Descriptor 1.0.0. */
[[nodiscard]] std::string sldOf(const LayerStyle& style, const std::string& layer);

} // namespace corredor::exports
