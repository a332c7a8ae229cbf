#pragma once

#include <corredor/network/search.h>
#include <corredor/planning/parameters.h>

#include <cstdint>
#include <span>
#include <vector>

namespace corredor::planning {

/** A place between which trips run. */
struct TripPlace {
    network::NetworkPoint onNetwork;
    geo::LonLat location;
    double people = 0;
    Country country = Country::UnitedStates;
};

/** A pair of places that a way joins, and the watched points along it. */
struct TripWay {
    std::int32_t from = 0;
    std::int32_t to = 0;
    double km = 0;
    std::vector<std::int32_t> passed; ///< positions in the list of watched points
};

/**
 * The shortest ways between all places leastM to mostM apart by road, by place and then place, as
 * driven from the first to the second.
 * @param watched points on the network whose passing is wanted; those off it are never passed
 */
[[nodiscard]] std::vector<TripWay> tripWays(
    const network::Router& router,
    std::span<const TripPlace> places,
    std::span<const network::NetworkPoint> watched,
    double leastM,
    double mostM,
    const JobContext& job);

} // namespace corredor::planning
