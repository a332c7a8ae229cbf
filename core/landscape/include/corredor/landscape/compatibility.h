#pragma once

#include <corredor/base/issue.h>
#include <corredor/base/job.h>
#include <corredor/landscape/merge.h>
#include <corredor/landscape/vehicle_type.h>
#include <corredor/layers/points.h>
#include <corredor/network/search.h>

#include <array>
#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/**
 * Connector compatibility across the border: which trips between cities the stations that exist
 * make possible for each type of vehicle, where the others fail, and which connector added where
 * would open the most of them.
 */
namespace corredor::landscape {

/** Which trips are looked at, and what counts. The defaults without a source are ours. */
struct TripOptions {
    /** Always among the cities: "Ensenada", "Nogales, MX", "Nogales, SON". */
    std::vector<std::string> cities;
    double minPopulation = 100'000; ///< of the other cities
    int maxCities = 25;             ///< of each country, the named ones included
    double apartKm = 50;     ///< straight; a city nearer to a larger one of its country is none
    double maxTripKm = 1000; ///< by the direct way; longer trips are not looked at
    double maxDetour = 1.25; ///< the way over the stops, as a multiple of the direct way
    double minFastKw = 50;   ///< of DC fast charging. Source: FOTW 1300, energy.gov (DCFC >= 50 kW)
    double sameStopKm = 2;   ///< stations nearer together (straight) are one stop; 0 = each its own
    bool atTowns = true;     ///< connectors may be added at towns without a station, too
    double minTownPopulation = 15'000;
    int additions = 10; ///< listed for each type
};

/** Whether TripOptions::cities means a place by this name. */
[[nodiscard]] bool isNamed(const layers::Place& place, std::string_view name);

/** An end of trips. */
struct TripCity {
    std::string name;
    std::string country; ///< "US" or "MX"
    std::string admin1;
    geo::LonLat location;
    double population = 0;
};

/** Cities, one way; the way back is a trip of its own. */
struct CityTrip {
    std::int32_t from = 0; ///< into cities
    std::int32_t to = 0;
    double directKm = 0; ///< the least way by road
    double weight01 = 0; ///< its share of all trips by gravityOf(), as for flow refuelling
};

enum class TripStatus : std::uint8_t {
    Possible,
    TooLong,   ///< only by a way longer than maxDetour allows
    OutOfRange ///< some stretch is longer than the vehicle can drive
};

[[nodiscard]] std::string_view toString(TripStatus status);

/**
 * Where a trip fails: from the last station that is reached (of those nearest to the destination
 * among the reached) the nearest usable station onwards, or the destination, is too far.
 */
struct TripBreak {
    std::int32_t last = -1; ///< station, into MergedStations::stations; -1: the city it starts from
    std::int32_t next = -1; ///< likewise; -1: the destination
    double stretchKm = 0;   ///< from last to next by road
    double shortKm = 0;     ///< what the stretch is longer than the vehicle may drive
    double toGoKm = 0;      ///< from last to the destination by road
};

/** What becomes of a trip with one type of vehicle. */
struct TripResult {
    TripStatus status = TripStatus::OutOfRange;
    /**
     * By way of the stops, which are the fewest that keep within the detour; where the trip is too
     * long the least way that there is. Infinite when out of range.
     */
    double km = 0;
    std::vector<std::int32_t> stops; ///< stations in the order of driving, into MergedStations
    TripBreak failure;               ///< unless possible
    /**
     * What it drives, in order, into Compatibility::stretches: from stop to stop, or from city to
     * city where it has none. Of a trip out of range the direct way.
     */
    std::vector<std::int32_t> stretches;
};

/** How far a drawn stretch may lie from the road it follows, metres: lines are for maps. */
inline constexpr double stretchToleranceM = 250;

/** A way by road between two places where trips start, charge or end, as it is drawn on maps. */
using DrawnStretch = std::vector<geo::LonLat>;

/** Stations that a type can use. Rows that stand for several count as many. */
struct StationUse {
    std::int64_t direct = 0;
    std::int64_t withAdapter = 0; ///< only with one
    std::int64_t stops = 0;       ///< of both: those that count on the way
};

/** A connector added at one place, and the trips that this alone makes possible. */
struct ConnectorAddition {
    layers::ConnectorType connector = layers::ConnectorType::Other;
    std::int32_t station = -1; ///< into MergedStations::stations; -1: a town without one
    std::string place;         ///< name of the station or town
    std::string country;
    std::string admin1;
    geo::LonLat location;
    std::int64_t trips = 0;
    std::int64_t tripsAcross = 0; ///< of them those that cross the border
    double weight01 = 0;          ///< of the trips, as CityTrip::weight01
};

struct TypeCompatibility {
    VehicleType type;
    std::map<std::string, StationUse> stations; ///< by country; "" where not stated
    std::vector<TripResult> trips;              ///< one a trip
    std::vector<ConnectorAddition> additions;   ///< greatest weight first, then most trips
};

struct Compatibility {
    TripOptions options;
    std::vector<TripCity> cities; ///< by country (US first), the largest first
    std::vector<CityTrip> trips;  ///< by from, then to
    std::vector<TypeCompatibility> types;
    std::vector<DrawnStretch> stretches; ///< each once, whichever trips take it
    /** trip_city_not_found and trip_city_off_road (of named cities), trip_without_road */
    std::vector<Issue> issues;
};

/** The way of a trip of the study by road, from city to city. */
[[nodiscard]] std::vector<geo::LonLat> wayOf(const Compatibility& study, const TripResult& result);

enum class TripGroup : std::uint8_t { InUnitedStates, InMexico, Across };

inline constexpr std::array tripGroups = {
    TripGroup::InUnitedStates,
    TripGroup::InMexico,
    TripGroup::Across};

/** "us", "mx", "across" */
[[nodiscard]] std::string_view toString(TripGroup group);

[[nodiscard]] TripGroup groupOf(const Compatibility& study, const CityTrip& trip);

struct TripTally {
    std::int64_t trips = 0;
    std::int64_t possible = 0;
    std::int64_t tooLong = 0;
    double weight01 = 0;
    double possibleWeight01 = 0;
};

/** One a group, in the order of tripGroups. */
[[nodiscard]] std::array<TripTally, tripGroups.size()>
tallyTrips(const Compatibility& study, const TypeCompatibility& type);

[[nodiscard]] TripTally sumOf(std::span<const TripTally> tallies);

/** The trips of a type that are not possible, as positions in trips, the heaviest first. */
[[nodiscard]] std::vector<std::size_t>
worstFailures(const Compatibility& study, const TypeCompatibility& type);

struct CompatibilityInputs {
    const network::Router& router; ///< by length
    const MergedStations& stations;
    const layers::PlaceLayer& places; ///< cities and towns of the region
    double maxSnapM = 10000;          ///< places and stations farther from any road are not reached
};

/**
 * Studies the trips of each type. A vehicle leaves a city with a full battery, may charge at any
 * number of stops up to a share of its range, and arrives everywhere with its reserve: a stretch is
 * possible when it is no longer by road than what that leaves (the range rule of refuelling models,
 * M. Kuby and S. Lim 2005, Socio-Economic Planning Sciences 39, 125-145, with a reserve). Cities
 * are no stops unless a station is there. The way to a station off the road counts. Stations nearer
 * together than sameStopKm are represented by the one nearest to a road, which only makes the
 * result more careful.
 *
 * The same inputs give the same result whatever the thread count.
 * @throws Cancelled
 */
[[nodiscard]] Compatibility studyCompatibility(
    const CompatibilityInputs& inputs,
    std::span<const VehicleType> types,
    const TripOptions& options,
    const JobContext& job = {});

} // namespace corredor::landscape
