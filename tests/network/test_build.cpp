#include "scene.h"

#include <corredor/base/error.h>
#include <corredor/geo/geodesic.h>

#include <catch2/catch.hpp>

#include <limits>

using namespace corredor;
using Catch::Matchers::WithinAbs;
using Catch::Matchers::WithinRel;
using network::buildNetwork;
using test::issueCount;
using test::Scene;

namespace {

// Sums of the same geodesic lengths in another order.
constexpr double sumTolerance = 1e-12;

network::BuildResult build(const layers::RoadLayer& roads, double snapToleranceM = 1) {
    network::BuildOptions options;
    options.snapToleranceM = snapToleranceM;
    return buildNetwork(roads, {}, options);
}

} // namespace

TEST_CASE("build network: no roads give an empty network", "[network]") {
    const network::BuildResult result = build({});
    CHECK(result.network->nodeCount() == 0);
    CHECK(result.network->edgeCount() == 0);
    CHECK(result.components == 0);
    CHECK(result.totalKm == 0);
}

TEST_CASE("build network: nodes only where needed", "[network]") {
    const Scene scene("A-B-C-D\n"
                      "  |\n"
                      "  E");
    const auto result = build(scene.roads({{"ABCD"}, {"BE"}}));
    CHECK(result.network->nodeCount() == 4);
    CHECK(result.network->edgeCount() == 3);
    CHECK(scene.node(*result.network, 'C') == -1);
    const auto edge = scene.edge(*result.network, 'B', 'D');
    REQUIRE(edge >= 0);
    CHECK(result.network->geometry(edge).size() == 3);
    CHECK_THAT(
        result.network->lengthM[static_cast<std::size_t>(edge)],
        WithinRel(scene.lengthM("BCD"), sumTolerance));
    CHECK_THAT(
        result.totalKm * 1000,
        WithinRel(scene.lengthM("ABCD") + scene.lengthM("BE"), sumTolerance));
    CHECK(result.components == 1);
}

TEST_CASE("build network: concurrent routes are one edge with both routes", "[network]") {
    const Scene scene("A-B-C-D\n"
                      "|   |\n"
                      "E   F");
    const auto result =
        build(scene.roads({{"ABCD", "I-10", "interstate"}, {"EABCF", "US-80", "us_route"}}));
    const network::RoadNetwork& network = *result.network;
    CHECK_THAT(
        result.totalKm * 1000,
        WithinRel(scene.lengthM("ABCD") + scene.lengthM("EA") + scene.lengthM("CF"), sumTolerance));
    const auto shared = scene.edge(network, 'A', 'C');
    REQUIRE(shared >= 0);
    REQUIRE(network.routesOf(shared).size() == 2);
    CHECK(network.routeNames == std::vector<std::string>{"I-10", "US-80"});
    // The shared stretch is driven as the faster class.
    const auto index = static_cast<std::size_t>(shared);
    CHECK(network.classNames[static_cast<std::size_t>(network.classIndex[index])] == "interstate");
    CHECK_THAT(network.durationS[index], WithinRel(network.lengthM[index] / (105 / 3.6), 1e-12));
    CHECK(issueCount(result.issues, "concurrent_route") == 2);
    CHECK(issueCount(result.issues, "duplicate_edge") == 0);
}

TEST_CASE("build network: a line drawn twice counts once and is reported", "[network]") {
    const Scene scene("A-B-C");
    const auto result = build(scene.roads({{"ABC"}, {"CBA"}}));
    CHECK(result.network->edgeCount() == 1);
    CHECK(issueCount(result.issues, "duplicate_edge") == 2);
}

TEST_CASE("build network: changes of attributes make nodes", "[network]") {
    const Scene scene("A-B-C");
    SECTION("class") {
        CHECK(
            build(scene.roads({{"AB", "", "primary"}, {"BC", "", "track"}})).network->edgeCount() ==
            2);
    }
    SECTION("country") {
        CHECK(
            build(scene.roads({{"AB", "", "", "US"}, {"BC", "", "", "MX"}})).network->edgeCount() ==
            2);
    }
    SECTION("route") {
        CHECK(build(scene.roads({{"AB", "1"}, {"BC", "2"}})).network->edgeCount() == 2);
    }
    SECTION("speed") {
        auto roads = scene.roads({{"AB"}, {"BC"}});
        roads.speedKmh = {60, 80};
        CHECK(build(roads).network->edgeCount() == 2);
    }
    SECTION("direction") {
        auto roads = scene.roads({{"AB"}, {"BC"}});
        roads.oneWay = {layers::OneWay::Forward, layers::OneWay::No};
        CHECK(build(roads).network->edgeCount() == 2);
    }
    SECTION("nothing changes, however the lines are drawn") {
        auto roads = scene.roads({{"AB", "1", "primary", "US"}, {"CB", "1", "primary", "US"}});
        CHECK(build(roads).network->edgeCount() == 1);
        roads.oneWay = {layers::OneWay::Forward, layers::OneWay::Backward};
        const auto result = build(roads);
        REQUIRE(result.network->edgeCount() == 1);
        CHECK(result.network->oneWay[0] == layers::OneWay::Forward);
        CHECK(result.network->from[0] == scene.node(*result.network, 'A'));
    }
}

