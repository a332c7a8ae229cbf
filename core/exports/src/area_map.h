#pragma once

#include "map_view.h"
#include "table.h"

#include <corredor/layers/zones.h>

#include <string>
#include <string_view>
#include <vector>

/** Pictures of areas in classes, for the report. */
namespace corredor::exports {

/** The areas of one class and how they are filled. */
struct AreaClass {
    std::string label;
    std::string_view color;
    bool isHatched = false; ///< thin stripes of the colour instead
    std::vector<const MultiPolygon*> areas = {};
};

/**
 * The classes one above the other on the land, with the borders of the states, as one inline SVG.
 * @param id unique on the page
 * @param states may be null
 */
[[nodiscard]] std::string areaMapSvg(
    const MapView& view,
    const std::vector<AreaClass>& classes,
    const layers::ZoneLayer* states,
    std::string_view id,
    std::string_view title);

/** A line that tells the classes' colours, as HTML. */
[[nodiscard]] std::string areaLegendHtml(const std::vector<AreaClass>& classes);

} // namespace corredor::exports
