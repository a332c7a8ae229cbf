#include "oracle.h"
#include "scene.h"

#include <corredor/base/error.h>
#include <corredor/base/parallel.h>
#include <corredor/network/search.h>

#include <catch2/catch.hpp>

#include <array>

using namespace corredor;
using Catch::Matchers::WithinAbs;
using network::Cost;
using network::NetworkPoint;
using network::Router;
using network::unreachable;
using test::Scene;

namespace {

const double mm = 0.001;

std::shared_ptr<const network::RoadNetwork> networkOf(const layers::RoadLayer& roads) {
    return network::buildNetwork(roads, {}, {}).network;
}

double costOf(const Router& router, const NetworkPoint& from, const NetworkPoint& to) {
    const std::array one = {from};
    const std::array other = {to};
    const network::SparseCosts row = router.within(one, other, unreachable);
    double pathCost = 0;
    (void)router.path(from, to, &pathCost);
    const double cost = row.cost.empty() ? unreachable : row.cost.front();
    CHECK(cost == pathCost);
    return cost;
}

} // namespace

TEST_CASE("router: both ends of an edge, offsets and the straight access", "[network]") {
    const Scene scene("A----B\n"
                      "|    |\n"
                      "C----D");
    const auto network =
        networkOf(scene.roads({{"AB", "1"}, {"BD", "2"}, {"DC", "3"}, {"CA", "4"}}));
    const Router router(network, Cost::LengthM);
    const std::vector<geo::LonLat> places = {
        scene.beside('A', 1000, 100), scene.beside('C', 1000, -50), scene.beside('C', 4500, 0)};
    const auto at = network::placeOnNetwork(*network, places, 500);
    // West over A and C is 1 + 2 + 1 km; east over B and D is 4 + 2 + 0.5 km.
    CHECK_THAT(costOf(router, at[0], at[1]), WithinAbs(1000 + 2000 + 1000 + 150, 1));
    CHECK_THAT(costOf(router, at[0], at[2]), WithinAbs(4000 + 2000 + 500 + 100, 1));
    const auto path = router.path(at[0], at[2]);
    REQUIRE(path.size() == 4);
    CHECK(path[1] == scene['B']);
    CHECK(path[2] == scene['D']);
}

TEST_CASE("router: source and target on the same edge", "[network]") {
    const Scene scene("A----B\n"
                      "C----D");
    auto roads = scene.roads({{"AB", "1"}, {"BDCA", "2"}});
    const std::vector<geo::LonLat> places = {
        scene.beside('A', 1000, 0), scene.beside('A', 4000, 0)};
    SECTION("two-way: straight along") {
        const auto network = networkOf(roads);
        const auto at = network::placeOnNetwork(*network, places, 500);
        const Router router(network, Cost::LengthM);
        CHECK_THAT(costOf(router, at[0], at[1]), WithinAbs(3000, 1));
        CHECK_THAT(costOf(router, at[1], at[0]), WithinAbs(3000, 1));
        CHECK(costOf(router, at[0], at[0]) == Approx(2 * at[0].snapDistanceM).margin(mm));
    }
    SECTION("one-way: back only around the block") {
        roads.oneWay[0] = layers::OneWay::Forward;
        const auto network = networkOf(roads);
        const auto at = network::placeOnNetwork(*network, places, 500);
        const Router router(network, Cost::LengthM);
        CHECK_THAT(costOf(router, at[0], at[1]), WithinAbs(3000, 1));
        CHECK_THAT(costOf(router, at[1], at[0]), WithinAbs(1000 + 1000 + 5000 + 1000 + 1000, 2));
    }
    SECTION("one-way without a way back") {
        roads.oneWay = {layers::OneWay::Forward, layers::OneWay::Backward};
        const auto network = networkOf(roads);
        const auto at = network::placeOnNetwork(*network, places, 500);
        const Router router(network, Cost::LengthM);
        CHECK(costOf(router, at[1], at[0]) == unreachable);
        CHECK(router.path(at[1], at[0]).empty());
    }
    SECTION("a bypass shorter than the edge itself") {
        const Scene far("A----B");
        auto parallel = far.roads({{"AB", "1"}, {"AB", "2"}});
        parallel.statedLengthM = {20000, 5000};
        const auto network = networkOf(parallel);
        const Router router(network, Cost::LengthM);
        const NetworkPoint start = {0, 0.05, 0, {}};
        const NetworkPoint end = {0, 0.95, 0, {}};
        CHECK_THAT(costOf(router, start, end), WithinAbs(1000 + 5000 + 1000, mm));
    }
}

