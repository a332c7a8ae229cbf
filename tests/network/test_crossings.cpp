#include "scene.h"

#include <corredor/geo/geodesic.h>
#include <corredor/network/border_waits.h>
#include <corredor/network/search.h>

#include <catch2/catch.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

using namespace corredor;
using Catch::Matchers::WithinAbs;
using network::buildNetwork;
using test::issueCount;
using test::Scene;
using test::SceneRoad;

namespace {

const Scene scene("A-B-C\n"
                  "  1\n"
                  "  X  \n"
                  "  2\n"
                  "D-E-F");

std::vector<SceneRoad> roads(const std::string& us, const std::string& mx) {
    return {{"ABC", "", "", us}, {"B1", "", "", us}, {"DEF", "", "", mx}, {"E2", "", "", mx}};
}

double wayM(const network::BuildResult& result, geo::LonLat from, geo::LonLat to) {
    const network::Router router(result.network, network::Cost::LengthM);
    const std::array points = {from, to};
    const auto placed = network::placeOnNetwork(*result.network, points, 1000);
    double cost = 0;
    (void)router.path(placed[0], placed[1], &cost);
    return cost;
}

} // namespace

TEST_CASE("crossings: join the nearest roads of the two countries", "[network]") {
    const layers::CrossingLayer crossings = {{"x", "Port X", scene['X'], 0}};
    const auto result = buildNetwork(scene.roads(roads("US", "MX")), crossings, {});
    REQUIRE(result.crossings.size() == 1);
    CHECK(result.crossings[0].joined);
    CHECK(result.crossings[0].crossingName == "Port X");
    CHECK_THAT(result.crossings[0].lengthM, WithinAbs(scene.lengthM("1X2"), 0.01));
    CHECK(result.components == 1);
    CHECK_THAT(wayM(result, scene['B'], scene['E']), WithinAbs(scene.lengthM("B1X2E"), 0.01));
    const network::RoadNetwork& network = *result.network;
    const auto connector = static_cast<std::size_t>(scene.edge(network, '1', '2'));
    CHECK(
        network.classNames[static_cast<std::size_t>(network.classIndex[connector])] == "crossing");
    CHECK_THAT(
        network.lengthM[connector] / network.durationS[connector] * 3.6, WithinAbs(30, 1e-9));
    CHECK(network.geometry(static_cast<std::ptrdiff_t>(connector))[1] == scene['X']);
}

TEST_CASE("crossings: feet inside edges split them", "[network]") {
    const layers::CrossingLayer crossings = {{"x", "X", scene['X'], 0}};
    const std::vector<SceneRoad> parallel = {{"ABC", "", "", "US"}, {"DEF", "", "", "MX"}};
    const auto result = buildNetwork(scene.roads(parallel), crossings, {});
    CHECK(result.network->edgeCount() == 5);
    CHECK(result.components == 1);
    CHECK_THAT(wayM(result, scene['A'], scene['F']), WithinAbs(scene.lengthM("ABXEF"), 0.5));
    CHECK_THAT(
        result.totalKm * 1000,
        WithinAbs(scene.lengthM("ABC") + scene.lengthM("BXE") + scene.lengthM("DEF"), 0.5));
}

TEST_CASE("crossings: roads that meet stay as they are", "[network]") {
    auto lines = roads("US", "MX");
    lines.push_back({"1X2", "", "international_bridge", "US"});
    const layers::CrossingLayer crossings = {{"x", "X", scene.beside('X', 150, 0), 0}};
    const auto with = buildNetwork(scene.roads(lines), crossings, {});
    const auto without = buildNetwork(scene.roads(lines), {}, {});
    CHECK(with.crossings[0].joined);
    CHECK(with.crossings[0].lengthM == 0);
    CHECK(with.network->edgeCount() == without.network->edgeCount());
    CHECK(with.totalKm == without.totalKm);
}

