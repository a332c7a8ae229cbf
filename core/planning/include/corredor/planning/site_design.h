#pragma once

#include <corredor/layers/connector.h>
#include <corredor/planning/site_demand.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

/** What kind of charging fits a site, and how much of it. */
namespace corredor::planning {

enum class SiteType : std::uint8_t {
    SlowDestination, ///< Level 2 where people stay for hours
    UrbanHub,        ///< fast charging for the people of a town
    Corridor150,     ///< fast charging for those who pass, 150 kW a port
    Corridor350,     ///< the same at 350 kW, where many pass
    TruckStop        ///< trucks beside light vehicles
};

/** "slow-destination", "urban-hub", "corridor-150", "corridor-350", "truck-stop". */
[[nodiscard]] std::string_view toString(SiteType type);

/** The same for people. @param language "en" or "es" */
[[nodiscard]] std::string_view nameOf(SiteType type, std::string_view language);

/** Ports of one kind at a site: one queue. */
struct PortGroup {
    layers::ChargingLevel level = layers::ChargingLevel::DCFC;
    bool forTrucks = false;
    int ports = 0;
    double portKw = 0;
    layers::ConnectorSet connectors; ///< each is at the site; see the design's rule for how many
    double peakArrivalsPerHour = 0;
    double utilisation = 0; ///< in the busiest hour, of the ports that work
    double meanWaitMin = 0; ///< in the busiest hour
    double kwhPerDay = 0;   ///< that it sells
    /** Of the demand that the ports serve within the wait; below 1 at the largest site allowed. */
    double servedShare01 = 1;
};

/** What to build at a site. */
struct SiteDesign {
    SiteType type = SiteType::UrbanHub;
    std::vector<PortGroup> groups;
    double siteKw = 0;    ///< power of the grid connection, load sharing counted
    double kwhPerDay = 0; ///< what it is expected to sell

    [[nodiscard]] int ports() const;

    /** The fast ports for light vehicles, the slow ones, those for trucks; null = it has none. */
    [[nodiscard]] const PortGroup* fast() const;
    [[nodiscard]] const PortGroup* slow() const;
    [[nodiscard]] const PortGroup* truck() const;
};

/**
 * The kind of site that serves the demand, with the fewest ports that keep the wait.
 *
 * Fast ports where those who pass ask for at least as much as the residents (a corridor site, with
 * the least ports and power of 23 CFR 680.106), or where there are MinFastSessionsPerDay of fast
 * charges (an urban hub); else Level 2 alone. A plan may want more than the demand (Service): a
 * fast port at least, or a corridor site unless residents ask for a hub. A corridor site that needs
 * more than PortsForMorePower gets the stronger ports. Trucks have ports of their own from
 * MinTrucksPerDay on. No site has more than MostFastPorts and MostSlowPorts: what they cannot serve
 * within the wait is left over. Connectors suit the vehicles of that side: CCS1 and J3400 on both,
 * GB/T for Mexico's towns as well (its association counts it among the main types), J1772 and J3400
 * at Level 2.
 * @param floor  the design of an earlier year, or null: ports are added, never taken away
 */
[[nodiscard]] SiteDesign designSite(
    const SiteCatchment& catchment,
    const SiteDemand& demand,
    const Parameters& parameters,
    const SiteDesign* floor = nullptr);

/** Why, in one sentence that a mayor understands. @param language "en" or "es" */
[[nodiscard]] std::string reasonFor(
    const SiteDesign& design,
    const SiteCatchment& catchment,
    const SiteDemand& demand,
    std::string_view language);

} // namespace corredor::planning
