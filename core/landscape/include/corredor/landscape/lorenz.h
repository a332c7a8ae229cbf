#pragma once

#include <span>
#include <vector>

namespace corredor::landscape {

/** A point of a Lorenz curve: the poorest-served share of people has this share of ports. */
struct LorenzPoint {
    double people01 = 0;
    double ports01 = 0;
};

/** What a place adds to the curve. */
struct LorenzPlace {
    double people = 0;
    double ports = 0;
};

/**
 * Gini coefficient of a Lorenz curve by trapezoids: 1 - sum (x_k - x_{k-1}) (y_k + y_{k-1}).
 * Source: C. Gini (1912); R. Dorfman, Rev. Econ. Stat. 61 (1979), 146-149.
 */
[[nodiscard]] double giniOf(std::span<const LorenzPoint> lorenz);

/**
 * Lorenz curve of ports over people, from (0, 0) to (1, 1): places from the fewest ports per
 * person up; places without people add nothing.
 * @return empty when there are no people or no ports
 */
[[nodiscard]] std::vector<LorenzPoint> lorenzOf(std::span<const LorenzPlace> places);

} // namespace corredor::landscape
