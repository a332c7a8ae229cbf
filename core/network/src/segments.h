#pragma once

#include "welded_vertices.h"

#include <corredor/network/network.h>

#include <cstdint>
#include <string>
#include <vector>

namespace corredor::network {

/** Which ways a segment may be driven, seen from its `a` to its `b`. */
struct Directions {
    bool forward = true;
    bool backward = true;

    friend bool operator==(const Directions&, const Directions&) = default;
};

[[nodiscard]] layers::OneWay oneWayOf(Directions directions);
[[nodiscard]] Directions directionsOf(layers::OneWay oneWay);

/**
 * The distinct stretches between two neighbouring welded vertices, each once, however many lines
 * repeat it. In order of first appearance.
 */
struct Segments {
    std::vector<std::int32_t> a;
    std::vector<std::int32_t> b;
    std::vector<double> lengthM; ///< driven: the geometry's, scaled to the line's stated length
    std::vector<double> speedKmh;
    std::vector<Directions> directions;
    std::vector<std::int16_t> classIndex;
    std::vector<std::uint8_t> country; ///< into countries
    std::vector<std::int64_t> routeBegin = {0};
    std::vector<std::int32_t> routeList; ///< ascending within a segment
    std::vector<std::string> routeNames;
    std::vector<std::string> countries = {""};

    [[nodiscard]] std::ptrdiff_t size() const { return std::ssize(a); }
};

/**
 * Cuts lines into segments, snaps loose line ends onto segments within the tolerance, and merges
 * repeated segments: routes are collected; the fastest one's class and speed count; a stretch
 * drawn once in each direction is two-way. Equal ends with lengths more than 1 % apart (stated
 * lengths: a toll road beside a free one) stay separate.
 */
[[nodiscard]] Segments makeSegments(
    const layers::RoadLayer& roads,
    const WeldedVertices& welded,
    const BuildOptions& options,
    IssueLog& issues,
    const JobContext& job);

} // namespace corredor::network
