#pragma once

#include <corredor/base/job.h>
#include <corredor/landscape/demand_points.h>
#include <corredor/landscape/merge.h>
#include <corredor/landscape/station_filter.h>
#include <corredor/layers/zones.h>
#include <corredor/network/search.h>

#include <array>
#include <map>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/** Who can reach which charging, by road: the access of people to what exists. */
namespace corredor::landscape {

/** Stations that a measure of access counts. */
struct AccessGroup {
    std::string_view id; ///< "public", "dcfc", "dcfc-150", "ccs1", "j3400", "chademo"
    StationFilter filter;
};

/** The groups that are measured; every one of stations that serve any driver. */
[[nodiscard]] std::span<const AccessGroup> accessGroups();

/** The group of that id. @pre there is one */
[[nodiscard]] const AccessGroup& accessGroup(std::string_view id);

/** Road distances and times whose shares are counted. */
inline constexpr std::array<double, 7> distanceStepsKm = {2, 5, 10, 16, 25, 50, 100};
inline constexpr std::array<double, 5> timeStepsMin = {5, 10, 15, 30, 60};

/** Access of some people to the nearest station of a group. */
struct AccessFigures {
    double people = 0;
    double unreachable = 0; ///< people with no way by road to any such station
    std::array<double, distanceStepsKm.size()> withinKm{};
    std::array<double, timeStepsMin.size()> withinMin{};
    double medianKm = 0; ///< over all people, those without a way being farthest; may be infinite
    double p90Km = 0;
};

struct GroupCoverage {
    std::string id;
    std::int64_t stations = 0; ///< in the group
    AccessFigures total;
    std::map<std::string, AccessFigures> byCountry;
    std::vector<double> km;  ///< one a demand point: to the nearest; infinite without a way
    std::vector<double> min; ///< one a demand point: least time to any
};

/** People far from fast charging, by the town nearest to them. */
struct UncoveredPlace {
    std::string name;
    std::string country;
    std::string admin1;
    geo::LonLat location;
    double people = 0; ///< of demand points nearest to it that lie beyond the reach
    double km = 0;     ///< mean over these people of the way to fast charging; infinite without one
};

struct CoverageInputs {
    const network::Router& byLength;
    const network::Router& byTime;
    const MergedStations& stations;
    const DemandPoints& demand;
    const layers::PlaceLayer& places;
    double maxSnapM = 10000;
    double reachKm = 16; ///< beyond it people are uncovered
};

struct Coverage {
    double reachKm = 0;
    std::vector<GroupCoverage> groups;     ///< in the order of accessGroups()
    std::vector<UncoveredPlace> uncovered; ///< most people first; beyond reach of group "dcfc"

    /** @pre the id is one of accessGroups() */
    [[nodiscard]] const GroupCoverage& group(std::string_view id) const;
};

/** @throws Cancelled */
[[nodiscard]] Coverage measureCoverage(const CoverageInputs& inputs, const JobContext& job = {});

/**
 * Figures of the demand points in `rows`, from their costs to the nearest station.
 * @param people, km, min one a demand point
 */
[[nodiscard]] AccessFigures accessOf(
    std::span<const std::size_t> rows,
    std::span<const double> people,
    std::span<const double> km,
    std::span<const double> min);

} // namespace corredor::landscape
