#include "trip_study.h"

#include <corredor/base/units.h>
#include <corredor/landscape/gravity.h>

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace corredor::landscape {

namespace {

std::size_t at(std::int32_t i) {
    return static_cast<std::size_t>(i);
}

/** The trips between the cities that a road joins, with their shares by gravity. */
std::vector<CityTrip> tripsBetween(
    const std::vector<TripCity>& cities,
    const CityWays& ways,
    double maxTripKm,
    IssueLog& log) {
    std::vector<CityTrip> trips;
    double all = 0;
    for (std::size_t from = 0; from < cities.size(); ++from) {
        for (std::size_t to = 0; to < cities.size(); ++to) {
            CityTrip trip{static_cast<std::int32_t>(from), static_cast<std::int32_t>(to)};
            trip.directKm = from == to ? 0 : ways.between(trip.from, trip.to) / metresPerKm;
            if (!std::isfinite(trip.directKm)) {
                log.add(
                    Severity::Warning,
                    "trip_without_road",
                    {fmt::format("{} - {}", cities[from].name, cities[to].name), {}},
                    "no way by road joins these places; their trips are not considered");
            } else if (from != to && trip.directKm <= maxTripKm) {
                trip.weight01 =
                    gravityOf(cities[from].population, cities[to].population, trip.directKm);
                all += trip.weight01;
                trips.push_back(trip);
            }
        }
    }
    for (CityTrip& trip : trips) {
        trip.weight01 = all > 0 ? trip.weight01 / all : 0;
    }
    return trips;
}

std::map<std::string, StationUse>
countStations(const MergedStations& merged, const VehicleType& type, double minFastKw) {
    std::map<std::string, StationUse> use = {{"MX", {}}, {"US", {}}};
    for (const layers::StationRecord& station : merged.stations->records()) {
        const StationFit fit = fitOf(station, type, minFastKw);
        if (fit.plugIn == PlugIn::No) {
            continue;
        }
        StationUse& country = use[station.country];
        const bool isDirect = fit.plugIn == PlugIn::Direct;
        country.direct += isDirect ? station.stationCount : 0;
        country.withAdapter += isDirect ? 0 : station.stationCount;
        country.stops += fit.isStop ? station.stationCount : 0;
    }
    return use;
}

TypeCompatibility
studyType(const TripGround& ground, const VehicleType& type, const JobContext& job) {
    TypeCompatibility study;
    study.type = type;
    study.stations = countStations(ground.inputs.stations, type, ground.options.minFastKw);
    const StopGraph graph = stopGraphOf(ground, type, job.subRange(0, 0.3));
    TripWays ways = findTrips(ground, graph, job.subRange(0.3, 0.5));
    findBreaks(ground, graph, ways, job.subRange(0.5, 0.6));
    study.additions = bestAdditions(ground, type, graph, ways, job.subRange(0.6, 1));
    study.trips = std::move(ways.results);
    job.report(1.0);
    return study;
}

} // namespace

std::string_view toString(TripStatus status) {
    switch (status) {
    case TripStatus::Possible:
        return "possible";
    case TripStatus::TooLong:
        return "too-long";
    case TripStatus::OutOfRange:
        break;
    }
    return "out-of-range";
}

std::string_view toString(TripGroup group) {
    switch (group) {
    case TripGroup::InUnitedStates:
        return "us";
    case TripGroup::InMexico:
        return "mx";
    case TripGroup::Across:
        break;
    }
    return "across";
}

TripGroup groupOf(const Compatibility& study, const CityTrip& trip) {
    const std::string& from = study.cities[at(trip.from)].country;
    if (from != study.cities[at(trip.to)].country) {
        return TripGroup::Across;
    }
    return from == "MX" ? TripGroup::InMexico : TripGroup::InUnitedStates;
}

std::array<TripTally, tripGroups.size()>
tallyTrips(const Compatibility& study, const TypeCompatibility& type) {
    std::array<TripTally, tripGroups.size()> tallies{};
    for (std::size_t i = 0; i < study.trips.size(); ++i) {
        const CityTrip& trip = study.trips[i];
        TripTally& tally = tallies[static_cast<std::size_t>(groupOf(study, trip))];
        const TripStatus status = type.trips[i].status;
        ++tally.trips;
        tally.weight01 += trip.weight01;
        tally.tooLong += status == TripStatus::TooLong ? 1 : 0;
        if (status == TripStatus::Possible) {
            ++tally.possible;
            tally.possibleWeight01 += trip.weight01;
        }
    }
    return tallies;
}

TripTally sumOf(std::span<const TripTally> tallies) {
    TripTally sum;
    for (const TripTally& tally : tallies) {
        sum.trips += tally.trips;
        sum.possible += tally.possible;
        sum.tooLong += tally.tooLong;
        sum.weight01 += tally.weight01;
        sum.possibleWeight01 += tally.possibleWeight01;
    }
    return sum;
}

std::vector<std::size_t> worstFailures(const Compatibility& study, const TypeCompatibility& type) {
    std::vector<std::size_t> failed;
    for (std::size_t i = 0; i < type.trips.size(); ++i) {
        if (type.trips[i].status != TripStatus::Possible) {
            failed.push_back(i);
        }
    }
    std::ranges::stable_sort(
        failed, std::greater<>(), [&](std::size_t i) { return study.trips[i].weight01; });
    return failed;
}

Compatibility studyCompatibility(
    const CompatibilityInputs& inputs,
    std::span<const VehicleType> types,
    const TripOptions& options,
    const JobContext& job) {
    Compatibility study;
    study.options = options;
    IssueLog log("trips");
    const PlacedCities cities = chooseCities(inputs, options, log, job.subRange(0, 0.05));
    const ChargingPlaces places = placesToCharge(inputs, options, job.subRange(0.05, 0.1));
    const CityWays ways(inputs.router, cities, places, job.subRange(0.1, 0.3));
    study.cities = cities.cities;
    study.trips = tripsBetween(study.cities, ways, options.maxTripKm, log);
    const TripGround ground{inputs, options, study.cities, study.trips, places, ways};
    for (std::size_t i = 0; i < types.size(); ++i) {
        const auto share = [&](std::size_t done) {
            return 0.3 + 0.6 * static_cast<double>(done) / static_cast<double>(types.size());
        };
        study.types.push_back(studyType(ground, types[i], job.subRange(share(i), share(i + 1))));
    }
    drawTrips(inputs, places, cities.onNetwork, study, job.subRange(0.9, 1));
    study.issues = log.take();
    job.report(1.0);
    return study;
}

} // namespace corredor::landscape
