#pragma once

#include <corredor/base/job.h>
#include <corredor/geo/polygons.h>

#include <cstdint>
#include <optional>
#include <vector>

namespace corredor::geo {

/** Vertices of mended shapes lie on a grid of this many degrees: 0.1 mm. */
inline constexpr double untangleUnitDeg = 1e-9;

/**
 * The rings of a shape without crossings: none crosses itself or another or repeats a vertex, they
 * meet in vertices at most, and what is inside by the even-odd rule stays inside. Stretches that
 * rings run along twice vanish.
 *
 * Borders are cut where they meet (on whole numbers, so that every test is exact), each piece that
 * occurs an even number of times is left out, and the rest is followed with the inside on the left.
 * The time grows with n log n and the number of meetings.
 *
 * @return nothing when more than 40 n + 2,000,000 pairs of pieces lie so near each other that they
 *     would have to be tried: such a shape crosses itself almost everywhere
 * @throws Cancelled
 */
[[nodiscard]] std::optional<std::vector<std::vector<LonLat>>>
untangled(const Polygons& polygons, std::ptrdiff_t shape, const JobContext& job = {});

} // namespace corredor::geo
