#include "plan_floors.h"

#include "plan_model.h"

#include <corredor/base/error.h>

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace corredor::planning {

namespace {

constexpr double roundingShare = 1e-9; // of a site: 0.28 of 25 sites are 7, not 8

GroupSources sourcesOf(const PlanInputs& inputs) {
    return {.demand = inputs.layers.demand, .zones = inputs.layers.zones, .people = inputs.people};
}

/** The candidates in a country or state. */
std::vector<std::int32_t>
sitesIn(const CandidateSites& sites, GroupBy by, const std::string& group) {
    const std::vector<std::string>& column = by == GroupBy::Country ? sites.country : sites.state;
    std::vector<std::int32_t> found;
    for (std::size_t site = 0; site < column.size(); ++site) {
        if (column[site] == group) {
            found.push_back(static_cast<std::int32_t>(site));
        }
    }
    return found;
}

/** Floors name groups by what a plan can give them: a floor on nobody would say nothing. */
void addFloors(
    const PlanInputs& inputs,
    const PlanOptions& options,
    std::size_t number,
    std::vector<GroupFloor>& floors,
    const JobContext& job) {
    const PlanFloor& floor = options.floors[number];
    const GroupQuery& query = floor.groups;
    DemandGroups found =
        groupDemand(sourcesOf(inputs), query, fmt::format("floors[{}]", number + 1), job);
    const bool hasSites = query.by == GroupBy::Country || query.by == GroupBy::State;
    for (PeopleGroup& group : found.groups) {
        GroupFloor& entry = floors.emplace_back();
        entry.told = {
            .by = query.by,
            .layer = found.layer,
            .field = query.field,
            .group = group.id,
            .label = group.label,
            .people = group.people};
        if (floor.share) {
            entry.told.leastCovered = *floor.share * group.people;
        }
        if (hasSites) {
            entry.sites = sitesIn(inputs.sites, query.by, group.id);
        }
        if (hasSites && floor.minSitesShare) {
            entry.told.leastSites =
                static_cast<int>(std::ceil(*floor.minSitesShare * options.sites - roundingShare));
        }
        entry.demands = std::move(group.demands);
    }
}

} // namespace

std::vector<GroupFloor>
floorsOf(const PlanInputs& inputs, const PlanOptions& options, const JobContext& job) {
    std::vector<GroupFloor> floors;
    for (std::size_t number = 0; number < options.floors.size(); ++number) {
        addFloors(inputs, options, number, floors, job);
    }
    return floors;
}

DemandGroups
tradeoffGroups(const PlanInputs& inputs, const PlanOptions& options, const JobContext& job) {
    if (!options.tradeoff) {
        return {};
    }
    DemandGroups found = groupDemand(sourcesOf(inputs), options.tradeoff->groups, "tradeoff", job);
    std::erase_if(found.groups, [](const PeopleGroup& group) { return group.people <= 0; });
    if (found.groups.empty()) {
        throw ScenarioError(
            {{},
             "tradeoff",
             "nobody lives in any of its groups",
             "group people in another way, or remove [tradeoff]"});
    }
    return found;
}

location::FlooredCoverProblem
withFloors(location::MaxCoverProblem cover, const std::vector<GroupFloor>& floors) {
    location::FlooredCoverProblem problem;
    problem.cover = std::move(cover);
    for (const GroupFloor& floor : floors) {
        const std::string name =
            fmt::format("{} \"{}\"", toString(floor.told.by), floor.told.label);
        if (floor.told.leastCovered) {
            problem.floors.push_back({name, floor.demands, *floor.told.leastCovered});
        }
        if (floor.told.leastSites) {
            problem.siteFloors.push_back({name, floor.sites, *floor.told.leastSites});
        }
    }
    return problem;
}

std::vector<FloorOutcome> outcomesOf(
    const std::vector<GroupFloor>& floors,
    const DemandCoverage& coverage,
    const std::vector<std::int32_t>& chosen) {
    std::vector<FloorOutcome> outcomes;
    for (const GroupFloor& floor : floors) {
        FloorOutcome& outcome = outcomes.emplace_back(floor.told);
        for (const std::int32_t demand : floor.demands) {
            const auto d = static_cast<std::size_t>(demand);
            outcome.covered += coverage.by[d] == CoveredBy::Nothing ? 0 : coverage.people[d];
        }
        if (floor.told.by == GroupBy::Country || floor.told.by == GroupBy::State) {
            outcome.sites = static_cast<int>(std::ranges::count_if(chosen, [&](std::int32_t site) {
                return std::ranges::binary_search(floor.sites, site);
            }));
        }
    }
    return outcomes;
}

} // namespace corredor::planning