TEST_CASE("crossings: out of reach are reported, not joined", "[network]") {
    const layers::CrossingLayer crossings = {{"x", "X", scene['X'], 0}};
    network::BuildOptions options;
    options.maxCrossingGapKm = 0.9;
    const auto result = buildNetwork(scene.roads(roads("US", "MX")), crossings, options);
    CHECK_FALSE(result.crossings[0].joined);
    CHECK(result.crossings[0].lengthM == 0);
    CHECK(issueCount(result.issues, "crossing_not_joined") == 1);
    CHECK(result.components == 2);
}

TEST_CASE("crossings: without countries they join what is not connected", "[network]") {
    const layers::CrossingLayer crossings = {{"x", "X", scene['X'], 0}};
    const auto result = buildNetwork(scene.roads(roads("", "")), crossings, {});
    CHECK(result.components == 1);
    CHECK_THAT(result.crossings[0].lengthM, WithinAbs(scene.lengthM("1X2"), 0.01));
    CHECK(issueCount(result.issues, "crossing_country_unknown") == 1);
}

TEST_CASE("crossings: the country can be asked for by place", "[network]") {
    const layers::CrossingLayer crossings = {{"x", "X", scene['X'], 0}};
    network::BuildOptions options;
    const double border = scene['X'].lat;
    options.countryOfPoint = [&](geo::LonLat place) {
        return std::string(place.lat > border ? "US" : "MX");
    };
    const auto result = buildNetwork(scene.roads(roads("", "")), crossings, options);
    CHECK(result.components == 1);
    CHECK(issueCount(result.issues, "crossing_country_unknown") == 0);
    CHECK(result.network->countryOf[0] == "US");
}

TEST_CASE("crossings: two at one place add one connector and a warning", "[network]") {
    const layers::CrossingLayer crossings = {{"x", "X", scene['X'], 0}, {"y", "Y", scene['X'], 0}};
    const auto result = buildNetwork(scene.roads(roads("US", "MX")), crossings, {});
    CHECK(result.crossings[0].lengthM == result.crossings[1].lengthM);
    CHECK(result.network->edgeCount() == 7);
    CHECK(issueCount(result.issues, "crossing_shared_location") == 1);
}

TEST_CASE("crossings: a town beside a connector is placed on its own side of it", "[network]") {
    const layers::CrossingLayer crossings = {{"x", "X", scene['X'], 0}};
    const auto result = buildNetwork(scene.roads(roads("US", "MX")), crossings, {});
    const network::RoadNetwork& network = *result.network;
    const std::int32_t connector = scene.edge(network, '1', '2');
    const std::array towns = {scene.beside('X', 100, 300), scene.beside('X', 100, -300)};
    const auto placed = [&](std::vector<std::string> countries) {
        return network::placeOnNetwork(network, towns, {2000, countries});
    };
    const auto own = placed({"US", "MX"});
    CHECK(own[0].edge == connector);
    CHECK(own[1].edge == connector);
    CHECK_THAT(own[0].snapDistanceM, WithinAbs(100, 0.5));
    // On the other side of the river the nearest place is the port itself.
    const auto across = placed({"MX", "US"});
    CHECK_THAT(across[0].snapDistanceM, WithinAbs(std::hypot(100, 300), 1));
    CHECK_THAT(across[1].snapDistanceM, WithinAbs(std::hypot(100, 300), 1));
    for (const auto& point : placed({"", ""})) {
        CHECK(point.edge != connector);
    }
}

