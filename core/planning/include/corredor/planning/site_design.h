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
};

/** What to build at a site. */
struct SiteDesign {
    SiteType type = SiteType::UrbanHub;
    std::vector<PortGroup> groups;
    double siteKw = 0;    ///< power of the grid connection, load sharing counted
    double kwhPerDay = 0; ///< what it is expected to sell

    [[nodiscard]] int ports() const;
};

/**
 * The kind of site that serves the demand, with the fewest ports that keep the wait.
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
