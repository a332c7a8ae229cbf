#pragma once

#include "layer_stack.h"

#include <corredor/exports/results.h>
#include <corredor/map/geometry.h>
#include <corredor/map/theme.h>

#include <cstddef>
#include <memory>
#include <span>
#include <vector>

/** Corridors and their gaps as layers of the map. */
namespace corredor::desktop {

/** Which gaps are meant: those between stations known to count, or those that remain at best. */
enum class GapView { Known, AtBest };

/** Made once a run in its worker thread. */
struct CorridorGeometry {
    std::shared_ptr<const map::LineGeometry> lines;  ///< by corridor
    std::shared_ptr<const map::LineGeometry> gaps;   ///< by number of a gap, see gapNumber()
    std::shared_ptr<const map::LineGeometry> atBest; ///< likewise
};

[[nodiscard]] CorridorGeometry corridorGeometry(const exports::Results& results);

/** The corridors of a run; empty without roads. */
[[nodiscard]] std::span<const landscape::Corridor> corridorsOf(const exports::Results& results);

[[nodiscard]] const std::vector<landscape::CorridorGap>&
gapsOf(const landscape::Corridor& corridor, GapView view);

/** The gaps of all corridors are numbered one after the other: which that is on the map. */
[[nodiscard]] std::int64_t
gapNumber(const exports::Results& results, GapView view, std::size_t corridor, std::size_t gap);

/** A corridor's gap. */
struct GapPlaceOnMap {
    std::size_t corridor = 0;
    std::size_t gap = 0;
};

/** The inverse of gapNumber(). @pre there is such a gap */
[[nodiscard]] GapPlaceOnMap
gapOfNumber(const exports::Results& results, GapView view, std::int64_t number);

[[nodiscard]] StackEntry corridorEntry(const CorridorGeometry& geometry, map::Theme theme);

[[nodiscard]] StackEntry gapEntry(const CorridorGeometry& geometry, GapView view, map::Theme theme);

} // namespace corredor::desktop
