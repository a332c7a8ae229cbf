#pragma once

#include <corredor/base/issue.h>
#include <corredor/base/job.h>
#include <corredor/landscape/corridor_rule.h>
#include <corredor/landscape/merge.h>
#include <corredor/layers/points.h>
#include <corredor/network/search.h>

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace corredor::landscape {

/** Which numbered routes make a corridor, from its one end to the other. */
struct CorridorSpec {
    std::string name;
    /**
     * In order. A route and its toll variant ("MEX-15", "MEX-15D") are one step of the way: the
     * shorter one is taken where both run. Hyphens, spaces and case do not matter.
     */
    std::vector<std::string> routes;
    std::optional<geo::LonLat> from; ///< nearest node is the start; else the first route's far end
    std::optional<geo::LonLat> to;

    friend bool operator==(const CorridorSpec&, const CorridorSpec&) = default;
};

/** The corridors across the border that are looked at when a scenario names none. */
[[nodiscard]] std::span<const CorridorSpec> builtinCorridors();

/** A part of a corridor along which the same thing holds. Metres from its start. */
struct Stretch {
    std::string route; ///< "" where the way leaves the corridor's routes to get across a break
    std::string country;
    double beginM = 0;
    double endM = 0;
};

/** A corridor as one line with a chainage: linear referencing on the road network. */
struct CorridorLine {
    std::vector<geo::LonLat> vertices;
    std::vector<double> chainageM;    ///< one a vertex: driven metres from the start
    std::vector<std::int32_t> nodes;  ///< network nodes passed, in order
    std::vector<std::int32_t> edges;  ///< network edges followed, in order
    std::vector<Stretch> stretches;   ///< from start to end, without holes
    std::vector<std::string> missing; ///< routes of the spec that the network does not have

    [[nodiscard]] double lengthM() const { return chainageM.empty() ? 0 : chainageM.back(); }

    /** The place at a chainage (clamped). @pre not empty */
    [[nodiscard]] geo::LonLat at(double chainageM) const;

    /** The line between two chainages. @pre begin <= end, not empty */
    [[nodiscard]] std::vector<geo::LonLat> between(double beginM, double endM) const;

    /** "US", "MX" or "" at a chainage. */
    [[nodiscard]] std::string_view countryAt(double chainageM) const;
};

/**
 * Lays a corridor over the network: the least way from end to end on which leaving the routes
 * costs four times the distance, so that it leaves them only across breaks of the numbering and at
 * the border. Stretches that several routes share are passed once. Without `from` and `to` the
 * ends are those points of the first and the last route that lie farthest apart along the
 * corridor.
 * @return an empty line when the network has none of the first or of the last route
 */
[[nodiscard]] CorridorLine assembleCorridor(
    const network::RoadNetwork& network,
    const CorridorSpec& spec,
    const JobContext& job = {});

/** A station at a corridor. */
struct CorridorStation {
    std::int32_t station = -1; ///< into MergedStations::stations
    double chainageM = 0;      ///< of the corridor's point nearest to it
    double straightM = 0;      ///< to that point
    double drivingM = 0;       ///< to the corridor by the roads of the layer; infinite: none
    StationVerdict verdict;
    bool isNear = false; ///< within the rule's offset

    /** Counts towards the corridor's spacing. */
    [[nodiscard]] bool counts() const { return isNear && verdict.verdict == Verdict::Qualifies; }

    [[nodiscard]] bool mayCount() const { return isNear && verdict.verdict == Verdict::MayQualify; }
};

enum class GapPlace : std::uint8_t { BetweenStations, BeforeFirst, AfterLast, WholeCorridor };

[[nodiscard]] std::string_view toString(GapPlace place);

/** Where one of the new stations of a gap may stand. Metres from the corridor's start. */
struct SiteWindow {
    double beginM = 0;
    double endM = 0;
};

/** A stretch without a counting station that is longer than the rule allows. */
struct CorridorGap {
    double beginM = 0;
    double endM = 0;
    GapPlace place = GapPlace::BetweenStations;
    int sitesNeeded = 0; ///< the least number of new stations that closes it
    /**
     * One a new station, in order: with each station somewhere in its window (and none farther
     * than the spacing after the one before) the gap is closed.
     */
    std::vector<SiteWindow> windows;
    std::vector<std::int32_t> mayQualify; ///< stations inside it that may qualify, into `stations`

    [[nodiscard]] double lengthM() const { return endM - beginM; }
};

/** A town that the corridor passes. */
struct CorridorTown {
    std::string name;
    std::string country;
    double population = 0;
    double chainageM = 0;
};

struct Corridor {
    CorridorSpec spec;
    CorridorLine line;
    std::vector<CorridorStation> stations; ///< near it, by chainage; ties by station
    std::vector<CorridorGap> gaps;         ///< by chainage
    /** The gaps there would be if every station that may qualify did: the rest of the truth. */
    std::vector<CorridorGap> gapsAtBest;
    std::vector<CorridorTown> towns; ///< by chainage; within 10 km of the line
    std::optional<double> borderM;   ///< chainage at which it changes country
};

/** New stations that close all of these gaps, at the least. */
[[nodiscard]] int sitesNeeded(std::span<const CorridorGap> gaps);

/** Metres that lie in gaps. */
[[nodiscard]] double totalLengthM(std::span<const CorridorGap> gaps);

struct CorridorInputs {
    const network::Router& router; ///< by length
    const MergedStations& stations;
    const layers::PlaceLayer& places;
    double maxSnapM = 10000; ///< stations farther from any road cannot be driven to
};

struct CorridorResult {
    CorridorRule rule;
    std::vector<Corridor> corridors;
    std::vector<Issue> issues; ///< corridor_route_missing, corridor_not_found, corridor_break
};

/**
 * Finds each corridor's stations, and every stretch longer than the rule's spacing between
 * neighbouring stations that count or between such a station and the corridor's end.
 * @throws Cancelled
 */
[[nodiscard]] CorridorResult studyCorridors(
    const CorridorInputs& inputs,
    std::span<const CorridorSpec> specs,
    const CorridorRule& rule,
    const JobContext& job = {});

/**
 * The gaps of a line of `lengthM` with counting stations at `chainagesM` (ascending).
 * A gap of length g needs ceil(g / spacing) - 1 new stations.
 */
[[nodiscard]] std::vector<CorridorGap>
gapsAlong(std::span<const double> chainagesM, double lengthM, double spacingM);

} // namespace corredor::landscape
