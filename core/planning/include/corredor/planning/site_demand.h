#pragma once

#include <corredor/planning/fleet.h>

#include <cstdint>
#include <limits>
#include <string_view>

/** What a charging site is asked for: energy by kind of driver, and arrivals in the busiest hour.
 */
namespace corredor::planning {

/** What the plan wants of a site, whatever its demand. */
enum class Service : std::uint8_t {
    ByDemand, ///< the kind of charging that its demand asks for; Level 2 alone where that is little
    Fast,     ///< fast charging: people come by car from beyond a walk and do not leave it there
    OnTheWay  ///< a stop of trips between cities: a corridor site
};

/** "by-demand", "fast", "on-the-way". */
[[nodiscard]] std::string_view toString(Service service);

/** Where the passing vehicles of a site come from. */
enum class TrafficFrom : std::uint8_t {
    Nothing, ///< no count near and no model: they count as none
    Count,
    Trips ///< estimated from trips between cities (trip_model.h)
};

/** "none", "count", "trips". */
[[nodiscard]] std::string_view toString(TrafficFrom from);

/**
 * Whom and what a site would serve, as measured on the layers: free of years and of parameters, so
 * that every year and estimate is arithmetic on it.
 */
struct SiteCatchment {
    Country country = Country::UnitedStates; ///< where the site stands: its drivers and prices
    Service service = Service::ByDemand;
    std::array<double, countryCount> people = {}; ///< whom it serves, by the country they live in
    /** Of those people in fleetStartYear, where a vehicle layer is given; else not a number. */
    double electricVehicles = std::numeric_limits<double>::quiet_NaN();
    double lightVehiclesPerDay = 0; ///< that pass on the road (AADT less trucks)
    double truckVehiclesPerDay = 0;
    TrafficFrom trafficFrom = TrafficFrom::Nothing;
    double stretchKm = 0; ///< of the road whose passing vehicles it serves: half way to the next
                          ///< fast charging on either side
    double crossingVehiclesPerDay = 0; ///< light vehicles over ports of entry nearby, both ways
    double crossingTrucksPerDay = 0;
};

/** Energy drawn at the plugs, kWh a day, in one year by one estimate. */
struct SiteDemand {
    double localFastKwh = 0; ///< of people who live within reach
    double localSlowKwh = 0; ///< the part of it that is charged at the site itself
    double corridorKwh = 0;  ///< of light vehicles that pass
    double crossingKwh = 0;  ///< of light vehicles about to cross the border or just over it
    double truckKwh = 0;

    [[nodiscard]] double fastKwh() const { return localFastKwh + corridorKwh + crossingKwh; }

    [[nodiscard]] double totalKwh() const { return fastKwh() + localSlowKwh + truckKwh; }
};

/** The demand of a catchment in a year. Formulas stand beside the terms in site_demand.cpp. */
[[nodiscard]] SiteDemand demandOf(
    const SiteCatchment& catchment,
    const Parameters& parameters,
    int year,
    Estimate estimate = Estimate::Mid);

} // namespace corredor::planning
