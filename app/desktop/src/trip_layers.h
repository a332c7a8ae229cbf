#pragma once

#include "layer_stack.h"

#include <corredor/exports/results.h>
#include <corredor/map/geometry.h>
#include <corredor/map/theme.h>

#include <cstddef>
#include <memory>
#include <vector>

/** Trips between cities, and areas near fast charging, as layers of the map. */
namespace corredor::desktop {

/** The trips of one type of vehicle along their roads, under their number in the study. */
[[nodiscard]] StackEntry
tripEntry(const exports::Results& results, std::size_t type, map::Theme theme);

/** The areas from which fast charging is at most so many minutes away, the nearest on top. */
struct BandGeometry {
    std::shared_ptr<const map::PolygonGeometry> areas; ///< widest first; null without bands
    std::vector<double> limitsMin;                     ///< one an area
};

/** May take a while: for worker threads. */
[[nodiscard]] BandGeometry bandGeometry(const exports::Results& results);

/** @pre there are areas */
[[nodiscard]] StackEntry bandEntry(const BandGeometry& geometry, map::Theme theme);

} // namespace corredor::desktop
