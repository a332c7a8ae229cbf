#pragma once

#include <corredor/exports/write.h>
#include <corredor/geo/lonlat.h>
#include <corredor/landscape/compatibility.h>
#include <corredor/landscape/corridors.h>
#include <corredor/landscape/merge.h>
#include <corredor/network/network.h>
#include <corredor/planning/candidates.h>
#include <corredor/planning/criteria.h>
#include <corredor/planning/fairness.h>
#include <corredor/planning/parameters.h>
#include <corredor/planning/plan.h>
#include <corredor/planning/roadmap.h>
#include <corredor/planning/scores.h>
#include <corredor/planning/sensitivity.h>
#include <corredor/planning/site_proposal.h>
#include <corredor/planning/weights.h>
#include <corredor/sources/joins.h>
#include <corredor/sources/layers.h>
#include <corredor/sources/stations.h>

#include <array>
#include <filesystem>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace corredor::scenario {

/** A path as written in the scenario, and where it leads (relative to the scenario's folder). */
struct SourcePath {
    std::string written;
    std::filesystem::path resolved;
};

template <typename Options>
struct SourceEntry {
    SourcePath path;
    Options options;
};

struct Region {
    std::optional<geo::BoundingBox> bbox;
    std::optional<SourceEntry<sources::ZoneOptions>> polygons;
};

/** The corridor rule of a scenario: a named rule, and what the scenario states instead of it. */
struct CorridorChoice {
    std::string rule = "nevi-2023"; ///< id of one of landscape::namedRules()
    std::optional<double> spacingMi;
    std::optional<double> offsetMi;
    std::optional<int> minPorts;
    std::optional<double> minPortKw;
    std::vector<std::string> connectors; ///< empty: the rule's
    std::optional<landscape::ConnectorMatch> connectorMatch;
    std::optional<landscape::OffsetBy> offsetBy;
    std::optional<landscape::UnknownData> unknownData;
};

/** The rule in force. @pre rule and connectors are known names, as in every checked scenario */
[[nodiscard]] landscape::CorridorRule ruleOf(const CorridorChoice& choice);

/** A type of vehicle of a scenario: a built-in type of its name with other figures, or a new one.
 */
struct VehicleChoice {
    std::string name;
    std::optional<double> rangeKm;
    std::optional<double> reservePct;
    std::optional<double> chargeToPct;
    std::optional<std::vector<std::string>> connectors;
    std::optional<std::vector<std::string>> adapters;
    std::optional<bool> slowOnTheWay;

    friend bool operator==(const VehicleChoice&, const VehicleChoice&) = default;
};

/** What a scenario states of one figure of the registry; parametersOf() says what follows. */
struct ParameterChoice {
    std::optional<double> low;
    std::optional<double> mid;
    std::optional<double> high;

    friend bool operator==(const ParameterChoice&, const ParameterChoice&) = default;
};

/** By planning::Parameter. */
using ParameterChoices = std::array<ParameterChoice, planning::parameterCount>;

/** A programme of a scenario: a built-in one of its name with other terms, or a new one. */
struct ProgrammeChoice {
    std::string name;
    std::optional<planning::Country> country;
    std::optional<std::string> state;
    std::optional<int> firstYear;
    std::optional<int> lastYear;
    std::optional<planning::ProgrammeKind> kind;
    std::optional<double> rate;
    std::optional<double> mostUsdPerPort;
    std::optional<bool> corridorsOnly;
    std::optional<std::string> source;

    friend bool operator==(const ProgrammeChoice&, const ProgrammeChoice&) = default;
};

/** Areas without new sites. */
struct ExclusionChoice {
    sources::SourceOptions source;
    std::string name;
    std::string labelField; ///< empty = as of zones
    double bufferKm = 0;    ///< as planning::Exclusion
};

