#pragma once

#include <corredor/landscape/merge.h>

#include <memory>
#include <string>
#include <vector>

namespace corredor::test {

using StationSource = std::shared_ptr<const layers::StationLayer>;

/** A place `eastM` and `northM` metres from a corner in Tijuana. */
[[nodiscard]] geo::LonLat placeAt(double eastM, double northM = 0);

/** An open public record with two Level 2 ports. */
[[nodiscard]] layers::StationRecord
record(std::string id, std::string network, geo::LonLat location, std::string source = "AFDC");

[[nodiscard]] StationSource sourceOf(std::vector<layers::StationRecord> records);

[[nodiscard]] landscape::MergedStations
merge(const std::vector<StationSource>& sources, double duplicateDistanceM = 50);

/** "AFDC:1 AFDC:2" for each station, sorted: the outcome without its numbering. */
[[nodiscard]] std::vector<std::string> partition(const landscape::MergedStations& merged);

} // namespace corredor::test
