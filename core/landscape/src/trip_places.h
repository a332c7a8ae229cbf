#pragma once

#include <corredor/landscape/compatibility.h>

#include <span>
#include <string>
#include <vector>

/** The places of a study of trips: its cities, and where vehicles charge or might. */
namespace corredor::landscape {

struct PlacedCities {
    std::vector<TripCity> cities;
    std::vector<network::NetworkPoint> onNetwork; ///< one a city
};

/** The cities of the options, in the order of Compatibility::cities. */
[[nodiscard]] PlacedCities chooseCities(
    const CompatibilityInputs& inputs,
    const TripOptions& options,
    IssueLog& log,
    const JobContext& job);

/** Stations that serve any driver, then towns, as far as they lie on the network. */
struct ChargingPlaces {
    std::vector<std::int32_t> station; ///< into the merged stations; -1: a town
    std::vector<std::int32_t> town;    ///< into the place layer; -1: a station
    std::vector<geo::LonLat> location;
    std::vector<std::string> country;
    std::vector<network::NetworkPoint> onNetwork;

    [[nodiscard]] std::size_t size() const { return station.size(); }
};

[[nodiscard]] ChargingPlaces placesToCharge(
    const CompatibilityInputs& inputs,
    const TripOptions& options,
    const JobContext& job);

/**
 * Of `candidates`, best first, those that have no other kept one and none of `present` within
 * `radiusM` (straight) in their own country, ascending. Numbers are those of `places`.
 */
[[nodiscard]] std::vector<std::int32_t> thinned(
    const ChargingPlaces& places,
    std::span<const std::int32_t> candidates,
    std::span<const std::int32_t> present,
    double radiusM);

} // namespace corredor::landscape
