#include "demand_points.h"
#include "plan_model.h"
#include "roadmap_model.h"

#include <corredor/base/error.h>
#include <corredor/base/parallel.h>
#include <corredor/location/phased_cover.h>

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace corredor::planning {

namespace {

constexpr std::ptrdiff_t sitesAtATime = 256;

std::size_t at(std::int32_t i) {
    return static_cast<std::size_t>(i);
}

void checkOptions(const RoadmapOptions& options) {
    if (options.years() < 1 || options.years() > mostRoadmapYears) {
        throw ScenarioError(
            {{},
             "roadmap.to",
             fmt::format(
                 "a roadmap from {} to {} makes no sense", options.firstYear, options.lastYear),
             fmt::format("use 1 to {} years", mostRoadmapYears)});
    }
    const std::size_t given = options.budgetsUsd.size();
    if (given != 1 && given != at(options.years())) {
        throw ScenarioError(
            {{},
             "roadmap.budgets",
             fmt::format("{} budgets for {} years", given, options.years()),
             "give one budget for every year, or a single one that all of them have"});
    }
}

/** The people of the demand points and whom each site reaches. */
std::shared_ptr<const DemandReach>
reachOf(const PlanInputs& inputs, double reachKm, const JobContext& job) {
    if (inputs.reach && inputs.reach->reachKm == reachKm) {
        return inputs.reach;
    }
    return std::make_shared<const DemandReach>(demandWithinReach(inputs.layers, reachKm, job));
}

/** [year][demand] electric vehicles. */
std::vector<std::vector<double>> vehiclesByYear(
    const RoadmapInputs& inputs,
    const RoadmapOptions& options,
    const DemandReach& reach) {
    std::vector<std::vector<double>> vehicles;
    for (int year = options.firstYear; year <= options.lastYear; ++year) {
        const auto perPerson = vehiclesPerPerson(inputs.parameters, year, options.estimate);
        std::vector<double>& row = vehicles.emplace_back(reach.people);
        for (std::size_t d = 0; d < row.size(); ++d) {
            row[d] *= perPerson[static_cast<std::size_t>(countryFromCode(reach.country[d]))];
        }
    }
    return vehicles;
}

/** [year][candidate] what a site will have cost by then. */
std::vector<std::vector<double>>
costsByYear(const RoadmapInputs& inputs, const RoadmapOptions& options, const JobContext& job) {
    const std::size_t sites = inputs.catchments.size();
    std::vector<std::vector<double>> costs(at(options.years()), std::vector<double>(sites, 0));
    parallelFor(
        static_cast<std::ptrdiff_t>(sites),
        sitesAtATime,
        [&](std::ptrdiff_t begin, std::ptrdiff_t end) {
            for (std::ptrdiff_t site = begin; site < end; ++site) {
                const auto stages =
                    stagesFromTheFirstYear(inputs, options, static_cast<std::int32_t>(site));
                for (std::size_t t = 0; t < stages.size(); ++t) {
                    costs[t][static_cast<std::size_t>(site)] = stages[t].capexUsd;
                }
            }
        },
        job);
    return costs;
}

location::PhasedCoverProblem problemOf(
    const RoadmapInputs& inputs,
    const RoadmapOptions& options,
    const DemandReach& reach,
    const std::vector<double>& kmToWhatExists,
    const JobContext& job) {
    location::PhasedCoverProblem problem;
    problem.covers = reach.siteToDemand;
    problem.weights = vehiclesByYear(inputs, options, reach);
    problem.costs = costsByYear(inputs, options, job);
    for (int year = options.firstYear; year <= options.lastYear; ++year) {
        problem.budgets.push_back(options.budgetUsd(year));
    }
    const auto& roles = inputs.plan.sites.role;
    for (std::size_t site = 0; site < roles.size(); ++site) {
        const auto number = static_cast<std::int32_t>(site);
        if (roles[site] == layers::SiteRole::Required) {
            problem.required.push_back(number);
        } else if (roles[site] != layers::SiteRole::Candidate) {
            problem.excluded.push_back(number);
        }
    }
    for (std::size_t d = 0; d < kmToWhatExists.size(); ++d) {
        if (std::isfinite(kmToWhatExists[d])) {
            problem.coveredAlready.push_back(static_cast<std::int32_t>(d));
        }
    }
    return problem;
}

/** The year in which each demand comes within reach, as Roadmap::reachedIn. */
std::vector<std::int32_t> yearsReached(
    const location::PhasedCoverProblem& problem,
    const location::PhasedSolution& solution,
    int firstYear) {
    std::vector<std::int32_t> reached(problem.weights.front().size(), Roadmap::never);
    for (std::size_t i = 0; i < solution.facilities.size(); ++i) {
        const std::int32_t year = firstYear + solution.opening[i];
        for (const std::int32_t demand : problem.covers.of(solution.facilities[i])) {
            std::int32_t& earliest = reached[at(demand)];
            earliest = earliest == Roadmap::never ? year : std::min(earliest, year);
        }
    }
    for (const std::int32_t demand : problem.coveredAlready) {
        reached[at(demand)] = Roadmap::byWhatExists;
    }
    return reached;
}

std::vector<RoadmapSite> openedSites(
    const RoadmapInputs& inputs,
    const RoadmapOptions& options,
    const location::PhasedSolution& solution) {
    std::vector<RoadmapSite> sites;
    for (std::size_t i = 0; i < solution.facilities.size(); ++i) {
        RoadmapSite& site = sites.emplace_back();
        site.candidate = solution.facilities[i];
        site.openingYear = options.firstYear + solution.opening[i];
        site.stages = stagesFromTheFirstYear(inputs, options, site.candidate);
        site.stages.erase(site.stages.begin(), site.stages.begin() + solution.opening[i]);
    }
    std::ranges::stable_sort(sites, {}, &RoadmapSite::openingYear);
    return sites;
}

} // namespace

double RoadmapOptions::budgetUsd(int year) const {
    return budgetsUsd.size() == 1 ? budgetsUsd.front() : budgetsUsd[at(year - firstYear)];
}

const SiteStage* RoadmapSite::stageAt(int year) const {
    return year < openingYear ? nullptr : &stages[at(year - openingYear)];
}

Roadmap planRoadmap(
    const RoadmapInputs& inputs,
    const RoadmapOptions& options,
    const JobContext& job,
    const PlanProgress& progress) {
    checkOptions(options);
    const auto reach = reachOf(inputs.plan, options.reachKm, job.subRange(0, 0.1));
    PlanOptions existing;
    existing.countExisting = options.countExisting;
    const std::vector<double> kmToWhatExists = kmToExisting(
        inputs.plan, existing, reach->onNetwork, options.reachKm, job.subRange(0.1, 0.15));
    const auto problem =
        problemOf(inputs, options, *reach, kmToWhatExists, job.subRange(0.15, 0.2));
    const location::PhasedSolution solution = location::solvePhasedCover(
        problem,
        {.timeLimitS = options.timeLimitS,
         .seed = options.seed,
         .job = job.subRange(0.2, 0.7),
         .progress = progress});
    job.checkCancelled();
    if (solution.status == location::Status::Infeasible) {
        throw InfeasibleError(
            {{}, "roadmap", solution.why, "raise roadmap.budgets or change the sites' roles"});
    }
    Roadmap roadmap;
    roadmap.options = options;
    roadmap.status = solution.status;
    roadmap.value = solution.value;
    roadmap.bound = solution.bound;
    roadmap.gap = solution.gap;
    roadmap.sites = openedSites(inputs, options, solution);
    roadmap.reachedIn = yearsReached(problem, solution, options.firstYear);
    roadmap.years = yearFigures(inputs, *reach, roadmap);
    studyNetworks(inputs, roadmap, job.subRange(0.7, 1));
    return roadmap;
}

} // namespace corredor::planning
