#include "measure_criteria.h"

#include <corredor/planning/site_proposal.h>

namespace corredor::planning {

namespace {

std::size_t at(std::int32_t i) {
    return static_cast<std::size_t>(i);
}

/** Interstates and US routes; Mexico's federal roads are numbered MEX. */
bool isFederal(std::string_view road) {
    return road.starts_with("I-") || road.starts_with("US-") || road.starts_with("MEX-");
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
    const std::string& gridMeasure,
    const JobContext& job) {
    std::vector<SiteSetting> settings(candidates.size());
    std::vector<geo::LonLat> places;
    for (std::size_t i = 0; i < candidates.size(); ++i) {
        settings[i].country = countryFromCode(layers.sites.country[at(candidates[i])]);
        settings[i].state = layers.sites.state[at(candidates[i])];
        places.push_back(layers.sites.location[at(candidates[i])]);
    }
    const auto grid = layers.measures.find(gridMeasure);
    if (grid == layers.measures.end()) {
        return settings;
    }
    CriterionOptions nearest;
    nearest.kind = CriterionKind::MeasureNearest;
    nearest.measure = gridMeasure;
    const std::vector<double> km = measureValues(*grid->second, nearest, places, job);
    for (std::size_t i = 0; i < settings.size(); ++i) {
        settings[i].gridKm = km[i];
    }
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
    const auto settings = settingsOf(inputs.layers, candidates, options.grid, job.subRange(0.9, 1));
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
