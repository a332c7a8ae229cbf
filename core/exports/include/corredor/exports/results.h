#pragma once

#include <corredor/base/issue.h>
#include <corredor/base/stages.h>
#include <corredor/exports/source_names.h>
#include <corredor/landscape/compatibility.h>
#include <corredor/landscape/corridors.h>
#include <corredor/landscape/coverage_bands.h>
#include <corredor/landscape/equity.h>
#include <corredor/landscape/figures.h>
#include <corredor/landscape/inventory.h>
#include <corredor/landscape/merge.h>
#include <corredor/landscape/people_equity.h>
#include <corredor/layers/crossing_waits.h>
#include <corredor/layers/points.h>
#include <corredor/layers/zones.h>
#include <corredor/network/network.h>
#include <corredor/planning/candidates.h>
#include <corredor/planning/plan.h>
#include <corredor/planning/roadmap.h>
#include <corredor/planning/scores.h>
#include <corredor/planning/sensitivity.h>
#include <corredor/planning/site_proposal.h>
#include <corredor/planning/weights.h>

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace corredor::exports {

/** An input file as the run saw it. */
struct InputRecord {
    std::string role; ///< "chargers", "roads", "population", ...
    std::string path; ///< as the scenario names it
    std::string sha256;
    std::int64_t records = 0;
};

struct ScenarioRecord {
    std::string name;
    std::string path; ///< file name only: results must not depend on where the file lies
    std::string sha256;
    std::string language = "en"; ///< of the report: "en" or "es"
    std::uint64_t seed = 1;
    std::vector<SourceLabel> labels; ///< what fields and layers are called
    std::string parametersJson; ///< every parameter in force, defaults included, as a JSON object
};

/** Everything a run found out; what every export and the desktop read. Immutable once made. */
struct Results {
    ScenarioRecord scenario;
    std::vector<InputRecord> inputs;
    landscape::MergedStations stations;
    landscape::Inventory inventory;
    landscape::LandscapeFigures figures;
    std::shared_ptr<const network::RoadNetwork> network; ///< null when there are no roads
    std::vector<network::BorderJoin> crossings;
    /** The ports of entry that `crossings` speaks of, for maps; null when there are none. */
    std::shared_ptr<const layers::CrossingLayer> crossingPlaces;
    layers::CrossingWaits crossingWaits; ///< that ways over the border take, by id
    std::int64_t networkComponents = 0;
    double networkKm = 0;
    std::optional<landscape::CorridorResult> corridors; ///< nothing when there are no roads
    std::string corridorRule; ///< id of the named rule that `corridors` started from
    std::optional<landscape::Coverage> coverage;   ///< nothing without roads and people
    std::optional<landscape::CoverageBands> bands; ///< with coverage
    landscape::DataCoverage dataCoverage;          ///< which sources have records where
    std::vector<landscape::LayerEquity> equity;    ///< one a zone layer, in the order of `zones`
    std::vector<landscape::PeopleGrouping> peopleEquity; ///< by class field of population layers
    /** Trips between cities by type of vehicle; nothing without roads. */
    std::optional<landscape::Compatibility> compatibility;
    planning::CandidateSites candidates; ///< empty in a landscape-only run
    planning::Exclusions exclusions;     ///< what kept candidates away
    std::vector<planning::CriterionValues> criteria;
    planning::Weights weights; ///< where the scores' weights come from
    planning::Scores scores;
    planning::RankedSites otherRanks;      ///< by the ranking that `scores` does not use
    planning::WeightOptions weightOptions; ///< what `weights` were made of
    /** How far `scores` rests on the exact weights; nothing where that was not studied. */
    std::optional<planning::Sensitivity> sensitivity;
    bool hasPlan = false;
    planning::Plan plan;
    std::shared_ptr<const planning::PlanProblem> planProblem; ///< what the plan was chosen from
    planning::Parameters parameters; ///< the figures that sizes, costs and the roadmap rest on
    std::vector<planning::Programme> programmes;
    planning::ProposalOptions sizing;
    /** Of vehicles past the candidates, in their order; nothing unless the scenario asks for it. */
    std::optional<planning::TripModel> tripModel;
    /** What to build at the plan's sites, in their order; empty after a plan chosen by hand. */
    std::vector<planning::SiteProposal> proposals;
    std::optional<planning::Roadmap> roadmap;
    /** What fairness costs from `plan` on; nothing unless asked for, and after a plan by hand. */
    std::optional<planning::Tradeoff> tradeoff;
    std::vector<std::shared_ptr<const layers::PopulationLayer>> population;
    std::vector<std::shared_ptr<const layers::ZoneLayer>> zones;
    std::vector<Issue> issues;
    std::vector<StageTime> stages; ///< only for timings.json
};

} // namespace corredor::exports
