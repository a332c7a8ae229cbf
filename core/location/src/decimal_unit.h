#pragma once

#include <span>

namespace corredor::location {

/**
 * The decimal unit that all numbers are multiples of: 1 for people, 0.01 for amounts of money. A
 * sum of them is a multiple too, so a bound may be rounded to the next one. 0 when there is none,
 * or when sums of doubles up to `total` could not tell multiples apart.
 */
[[nodiscard]] double decimalUnit(std::span<const double> numbers, double total);

} // namespace corredor::location
