#pragma once

#include <corredor/exports/results.h>

#include <string>
#include <string_view>

namespace corredor::exports {

/** The colour of a trip's status, for the matrix and its legend. */
[[nodiscard]] std::string_view colorOf(landscape::TripStatus status);

/**
 * The trips of a type as a square of cities by cities, coloured by status: rows are where trips
 * start, columns where they end, in the order of the study's cities. What is blank was not studied.
 */
[[nodiscard]] std::string tripMatrixSvg(
    const landscape::Compatibility& study,
    const landscape::TypeCompatibility& type,
    std::string_view title);

} // namespace corredor::exports
