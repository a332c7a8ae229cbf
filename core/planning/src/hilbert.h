#pragma once

#include <corredor/geo/lonlat.h>

#include <algorithm>
#include <cstdint>
#include <utility>

namespace corredor::planning {

/**
 * A place's position along a Hilbert curve over the whole world: near positions are near places.
 * Source: D. Hilbert 1891, Math. Ann. 38, 459-460; the bit loop of H. Warren, "Hacker's Delight",
 * 2nd ed. (2012), ch. 16.
 */
[[nodiscard]] inline std::uint64_t hilbertKey(geo::LonLat place) {
    constexpr std::uint32_t bits = 26; // cells of about 0.6 m
    constexpr double cells = 1U << bits;
    const auto cellOf = [](double share) {
        return static_cast<std::uint32_t>(std::clamp(share * cells, 0.0, cells - 1));
    };
    std::uint32_t x = cellOf((place.lon + 180) / 360);
    std::uint32_t y = cellOf((place.lat + 90) / 180);
    std::uint64_t key = 0;
    for (std::uint32_t side = 1U << (bits - 1); side > 0; side /= 2) {
        const std::uint32_t right = (x & side) != 0 ? 1 : 0;
        const std::uint32_t up = (y & side) != 0 ? 1 : 0;
        key = key * 4 + ((3 * right) ^ up);
        if (up == 0) {
            if (right == 1) {
                x = ~x;
                y = ~y;
            }
            std::swap(x, y);
        }
    }
    return key;
}

} // namespace corredor::planning
