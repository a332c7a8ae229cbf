#pragma once

#include <corredor/location/solve.h>

#include <cstdint>
#include <span>
#include <vector>

namespace corredor::location {

/** A place where a flow can charge on its way. */
struct FlowStop {
    std::int32_t facility = 0;
    double position = 0; ///< along the way, from its start
    double detour = 0;   ///< driven off the way and back again for one visit
};

/** One way of a flow, driven there and back again. */
struct FlowWay {
    double length = 0;
    std::vector<FlowStop> stops;
};

/** A flow with the ways that it may take. */
struct FlowOnWays {
    double volume = 0;
    std::vector<FlowWay> ways;
};

using FacilitySet = std::vector<std::int32_t>; ///< ascending

/** A way can be driven when each of these sets holds an open facility. */
using WayNeeds = std::vector<FacilitySet>;

/** A flow can be driven when one of its ways can. */
struct FlowNeed {
    double volume = 0;
    std::vector<WayNeeds> ways;
};

/** What flows need beyond the facilities that are open already; equal needs are one. */
struct FlowNeeds {
    std::vector<FlowNeed> flows;
    double drivenAlready = 0; ///< volume that needs no further facility
    double impossible = 0;    ///< volume that no choice of facilities helps
};

/**
 * The facilities of which one must be open on each stretch of the round trip over a way. A vehicle
 * leaves a facility full and can drive `range`; on the endless round trip (out and back, length
 * twice the way's) a stop at position s with detour d carries it over [s + d/2, s + range - d/2),
 * and the trip can be driven exactly when these intervals of open facilities cover the whole round.
 * Without detours this is the arc cover of Capar, Kuby, Leon & Tsai (2013), EJOR 227, 142-151.
 */
[[nodiscard]] WayNeeds needsOf(const FlowWay& way, double range);

/** @param open facilities that are open already */
[[nodiscard]] FlowNeeds
needsOf(std::span<const FlowOnWays> flows, double range, std::span<const std::int32_t> open);

/** Volume of the flows that can be driven with these facilities, ascending. */
[[nodiscard]] double
drivenVolume(std::span<const FlowNeed> flows, const std::vector<std::int32_t>& facilities);

/**
 * Volume that each facility alone would make possible if it were added to these (ascending).
 * @return one a facility, of `count`
 */
[[nodiscard]] std::vector<double> addedVolume(
    std::span<const FlowNeed> flows,
    const std::vector<std::int32_t>& facilities,
    std::int32_t count);

/** Choose exactly p facilities so that the volume of flows that can be driven is greatest. */
struct FlowNeedsProblem {
    std::int32_t facilities = 0;
    std::span<const FlowNeed> flows;
    int p = 0;
    std::vector<std::int32_t> required; ///< counted in p
    std::vector<std::int32_t> excluded;
};

/**
 * Greedy choice and exchanges for the plan; a mixed-integer program for the proof where it is small
 * enough to be solved, else the bound is the volume of the flows that p facilities could serve if
 * each flow had them to itself.
 */
[[nodiscard]] Solution solveFlowNeeds(const FlowNeedsProblem& problem, const SolveOptions& options);

} // namespace corredor::location
