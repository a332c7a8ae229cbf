#pragma once

#include <corredor/landscape/people_equity.h>
#include <corredor/location/solve.h>
#include <corredor/planning/criteria.h>
#include <corredor/planning/fairness.h>
#include <corredor/planning/scores.h>
#include <corredor/planning/trip_model.h>

#include <array>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

namespace corredor::planning {

enum class Objective { MaxCover, PMedian, SetCover, PCenter, FlowRefuelling };

[[nodiscard]] std::string_view toString(Objective objective);

/** How a site's service falls with the distance (max cover). */
enum class Decay {
    None,  ///< whole up to reach_km
    Linear ///< whole up to full_km, falling in a straight line to nothing at reach_km
};

struct PlanOptions {
    Objective objective = Objective::MaxCover;
    int sites = 25;      ///< exactly; at most with a budget; not used by set cover
    double reachKm = 16; ///< max cover and set cover: whom a site serves
    Decay decay = Decay::None;
    double fullKm = 5; ///< with linear decay
    /**
     * p-median: whoever lives farther from every charger counts as living this far from one.
     * p-center: people whom no candidate and nothing existing reaches within it are left out.
     */
    double maxKm = 100;
    int tripPlaces = 60;  ///< flow refuelling: the largest places, whose trips are considered
    double rangeKm = 250; ///< flow refuelling: what a full vehicle can drive
    double detourKm = 5;  ///< flow refuelling: driven off the way and back for one stop, at most
    std::optional<double> siteCost = {}; ///< of sites without a cost of their own
    std::optional<double> budget = {};   ///< max cover: the sites' costs together, at most
    std::string currency = "USD";        ///< of the costs, any name
    double timeLimitS = 60;
    std::uint64_t seed = 1;
    /** People within reach of an existing fast charger are served already; see fastStations(). */
    bool countExisting = true;
    /** Places of candidates that a planner wants in the plan, or not in it; see choiceOf(). */
    std::vector<geo::LonLat> pinned = {};
    std::vector<geo::LonLat> forbidden = {};
    std::vector<PlanFloor> floors = {};           ///< max cover without decay
    std::optional<TradeoffOptions> tradeoff = {}; ///< likewise
};

/** One chosen site, and what it would cost the plan to do without it. */
struct PlanSite {
    std::int32_t candidate = -1; ///< into CandidateSites
    double gain = 0;             ///< what the plan's value loses without it, in Plan::gainUnit
    /**
     * The candidate that would lose least if this site could not be built and the others were
     * kept; -1 when no candidate makes up for any of it.
     */
    std::int32_t replacement = -1;
    double lossWithReplacement = 0; ///< what is lost all the same; the gain without a replacement
};

enum class CoveredBy : std::uint8_t { Nothing, Existing, Plan };

[[nodiscard]] std::string_view toString(CoveredBy by);

/** Whom a plan leaves uncovered: one entry a demand point, in the order of the population layers.
 */
struct DemandCoverage {
    std::vector<geo::LonLat> location;
    std::vector<std::string> country;
    std::vector<double> people;
    std::vector<CoveredBy> by; ///< Existing also where the plan would reach it too
};

/** People of one country by who covers them, at the position of the CoveredBy. */
using CoverageTally = std::array<double, 3>;

/** Sums of a coverage by country; the key is empty where the country is not known. */
[[nodiscard]] std::map<std::string, CoverageTally>
coverageByCountry(const DemandCoverage& coverage);

/** What a planner asks for on top of the sites' roles: positions of candidates. */
struct PlanChoice {
    std::vector<std::int32_t> pinned;    ///< to be in the plan; counted in `sites`
    std::vector<std::int32_t> forbidden; ///< not to be chosen

    [[nodiscard]] bool isEmpty() const { return pinned.empty() && forbidden.empty(); }

