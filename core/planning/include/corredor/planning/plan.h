#pragma once

#include <corredor/location/solve.h>
#include <corredor/planning/criteria.h>
#include <corredor/planning/scores.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace corredor::planning {

enum class Objective { MaxCover, PMedian, SetCover, PCenter, FlowRefuelling };

[[nodiscard]] std::string_view toString(Objective objective);

/** Whether planSites can optimise it in this version; a scenario that asks for another is invalid.
 */
[[nodiscard]] bool isAvailable(Objective objective);

struct PlanOptions {
    Objective objective = Objective::MaxCover;
    int sites = 25;
    double reachKm = 16;
    double timeLimitS = 60;
    std::uint64_t seed = 1;
    /** People within reach of an existing fast charger are served already; see fastStations(). */
    bool countExisting = true;
};

struct PlanSite {
    std::int32_t candidate = -1; ///< into CandidateSites
    double gain = 0;             ///< what the plan's value loses without it
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

/** The chosen sites with the proof of how good they are. Value and bound in people (max cover). */
struct Plan {
    Objective objective = Objective::MaxCover;
    location::Status status = location::Status::Infeasible;
    double value = 0;
    double bound = 0;
    double gap = 0;
    double servedAlready = 0;    ///< people within reach of what exists (not in value)
    double totalDemand = 0;      ///< all people considered
    std::vector<PlanSite> sites; ///< by decreasing gain, ties by candidate
    DemandCoverage coverage;
};

struct PlanInputs {
    const CandidateSites& sites;
    const DemandReach& reach;
    const CriteriaInputs& layers;
};

/**
 * Chooses `sites` candidates. Required sites count towards them, excluded ones are never chosen,
 * existing ones are not chosen and serve the people within their reach already.
 * @throws ScenarioError when the objective is not available or the number of sites is not positive.
 * @throws InfeasibleError when required and excluded sites or the number of sites contradict.
 * @throws Cancelled
 */
[[nodiscard]] Plan
planSites(const PlanInputs& inputs, const PlanOptions& options, const JobContext& job = {});

} // namespace corredor::planning
