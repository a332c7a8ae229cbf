#pragma once

#include <corredor/landscape/compatibility.h>
#include <corredor/landscape/corridors.h>
#include <corredor/planning/plan.h>
#include <corredor/planning/site_cost.h>

#include <cstdint>
#include <span>
#include <string>
#include <vector>

/** Which sites open in which year, how they grow, and what that does for both countries. */
namespace corredor::planning {

inline constexpr int mostRoadmapYears = 30;

struct RoadmapOptions {
    int firstYear = 2026;
    int lastYear = 2030;
    /** US dollars: one for each year in order, or a single one that each year has. */
    std::vector<double> budgetsUsd = {25'000'000};
    double reachKm = 16; ///< whom a site serves
    Estimate estimate = Estimate::Mid;
    bool countExisting = true; ///< as PlanOptions
    double timeLimitS = 60;
    std::uint64_t seed = 1;

    [[nodiscard]] int years() const { return lastYear - firstYear + 1; }

    /** @pre budgetsUsd holds one, or one for each year */
    [[nodiscard]] double budgetUsd(int year) const;
};

/** A site as it stands at the end of a year. */
struct SiteStage {
    int year = 0;
    SiteDemand demand;
    SiteDesign design;
    double capexUsd = 0; ///< all that has been spent on it so far
};

struct RoadmapSite {
    std::int32_t candidate = -1; ///< into CandidateSites
    int openingYear = 0;
    std::vector<SiteStage> stages; ///< from the opening year to the last

    /** As it stands at the end of a year of the roadmap; null before it opens. */
    [[nodiscard]] const SiteStage* stageAt(int year) const;
};

/** Figures of one country at the end of one year. */
struct CountryYear {
    std::int64_t sites = 0; ///< open by then
    std::int64_t ports = 0;
    double siteKw = 0;
    double kwhPerDay = 0;
    double spentUsd = 0;      ///< in this year
    double spentSoFarUsd = 0; ///< this year included
    double people = 0;
    double peopleExisting = 0; ///< within reach of what exists
    double peopleRoadmap = 0;  ///< within reach of the roadmap's sites only
    double vehicles = 0;       ///< electric light vehicles of all people
    double vehiclesExisting = 0;
    double vehiclesRoadmap = 0;

    CountryYear& operator+=(const CountryYear& other);
};

struct CorridorYear {
    std::int64_t complete = 0; ///< corridors without a gap
    std::int64_t corridors = 0;
    std::int64_t gaps = 0;
    double gapKm = 0;
};

/** Trips between cities that one type of vehicle can make. */
struct TripYear {
    std::string vehicle;
    std::array<std::int64_t, landscape::tripGroups.size()> possible = {}; ///< by TripGroup
    std::array<std::int64_t, landscape::tripGroups.size()> trips = {};
};

struct RoadmapYear {
    int year = 0;
    double budgetUsd = 0;
    std::array<CountryYear, countryCount> countries;
    CorridorYear corridors;
    std::vector<TripYear> trips; ///< one a type of vehicle

    /** Both countries. */
    [[nodiscard]] CountryYear sum() const;
};

/**
 * The sites that open, and when: no other choice within the budgets has more electric vehicles
 * within reach, added up over the years, than `bound`.
 */
struct Roadmap {
    static constexpr std::int32_t never = 0;
    static constexpr std::int32_t byWhatExists = -1;

    RoadmapOptions options;
    location::Status status = location::Status::Infeasible;
    double value = 0; ///< vehicle-years newly within reach
    double bound = 0;
    double gap = 0;
    std::vector<RoadmapSite> sites; ///< by opening year, then number
    std::vector<RoadmapYear> years; ///< the first is the year before, without any of the sites
    /** Year in which each demand point comes within reach, or one of the constants above. */
    std::vector<std::int32_t> reachedIn;
};

struct RoadmapInputs {
    const PlanInputs& plan;
    const Parameters& parameters;
    std::span<const SiteCatchment> catchments; ///< one a candidate, each by itself
    std::span<const SiteSetting> settings;     ///< likewise
    /** What the indicators of corridors and trips need; null = those are left out. */
    const landscape::CorridorResult* corridors = nullptr;
    const landscape::Compatibility* trips = nullptr;
    const layers::PlaceLayer* places = nullptr;
};

/**
 * Chooses the opening years over the whole horizon at once (location::solvePhasedCover). A site is
 * sized for what its catchment asks of it in each year; it grows with that and never shrinks, and
 * what that costs counts in the year in which it is spent. Money that is left goes to the next
 * year. Required sites open by the last year, excluded and existing ones never.
 * @throws InfeasibleError when the budgets cannot pay for the required sites
 * @throws ScenarioError when years or budgets make no sense
 * @throws Cancelled
 */
[[nodiscard]] Roadmap planRoadmap(
    const RoadmapInputs& inputs,
    const RoadmapOptions& options,
    const JobContext& job = {},
    const PlanProgress& progress = {});

} // namespace corredor::planning
