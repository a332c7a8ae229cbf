#pragma once

#include <corredor/location/costs.h>

#include <cstdint>
#include <functional>
#include <limits>
#include <random>
#include <vector>

namespace corredor::location::test {

/** Calls visit(choice) for every choice of `p` of `count` columns that holds all `required`. */
inline void forEachChoice(
    std::int32_t count,
    int p,
    const std::function<void(const std::vector<std::int32_t>&)>& visit) {
    std::vector<std::int32_t> choice;
    const std::function<void(std::int32_t)> extend = [&](std::int32_t from) {
        if (std::ssize(choice) == p) {
            visit(choice);
            return;
        }
        for (std::int32_t next = from; next < count; ++next) {
            choice.push_back(next);
            extend(next + 1);
            choice.pop_back();
        }
    };
    extend(0);
}

/** Whole-number costs 0..99; about one pair in `gaps` is missing (0 = none). */
inline std::vector<double>
randomCosts(std::int32_t rows, std::int32_t columns, std::uint64_t seed, unsigned gaps) {
    std::mt19937_64 random(seed);
    std::vector<double> values;
    for (std::int32_t i = 0; i < rows * columns; ++i) {
        const bool missing = gaps > 0 && random() % gaps == 0;
        values.push_back(
            missing ? std::numeric_limits<double>::quiet_NaN()
                    : static_cast<double>(random() % 100));
    }
    return values;
}

} // namespace corredor::location::test
