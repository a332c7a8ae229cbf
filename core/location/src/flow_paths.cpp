#include "flow_paths.h"

#include <queue>

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>

namespace corredor::location {

namespace {

constexpr double sameLength = 1e-9; // relative: sums of the same lengths in another order

bool isSame(double a, double b) {
    return std::abs(a - b) <= sameLength * std::max({1.0, std::abs(a), std::abs(b)});
}

std::size_t at(std::int32_t i) {
    return static_cast<std::size_t>(i);
}

} // namespace

FlowNetwork::FlowNetwork(const FlowRefuellingProblem& problem) : m_steps(at(problem.nodes)) {
    for (const FlowEdge& edge : problem.edges) {
        m_steps[at(edge.a)].push_back({edge.b, edge.length});
        m_steps[at(edge.b)].push_back({edge.a, edge.length});
    }
    for (auto& steps : m_steps) {
        std::ranges::sort(steps, [](const Step& a, const Step& b) {
            return a.to != b.to ? a.to < b.to : a.length < b.length;
        });
        const auto repeated =
            std::ranges::unique(steps, [](const Step& a, const Step& b) { return a.to == b.to; });
        steps.erase(repeated.begin(), repeated.end());
    }
}

std::vector<double> FlowNetwork::distancesTo(std::int32_t destination) const {
    std::vector<double> distance(m_steps.size(), std::numeric_limits<double>::infinity());
    using Waiting = std::pair<double, std::int32_t>;
    std::priority_queue<Waiting, std::vector<Waiting>, std::greater<>> queue;
    distance[at(destination)] = 0;
    queue.emplace(0, destination);
    while (!queue.empty()) {
        const auto [length, node] = queue.top();
        queue.pop();
        if (length > distance[at(node)]) {
            continue;
        }
        for (const Step& step : m_steps[at(node)]) {
            if (length + step.length < distance[at(step.to)]) {
                distance[at(step.to)] = length + step.length;
                queue.emplace(distance[at(step.to)], step.to);
            }
        }
    }
    return distance;
}

std::vector<FlowPath>
FlowNetwork::shortestPaths(std::int32_t origin, std::int32_t destination, std::size_t most) const {
    const std::vector<double> left = distancesTo(destination);
    std::vector<FlowPath> paths;
    if (!std::isfinite(left[at(origin)])) {
        return paths;
    }
    FlowPath path{{origin}, {0}};
    const std::function<void()> extend = [&] {
        const std::int32_t node = path.node.back();
        if (node == destination) {
            paths.push_back(path);
            return;
        }
        for (const Step& step : m_steps[at(node)]) {
            const double onward = step.length + left[at(step.to)];
            if (paths.size() < most && step.length > 0 && isSame(onward, left[at(node)])) {
                path.node.push_back(step.to);
                path.position.push_back(path.position.back() + step.length);
                extend();
                path.node.pop_back();
                path.position.pop_back();
            }
        }
    };
    extend();
    return paths;
}

std::vector<std::vector<std::int32_t>> arcCovers(const FlowPath& path, double range) {
    const double whole = path.position.back();
    const double enough = range * (1 + sameLength);
    std::vector<std::vector<std::int32_t>> covers;
    const auto cover = [&](auto&& reaches) {
        std::vector<std::int32_t> nodes;
        for (std::size_t i = 0; i < path.node.size(); ++i) {
            if (reaches(i)) {
                nodes.push_back(path.node[i]);
            }
        }
        std::ranges::sort(nodes);
        covers.push_back(std::move(nodes));
    };
    for (std::size_t arc = 0; arc + 1 < path.node.size(); ++arc) {
        // Outward, to the arc's far end: from a node behind it, or from one met on the way back
        // to the origin, over the origin.
        const double outward = path.position[arc + 1];
        cover([&](std::size_t i) {
            const bool ahead = i <= arc && outward - path.position[i] <= enough;
            return ahead || path.position[i] + outward <= enough;
        });
        // Homeward, to the arc's near end, likewise over the destination.
        const double homeward = path.position[arc];
        cover([&](std::size_t i) {
            const bool ahead = i > arc && path.position[i] - homeward <= enough;
            return ahead || (whole - path.position[i]) + (whole - homeward) <= enough;
        });
    }
    std::ranges::sort(covers);
    const auto repeated = std::ranges::unique(covers);
    covers.erase(repeated.begin(), repeated.end());
    return covers;
}

} // namespace corredor::location
