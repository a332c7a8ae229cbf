#pragma once

namespace corredor {

/** The international mile, exact since 1959. */
inline constexpr double kmPerMile = 1.609344;

inline constexpr double metresPerKm = 1000;

} // namespace corredor
