#pragma once

#include <cstdint>

namespace corredor {

/**
 * The random number at a position of the sequence of a seed: the same on every machine, whatever
 * the order and the thread in which positions are asked for.
 * Source: SplitMix64, G. L. Steele, D. Lea, C. H. Flood (2014), "Fast splittable pseudorandom
 * number generators", OOPSLA '14, 453-472, figure 14; constants of S. Vigna's splitmix64.c.
 */
[[nodiscard]] constexpr std::uint64_t randomBits(std::uint64_t seed, std::uint64_t position) {
    std::uint64_t bits = seed + (position + 1) * 0x9E3779B97F4A7C15U;
    bits = (bits ^ (bits >> 30U)) * 0xBF58476D1CE4E5B9U;
    bits = (bits ^ (bits >> 27U)) * 0x94D049BB133111EBU;
    return bits ^ (bits >> 31U);
}

/** randomBits as a number from 0 up to, not including, 1: its upper 53 bits. */
[[nodiscard]] constexpr double randomShare(std::uint64_t seed, std::uint64_t position) {
    return static_cast<double>(randomBits(seed, position) >> 11U) * 0x1.0p-53;
}

} // namespace corredor