TEST_CASE("router: rings from a node to itself", "[network]") {
    const Scene scene("A--B--C\n"
                      "   E--D");
    auto roads = scene.roads({{"AB", "1"}, {"BCDEB", "2"}});
    const std::vector<geo::LonLat> places = {
        scene['A'], scene.beside('C', 0, -100), scene.beside('E', 0, 100)};
    const auto twoWay = networkOf(roads);
    const auto at = network::placeOnNetwork(*twoWay, places, 500);
    REQUIRE(twoWay->edgeCount() == 2);
    const Router router(twoWay, Cost::LengthM);
    CHECK_THAT(costOf(router, at[0], at[1]), WithinAbs(3000 + 3000 + 100, 2));
    CHECK_THAT(costOf(router, at[0], at[2]), WithinAbs(3000 + 900, 2));
    CHECK(router.path(at[0], at[2]).size() == 3);
    CHECK_THAT(costOf(router, at[1], at[2]), WithinAbs(900 + 3000 + 100, 2));
    roads.oneWay[1] = layers::OneWay::Forward;
    const auto oneWay = networkOf(roads);
    const Router circle(oneWay, Cost::LengthM);
    const auto on = network::placeOnNetwork(*oneWay, places, 500);
    CHECK_THAT(costOf(circle, on[0], on[2]), WithinAbs(3000 + 3000 + 1000 + 3000 + 100, 3));
    CHECK(circle.path(on[0], on[2]).size() == 6);
}

TEST_CASE("router: time prefers the faster road", "[network]") {
    const Scene scene("A----B\n"
                      "C----D");
    const auto network = networkOf(scene.roads({{"AB", "", "track"}, {"ACDB", "", "motorway"}}));
    const std::vector<geo::LonLat> places = {scene['A'], scene['B']};
    const auto at = network::placeOnNetwork(*network, places, 500);
    CHECK_THAT(
        costOf(Router(network, Cost::DurationS), at[0], at[1]),
        WithinAbs(scene.lengthM("ACDB") / (100 / 3.6), mm));
    CHECK_THAT(
        costOf(Router(network, Cost::LengthM), at[0], at[1]), WithinAbs(scene.lengthM("AB"), mm));
    // Access of 500 m at 30 km/h takes a minute.
    const std::vector<geo::LonLat> aside = {scene.beside('B', 500, 0)};
    const auto far = network::placeOnNetwork(*network, aside, 1000);
    CHECK_THAT(costOf(Router(network, Cost::DurationS), at[1], far[0]), WithinAbs(60, 0.1));
}

TEST_CASE("router: every pair equals an independent all-pairs search", "[network]") {
    const auto seed = GENERATE(range(1, 13));
    const test::RandomCase random = test::randomCase(static_cast<unsigned>(seed));
    const auto cost = seed % 2 == 0 ? Cost::LengthM : Cost::DurationS;
    const auto expected = test::allPairs(*random.network, random.sources, random.targets, cost);
    const Router router(random.network, cost);
    for (const double cutoff : {unreachable, 900.0, 150.0}) {
        const auto found = router.within(random.sources, random.targets, cutoff);
        REQUIRE(found.begin.size() == random.sources.size() + 1);
        CHECK(test::differences(found, expected, cutoff, mm) == 0);
    }
    // With the sides' sizes reversed the search runs from the targets.
    const auto swapped = test::allPairs(*random.network, random.targets, random.sources, cost);
    const auto back = router.within(random.targets, random.sources, 900.0);
    CHECK(test::differences(back, swapped, 900.0, mm) == 0);

    const auto nearest = router.nearest(random.sources, random.targets);
    for (std::size_t t = 0; t < random.targets.size(); ++t) {
        double best = unreachable;
        for (std::size_t s = 0; s < random.sources.size(); ++s) {
            best = std::min(best, expected[s][t]);
        }
        if (best == unreachable) {
            CHECK(nearest.source[t] == -1);
        } else {
            CHECK_THAT(nearest.cost[t], WithinAbs(best, mm));
            REQUIRE(nearest.source[t] >= 0);
            CHECK_THAT(
                expected[static_cast<std::size_t>(nearest.source[t])][t], WithinAbs(best, mm));
        }
    }
    const auto together = router.paths(random.sources[0], random.targets);
    REQUIRE(together.size() == random.targets.size());
    for (std::size_t t = 0; t < random.targets.size(); ++t) {
        double onePath = 0;
        CHECK(together[t] == router.path(random.sources[0], random.targets[t], &onePath));
        if (expected[0][t] == unreachable) {
            CHECK(onePath == unreachable);
        } else {
            CHECK_THAT(onePath, WithinAbs(expected[0][t], mm));
        }
    }
}

