#pragma once

#include <corredor/location/solve.h>

#include <string>
#include <string_view>
#include <vector>

namespace corredor::location {

/** @throws Error saying what is wrong with the instance */
[[noreturn]] void rejectInstance(std::string what);

/** @throws Error when an index is not in 0..count-1; `name` says what it counts */
void checkIndices(
    const std::vector<std::int32_t>& list,
    std::ptrdiff_t count,
    std::string_view name);

/** @throws Error when a weight is negative or not finite */
void checkWeights(const std::vector<double>& weights);

/** @throws Error when the sets do not fit their columns, or name demands beyond `demands` */
void checkCovers(const CoverSets& covers, std::ptrdiff_t demands);

/** Why p facilities cannot be chosen, or an empty text. */
[[nodiscard]] std::string choiceContradiction(
    std::ptrdiff_t facilities,
    int p,
    const std::vector<std::int32_t>& required,
    const std::vector<std::int32_t>& excluded);

} // namespace corredor::location
