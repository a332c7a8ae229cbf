#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace corredor::network {

/** Element of a column by a signed number, as all numbers in this module are. */
template <class T>
[[nodiscard]] decltype(auto) at(std::vector<T>& column, std::int64_t index) {
    return column[static_cast<std::size_t>(index)];
}

template <class T>
[[nodiscard]] decltype(auto) at(const std::vector<T>& column, std::int64_t index) {
    return column[static_cast<std::size_t>(index)];
}

/** A size as the 32-bit number that nodes and edges have. */
[[nodiscard]] inline std::int32_t number(std::ptrdiff_t size) {
    return static_cast<std::int32_t>(size);
}

[[nodiscard]] inline std::size_t count(std::ptrdiff_t size) {
    return static_cast<std::size_t>(size);
}

} // namespace corredor::network