TEST_CASE("router: nodes reached agree with one-to-all and nearest", "[network]") {
    const test::RandomCase random = test::randomCase(99);
    const Router router(random.network, Cost::LengthM);
    const auto reached = router.nodesWithin(random.sources, 600);
    const auto nearest = router.nearestToNodes(random.sources);
    std::vector<double> best(random.network->nodes.size(), unreachable);
    for (std::size_t s = 0; s < random.sources.size(); ++s) {
        const std::vector<double> all = router.toAllNodes(random.sources[s]);
        std::size_t entry = static_cast<std::size_t>(reached.begin[s]);
        for (std::size_t node = 0; node < all.size(); ++node) {
            best[node] = std::min(best[node], all[node]);
            if (all[node] <= 600) {
                REQUIRE(entry < static_cast<std::size_t>(reached.begin[s + 1]));
                CHECK(reached.column[entry] == static_cast<std::int32_t>(node));
                CHECK(reached.cost[entry++] == all[node]);
            }
        }
        CHECK(entry == static_cast<std::size_t>(reached.begin[s + 1]));
    }
    CHECK(nearest.cost == best);
}

TEST_CASE("router: ties go to the lower source, the cutoff is inclusive", "[network]") {
    network::PlainGraph graph;
    graph.nodes = {{0, 0}, {0.1, 0}, {0.2, 0}};
    graph.from = {0, 1};
    graph.to = {1, 2};
    graph.lengthM = {1000, 1000};
    const auto network =
        std::make_shared<const network::RoadNetwork>(network::networkOf(std::move(graph)));
    const Router router(network, Cost::LengthM);
    const std::vector<NetworkPoint> sources = {{1, 1, 0, {}}, {0, 0, 0, {}}};
    const std::vector<NetworkPoint> targets = {{0, 1, 0, {}}, {-1, 0, 0, {}}};
    const auto nearest = router.nearest(sources, targets);
    CHECK(nearest.source == std::vector<std::int32_t>{0, -1});
    CHECK(nearest.cost[0] == 1000);
    CHECK(router.within(sources, targets, 1000).cost.size() == 2);
    CHECK(router.within(sources, targets, 999.999).cost.empty());
    CHECK(router.nearest(sources, targets, 999.999).source[0] == -1);
}

TEST_CASE("router: empty sides and points off the network", "[network]") {
    const Scene scene("A-B");
    const Router router(networkOf(scene.roads({{"AB"}})), Cost::LengthM);
    const std::vector<NetworkPoint> off = {{}, {}};
    const std::vector<NetworkPoint> on = {{0, 0.5, 0, {}}};
    CHECK(router.within({}, on, unreachable).begin.size() == 1);
    CHECK(router.within(on, {}, unreachable).begin.size() == 2);
    CHECK(router.within(off, on, unreachable).begin == std::vector<std::int64_t>{0, 0, 0});
    CHECK(router.within(on, off, unreachable).column.empty());
    CHECK(router.path(off[0], on[0]).empty());
    CHECK(router.toAllNodes(off[0]) == std::vector<double>{unreachable, unreachable});
    const Router nothing(std::make_shared<network::RoadNetwork>(), Cost::LengthM);
    CHECK(nothing.within(off, off, unreachable).column.empty());
    CHECK(nothing.nearest(off, off).source == std::vector<std::int32_t>{-1, -1});
}

TEST_CASE("router: the same bits for any number of threads", "[network]") {
    const test::RandomCase random = test::randomCase(7, 400);
    const Router router(random.network, Cost::LengthM);
    const auto run = [&](int threads) {
        const ThreadLimit limit(threads);
        return router.within(random.targets, random.sources, 700);
    };
    const auto one = run(1);
    for (const int threads : {2, 8}) {
        const auto many = run(threads);
        CHECK(many.begin == one.begin);
        CHECK(many.column == one.column);
        CHECK(many.cost == one.cost);
    }
}

TEST_CASE("router: cancelled", "[network]") {
    const test::RandomCase random = test::randomCase(3);
    const Router router(random.network, Cost::LengthM);
    std::stop_source stop;
    stop.request_stop();
    const JobContext job(stop.get_token(), {});
    CHECK_THROWS_AS(router.within(random.sources, random.targets, unreachable, job), Cancelled);
    CHECK_THROWS_AS(router.nearest(random.sources, random.targets, unreachable, job), Cancelled);
    CHECK_THROWS_AS(router.nodesWithin(random.sources, 10, job), Cancelled);
    CHECK_THROWS_AS(Router(random.network, Cost::LengthM, job), Cancelled);
}
