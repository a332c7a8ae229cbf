#pragma once

#include <corredor/geo/lonlat.h>
#include <corredor/layers/zones.h>

#include <memory>
#include <span>
#include <string>
#include <vector>

namespace corredor::planning {

/**
 * The value of a zone field at places: a number, or a grade as 1 (very low) to 5 (very high). The
 * first layer that has the field and a zone around the place decides; NaN where none does.
 * @throws ScenarioError when no layer has the field.
 */
[[nodiscard]] std::vector<double> zoneValues(
    std::span<const std::shared_ptr<const layers::ZoneLayer>> zones,
    const std::string& field,
    std::span<const geo::LonLat> places);

} // namespace corredor::planning
