#pragma once

#include "qgis_style.h"

#include <vector>

/** Styles of layers of areas. */
namespace corredor::exports {

/** By share of people within reach of fast charging, by ports per person, by what is recorded. */
[[nodiscard]] std::vector<LayerStyle> zoneStyles(const Table& zones);

/** Of the areas near stations: one style a group and unit, fast charging by minutes first. */
[[nodiscard]] std::vector<LayerStyle> bandStyles(const Table& bands);

} // namespace corredor::exports
