#pragma once

#include <corredor/layers/points.h>
#include <corredor/layers/roads.h>

#include <filesystem>

namespace corredor::test {

/** Reads route, class, country and lines of a GeoPackage by hand, without the readers under test.
 */
[[nodiscard]] layers::RoadLayer readRoads(const std::filesystem::path& geoPackage);

/** Ports of entry of a GeoJSON file with port_code and port_name. */
[[nodiscard]] layers::CrossingLayer readCrossings(const std::filesystem::path& geoJson);

} // namespace corredor::test
