#pragma once

#include <corredor/planning/parameters.h>

/** The rows of the registry, one file a group. */
namespace corredor::planning {

/** One figure for both countries. */
[[nodiscard]] constexpr std::array<ParameterRange, countryCount> both(const ParameterRange& range) {
    return {range, range};
}

[[nodiscard]] constexpr std::array<Basis, countryCount> both(Basis basis) {
    return {basis, basis};
}

[[nodiscard]] std::span<const ParameterSpec> fleetParameters();
[[nodiscard]] std::span<const ParameterSpec> demandParameters();
[[nodiscard]] std::span<const ParameterSpec> designParameters();
[[nodiscard]] std::span<const ParameterSpec> costParameters();
[[nodiscard]] std::span<const ParameterSpec> programmeParameters();

} // namespace corredor::planning
