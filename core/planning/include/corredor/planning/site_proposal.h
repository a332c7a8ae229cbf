#pragma once

#include <corredor/planning/site_catchments.h>
#include <corredor/planning/site_cost.h>

#include <span>
#include <string>
#include <vector>

/** What to build at chosen sites: kind, size, cost, who pays. */
namespace corredor::planning {

/** Layers that tell what a place has. */
struct SettingOptions {
    std::string grid = {}; ///< measure of substations, or of whatever a site may connect to; or ""
    std::string gridLines = {}; ///< measure of power lines, or empty
    BroadbandOptions broadband = {};
};

struct ProposalOptions {
    int year = 2030; ///< whose demand the sites are built for
    Estimate estimate = Estimate::Mid;
    CatchmentOptions catchment;
    SettingOptions setting;
    /** Vehicles past sites without a count are estimated from trips between cities. */
    bool tripsBetweenCities = false;
    TripModelOptions trips;
};

/** Everything proposed for one site. */
struct SiteProposal {
    SiteCatchment catchment;
    SiteDemand demand;
    SiteDesign design;
    SiteSetting setting;
    SiteCost cost;
    std::string jurisdiction; ///< "Ensenada, BCN, MX; federal road MEX-1"
};

/** Who has a say at the place: zone (municipio or county), state, country, and a federal road. */
[[nodiscard]] std::string jurisdictionOf(const CandidateSites& sites, std::int32_t candidate);

/**
 * What the costs need to know of some candidates. Distances to the grid are straight, to features
 * of the site's own country, and known only in states that the layer reaches (layer_reach.h): where
 * the data end, a site is not far from the grid, its distance is unknown.
 * @throws ScenarioError when a measure of the grid is a raster
 */
[[nodiscard]] std::vector<SiteSetting> settingsOf(
    const CriteriaInputs& layers,
    std::span<const std::int32_t> candidates,
    const SettingOptions& options,
    const JobContext& job = {});

/**
 * What to build at the chosen candidates, which share people among each other, in their order.
 * Issues as measureCatchments. @throws Cancelled
 */
[[nodiscard]] std::vector<SiteProposal> proposeSites(
    const PlanInputs& inputs,
    std::span<const std::int32_t> candidates,
    const ProposalOptions& options,
    const Parameters& parameters,
    std::span<const Programme> programmes,
    std::vector<Issue>& issues,
    const JobContext& job = {});

} // namespace corredor::planning
