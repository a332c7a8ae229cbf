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

std::vector<FlowPath> FlowNetwork::paths(
    std::int32_t origin,
    std::int32_t destination,
    double deviation,
    std::size_t most) const {
    const std::vector<double> left = distancesTo(destination);
    std::vector<FlowPath> paths;
    if (!std::isfinite(left[at(origin)])) {
        return paths;
    }
    const double longest = (1 + deviation) * left[at(origin)];
    FlowPath path{{origin}, {0}};
    std::vector<char> passed(m_steps.size(), 0);
    passed[at(origin)] = 1;
    const std::function<void()> extend = [&] {
        const std::int32_t node = path.node.back();
        if (node == destination) {
            paths.push_back(path);
            return;
        }
        for (const Step& step : m_steps[at(node)]) {
            const double whole = path.position.back() + step.length + left[at(step.to)];
            const bool fits = whole <= longest || isSame(whole, longest);
            if (paths.size() < most && passed[at(step.to)] == 0 && fits) {
                passed[at(step.to)] = 1;
                path.node.push_back(step.to);
                path.position.push_back(path.position.back() + step.length);
                extend();
                path.node.pop_back();
                path.position.pop_back();
                passed[at(step.to)] = 0;
            }
        }
    };
    extend();
    return paths;
}

} // namespace corredor::location
