#include "decimal_unit.h"

#include <algorithm>
#include <cmath>

namespace corredor::location {

double decimalUnit(std::span<const double> numbers, double total) {
    constexpr double greatestWholeSum = 9e15; // whole numbers below 2^53 add without error
    constexpr double safeShare = 1e-7;        // of the total: far above the error of its sum
    for (double scale = 1; scale <= 1000 && total * scale < greatestWholeSum; scale *= 10) {
        const bool fits = std::ranges::all_of(numbers, [&](double number) {
            const double scaled = number * scale;
            return std::abs(scaled - std::round(scaled)) <= 1e-9 * std::max(1.0, std::abs(scaled));
        });
        if (fits && safeShare * std::max(1.0, total) < 1 / scale) {
            return 1 / scale;
        }
    }
    return 0;
}

} // namespace corredor::location
