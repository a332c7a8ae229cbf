#include "scene.h"

#include <corredor/network/search.h>

#include <catch2/catch.hpp>

#include <array>

using namespace corredor;
using Catch::Matchers::WithinAbs;
using test::Scene;

namespace {

network::BuildResult joined(const layers::RoadLayer& roads, double gapM) {
    network::BuildOptions options;
    options.joinGapM = gapM;
    return network::buildNetwork(roads, {}, options);
}

double lengthBetween(const network::BuildResult& built, geo::LonLat from, geo::LonLat to) {
    const network::Router router(built.network, network::Cost::LengthM);
    const auto placed = network::placeOnNetwork(*built.network, std::array{from, to}, 50);
    const auto row =
        router.within(std::span(placed).first(1), std::span(placed).last(1), network::unreachable);
    return row.cost.empty() ? network::unreachable : row.cost.front();
}

} // namespace

TEST_CASE("part joins: a part near the rest gets an assumed street", "[network]") {
    const Scene scene("A-----B\n"
                      "   C   \n"
                      "   |   \n"
                      "   D   ");
    const auto roads = scene.roads({{"AB", "1"}, {"CD", "2"}});
    const auto apart = joined(roads, 0);
    CHECK(apart.components == 2);
    CHECK(lengthBetween(apart, scene['A'], scene['D']) == network::unreachable);
    const auto near = joined(roads, 1'100); // C lies 1 km from the road
    CHECK(near.components == 1);
    CHECK(test::issueCount(near.issues, "part_joined") == 1);
    CHECK_THAT(
        lengthBetween(near, scene['A'], scene['D']),
        WithinAbs(scene.lengthM("AB") / 2 + 1'000 + scene.lengthM("CD"), 20));
    CHECK(joined(roads, 900).components == 2);
}

TEST_CASE("part joins: one part after another, by the shortest street", "[network]") {
    const Scene scene("A-----B\n"
                      " C---D \n"
                      " E-F   ");
    const auto built = joined(scene.roads({{"AB", "1"}, {"CD", "2"}, {"EF", "3"}}), 1'100);
    CHECK(built.components == 1);
    CHECK(test::issueCount(built.issues, "part_joined") == 2);
    CHECK(lengthBetween(built, scene['A'], scene['F']) < network::unreachable);
}

TEST_CASE("part joins: never over the border", "[network]") {
    const Scene scene("A-----B\n"
                      "   C   \n"
                      "   D   ");
    const auto built = joined(scene.roads({{"AB", "1", "", "US"}, {"CD", "2", "", "MX"}}), 5'000);
    CHECK(built.components == 2);
}
