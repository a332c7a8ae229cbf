#pragma once

#include <corredor/geo/lonlat.h>

#include <functional>
#include <string>

namespace corredor::scenario {

/** "US", "MX" or "" by the built-in states; safe to call from several threads. */
[[nodiscard]] std::function<std::string(geo::LonLat)> countryByState();

} // namespace corredor::scenario
