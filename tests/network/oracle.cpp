#include "oracle.h"

#include <algorithm>
#include <cmath>
#include <random>
#include <set>

namespace corredor::test {
namespace {

using network::NetworkPoint;
using network::unreachable;

/** The C++ standard fixes the engine's numbers, not those of its distributions. */
class Dice {
public:
    explicit Dice(unsigned seed) : m_engine(seed) {}

    int below(int limit) { return static_cast<int>(m_engine() % static_cast<unsigned>(limit)); }

    double share() { return static_cast<double>(m_engine()) / 4294967296.0; }

private:
    std::mt19937 m_engine;
};

struct Knot {
    double offset01 = 0;
    std::size_t node = 0;
};

class Matrix {
public:
    explicit Matrix(std::size_t size) : m_size(size), m_cost(size * size, unreachable) {
        for (std::size_t i = 0; i < size; ++i) {
            at(i, i) = 0;
        }
    }

    double& at(std::size_t i, std::size_t k) { return m_cost[i * m_size + k]; }

    void offer(std::size_t i, std::size_t k, double cost) { at(i, k) = std::min(at(i, k), cost); }

    void closeFloydWarshall() {
        for (std::size_t via = 0; via < m_size; ++via) {
            for (std::size_t i = 0; i < m_size; ++i) {
                for (std::size_t k = 0; k < m_size; ++k) {
                    offer(i, k, at(i, via) + at(via, k));
                }
            }
        }
    }

private:
    std::size_t m_size;
    std::vector<double> m_cost;
};

std::vector<NetworkPoint> randomPoints(Dice& dice, int count, int edges) {
    std::vector<NetworkPoint> points;
    for (int i = 0; i < count; ++i) {
        const double offset = dice.below(5) == 0 ? dice.below(2) : dice.share();
        const double snapM = dice.below(2) == 0 ? 0 : 20 * dice.share();
        points.push_back({dice.below(20) == 0 ? -1 : dice.below(edges), offset, snapM, {}});
    }
    return points;
}

} // namespace

RandomCase randomCase(unsigned seed, int targets) {
    Dice dice(seed);
    const int nodes = 5 + dice.below(40);
    const int edges = nodes + dice.below(nodes);
    network::PlainGraph graph;
    for (int i = 0; i < nodes; ++i) {
        graph.nodes.push_back({-100 + dice.share(), 30 + dice.share()});
    }
    for (int e = 0; e < edges; ++e) {
        graph.from.push_back(dice.below(nodes));
        graph.to.push_back(dice.below(nodes));
        graph.lengthM.push_back(dice.below(15) == 0 ? 0 : 500 * dice.share());
        graph.durationS.push_back(dice.below(15) == 0 ? 0 : 300 * dice.share());
        const int direction = dice.below(6);
        graph.oneWay.push_back(
            direction == 0   ? layers::OneWay::Forward
            : direction == 1 ? layers::OneWay::Backward
                             : layers::OneWay::No);
    }
    RandomCase result;
    result.network =
        std::make_shared<const network::RoadNetwork>(network::networkOf(std::move(graph)));
    result.sources = randomPoints(dice, 15, edges);
    result.targets = randomPoints(dice, targets, edges);
    return result;
}

namespace {

struct CutArc {
    std::size_t from = 0;
    std::size_t to = 0;
    double cost = 0;
};

/** Arcs of the network cut at every point: nodes first, then sources, then targets. */
std::vector<CutArc> cutArcs(
    const network::RoadNetwork& network,
    const std::vector<NetworkPoint>& sources,
    const std::vector<NetworkPoint>& targets,
    network::Cost cost) {
    const std::size_t nodes = network.nodes.size();
    std::vector<std::vector<Knot>> knots(network.from.size());
    for (std::size_t e = 0; e < network.from.size(); ++e) {
        knots[e] = {
            {0, static_cast<std::size_t>(network.from[e])},
            {1, static_cast<std::size_t>(network.to[e])}};
    }
    const auto addPoints = [&](const std::vector<NetworkPoint>& points, std::size_t first) {
        for (std::size_t i = 0; i < points.size(); ++i) {
            if (points[i].edge >= 0) {
                knots[static_cast<std::size_t>(points[i].edge)].push_back(
                    {points[i].offset01, first + i});
            }
        }
    };
    addPoints(sources, nodes);
    addPoints(targets, nodes + sources.size());
    std::vector<CutArc> arcs;
    for (std::size_t e = 0; e < network.from.size(); ++e) {
        const double whole =
            cost == network::Cost::LengthM ? network.lengthM[e] : network.durationS[e];
        const layers::OneWay oneWay = network.oneWay[e];
        for (const Knot& a : knots[e]) {
            for (const Knot& b : knots[e]) {
                const bool forward = b.offset01 >= a.offset01;
                const bool backward = b.offset01 <= a.offset01;
                if ((forward && oneWay != layers::OneWay::Backward) ||
                    (backward && oneWay != layers::OneWay::Forward)) {
                    arcs.push_back({a.node, b.node, whole * std::abs(b.offset01 - a.offset01)});
                }
            }
        }
    }
    return arcs;
}

/** Door-to-door costs: wayCost(source, target) on the cut network plus both straight ways. */
template <class WayCost>
std::vector<std::vector<double>> doorToDoor(
    const std::vector<NetworkPoint>& sources,
    const std::vector<NetworkPoint>& targets,
    network::Cost cost,
    const WayCost& wayCost) {
    const double accessPerM = cost == network::Cost::LengthM ? 1 : 3.6 / 30;
    std::vector<std::vector<double>> result(
        sources.size(), std::vector<double>(targets.size(), unreachable));
    for (std::size_t s = 0; s < sources.size(); ++s) {
        for (std::size_t t = 0; t < targets.size(); ++t) {
            if (sources[s].edge >= 0 && targets[t].edge >= 0) {
                result[s][t] = wayCost(s, t) +
                               accessPerM * (sources[s].snapDistanceM + targets[t].snapDistanceM);
            }
        }
    }
    return result;
}

} // namespace

std::vector<std::vector<double>> allPairs(
    const network::RoadNetwork& network,
    const std::vector<NetworkPoint>& sources,
    const std::vector<NetworkPoint>& targets,
    network::Cost cost) {
    const std::size_t nodes = network.nodes.size();
    Matrix matrix(nodes + sources.size() + targets.size());
    for (const CutArc& arc : cutArcs(network, sources, targets, cost)) {
        matrix.offer(arc.from, arc.to, arc.cost);
    }
    matrix.closeFloydWarshall();
    return doorToDoor(sources, targets, cost, [&](std::size_t s, std::size_t t) {
        return matrix.at(nodes + s, nodes + sources.size() + t);
    });
}

std::vector<std::vector<double>> dijkstraPairs(
    const network::RoadNetwork& network,
    const std::vector<NetworkPoint>& sources,
    const std::vector<NetworkPoint>& targets,
    network::Cost cost) {
    const std::size_t nodes = network.nodes.size();
    std::vector<std::vector<CutArc>> arcsOf(nodes + sources.size() + targets.size());
    for (const CutArc& arc : cutArcs(network, sources, targets, cost)) {
        arcsOf[arc.from].push_back(arc);
    }
    std::vector<std::vector<double>> known;
    for (std::size_t s = 0; s < sources.size(); ++s) {
        std::vector<double>& costs = known.emplace_back(arcsOf.size(), unreachable);
        std::set<std::pair<double, std::size_t>> open = {{0, nodes + s}};
        costs[nodes + s] = 0;
        while (!open.empty()) {
            const auto [least, node] = *open.begin();
            open.erase(open.begin());
            for (const CutArc& arc : arcsOf[node]) {
                if (least + arc.cost < costs[arc.to]) {
                    open.erase({costs[arc.to], arc.to});
                    costs[arc.to] = least + arc.cost;
                    open.insert({costs[arc.to], arc.to});
                }
            }
        }
    }
    return doorToDoor(sources, targets, cost, [&](std::size_t s, std::size_t t) {
        return known[s][nodes + sources.size() + t];
    });
}

int differences(
    const network::SparseCosts& found,
    const std::vector<std::vector<double>>& expected,
    double cutoff,
    double tolerance) {
    int wrong = 0;
    for (std::size_t row = 0; row < expected.size(); ++row) {
        std::vector<double> dense(expected[row].size(), unreachable);
        std::int32_t last = -1;
        for (auto k = static_cast<std::size_t>(found.begin[row]);
             k < static_cast<std::size_t>(found.begin[row + 1]);
             ++k) {
            wrong += found.column[k] > last ? 0 : 1; // ascending, each once
            last = found.column[k];
            dense[static_cast<std::size_t>(last)] = found.cost[k];
        }
        for (std::size_t t = 0; t < dense.size(); ++t) {
            const bool within = expected[row][t] <= cutoff && expected[row][t] < unreachable;
            const double want = within ? expected[row][t] : unreachable;
            const bool same = dense[t] == want || std::abs(dense[t] - want) <= tolerance;
            wrong += same ? 0 : 1;
        }
    }
    return wrong;
}

} // namespace corredor::test
