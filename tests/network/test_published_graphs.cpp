#include "oracle.h"

#include <corredor/test/support.h>

#include <catch2/catch.hpp>

#include <algorithm>
#include <numeric>
#include <sstream>

using namespace corredor;
using network::Cost;
using network::NetworkPoint;
using network::Router;
using network::unreachable;

namespace {

constexpr double mm = 0.001;

/** A directed graph; both columns of costs hold the published weight. */
std::shared_ptr<const network::RoadNetwork> directed(network::PlainGraph graph) {
    const std::int32_t last =
        std::max(*std::ranges::max_element(graph.from), *std::ranges::max_element(graph.to));
    graph.nodes.assign(static_cast<std::size_t>(last) + 1, {-106, 31});
    graph.durationS = graph.lengthM;
    graph.oneWay.assign(graph.from.size(), layers::OneWay::Forward);
    return std::make_shared<const network::RoadNetwork>(network::networkOf(std::move(graph)));
}

/** Lines "a from to weight", nodes from 0. */
network::PlainGraph readArcs(const std::string& text) {
    network::PlainGraph graph;
    std::istringstream lines(text);
    char kind = 0;
    std::int32_t from = 0;
    std::int32_t to = 0;
    double weight = 0;
    while (lines >> kind >> from >> to >> weight) {
        graph.from.push_back(from);
        graph.to.push_back(to);
        graph.lengthM.push_back(weight);
    }
    return graph;
}

/** Lines "from,to,length" after a heading. */
network::PlainGraph readEdges(const std::string& text) {
    std::string arcs;
    std::istringstream lines(text.substr(text.find('\n') + 1));
    for (std::string line; std::getline(lines, line);) {
        std::ranges::replace(line, ',', ' ');
        arcs += "a " + line + "\n";
    }
    return readArcs(arcs);
}

/** Every so-many-th node to every node, both by the router and by the oracle. */
void checkGraph(network::PlainGraph graph, std::size_t arcs, int everyNth) {
    REQUIRE(graph.from.size() == arcs);
    const auto roads = directed(std::move(graph));
    std::vector<std::int32_t> all(roads->nodes.size());
    std::iota(all.begin(), all.end(), 0);
    std::vector<std::int32_t> some;
    for (std::int32_t node = 0; node < std::ssize(all); node += everyNth) {
        some.push_back(node);
    }
    const std::vector<NetworkPoint> targets = network::pointsAtNodes(*roads, all);
    const std::vector<NetworkPoint> sources = network::pointsAtNodes(*roads, some);
    const auto expected = test::dijkstraPairs(*roads, sources, targets, Cost::LengthM);
    const Router router(roads, Cost::LengthM);
    CHECK(
        test::differences(
            router.within(sources, targets, unreachable), expected, unreachable, mm) == 0);
    router.prepare();
    CHECK(
        test::differences(
            router.within(sources, targets, unreachable), expected, unreachable, mm) == 0);
    int wrong = 0;
    router.toAllNodes(
        std::span(sources).first(1), [&](std::ptrdiff_t, std::span<const double> cost) {
            for (std::size_t t = 0; t < targets.size(); ++t) {
                const double want = expected[0][t];
                wrong += targets[t].edge < 0 || cost[t] == want || std::abs(cost[t] - want) <= mm
                             ? 0
                             : 1;
            }
        });
    CHECK(wrong == 0);
}

} // namespace

TEST_CASE("published graphs: a part of Seattle, 23rd Avenue", "[network][real]") {
    if (const auto file = test::sharedFile("benchmarks/shortest-path/graph_23rd.gr")) {
        checkGraph(readArcs(test::readFile(*file)), 5170, 5);
    }
}

TEST_CASE("published graphs: a part of Seattle, Ballard", "[network][real]") {
    if (const auto file = test::sharedFile("benchmarks/shortest-path/graph_ballard.gr")) {
        checkGraph(readArcs(test::readFile(*file)), 16510, 30);
    }
}

TEST_CASE("published graphs: the 25-node network", "[network][real]") {
    if (const auto file =
            test::sharedFile("benchmarks/flow-refuelling/25-Node_Network_Edges.csv")) {
        checkGraph(readEdges(test::readFile(*file)), 86, 1);
    }
}

TEST_CASE("published graphs: arcs without places, a small one of our own", "[network]") {
    checkGraph(readArcs("a 0 1 5\na 1 2 5\na 0 2 11\na 2 3 1\na 3 0 1\na 0 2 10.5\n"), 6, 1);
}
