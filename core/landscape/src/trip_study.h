#pragma once

#include "charge_ways.h"
#include "trip_places.h"

#include <corredor/landscape/compatibility.h>

#include <span>
#include <vector>

/** The trips of one type of vehicle: which are possible, where the others fail, what would help. */
namespace corredor::landscape {

/** Road lengths between cities and places to charge, metres; infinite where there is no way. */
class CityWays {
public:
    CityWays(
        const network::Router& router,
        const PlacedCities& cities,
        const ChargingPlaces& places,
        const JobContext& job);

    [[nodiscard]] double between(std::int32_t from, std::int32_t to) const {
        return m_from[rowOf(from) + m_places + static_cast<std::size_t>(to)];
    }

    [[nodiscard]] double fromCity(std::int32_t city, std::int32_t place) const {
        return m_from[rowOf(city) + static_cast<std::size_t>(place)];
    }

    [[nodiscard]] double toCity(std::int32_t place, std::int32_t city) const {
        return m_to[static_cast<std::size_t>(place) * m_cities + static_cast<std::size_t>(city)];
    }

private:
    [[nodiscard]] std::size_t rowOf(std::int32_t city) const {
        return static_cast<std::size_t>(city) * (m_places + m_cities);
    }

    std::size_t m_cities;
    std::size_t m_places;
    std::vector<double> m_from; ///< rows = cities; columns = places, then cities
    std::vector<double> m_to;   ///< rows = places; columns = cities
};

/** What the study of every type reads. */
struct TripGround {
    const CompatibilityInputs& inputs;
    const TripOptions& options;
    const std::vector<TripCity>& cities;
    const std::vector<CityTrip>& trips;
    const ChargingPlaces& places;
    const CityWays& ways;

    /** The longest way over stops that a trip may take. */
    [[nodiscard]] double longestM(const CityTrip& trip) const;
};

/** The stops of a type and the stretches between them that it can drive. */
struct StopGraph {
    double firstM = 0;                ///< the longest first stretch
    double stretchM = 0;              ///< the longest stretch from a stop
    std::vector<std::int32_t> places; ///< one a stop: into ChargingPlaces, ascending
    std::vector<network::NetworkPoint> onNetwork;
    network::SparseCosts stretches; ///< stop to stop
};

[[nodiscard]] StopGraph
stopGraphOf(const TripGround& ground, const VehicleType& type, const JobContext& job);

/** What every trip of a type comes to, and how far each stop is from each city. */
struct TripWays {
    std::vector<TripResult> results; ///< one a trip
    /** One a city: least way over stops to each stop, metres. Empty where every trip needs none. */
    std::vector<std::vector<double>> leastM;
};

/** @throws Cancelled */
[[nodiscard]] TripWays
findTrips(const TripGround& ground, const StopGraph& graph, const JobContext& job);

/** Fills in where trips that are not possible fail. */
void findBreaks(
    const TripGround& ground,
    const StopGraph& graph,
    TripWays& ways,
    const JobContext& job);

/** The places where a connector of the type would open the most trips, best first. */
[[nodiscard]] std::vector<ConnectorAddition> bestAdditions(
    const TripGround& ground,
    const VehicleType& type,
    const StopGraph& graph,
    const TripWays& ways,
    const JobContext& job);

/**
 * Draws what the trips of every type drive: fills in Compatibility::stretches and
 * TripResult::stretches.
 * @param cities one a city of the study. @throws Cancelled
 */
void drawTrips(
    const CompatibilityInputs& inputs,
    const ChargingPlaces& places,
    std::span<const network::NetworkPoint> cities,
    Compatibility& study,
    const JobContext& job);

} // namespace corredor::landscape
