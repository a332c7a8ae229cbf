#pragma once

#include <corredor/planning/site_catchments.h>
#include <corredor/planning/site_cost.h>

#include <span>
#include <string>
#include <vector>

/** What to build at chosen sites: kind, size, cost, who pays. */
namespace corredor::planning {

struct ProposalOptions {
    int year = 2030; ///< whose demand the sites are built for
    Estimate estimate = Estimate::Mid;
    CatchmentOptions catchment;
    std::string grid = {}; ///< measure whose nearest feature is where the grid is, or empty
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
 * What the costs need to know of some candidates. Without a grid measure, or where it has nothing,
 * the distance to the grid is not known. @throws ScenarioError when the measure is a raster
 */
[[nodiscard]] std::vector<SiteSetting> settingsOf(
    const CriteriaInputs& layers,
    std::span<const std::int32_t> candidates,
    const std::string& gridMeasure,
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
