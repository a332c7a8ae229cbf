#include "flow_paths.h"

#include <corredor/base/error.h>
#include <corredor/location/flow_refuelling.h>

#include <fmt/format.h>

namespace corredor::location {

namespace {

constexpr std::size_t mostPaths = 64;        // equally short ways of one flow that are looked at
constexpr std::size_t mostDeviations = 2000; // more are refused, so that none is forgotten

/** All ways that a flow may take by the problem's rules. */
std::vector<FlowPath>
pathsOf(const FlowRefuellingProblem& problem, const FlowNetwork& network, const Flow& flow) {
    if (problem.deviation <= 0) {
        const std::size_t most = problem.tieRule == TieRule::Any ? mostPaths : 1;
        return network.paths(flow.origin, flow.destination, 0, most);
    }
    std::vector<FlowPath> paths =
        network.paths(flow.origin, flow.destination, problem.deviation, mostDeviations + 1);
    if (paths.size() > mostDeviations) {
        throw Error(
            ErrorCode::Failed,
            {{},
             fmt::format("flow {} to {}", flow.origin, flow.destination),
             fmt::format(
                 "more than {} ways are at most {} times longer than the shortest",
                 mostDeviations,
                 1 + problem.deviation),
             "Lower \"deviation\""});
    }
    return paths;
}

FlowOnWays
onWays(const FlowRefuellingProblem& problem, const FlowNetwork& network, const Flow& flow) {
    FlowOnWays result{flow.volume, {}};
    for (const FlowPath& path : pathsOf(problem, network, flow)) {
        FlowWay& way = result.ways.emplace_back();
        way.length = path.position.back();
        for (std::size_t i = 0; i < path.node.size(); ++i) {
            way.stops.push_back({path.node[i], path.position[i], 0});
        }
    }
    return result;
}

} // namespace

Solution solveFlowRefuelling(const FlowRefuellingProblem& problem, const SolveOptions& options) {
    const FlowNetwork network(problem);
    std::vector<FlowOnWays> flows;
    for (const Flow& flow : problem.flows) {
        if (flow.volume > 0 && flow.origin != flow.destination) {
            flows.push_back(onWays(problem, network, flow));
        }
    }
    const FlowNeeds needs = needsOf(flows, problem.range, {});
    return solveFlowNeeds(
        {.facilities = problem.nodes,
         .flows = needs.flows,
         .p = problem.p,
         .required = problem.required,
         .excluded = problem.excluded},
        options);
}

} // namespace corredor::location