    [[nodiscard]] bool operator==(const PlanChoice&) const = default;
};

/** The chosen sites with the proof of how good they are. */
struct Plan {
    Objective objective = Objective::MaxCover;
    location::Status status = location::Status::Infeasible;
    std::string unit = "people";     ///< of value and bound
    std::string gainUnit = "people"; ///< of the sites' gains and losses
    double value = 0;
    double bound = 0;
    double gap = 0;
    double servedAlready = 0; ///< people within reach (max_km) of what exists; not in value
    double totalDemand = 0;   ///< all people considered
    double leftOut = 0;       ///< set cover, p-center: people whom no candidate reaches
    std::optional<double> meanKmBefore = {}; ///< p-median: mean km by road to what exists
    std::optional<double> meanKmAfter = {};  ///< p-median: to what exists and the plan
    std::optional<double> cost = {};         ///< of the sites together, in `currency`
    std::string currency = {};
    std::vector<PlanSite> sites; ///< by decreasing gain, ties by candidate
    PlanChoice choice;           ///< what a planner asked for on top of the sites' roles
    DemandCoverage coverage;
    std::vector<FloorOutcome> floors = {}; ///< one a floor and group, in the scenario's order
};

struct PlanInputs {
    const CandidateSites& sites;
    const CriteriaInputs& layers;
    /** Whom the sites reach within reach_km, where that is measured already; else null. */
    std::shared_ptr<const DemandReach> reach = {};
    /** For flow refuelling: places of the region with their people; else null. */
    std::shared_ptr<const layers::PlaceLayer> places = {};
    /** For floors and trade-offs by class: the layers of the demand points, in their order. */
    std::vector<landscape::PeopleLayer> people = {};
    /** Of vehicles past the sites, in their order, for those without a count; null = none. */
    const TripModel* trips = nullptr;
};

class PlanModel;

/**
 * All that a location model needs of the layers, as plain numbers: what a plan is chosen from,
 * again and again, without measuring anything anew. Immutable, safe to share between threads.
 */
struct PlanProblem {
    PlanOptions options;
    std::vector<std::string> siteId;    ///< one a candidate, for messages
    std::vector<layers::SiteRole> role; ///< one a candidate
    std::vector<double> costs;          ///< one a candidate; empty = none are known
    std::shared_ptr<const PlanModel> model;
    std::vector<Issue> issues; ///< what was found while measuring
};

/** Told the plan's value and proved bound, in Plan::unit, as they close in. */
using PlanProgress = location::ProgressCallback;

struct PlanSolveOptions {
    double timeLimitS = 60;
    std::uint64_t seed = 1;
    JobContext job; ///< a stop request returns the best plan so far with its bound
    PlanProgress progress;
};

/**
 * Measures what the objective needs: who is within reach of which site and of what exists, and who
 * belongs to which group of the floors.
 * @throws ScenarioError when the objective is not available, the number of sites is not positive,
 * or a floor names what is not there.
 * @throws Cancelled
 */
[[nodiscard]] std::shared_ptr<const PlanProblem>
preparePlan(const PlanInputs& inputs, const PlanOptions& options, const JobContext& job = {});

/**
 * The candidates at the options' pinned and forbidden places, ascending.
 * @throws ScenarioError when no candidate lies within a metre of a place, or a site is both.
 */
[[nodiscard]] PlanChoice choiceOf(const CandidateSites& sites, const PlanOptions& options);

/**
 * Chooses the sites. Required and pinned sites count towards their number, excluded and forbidden
 * ones are never chosen, existing ones are not chosen and serve the people they reach already.
 * @throws InfeasibleError when roles, choice or the number of sites contradict.
 */
[[nodiscard]] Plan
solvePlan(const PlanProblem& problem, const PlanChoice& choice, const PlanSolveOptions& options);

/**
 * What raising the worst-off group costs, from a plan of this problem on; nothing when the options
 * ask for no trade-off. Each point takes at most the trade-off's time limit.
 * @param choice of the plan @throws Cancelled
 */
[[nodiscard]] std::optional<Tradeoff> measureTradeoff(
    const PlanProblem& problem,
    const PlanChoice& choice,
    const Plan& plan,
    const JobContext& job = {});

/** How a caller follows the choice of the sites and ends it early. */
struct PlanWatch {
    PlanProgress progress;
    std::stop_token settle; ///< takes the best plan found so far, with its bound
};

/**
 * As solvePlan with the problem's own limits, for a caller who may settle for less or give up.
 * @throws Cancelled when `job` is stopped, unlike solvePlan
 */
[[nodiscard]] Plan solveWatched(
    const PlanProblem& problem,
    const PlanChoice& choice,
    const PlanWatch& watch,
    const JobContext& job);

/**
 * preparePlan and solvePlan with the options' own choice and limits.
 * @throws Cancelled also while solving: a run has the whole plan or none
 */
[[nodiscard]] Plan
planSites(const PlanInputs& inputs, const PlanOptions& options, const JobContext& job = {});

} // namespace corredor::planning
