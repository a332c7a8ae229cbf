#pragma once

#include <corredor/layers/roads.h>

#include <optional>
#include <string_view>

namespace corredor::sources {

/**
 * A speed limit as km/h: "80", "50 mph", "80 km/h", "50;70" (the first). 0 = not given (also
 * "none", "signals", country defaults such as "MX:urban"); nothing when it cannot be understood
 * or is no speed of a road (over 200 km/h, negative).
 * Source of the spellings: https://wiki.openstreetmap.org/wiki/Key:maxspeed
 */
[[nodiscard]] std::optional<double> parseSpeedKmh(std::string_view text, bool plainIsMph);

/**
 * Direction of travel: OSM yes/no/-1/reversible, Geofabrik B/F/T, INEGI RNC CIRCULA, HPMS
 * Facility_Type 1/2. Nothing when it cannot be understood.
 * Source: https://wiki.openstreetmap.org/wiki/Key:oneway ; FHWA HPMS Field Manual (2016), item 3
 */
[[nodiscard]] std::optional<layers::OneWay> parseOneWay(std::string_view text);

} // namespace corredor::sources