/** A scenario file, checked: one run can be made of it. Defaults are filled in. */
struct Scenario {
    std::filesystem::path file;
    std::string sha256; ///< of the file's bytes
    int format = 1;
    std::string name;
    std::string language = "en";
    std::uint64_t seed = 1;
    Region region;
    std::vector<SourceEntry<sources::StationOptions>> chargers;
    std::optional<SourceEntry<sources::RoadOptions>> roads;
    std::optional<SourceEntry<sources::CrossingOptions>> crossings; ///< none = the built-in ports
    std::string crossingWaitField; ///< of crossings; empty = the usual names
    std::vector<SourceEntry<sources::PopulationOptions>> population;
    std::vector<SourceEntry<sources::ZoneOptions>> zones;
    std::vector<SourceEntry<sources::JoinOptions>>
        joins; ///< columns for zones and people, in order
    std::vector<SourceEntry<sources::MeasureOptions>> measures;
    std::vector<SourceEntry<ExclusionChoice>> exclusions;
    std::vector<exports::SourceLabel> labels; ///< what fields and layers of the sources are called
    std::optional<SourceEntry<sources::SiteOptions>>
        sites; ///< [candidates] from = "layer", or roles
    landscape::MergeOptions merge;
    std::string vehicleMeasure; ///< name of the measure with electric vehicles; empty = none
    CorridorChoice corridor;
    double reachKm = 16; ///< people farther by road from fast charging are uncovered
    std::map<std::string, std::vector<std::string>> equityFields; ///< zone layer -> class fields
    std::vector<landscape::CorridorSpec> corridors; ///< none = landscape::builtinCorridors()
    std::vector<VehicleChoice> vehicles; ///< beside the built-in types, or instead of their figures
    std::vector<std::string> tripVehicles; ///< names of the types studied; empty = all
    landscape::TripOptions trips;
    double maxSnapM = 10000; ///< demand points farther than this from any road are not reached
    network::BuildOptions network;
    planning::CandidateOptions candidates;
    bool hasCandidates = false;
    std::vector<planning::CriterionOptions> criteria;
    ParameterChoices parameters;                                            ///< of both countries
    std::array<ParameterChoices, planning::countryCount> countryParameters; ///< instead of those
    planning::WeightOptions weights;
    planning::Ranking ranking = planning::Ranking::WeightedSum;
    planning::SensitivityOptions sensitivity; ///< its seed is the scenario's
    /** What sites must offer; none = as the plan's objective and reach ask. */
    std::optional<planning::Service> service;
    planning::ProposalOptions sizing; ///< the reach, vehicles, service come from other keys
    std::vector<ProgrammeChoice>
        programmes; ///< beside the built-in ones, or instead of their terms
    std::optional<planning::RoadmapOptions> roadmap;
    std::optional<planning::PlanOptions> plan; ///< without its floors and trade-off
    std::vector<planning::PlanFloor> floors;
    std::optional<planning::TradeoffOptions> tradeoff;
    bool sitesNotUsed = false; ///< plan.sites is stated, but the objective finds the number itself
    std::set<exports::Format> formats = {
        exports::Format::Shapefile,
        exports::Format::GeoPackage,
        exports::Format::GeoJson,
        exports::Format::Csv,
        exports::Format::Report};
};

/**
 * The types of vehicles whose trips are studied: the built-in ones, each with what the scenario
 * states instead, then the scenario's own; of these the ones named in tripVehicles, if any are.
 * @pre names and connectors are known, as in every checked scenario
 */
[[nodiscard]] std::vector<landscape::VehicleType> vehicleTypesOf(const Scenario& scenario);

/**
 * The figures of one country as the scenario has them. What the country's section does not state is
 * as the section of both states it, else the default. Where only the middle figure is stated, low
 * and high keep the proportion to it that they have by default, within the parameter's limits.
 */
[[nodiscard]] planning::ParameterRange
rangeOf(const Scenario& scenario, planning::Parameter parameter, planning::Country country);

/** All figures in force. @throws ScenarioError never for a checked scenario */
[[nodiscard]] planning::Parameters parametersOf(const Scenario& scenario);

/** The built-in programmes, each with what the scenario states instead, then its own. */
[[nodiscard]] std::vector<planning::Programme> programmesOf(const Scenario& scenario);

/** How sites are sized: the scenario's section with what follows from its other keys. */
[[nodiscard]] planning::ProposalOptions sizingOf(const Scenario& scenario);

/** The same of the sites of the scenario's roadmap. */
[[nodiscard]] planning::CatchmentOptions
catchmentOf(const Scenario& scenario, const planning::RoadmapOptions& roadmap);

/** Names of the scenario's criteria, in order. */
[[nodiscard]] std::vector<std::string> criterionNames(const Scenario& scenario);

/** The weights in force. @throws ScenarioError never for a checked scenario */
[[nodiscard]] planning::Weights weightsOf(const Scenario& scenario);

/** One thing wrong with a scenario file. */
struct Fault {
    int line = 0;    ///< 1-based; 0 = the whole file
    std::string key; ///< "plan.sites", "criteria[2].weight" (counted from 1)
    std::string reason;
};

/** What a scenario file may do beyond reading local files. */
struct LoadOptions {
    bool allowDatabase = false; ///< sources may be "PG:..." connections, which reach the network
};

/** The largest scenario file that is read, bytes. */
inline constexpr std::size_t maxScenarioBytes = std::size_t{1} << 20U;

/**
 * Every fault of the file's text, its keys, its values and whether its sources exist, by line.
 * @throws InputError when the file cannot be read.
 */
[[nodiscard]] std::vector<Fault>
validate(const std::filesystem::path& file, const LoadOptions& options = {});

/** @throws ScenarioError naming the first fault; InputError when the file cannot be read. */
[[nodiscard]] Scenario
loadScenario(const std::filesystem::path& file, const LoadOptions& options = {});

/** The scenario as TOML that loads to the same scenario; paths relative to `target`'s folder. */
[[nodiscard]] std::string toToml(const Scenario& scenario, const std::filesystem::path& target);

/** Every parameter in force, defaults included, as a JSON object. Holds no passwords. */
[[nodiscard]] std::string parametersJson(const Scenario& scenario);

/** JSON Schema (2020-12) of scenario files: resources/scenario.schema.json is this text. */
[[nodiscard]] std::string schemaJson();

} // namespace corredor::scenario
