#include "conclusion.h"
#include "flow_paths.h"
#include "mip.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>

namespace corredor::location {

namespace {

constexpr std::size_t mostPaths = 64; // equally short ways of one flow that are looked at

using Sets = std::vector<std::vector<std::int32_t>>;

std::string contradiction(const FlowRefuellingProblem& problem) {
    for (const std::int32_t node : problem.required) {
        if (std::ranges::find(problem.excluded, node) != problem.excluded.end()) {
            return fmt::format("node {} is both required and excluded", node);
        }
    }
    if (std::ssize(problem.required) > problem.p) {
        return fmt::format(
            "{} stations are required but p is {}", problem.required.size(), problem.p);
    }
    if (problem.p > problem.nodes - std::ssize(problem.excluded)) {
        return fmt::format(
            "p is {} but only {} nodes may hold a station",
            problem.p,
            problem.nodes - std::ssize(problem.excluded));
    }
    return {};
}

/** Sets that hold another set are fulfilled with it. */
Sets withoutSupersets(const Sets& sets) {
    Sets kept;
    for (std::size_t i = 0; i < sets.size(); ++i) {
        const bool implied = std::ranges::any_of(sets, [&](const auto& other) {
            return other != sets[i] && std::ranges::includes(sets[i], other);
        });
        if (!implied) {
            kept.push_back(sets[i]);
        }
    }
    return kept;
}

/** The ways a flow can be served: it is when all sets of one of them hold a station. */
using Ways = std::vector<Sets>;

/** Volumes by their ways, so that flows with the same needs are one. */
std::map<Ways, double> flowsByWays(const FlowRefuellingProblem& problem) {
    const FlowNetwork network(problem);
    const std::size_t most = problem.tieRule == TieRule::Any ? mostPaths : 1;
    std::map<Ways, double> volumes;
    for (const Flow& flow : problem.flows) {
        if (flow.volume <= 0 || flow.origin == flow.destination) {
            continue;
        }
        Ways ways;
        for (const FlowPath& path : network.shortestPaths(flow.origin, flow.destination, most)) {
            Sets sets = withoutSupersets(arcCovers(path, problem.range));
            if (std::ranges::none_of(sets, [](const auto& set) { return set.empty(); })) {
                ways.push_back(std::move(sets));
            }
        }
        std::ranges::sort(ways);
        const auto repeated = std::ranges::unique(ways);
        ways.erase(repeated.begin(), repeated.end());
        if (!ways.empty()) {
            volumes[ways] += flow.volume;
        }
    }
    return volumes;
}

/** served <= 1 only when each of the sets holds a station. */
void addArcRows(Mip& mip, int served, const Sets& sets) {
    for (const auto& set : sets) {
        Mip::Row row;
        row.column.push_back(served);
        row.value.push_back(1);
        for (const std::int32_t node : set) {
            row.column.push_back(node);
            row.value.push_back(-1);
        }
        row.lower = -mipInfinity;
        mip.rows.push_back(std::move(row));
    }
}

Mip programOf(const FlowRefuellingProblem& problem, const std::map<Ways, double>& volumes) {
    Mip mip;
    mip.maximise = true;
    Mip::Row stations;
    for (std::int32_t node = 0; node < problem.nodes; ++node) {
        const bool excluded = std::ranges::find(problem.excluded, node) != problem.excluded.end();
        const bool required = std::ranges::find(problem.required, node) != problem.required.end();
        stations.column.push_back(mip.addColumn(0, excluded ? 0 : 1, true));
        stations.value.push_back(1);
        mip.lower.back() = required ? 1 : 0;
    }
    stations.lower = stations.upper = problem.p;
    mip.rows.push_back(std::move(stations));
    for (const auto& [ways, volume] : volumes) {
        const int served = mip.addColumn(volume, 1, false);
        if (ways.size() == 1) {
            addArcRows(mip, served, ways.front());
            continue;
        }
        Mip::Row anyWay;
        anyWay.column.push_back(served);
        anyWay.value.push_back(1);
        for (const Sets& sets : ways) {
            // Whole numbers: half of one way and half of another serve nobody.
            const int way = mip.addColumn(0, 1, true);
            addArcRows(mip, way, sets);
            anyWay.column.push_back(way);
            anyWay.value.push_back(-1);
        }
        anyWay.lower = -mipInfinity;
        mip.rows.push_back(std::move(anyWay));
    }
    return mip;
}

double
servedVolume(const std::map<Ways, double>& volumes, const std::vector<std::int32_t>& stations) {
    double sum = 0;
    const auto holds = [&](const std::vector<std::int32_t>& set) {
        return std::ranges::any_of(
            set, [&](std::int32_t node) { return std::ranges::binary_search(stations, node); });
    };
    for (const auto& [ways, volume] : volumes) {
        const bool served = std::ranges::any_of(
            ways, [&](const Sets& sets) { return std::ranges::all_of(sets, holds); });
        sum += served ? volume : 0;
    }
    return sum;
}

} // namespace

Solution solveFlowRefuelling(const FlowRefuellingProblem& problem, const SolveOptions& options) {
    const Deadline deadline(options);
    Solution solution;
    solution.why = contradiction(problem);
    if (!solution.why.empty()) {
        return solution;
    }
    const auto volumes = flowsByWays(problem);
    const MipResult found = solveMip(programOf(problem, volumes), deadline, options.timeLimitS);
    for (std::int32_t node = 0; node < problem.nodes && !found.solution.empty(); ++node) {
        if (found.solution[static_cast<std::size_t>(node)] > 0.5) {
            solution.facilities.push_back(node);
        }
    }
    solution.value = servedVolume(volumes, solution.facilities);
    solution.bound = std::max(found.bound, solution.value);
    conclude(solution, found.status == MipStatus::Optimal);
    solution.seconds = deadline.secondsSoFar();
    if (options.progress) {
        options.progress(solution.value, solution.bound);
    }
    return solution;
}

} // namespace corredor::location