TEST_CASE("build network: one-way carriageways drawn both ways are two-way", "[network]") {
    const Scene scene("A-B");
    auto roads = scene.roads({{"AB"}, {"BA"}});
    roads.oneWay = {layers::OneWay::Forward, layers::OneWay::Forward};
    CHECK(build(roads).network->oneWay[0] == layers::OneWay::No);
    roads.oneWay = {layers::OneWay::Forward, layers::OneWay::Backward};
    CHECK(build(roads).network->oneWay[0] == layers::OneWay::Forward);
}

TEST_CASE("build network: line ends snap to nodes and onto segments", "[network]") {
    const Scene scene("A---B\n"
                      "  |\n"
                      "  E");
    auto roads = scene.roads({{"AB"}, {"EA"}});
    SECTION("onto a segment, splitting it") {
        roads.vertices.back() = scene.beside('A', 2000, -0.6);
        const auto result = build(roads);
        CHECK(result.network->edgeCount() == 3);
        CHECK(result.components == 1);
        CHECK(issueCount(result.issues, "snapped_end") == 1);
        // The split road keeps its length.
        CHECK_THAT(result.totalKm * 1000, WithinAbs(scene.lengthM("AB") + 2000 - 0.6, 1.0));
    }
    SECTION("not beyond the tolerance") {
        roads.vertices.back() = scene.beside('A', 2000, -1.5);
        const auto result = build(roads);
        CHECK(result.network->edgeCount() == 2);
        CHECK(result.components == 2);
        CHECK(build(roads, 2).components == 1);
    }
    SECTION("to a node") {
        roads.vertices.back() = scene.beside('A', 0.5, -0.5);
        const auto result = build(roads);
        CHECK(result.network->nodeCount() == 2); // A is inside the one edge
        CHECK(result.network->edgeCount() == 1);
        CHECK(issueCount(result.issues, "snapped_end") == 1);
    }
    SECTION("not with tolerance 0") {
        roads.vertices.back() = scene.beside('A', 0.0, -0.001);
        CHECK(build(roads, 0).components == 2);
    }
}

TEST_CASE("build network: inner vertices weld by at most a metre", "[network]") {
    const Scene scene("A-B-C\n"
                      "D-E-F");
    auto roads = scene.roads({{"ABC"}, {"DEF"}});
    roads.vertices[4] = scene.beside('B', 0, -20); // E, 20 m south of B
    CHECK(build(roads, 50).components == 2);
    roads.vertices[4] = scene.beside('B', 0, -0.9);
    const auto welded = build(roads, 50);
    CHECK(welded.components == 1);
    CHECK(issueCount(welded.issues, "snapped_vertex") == 1);
}

TEST_CASE("build network: crossing lines without a common vertex stay apart", "[network]") {
    const Scene scene(" A\n"
                      "B C\n"
                      " D");
    CHECK(build(scene.roads({{"AD"}, {"BC"}})).components == 2);
}

TEST_CASE("build network: a ring gets one node", "[network]") {
    const Scene scene("A-B\n"
                      "D-C");
    const auto result = build(scene.roads({{"ABCDA"}}));
    CHECK(result.network->nodeCount() == 1);
    REQUIRE(result.network->edgeCount() == 1);
    CHECK(result.network->from[0] == result.network->to[0]);
    CHECK_THAT(result.network->lengthM[0], WithinRel(scene.lengthM("ABCDA"), sumTolerance));
}

TEST_CASE("build network: stated lengths scale edges and keep parallel roads", "[network]") {
    const Scene scene("A----B----C");
    auto roads = scene.roads({{"ABC", "MEX-1"}, {"AC", "MEX-1D"}, {"AC", "MEX-2"}});
    roads.statedLengthM = {13000, 11000, 11050};
    const auto result = build(roads);
    CHECK(result.network->edgeCount() == 2); // MEX-2 is MEX-1D again: the lengths agree within 1 %
    CHECK_THAT(result.totalKm, WithinAbs(13 + 11, 1e-9));
}

