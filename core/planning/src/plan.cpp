#include <corredor/base/error.h>
#include <corredor/planning/plan.h>

#include <fmt/format.h>

#include <algorithm>
#include <numeric>

namespace corredor::planning {

namespace {

constexpr double metresPerKm = 1000;

void checkOptions(const PlanOptions& options) {
    if (!isAvailable(options.objective)) {
        throw ScenarioError(
            {{},
             "plan.objective",
             fmt::format("{} is not available in this version", toString(options.objective)),
             "choose max-cover"});
    }
    if (options.sites <= 0) {
        throw ScenarioError(
            {{},
             "plan.sites",
             fmt::format("a plan of {} sites makes no sense", options.sites),
             "use 1 or more"});
    }
}

/** Demands within reach of existing sites and, when asked, of existing fast chargers. */
std::vector<std::int32_t>
servedDemands(const PlanInputs& inputs, const PlanOptions& options, const JobContext& job) {
    std::vector<char> served(inputs.reach.people.size(), 0);
    const location::CoverSets& covers = inputs.reach.siteToDemand;
    for (std::size_t site = 0; site < inputs.sites.role.size(); ++site) {
        if (inputs.sites.role[site] == layers::SiteRole::Existing) {
            for (const std::int32_t demand : covers.of(static_cast<std::int32_t>(site))) {
                served[static_cast<std::size_t>(demand)] = 1;
            }
        }
    }
    if (options.countExisting) {
        std::vector<geo::LonLat> places;
        for (const std::int32_t station : fastStations(inputs.layers.stations, {}, 0)) {
            places.push_back(inputs.layers.stations.stations->record(station).location);
        }
        const auto chargers = network::placeOnNetwork(
            inputs.layers.router.network(), places, inputs.layers.maxSnapM, job.subRange(0, 0.2));
        const network::NearestSource nearest = inputs.layers.router.nearest(
            chargers,
            inputs.reach.onNetwork,
            options.reachKm * metresPerKm,
            job.subRange(0.2, 0.5));
        for (std::size_t d = 0; d < served.size(); ++d) {
            served[d] = served[d] != 0 || nearest.source[d] >= 0 ? 1 : 0;
        }
    }
    std::vector<std::int32_t> list;
    for (std::size_t d = 0; d < served.size(); ++d) {
        if (served[d] != 0) {
            list.push_back(static_cast<std::int32_t>(d));
        }
    }
    return list;
}

location::MaxCoverProblem problemOf(
    const PlanInputs& inputs,
    const PlanOptions& options,
    std::vector<std::int32_t> servedAlready) {
    location::MaxCoverProblem problem;
    problem.weights = inputs.reach.people;
    problem.covers = inputs.reach.siteToDemand;
    problem.p = options.sites;
    problem.coveredAlready = std::move(servedAlready);
    for (std::size_t site = 0; site < inputs.sites.role.size(); ++site) {
        switch (inputs.sites.role[site]) {
        case layers::SiteRole::Candidate:
            break;
        case layers::SiteRole::Required:
            problem.required.push_back(static_cast<std::int32_t>(site));
            break;
        case layers::SiteRole::Existing:
        case layers::SiteRole::Excluded:
            problem.excluded.push_back(static_cast<std::int32_t>(site));
            break;
        }
    }
    return problem;
}

/** What the plan loses without each of its sites: the weight that it alone covers. */
std::vector<PlanSite>
sitesWithGains(const location::MaxCoverProblem& problem, const std::vector<std::int32_t>& chosen) {
    std::vector<double> weights = problem.weights;
    for (const std::int32_t demand : problem.coveredAlready) {
        weights[static_cast<std::size_t>(demand)] = 0;
    }
    std::vector<std::int32_t> times(weights.size(), 0);
    for (const std::int32_t site : chosen) {
        for (const std::int32_t demand : problem.covers.of(site)) {
            ++times[static_cast<std::size_t>(demand)];
        }
    }
    std::vector<PlanSite> sites;
    for (const std::int32_t site : chosen) {
        PlanSite& planned = sites.emplace_back();
        planned.candidate = site;
        for (const std::int32_t demand : problem.covers.of(site)) {
            const auto d = static_cast<std::size_t>(demand);
            planned.gain += times[d] == 1 ? weights[d] : 0.0;
        }
    }
    std::ranges::stable_sort(sites, std::greater<>(), &PlanSite::gain);
    return sites;
}

DemandCoverage coverageOf(
    const DemandReach& reach,
    const location::MaxCoverProblem& problem,
    const std::vector<std::int32_t>& chosen) {
    DemandCoverage coverage;
    coverage.location = reach.location;
    coverage.country = reach.country;
    coverage.people = reach.people;
    coverage.by.assign(reach.people.size(), CoveredBy::Nothing);
    for (const std::int32_t site : chosen) {
        for (const std::int32_t demand : problem.covers.of(site)) {
            coverage.by[static_cast<std::size_t>(demand)] = CoveredBy::Plan;
        }
    }
    for (const std::int32_t demand : problem.coveredAlready) {
        coverage.by[static_cast<std::size_t>(demand)] = CoveredBy::Existing;
    }
    return coverage;
}

} // namespace

std::string_view toString(CoveredBy by) {
    switch (by) {
    case CoveredBy::Nothing:
        return "nothing";
    case CoveredBy::Existing:
        return "existing";
    case CoveredBy::Plan:
        return "plan";
    }
    return "nothing";
}

std::string_view toString(Objective objective) {
    switch (objective) {
    case Objective::MaxCover:
        return "max-cover";
    case Objective::PMedian:
        return "p-median";
    case Objective::SetCover:
        return "set-cover";
    case Objective::PCenter:
        return "p-center";
    case Objective::FlowRefuelling:
        return "flow-refuelling";
    }
    return "max-cover";
}

bool isAvailable(Objective objective) {
    return objective == Objective::MaxCover;
}

Plan planSites(const PlanInputs& inputs, const PlanOptions& options, const JobContext& job) {
    checkOptions(options);
    location::MaxCoverProblem problem =
        problemOf(inputs, options, servedDemands(inputs, options, job));
    const location::Solution solution = location::solveMaxCover(
        problem,
        {.timeLimitS = options.timeLimitS,
         .seed = options.seed,
         .job = job.subRange(0.5, 1.0),
         .progress = {}});
    job.checkCancelled();
    if (solution.status == location::Status::Infeasible) {
        throw InfeasibleError(
            {{}, "plan", solution.why, "change plan.sites, the candidates or the sites' roles"});
    }
    Plan plan;
    plan.objective = options.objective;
    plan.status = solution.status;
    plan.value = solution.value;
    plan.bound = solution.bound;
    plan.gap = solution.gap;
    for (const std::int32_t demand : problem.coveredAlready) {
        plan.servedAlready += problem.weights[static_cast<std::size_t>(demand)];
    }
    plan.totalDemand = std::accumulate(problem.weights.begin(), problem.weights.end(), 0.0);
    plan.sites = sitesWithGains(problem, solution.facilities);
    plan.coverage = coverageOf(inputs.reach, problem, solution.facilities);
    job.report(1.0);
    return plan;
}

} // namespace corredor::planning
