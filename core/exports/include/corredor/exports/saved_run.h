#pragma once

#include <corredor/exports/results.h>
#include <corredor/geo/lonlat.h>

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

/** A run as its folder of results keeps it: what can be compared with another run. */
namespace corredor::exports {

/** Part of the results that a figure belongs to, in the order in which tables show them. */
enum class FigureGroup : std::uint8_t { Landscape, Network, Candidates, Plan, Roadmap };

/** What a figure says; names, units and decimals are in comparison_words.h. */
enum class Indicator : std::uint8_t {
    Stations,
    PortsL1,
    PortsL2,
    PortsDcfc,
    PowerKw,        ///< of the ports that exist, where stated
    People,         ///< counted by the run
    PeopleNearAny,  ///< within reach of public charging
    PeopleNearFast, ///< within reach of public fast charging
    MedianKmFast,   ///< to the nearest public fast charging, median of the people
    NetworkKm,
    NetworkNodes,
    NetworkEdges,
    NetworkParts,
    CrossingsJoined,
    CandidateCount,
    PlanValue, ///< FigureKey::unit says of what
    PlanBound,
    PlanGapPercent,
    PlanSites,
    PlanPorts,
    PlanSiteKw,
    PlanKwhPerDay,
    PlanCapexUsd, ///< middle estimate
    PlanSubsidyUsd,
    PlanPeopleExisting, ///< within reach of what exists
    PlanPeople,         ///< within reach of the plan only
    RoadmapValue,
    RoadmapBound,
    RoadmapGapPercent,
    RoadmapBudgetUsd, ///< of one year, this one and all below
    RoadmapSites,
    RoadmapPorts,
    RoadmapSiteKw,
    RoadmapSpentSoFarUsd,
    RoadmapPeople,   ///< within reach of the roadmap's sites only
    RoadmapVehicles, ///< likewise, electric vehicles
    CorridorsComplete,
    CorridorGaps,
    CorridorGapKm,
    TripsAcross, ///< trips over the border that a type of vehicle can make
    Last         ///< number of indicators
};

inline constexpr auto indicatorCount = static_cast<std::size_t>(Indicator::Last);

/** Where a figure holds: one country, or both. */
enum class Scope : std::uint8_t { UnitedStates, Mexico, All };

/** What a figure is of. Ordered as tables show it. */
struct FigureKey {
    FigureGroup group = FigureGroup::Landscape;
    int year = 0; ///< of the roadmap; 0 = not of a year
    Indicator indicator = Indicator::Stations;
    std::string detail; ///< type of vehicle of trips, unit of the plan's value; else empty
    Scope scope = Scope::All;

    friend auto operator<=>(const FigureKey&, const FigureKey&) = default;
    friend bool operator==(const FigureKey&, const FigureKey&) = default;
};

/** A site of a plan or of a roadmap. */
struct SavedSite {
    std::string id;
    std::string name;
    geo::LonLat location;
    std::string country;
    std::string state;
    std::string type;       ///< planning::toString(SiteType) in the last year; empty = not sized
    std::int64_t ports = 0; ///< in the last year; 0 = not sized
    int openingYear = 0;    ///< 0 = of a plan, which has no years
};

struct SavedRun {
    std::string file;    ///< what it was read from, for messages
    std::string version; ///< of the program that ran it
    std::string name;    ///< of the scenario
    std::string scenarioFile;
    std::string scenarioSha256;
    std::vector<InputRecord> inputs;
    /** Every scenario key in force ("plan.sites", "chargers[0].source") with its value as JSON. */
    std::map<std::string, std::string> keys;
    std::map<FigureKey, double> figures; ///< those that the run knows
    bool hasPlan = false;
    std::string objective; ///< planning::toString(Objective); empty without a plan
    std::string status;    ///< location::toString(Status); empty without a plan
    std::vector<SavedSite> planSites;
    bool hasRoadmap = false;
    std::vector<SavedSite> roadmapSites;
};

/**
 * The run whose results `folder` holds, from its result.json.
 * @throws InputError naming the file, the line or key, and what to do: when there is no
 *         result.json, when it is damaged or when it is of something else
 */
[[nodiscard]] SavedRun readSavedRun(const std::filesystem::path& folder);

/**
 * The run that the text of a result.json tells of.
 * @param file named in errors
 * @throws InputError likewise
 */
[[nodiscard]] SavedRun savedRunFrom(std::string_view json, std::string file);

/** A run that is still in memory; the same as if it had been saved and read. */
[[nodiscard]] SavedRun savedRunOf(const Results& results);

} // namespace corredor::exports
