#include "layer_reach.h"
#include "measure_criteria.h"

#include <corredor/planning/site_proposal.h>

#include <cmath>

namespace corredor::planning {

namespace {

std::size_t at(std::int32_t i) {
    return static_cast<std::size_t>(i);
}

/** Interstates and US routes; Mexico's federal roads are numbered MEX. */
bool isFederal(std::string_view road) {
    return road.starts_with("I-") || road.starts_with("US-") || road.starts_with("MEX-");
}

/** The measure of that name, or null. */
const layers::MeasureLayer* measureNamed(const CriteriaInputs& layers, const std::string& name) {
    const auto found = layers.measures.find(name);
    return found == layers.measures.end() ? nullptr : found->second.get();
}

/** Distances to a grid layer, in each country to that country's features. */
void addDistances(
    const layers::MeasureLayer& grid,
    const std::vector<geo::LonLat>& places,
    double SiteSetting::* distanceKm,
    std::vector<SiteSetting>& settings,
    const JobContext& job) {
    CriterionOptions nearest;
    nearest.kind = CriterionKind::MeasureNearest;
    nearest.measure = grid.name;
    const LayerReach reach(grid);
    for (const Country country : allCountries) {
        std::vector<std::size_t> sites;
        std::vector<geo::LonLat> there;
        for (std::size_t i = 0; i < settings.size(); ++i) {
            if (settings[i].country == country && reach.covers(places[i])) {
                sites.push_back(i);
                there.push_back(places[i]);
            }
        }
        const auto features = featuresIn(grid, std::string(codeOf(country)));
        const std::vector<double> km = measureValues(features, nearest, there, job);
        for (std::size_t k = 0; k < sites.size(); ++k) {
            settings[sites[k]].*distanceKm = km[k];
        }
    }
}

} // namespace

std::string jurisdictionOf(const CandidateSites& sites, std::int32_t candidate) {
    std::string text;
    for (const auto* column : {&sites.zoneLabel, &sites.state, &sites.country}) {
        const std::string value = at(candidate) < column->size() ? (*column)[at(candidate)] : "";
        text += text.empty() || value.empty() ? value : ", " + value;
    }
    const std::string road = at(candidate) < sites.road.size() ? sites.road[at(candidate)] : "";
    if (isFederal(road)) {
        text += (text.empty() ? "" : "; ") + road;
    }
    return text;
}

std::vector<SiteSetting> settingsOf(
    const CriteriaInputs& layers,
    std::span<const std::int32_t> candidates,
    const SettingOptions& options,
    const JobContext& job) {
    const JobContext quiet(job.stopToken(), {});
    std::vector<SiteSetting> settings(candidates.size());
    std::vector<geo::LonLat> places;
    for (std::size_t i = 0; i < candidates.size(); ++i) {
        settings[i].country = countryFromCode(layers.sites.country[at(candidates[i])]);
        settings[i].state = layers.sites.state[at(candidates[i])];
        places.push_back(layers.sites.location[at(candidates[i])]);
    }
    if (const auto* grid = measureNamed(layers, options.grid); grid != nullptr) {
        addDistances(*grid, places, &SiteSetting::substationKm, settings, quiet);
    }
    if (const auto* lines = measureNamed(layers, options.gridLines); lines != nullptr) {
        addDistances(*lines, places, &SiteSetting::lineKm, settings, quiet);
    }
    for (SiteSetting& setting : settings) {
        setting.gridKm = std::fmin(setting.substationKm, setting.lineKm);
    }
    if (const auto* cover = measureNamed(layers, options.broadband.measure); cover != nullptr) {
        const auto online = connectivityAt(*cover, options.broadband, places, quiet);
        for (std::size_t i = 0; i < settings.size(); ++i) {
            settings[i].online = online[i];
        }
    }
    job.report(1.0);
    return settings;
}

std::vector<SiteProposal> proposeSites(
    const PlanInputs& inputs,
    std::span<const std::int32_t> candidates,
    const ProposalOptions& options,
    const Parameters& parameters,
    std::span<const Programme> programmes,
    std::vector<Issue>& issues,
    const JobContext& job) {
    const auto catchments = measureCatchments(
        inputs,
        candidates,
        Sharing::Among,
        options.catchment,
        parameters,
        issues,
        job.subRange(0, 0.9));
    const auto settings =
        settingsOf(inputs.layers, candidates, options.setting, job.subRange(0.9, 1));
    std::vector<SiteProposal> proposals;
    for (std::size_t i = 0; i < candidates.size(); ++i) {
        SiteProposal& proposal = proposals.emplace_back();
        proposal.catchment = catchments[i];
        proposal.setting = settings[i];
        proposal.demand = demandOf(catchments[i], parameters, options.year, options.estimate);
        proposal.design = designSite(catchments[i], proposal.demand, parameters);
        proposal.cost = costOf(proposal.design, settings[i], parameters, programmes, options.year);
        proposal.jurisdiction = jurisdictionOf(inputs.sites, candidates[i]);
    }
    return proposals;
}

} // namespace corredor::planning
