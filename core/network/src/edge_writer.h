#pragma once

#include <corredor/network/network.h>

#include <span>
#include <string>

namespace corredor::network {

/** What one edge of a RoadNetwork holds beside its place. */
struct EdgeRecord {
    std::int32_t from = 0;
    std::int32_t to = 0;
    double lengthM = 0;
    double durationS = 0;
    layers::OneWay oneWay = layers::OneWay::No;
    std::int16_t classIndex = -1;
    std::string country;
};

/** Appends an edge with its shape (from `from` to `to`) and routes. */
void appendEdge(
    RoadNetwork& network,
    const EdgeRecord& edge,
    std::span<const geo::LonLat> shape,
    std::span<const std::int32_t> routes);

/** Makes the begin columns those of a network without edges. */
void startEdges(RoadNetwork& network);

/** Numbers the connected parts (one-way streets count both ways), most kilometres first. */
[[nodiscard]] std::int64_t numberComponents(RoadNetwork& network);

} // namespace corredor::network
