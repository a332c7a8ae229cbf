#include "corridor_routes.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <limits>
#include <map>

namespace corredor::landscape {

namespace {

/** "MEX15D" -> "MEX15": a route without the letter of its variant. */
std::string baseOf(const std::string& key) {
    const auto at = [&](std::size_t fromEnd) {
        return static_cast<unsigned char>(key[key.size() - fromEnd]);
    };
    const bool isVariant = key.size() > 1 && std::isalpha(at(1)) != 0 && std::isdigit(at(2)) != 0;
    return isVariant ? key.substr(0, key.size() - 1) : key;
}

/** For each route of the network its place in the spec, or -1. */
std::vector<std::int32_t>
stepsOfRoutes(const network::RoadNetwork& network, const CorridorSpec& spec) {
    std::map<std::string, std::int32_t> stepOfKey;
    for (std::size_t i = 0; i < spec.routes.size(); ++i) {
        stepOfKey.emplace(routeKey(spec.routes[i]), static_cast<std::int32_t>(i));
    }
    std::vector<std::int32_t> steps;
    for (const std::string& name : network.routeNames) {
        const auto step = stepOfKey.find(routeKey(name));
        steps.push_back(step == stepOfKey.end() ? -1 : step->second);
    }
    return steps;
}

void makeUnique(std::vector<std::int32_t>& nodes) {
    std::ranges::sort(nodes);
    nodes.erase(std::ranges::unique(nodes).begin(), nodes.end());
}

} // namespace

std::string routeKey(std::string_view route) {
    std::string key;
    for (const char c : route) {
        const auto byte = static_cast<unsigned char>(c);
        if (std::isalnum(byte) != 0) {
            key += static_cast<char>(std::toupper(byte));
        }
    }
    return key;
}

CorridorRoutes::CorridorRoutes(const network::RoadNetwork& network, const CorridorSpec& spec) {
    const std::vector<std::int32_t> steps = stepsOfRoutes(network, spec);
    std::vector<std::string> bases;
    for (const std::string& route : spec.routes) {
        bases.push_back(baseOf(routeKey(route)));
    }
    std::vector<char> isFound(spec.routes.size(), 0);
    routeOfEdge.assign(static_cast<std::size_t>(network.edgeCount()), -1);
    for (std::size_t edge = 0; edge < routeOfEdge.size(); ++edge) {
        std::int32_t bestStep = std::numeric_limits<std::int32_t>::max();
        for (const std::int32_t route : network.routesOf(static_cast<std::ptrdiff_t>(edge))) {
            const std::int32_t step = steps[static_cast<std::size_t>(route)];
            if (step < 0) {
                continue;
            }
            isFound[static_cast<std::size_t>(step)] = 1;
            if (step < bestStep) {
                bestStep = step;
                routeOfEdge[edge] = route;
            }
            for (const std::int32_t node : std::array{network.from[edge], network.to[edge]}) {
                nodes.push_back(node);
                if (bases[static_cast<std::size_t>(step)] == bases.front()) {
                    firstNodes.push_back(node);
                }
                if (bases[static_cast<std::size_t>(step)] == bases.back()) {
                    lastNodes.push_back(node);
                }
            }
        }
    }
    for (std::size_t i = 0; i < isFound.size(); ++i) {
        if (isFound[i] == 0) {
            missing.push_back(spec.routes[i]);
        }
    }
    keepCommonComponent(network);
}

/** Ends in different parts of the network cannot be joined: the part with most of both stays. */
void CorridorRoutes::keepCommonComponent(const network::RoadNetwork& network) {
    const auto componentOf = [&](std::int32_t node) {
        return network.component[static_cast<std::size_t>(node)];
    };
    for (auto* list : {&nodes, &firstNodes, &lastNodes}) {
        makeUnique(*list);
    }
    std::map<std::int32_t, std::int64_t> first;
    std::map<std::int32_t, std::int64_t> last;
    for (const std::int32_t node : firstNodes) {
        ++first[componentOf(node)];
    }
    for (const std::int32_t node : lastNodes) {
        ++last[componentOf(node)];
    }
    std::int32_t best = -1;
    std::int64_t most = 0;
    for (const auto& [component, count] : first) {
        const std::int64_t both = std::min(count, last[component]);
        if (both > most) {
            most = both;
            best = component;
        }
    }
    for (auto* list : {&nodes, &firstNodes, &lastNodes}) {
        std::erase_if(*list, [&](std::int32_t node) { return componentOf(node) != best; });
    }
}

} // namespace corredor::landscape