TEST_CASE("build network: bad coordinates and lines without length are reported", "[network]") {
    const Scene scene("A-B-C");
    auto roads = scene.roads({{"ABC"}, {"A"}, {"BB"}});
    roads.vertices[1].lat = std::numeric_limits<double>::quiet_NaN();
    const auto result = build(roads);
    CHECK(result.network->edgeCount() == 1);
    CHECK(issueCount(result.issues, "bad_coordinates") == 1);
    CHECK(issueCount(result.issues, "zero_length") == 2);
}

TEST_CASE("build network: components by kilometres", "[network]") {
    const Scene scene("A-B\n"
                      "C---D\n"
                      "E-F");
    const auto result = build(scene.roads({{"AB"}, {"CD"}, {"EF"}}));
    CHECK(result.components == 3);
    const auto component = [&](char letter) {
        return result.network
            ->component[static_cast<std::size_t>(scene.node(*result.network, letter))];
    };
    CHECK(component('C') == 0);
    CHECK(component('A') + component('E') == 3);
}

TEST_CASE("build network: speeds by class, override and field", "[network]") {
    const auto table = GENERATE(Catch::Generators::table<const char*, double>(
        {{"interstate", 105},
         {"Autopista", 110},
         {"motorway_link", 70},
         {"Callejón", 20},
         {"1", 105},
         {"unheard of", 50}}));
    CHECK(network::defaultSpeedForClassKmh(std::get<0>(table), 50) == std::get<1>(table));

    const Scene scene("A-B");
    auto roads = scene.roads({{"AB", "", "track"}});
    network::BuildOptions options;
    const auto kmh = [&] {
        const auto result = buildNetwork(roads, {}, options);
        return result.network->lengthM[0] / result.network->durationS[0] * 3.6;
    };
    CHECK_THAT(kmh(), WithinRel(15.0, 1e-9));
    options.speedByClassKmh["track"] = 22;
    CHECK_THAT(kmh(), WithinRel(22.0, 1e-9));
    roads.speedKmh[0] = 33;
    CHECK_THAT(kmh(), WithinRel(33.0, 1e-9));
}

TEST_CASE("build network: cancelled", "[network]") {
    std::stop_source stop;
    stop.request_stop();
    const Scene scene("A-B");
    CHECK_THROWS_AS(
        buildNetwork(scene.roads({{"AB"}}), {}, {}, JobContext(stop.get_token(), {})), Cancelled);
}

TEST_CASE("plain graph: keeps numbers, rejects broken columns", "[network]") {
    network::PlainGraph graph;
    graph.nodes = {{0, 0}, {1, 0}, {2, 0}};
    graph.from = {0, 2};
    graph.to = {1, 1};
    graph.lengthM = {5, 7};
    const network::RoadNetwork network = network::networkOf(graph);
    CHECK(network.nodeCount() == 3);
    CHECK(network.to == graph.to);
    CHECK_THAT(network.durationS[1], WithinRel(7 / (50 / 3.6), 1e-12));
    graph.to[0] = 3;
    CHECK_THROWS_AS(network::networkOf(graph), InputError);
    graph.to[0] = 1;
    graph.lengthM[0] = -1;
    CHECK_THROWS_AS(network::networkOf(graph), InputError);
    graph.lengthM.pop_back();
    CHECK_THROWS_AS(network::networkOf(graph), InputError);
}

TEST_CASE("place on network: nearest edge, share and distance", "[network]") {
    const Scene scene("A---B\n"
                      "\n"
                      "C---D");
    const auto result = build(scene.roads({{"AB"}, {"CD"}}));
    const std::vector<geo::LonLat> points = {
        scene.beside('A', 1000, -300),
        scene.beside('D', 500, 0),
        scene.beside('A', 0, 9000),
        {std::numeric_limits<double>::quiet_NaN(), 0}};
    const auto placed = network::placeOnNetwork(*result.network, points, 5000);
    REQUIRE(placed.size() == 4);
    CHECK(placed[0].edge == scene.edge(*result.network, 'A', 'B'));
    CHECK_THAT(placed[0].offset01, WithinAbs(0.25, 1e-4));
    CHECK_THAT(placed[0].snapDistanceM, WithinAbs(300, 0.5));
    CHECK(placed[1].edge == scene.edge(*result.network, 'C', 'D'));
    CHECK(placed[1].offset01 == 1);
    CHECK(placed[2].edge == -1);
    CHECK(placed[3].edge == -1);
}
