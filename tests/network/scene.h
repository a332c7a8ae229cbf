#pragma once

#include <corredor/layers/roads.h>
#include <corredor/network/network.h>

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace corredor::test {

/** A road of a scene: the letters it passes, and what the layer says of it. */
struct SceneRoad {
    std::string letters; ///< "ABC": a line over A, B and C
    std::string route = {};
    std::string className = {};
    std::string country = {};
    layers::OneWay oneWay = layers::OneWay::No;
    double statedLengthM = 0;
    double speedKmh = 0;
};

/**
 * A scene drawn as text (the idea of Valhalla's gurka tests): letters and digits of a grid are
 * places a fixed distance apart, near 106.5° W 31.7° N; rows go south.
 */
class Scene {
public:
    explicit Scene(std::string_view grid, double spacingM = 1000);

    [[nodiscard]] geo::LonLat operator[](char letter) const { return m_places.at(letter); }

    /** A place `eastM` and `northM` metres from a letter. */
    [[nodiscard]] geo::LonLat beside(char letter, double eastM, double northM) const;

    [[nodiscard]] layers::RoadLayer roads(const std::vector<SceneRoad>& roads) const;

    /** Geodesic length along letters, metres. */
    [[nodiscard]] double lengthM(std::string_view letters) const;

    /** Number of the node at a letter, -1 when there is none. */
    [[nodiscard]] std::int32_t node(const network::RoadNetwork& network, char letter) const;

    /** Number of the edge that joins the nodes at two letters, -1 when there is none. */
    [[nodiscard]] std::int32_t
    edge(const network::RoadNetwork& network, char one, char other) const;

private:
    std::map<char, geo::LonLat> m_places;
};

/** An independent issue count. */
[[nodiscard]] std::int64_t issueCount(const std::vector<Issue>& issues, std::string_view code);

} // namespace corredor::test
