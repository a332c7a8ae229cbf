#pragma once

#include <cstdint>
#include <random>

namespace corredor::test {

/** Seeded numbers, the same on every machine (distributions of the standard library are not). */
class RandomNumbers {
public:
    explicit RandomNumbers(std::uint32_t seed) : m_engine(seed) {}

    /** Evenly in [low, high). */
    double between(double low, double high) {
        return low + (high - low) * (static_cast<double>(m_engine()) / 4294967296.0);
    }

    /** Evenly in [0, count). */
    std::size_t below(std::size_t count) { return m_engine() % count; }

private:
    std::mt19937 m_engine;
};

} // namespace corredor::test
