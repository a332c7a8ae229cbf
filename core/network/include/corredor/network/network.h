#pragma once

#include <corredor/base/issue.h>
#include <corredor/base/job.h>
#include <corredor/geo/lonlat.h>
#include <corredor/layers/points.h>
#include <corredor/layers/roads.h>

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace corredor::network {

/** How road lines become a graph. */
struct BuildOptions {
    double snapToleranceM = 1.0; ///< line ends closer than this to a node or segment are joined
    /**
     * Parts of the roads that lie at most this far from the rest are joined to it by a straight
     * street that is assumed there; 0 = never. For layers without local streets.
     */
    double joinGapM = 0;
    double maxCrossingGapKm = 10; ///< a crossing joins roads at most this far from it, each side
    std::map<std::string, double> speedByClassKmh; ///< overrides the built-in table
    double defaultSpeedKmh = 50;                   ///< Source: QGIS network analysis default
    std::string source;                            ///< name of the road layer, for issues
    /**
     * "US", "MX" or "" for a place. Asked for segments whose line states no country; without it
     * (and without stated countries) a crossing joins roads of different components. Points are
     * then placed on roads of their own country: a city must not reach over the river. Must be
     * safe to call from several threads at once.
     */
    std::function<std::string(geo::LonLat)> countryOfPoint;
};

/**
 * The built-in free-flow speed of a road class, km/h; `otherwiseKmh` when the class is unknown.
 * Knows the class names of Travel Mapping layers, OpenStreetMap highway values, INEGI RNC types
 * and HPMS functional systems "1".."7", in any case and with or without accents.
 */
[[nodiscard]] double defaultSpeedForClassKmh(std::string_view className, double otherwiseKmh);

/** Speed of the connectors built at ports of entry. Source: GraphHopper, unclassified roads. */
inline constexpr double crossingSpeedKmh = 30;

/** The class name of those connectors. */
inline constexpr std::string_view crossingClass = "crossing";

/**
 * The routable network: nodes, and edges that may be driven in one or both directions.
 *
 * Edge e joins from[e] and to[e]; its shape is line `geometry(e)`, from `from` to `to`.
 * Each physical stretch is one edge, however many numbered routes share it.
 */
class RoadNetwork {
public:
    std::vector<geo::LonLat> nodes;
    std::vector<std::int32_t> from;
    std::vector<std::int32_t> to;
    std::vector<double> lengthM;
    std::vector<double> durationS;
    std::vector<layers::OneWay> oneWay;
    std::vector<std::int32_t> component;  ///< per node; component 0 has the most kilometres
    std::vector<geo::LonLat> shape;       ///< vertices of all edges
    std::vector<std::int64_t> shapeBegin; ///< per edge, one more than edges
    std::vector<std::int32_t> routeList;  ///< route numbers that use each edge, into routeNames
    std::vector<std::int64_t> routeBegin; ///< per edge, one more than edges
    std::vector<std::string> routeNames;
    std::vector<std::int16_t> classIndex; ///< per edge, into classNames; -1 unknown
    std::vector<std::string> classNames;
    std::vector<std::string> countryOf; ///< per edge: "US", "MX" or ""
    /** As in BuildOptions; may be empty. Safe to call from several threads at once. */
    std::function<std::string(geo::LonLat)> countryOfPoint;

    [[nodiscard]] std::ptrdiff_t nodeCount() const { return std::ssize(nodes); }

    [[nodiscard]] std::ptrdiff_t edgeCount() const { return std::ssize(from); }

    [[nodiscard]] std::span<const geo::LonLat> geometry(std::ptrdiff_t edge) const;

    [[nodiscard]] std::span<const std::int32_t> routesOf(std::ptrdiff_t edge) const;

    /** It was built to join the countries at a port of entry: class crossingClass. */
    [[nodiscard]] bool isConnector(std::ptrdiff_t edge) const;

    /** Lengths of all edges together, kilometres. */
    [[nodiscard]] double totalKm() const;
};

/** A graph given as plain columns, e.g. another program's network. One entry an edge. */
struct PlainGraph {
    std::vector<geo::LonLat> nodes;
    std::vector<std::int32_t> from;
    std::vector<std::int32_t> to;
    std::vector<double> lengthM;
    std::vector<double> durationS;      ///< empty: at 50 km/h
    std::vector<layers::OneWay> oneWay; ///< empty: all two-way
};

/**
 * The network of a plain graph: nodes and edges keep their numbers, edges are straight.
 * @throws InputError when columns differ in size, an end is no node, or a cost is negative or NaN.
 */
[[nodiscard]] RoadNetwork networkOf(PlainGraph graph);

/** A connector built at a port of entry to join the two countries' roads. */
struct BorderJoin {
    std::string crossingId;
    std::string crossingName;
    double lengthM = 0;  ///< of the connector edges added (both sides); 0 = the roads already meet
    bool joined = false; ///< false: no road of one country within reach; see the issue
};

struct BuildResult {
    std::shared_ptr<const RoadNetwork> network;
    std::vector<BorderJoin> crossings;
    /**
     * snapped_end, snapped_vertex, zero_length, bad_coordinates, duplicate_edge, concurrent_route,
     * crossing_not_joined, crossing_shared_location, crossing_country_unknown, part_joined.
     */
    std::vector<Issue> issues;
    std::int64_t components = 0;
    double totalKm = 0; ///< distinct edges, connectors included
};

/**
 * Builds the network. `crossings` may be empty. Deterministic: the same layers give the same node
 * and edge numbers whatever the thread count.
 */
[[nodiscard]] BuildResult buildNetwork(
    const layers::RoadLayer& roads,
    const layers::CrossingLayer& crossings,
    const BuildOptions& options,
    const JobContext& job = {});

/** A point placed on the network: on `edge`, at share `offset01` from its `from` end. */
struct NetworkPoint {
    std::int32_t edge = -1;   ///< -1: no road within reach
    double offset01 = 0;      ///< share of the edge's length
    double snapDistanceM = 0; ///< straight line from the point to the road
    geo::LonLat onRoad;
};

/** The place of a node: on one of its edges, at the end; edge -1 for a node without edges. */
[[nodiscard]] std::vector<NetworkPoint>
pointsAtNodes(const RoadNetwork& network, std::span<const std::int32_t> nodes);

/** How points are placed on a network. */
struct PlaceOptions {
    double maxSnapM = 5000;
    /**
     * One a point, "US", "MX" or "" (unknown). Empty: the network's countryOfPoint is asked where
     * there is one.
     */
    std::span<const std::string> countries;
};

/**
 * Places points on the nearest edge (not node) within maxSnapM, of their own country where that
 * is known. Connectors of border crossings are a place to be only for points of a known country,
 * on their own side of the port of entry. In parallel, same order.
 */
[[nodiscard]] std::vector<NetworkPoint> placeOnNetwork(
    const RoadNetwork& network,
    std::span<const geo::LonLat> points,
    const PlaceOptions& options,
    const JobContext& job = {});

/** The same with the network's own countryOfPoint. */
[[nodiscard]] std::vector<NetworkPoint> placeOnNetwork(
    const RoadNetwork& network,
    std::span<const geo::LonLat> points,
    double maxSnapM,
    const JobContext& job = {});

} // namespace corredor::network
