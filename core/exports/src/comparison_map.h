#pragma once

#include <corredor/exports/comparison.h>

#include <string>
#include <string_view>

namespace corredor::exports {

/**
 * The sites of two runs as an SVG map: in both, only in A, only in B, told apart by shape and
 * colour. Empty when neither run has sites.
 * @param a, b the sites that `pairs` speaks of
 * @param states ground beneath; may be null
 */
[[nodiscard]] std::string comparisonMap(
    const std::vector<SavedSite>& a,
    const std::vector<SavedSite>& b,
    const std::vector<SiteDifference>& pairs,
    const layers::ZoneLayer* states,
    std::string_view label,
    std::string_view language);

} // namespace corredor::exports
