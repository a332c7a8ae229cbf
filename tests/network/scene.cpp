#include "scene.h"

#include <corredor/geo/geodesic.h>

#include <algorithm>
#include <cctype>

namespace corredor::test {

namespace {

const geo::LonLat origin = {-106.5, 31.7};

} // namespace

Scene::Scene(std::string_view grid, double spacingM) {
    const geo::LocalScale scale(origin.lat);
    int row = 0;
    int column = 0;
    for (const char letter : grid) {
        if (letter == '\n') {
            ++row;
            column = 0;
            continue;
        }
        if (std::isalnum(static_cast<unsigned char>(letter)) != 0) {
            m_places[letter] = {
                origin.lon + column * spacingM / scale.lonM,
                origin.lat - row * spacingM / scale.latM};
        }
        ++column;
    }
}

geo::LonLat Scene::beside(char letter, double eastM, double northM) const {
    const geo::LonLat place = m_places.at(letter);
    const geo::LocalScale scale(place.lat);
    return {place.lon + eastM / scale.lonM, place.lat + northM / scale.latM};
}

layers::RoadLayer Scene::roads(const std::vector<SceneRoad>& roads) const {
    layers::RoadLayer layer;
    for (const SceneRoad& road : roads) {
        for (const char letter : road.letters) {
            layer.vertices.push_back(m_places.at(letter));
        }
        layer.vertexBegin.push_back(std::ssize(layer.vertices));
        layer.feature.push_back(std::ssize(layer.feature));
        layer.route.push_back(road.route);
        layer.country.push_back(road.country);
        layer.speedKmh.push_back(static_cast<float>(road.speedKmh));
        layer.oneWay.push_back(road.oneWay);
        layer.statedLengthM.push_back(road.statedLengthM);
        std::int16_t classIndex = -1;
        if (!road.className.empty()) {
            const auto found = std::ranges::find(layer.classNames, road.className);
            classIndex = static_cast<std::int16_t>(found - layer.classNames.begin());
            if (found == layer.classNames.end()) {
                layer.classNames.push_back(road.className);
            }
        }
        layer.classIndex.push_back(classIndex);
    }
    return layer;
}

double Scene::lengthM(std::string_view letters) const {
    std::vector<geo::LonLat> line;
    for (const char letter : letters) {
        line.push_back(m_places.at(letter));
    }
    return geo::lengthM(line);
}

std::int32_t Scene::node(const network::RoadNetwork& network, char letter) const {
    const auto found = std::ranges::find(network.nodes, m_places.at(letter));
    return found == network.nodes.end() ? -1
                                        : static_cast<std::int32_t>(found - network.nodes.begin());
}

std::int32_t Scene::edge(const network::RoadNetwork& network, char one, char other) const {
    const std::int32_t a = node(network, one);
    const std::int32_t b = node(network, other);
    for (std::size_t e = 0; e < network.from.size(); ++e) {
        if ((network.from[e] == a && network.to[e] == b) ||
            (network.from[e] == b && network.to[e] == a)) {
            return static_cast<std::int32_t>(e);
        }
    }
    return -1;
}

std::int64_t issueCount(const std::vector<Issue>& issues, std::string_view code) {
    std::int64_t count = 0;
    for (const Issue& issue : issues) {
        count += issue.code == code ? issue.count : 0;
    }
    return count;
}

} // namespace corredor::test
