#pragma once

#include <corredor/map/mercator.h>

#include <cstdint>

namespace corredor::map {

/** Spreads the bits of a number to the even places. */
[[nodiscard]] constexpr std::uint64_t spreadBits(std::uint32_t value) {
    std::uint64_t bits = value;
    bits = (bits | (bits << 16U)) & 0x0000ffff0000ffffULL;
    bits = (bits | (bits << 8U)) & 0x00ff00ff00ff00ffULL;
    bits = (bits | (bits << 4U)) & 0x0f0f0f0f0f0f0f0fULL;
    bits = (bits | (bits << 2U)) & 0x3333333333333333ULL;
    return (bits | (bits << 1U)) & 0x5555555555555555ULL;
}

/** Place of a point on the Z-order curve: near in the order is near on the map. */
[[nodiscard]] constexpr std::uint64_t mortonKey(GridPoint point) {
    return spreadBits(point.x) | (spreadBits(point.y) << 1U);
}

} // namespace corredor::map
