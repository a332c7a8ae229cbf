#include "scene.h"

#include <corredor/network/road_grid.h>

#include <catch2/catch.hpp>

#include <cmath>

using namespace corredor;
using test::Scene;

namespace {

network::RoadNetwork borderRoads(const Scene& scene) {
    return *network::buildNetwork(
                scene.roads(
                    {{"ABCD", "1", "", "US"}, {"AE", "2", "", "US"}, {"EFGH", "3", "", "MX"}}),
                {},
                {})
                .network;
}

} // namespace

TEST_CASE("roadGrid: nodes are placed as placeOnNetwork places them", "[network]") {
    const Scene scene(
        "A-B-C-D\n"
        "       \n"
        "E-F-G-H",
        3'000);
    network::RoadNetwork network = borderRoads(scene);
    const double borderLat = (scene['A'].lat + scene['E'].lat) / 2;
    for (const bool apart : {false, true}) {
        if (apart) {
            network.countryOfPoint = [borderLat](geo::LonLat place) {
                return std::string(place.lat > borderLat - 0.01 ? "US" : "MX");
            };
        }
        const network::RoadGrid grid = network::roadGrid(network, {.maxSnapM = 2'500});
        CHECK(grid.grid.cellM == 250);
        const geo::Transform plane(grid.crs);
        std::vector<geo::LonLat> places;
        for (std::ptrdiff_t i = 0; i < grid.grid.size(); ++i) {
            places.push_back(
                plane.toLonLat(grid.grid.at(i % grid.grid.columns, i / grid.grid.columns)));
        }
        const auto expected = network::placeOnNetwork(network, places, 2'500.0);
        std::vector<network::NetworkPoint> found(places.size());
        for (std::size_t i = 0; i < grid.node.size(); ++i) {
            found[static_cast<std::size_t>(grid.node[i])] = grid.place[i];
        }
        std::int64_t others = 0;
        for (std::size_t i = 0; i < places.size(); ++i) {
            const bool isTie = std::abs(expected[i].snapDistanceM - 2'500) < 5 ||
                               std::abs(found[i].snapDistanceM - 2'500) < 5;
            if (found[i].edge != expected[i].edge && !isTie) {
                ++others; // halfway between two roads, or at the node where they meet
                continue;
            }
            if (!isTie && found[i].edge >= 0) {
                CHECK(found[i].snapDistanceM == Approx(expected[i].snapDistanceM).margin(5));
                CHECK(found[i].offset01 == Approx(expected[i].offset01).margin(0.005));
            }
        }
        CHECK(others * 50 < std::ssize(grid.node));
        CHECK(std::ssize(grid.node) * 2 > grid.grid.size());
    }
}

TEST_CASE("roadGrid: coarser where there is much road, nothing without any", "[network]") {
    const network::RoadNetwork network = borderRoads(Scene("A-B-C-D\nE-F-G-H", 30'000));
    const network::RoadGrid grid =
        network::roadGrid(network, {.maxSnapM = 5'000, .maxNodes = 5'000});
    CHECK(grid.grid.size() <= 5'000);
    CHECK(grid.grid.cellM >= 1'000);
    CHECK(grid.grid.cellM <= 4'000);
    CHECK(network::roadGrid(network::RoadNetwork(), {}).grid.size() == 0);
}
