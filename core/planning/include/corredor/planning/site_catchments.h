#pragma once

#include <corredor/planning/plan.h>
#include <corredor/planning/site_demand.h>

#include <cstdint>
#include <span>
#include <string>
#include <vector>

/** Whom and what sites would serve, measured on the layers. */
namespace corredor::planning {

/** Level 2 is for those who live or stay this near by road: a walk of some 20 minutes. Ours. */
inline constexpr double walkingReachKm = 1.5;

/** Fast for a reach beyond a walk, else by demand. */
[[nodiscard]] Service serviceWithin(double reachKm);

struct CatchmentOptions {
    Service service = Service::ByDemand; ///< of every site
    double reachKm = 16;                 ///< residents by road
    double crossingReachKm = 5;          ///< ports of entry by road
    double trafficMaxKm = 5;   ///< a count farther from the site, straight, is not its road's
    double stretchMaxKm = 160; ///< no site serves more of a road, however far the next charging is
    std::string traffic = {};  ///< measure with vehicles a day; empty = no counts
    std::string truckPercent = {}; ///< measure with the trucks among them, percent; or empty
    std::string vehicles = {};     ///< measure with electric vehicles by area, or empty
    bool countExisting = true;     ///< fast chargers that exist serve whoever lives nearer to them
};

/** Whether the measured sites stand alone or share people with each other. */
enum class Sharing : std::uint8_t {
    Alone, ///< each as if it were the only new one
    Among  ///< whoever reaches several is served by the nearest
};

/**
 * The catchments of some candidates, in their order.
 *
 * Residents and ports of entry are served by the site if it lies within reach by road and is nearer
 * than everything that exists (and, Among, than the other sites). Traffic is that of the nearest
 * count. The stretch is the distance by road to the next fast charging, which counts as if it were
 * as far in the other direction: half of it lies on either side. Without truck percentages the
 * trucks are taken from TruckShareOfTraffic, and at ports of entry from TruckShareOfCrossings.
 * Vehicles of a vehicle layer are those at the site's residents' places, shared evenly by people
 * within each area.
 *
 * Where no count is near, the passing vehicles are those of the trip model, if there is one.
 * Issue codes: site_without_count (neither a traffic count nor a modelled trip: the passing
 * vehicles are not known and count as none), site_traffic_modelled. @throws Cancelled
 */
[[nodiscard]] std::vector<SiteCatchment> measureCatchments(
    const PlanInputs& inputs,
    std::span<const std::int32_t> candidates,
    Sharing sharing,
    const CatchmentOptions& options,
    const Parameters& parameters,
    std::vector<Issue>& issues,
    const JobContext& job = {});

} // namespace corredor::planning