TEST_CASE("crossings: a wait adds to the time over it, not to the length", "[network]") {
    const auto timeS = [](const network::BuildResult& result, geo::LonLat from, geo::LonLat to) {
        const network::Router router(result.network, network::Cost::DurationS);
        const std::array points = {from, to};
        const auto placed = network::placeOnNetwork(*result.network, points, 1000);
        double cost = 0;
        (void)router.path(placed[0], placed[1], &cost);
        return cost;
    };
    const layers::CrossingLayer port = {{"x", "X", scene['X'], 0}};
    const auto waiting = [](network::BuildResult built,
                            const layers::CrossingLayer& crossings,
                            const layers::CrossingWaits& waits,
                            const network::BuildOptions& options = {}) {
        network::WaitResult found =
            network::withBorderWaits(*built.network, crossings, waits, options);
        built.network = found.network;
        built.issues = found.issues;
        return std::pair(std::move(built), std::move(found.used));
    };
    SECTION("over a connector") {
        const auto without = buildNetwork(scene.roads(roads("US", "MX")), port, {});
        const auto [with, used] = waiting(without, port, {{"x", 45}});
        CHECK(used == layers::CrossingWaits{{"x", 45}});
        CHECK_THAT(
            timeS(with, scene['B'], scene['E']),
            WithinAbs(timeS(without, scene['B'], scene['E']) + 45 * 60, 1e-3));
        CHECK_THAT(
            timeS(with, scene['E'], scene['B']),
            WithinAbs(timeS(without, scene['E'], scene['B']) + 45 * 60, 1e-3));
        CHECK_THAT(
            timeS(with, scene['A'], scene['1']),
            WithinAbs(timeS(without, scene['A'], scene['1']), 1e-3)); // stays on its side
        CHECK_THAT(
            wayM(with, scene['B'], scene['E']),
            WithinAbs(wayM(without, scene['B'], scene['E']), 1e-3));
        CHECK(
            *std::ranges::max_element(with.network->component) ==
            *std::ranges::max_element(without.network->component));
        CHECK(with.issues.empty());
    }
    SECTION("where the roads meet") {
        auto lines = roads("US", "MX");
        lines.push_back({"1X", "", "", "US"});
        lines.push_back({"X2", "", "", "MX"});
        const auto without = buildNetwork(scene.roads(lines), port, {});
        REQUIRE(without.crossings[0].lengthM == 0);
        const auto [with, used] = waiting(without, port, {{"x", 45}});
        CHECK(used.at("x") == 45);
        CHECK_THAT(
            timeS(with, scene['A'], scene['F']),
            WithinAbs(timeS(without, scene['A'], scene['F']) + 45 * 60, 1e-3));
        CHECK_THAT(
            wayM(with, scene['A'], scene['F']),
            WithinAbs(wayM(without, scene['A'], scene['F']), 1e-3));
    }
    SECTION("a wait of 0 is used; one that no way takes is an issue") {
        const auto without = buildNetwork(scene.roads(roads("US", "MX")), port, {});
        const auto [with, used] = waiting(without, port, {{"x", 0}});
        CHECK(used == layers::CrossingWaits{{"x", 0}});
        CHECK_THAT(
            timeS(with, scene['B'], scene['E']),
            WithinAbs(timeS(without, scene['B'], scene['E']), 1e-3));
        network::BuildOptions near;
        near.maxCrossingGapKm = 0.5;
        const auto apart = buildNetwork(scene.roads(roads("US", "MX")), port, near);
        const auto [still, none] = waiting(apart, port, {{"x", 45}}, near);
        CHECK(none.empty());
        CHECK(issueCount(still.issues, "crossing_wait_not_used") == 1);
    }
    SECTION("of two ports the nearest one's") {
        const layers::CrossingLayer two = {
            {"x", "X", scene['X'], 0}, {"y", "Y", scene.beside('X', 3000, 0), 0}};
        const auto without = buildNetwork(scene.roads(roads("US", "MX")), port, {});
        const auto [with, used] = waiting(without, two, {{"x", 45}, {"y", 10}});
        CHECK(used == layers::CrossingWaits{{"x", 45}});
        CHECK_THAT(
            timeS(with, scene['B'], scene['E']),
            WithinAbs(timeS(without, scene['B'], scene['E']) + 45 * 60, 1e-3));
    }
}
