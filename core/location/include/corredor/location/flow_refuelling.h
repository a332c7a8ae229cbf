#pragma once

#include <corredor/location/flow_needs.h>
#include <corredor/location/solve.h>

#include <vector>

namespace corredor::location {

struct FlowEdge {
    std::int32_t a = 0;
    std::int32_t b = 0;
    double length = 0; ///< both directions
};

/** A flow between two nodes, on their shortest path, both ways. */
struct Flow {
    std::int32_t origin = 0;
    std::int32_t destination = 0;
    double volume = 0;
};

/** Which shortest path a flow takes when several are equally long. */
enum class TieRule {
    Lexicographic, ///< the one with the smallest node sequence
    Any            ///< the flow is served when any of them can be driven
};

/**
 * Flow refuelling location: choose p nodes for stations so that the flow that can be driven there
 * and back, again and again, without running dry is greatest. A vehicle leaves a station full and
 * can drive `range`; it starts wherever its round trip lets it.
 * Source: Kuby & Lim (2005), Socio-Economic Planning Sciences 39, 125-145; solved by arc cover -
 * path cover: I. Capar, M. Kuby, V. J. Leon, Y.-J. Tsai (2013), EJOR 227, 142-151.
 */
struct FlowRefuellingProblem {
    std::int32_t nodes = 0;
    std::vector<FlowEdge> edges;
    std::vector<Flow> flows;
    double range = 0; ///< in the unit of the edges' lengths
    int p = 0;
    /**
     * Drivers accept ways up to (1 + deviation) times as long as the shortest; above 0 the flow is
     * served when any of them can be driven, whatever the tie rule. Ways pass no node twice.
     * Source: J.-G. Kim, M. Kuby (2012), International Journal of Hydrogen Energy 37, 5406-5420.
     */
    double deviation = 0;
    TieRule tieRule = TieRule::Lexicographic;
    std::vector<std::int32_t> required; ///< counted in p
    std::vector<std::int32_t> excluded;
};

/** @throws Error when a flow has more than 2,000 ways within its deviation */
[[nodiscard]] Solution
solveFlowRefuelling(const FlowRefuellingProblem& problem, const SolveOptions& options);

} // namespace corredor::location
