#include "real_roads.h"
#include "scene.h"

#include <corredor/network/distances.h>
#include <corredor/test/support.h>

#include <catch2/catch.hpp>

#include <algorithm>
#include <array>
#include <map>

using namespace corredor;
using Catch::Matchers::WithinAbs;

namespace {

struct RealLayers {
    layers::RoadLayer roads;
    layers::CrossingLayer crossings;
};

std::optional<RealLayers> realLayers() {
    const auto roads = test::sharedFile("data/roads/roads_border.gpkg");
    const auto crossings = test::sharedFile("data/crossings/ports_of_entry.geojson");
    if (!roads || !crossings) {
        return std::nullopt;
    }
    return RealLayers{test::readRoads(*roads), test::readCrossings(*crossings)};
}

double
km(const std::shared_ptr<const network::RoadNetwork>& network, geo::LonLat from, geo::LonLat to) {
    const std::array one = {from};
    const std::array other = {to};
    const auto pairs = network::distances(network, one, other, {});
    return pairs.empty() ? network::unreachable : pairs.front().km;
}

} // namespace

TEST_CASE("real roads: kilometres and joints equal an independent count", "[network][real]") {
    const auto layers = realLayers();
    if (!layers) {
        return;
    }
    network::BuildOptions options;
    options.snapToleranceM = 0;
    const auto exact = network::buildNetwork(layers->roads, {}, options);
    // Source: distinct pairs of neighbouring vertices and their lengths by Vincenty's formula,
    // computed in Python. (The data's description says 223,620 km: on a sphere of 6,371 km.)
    CHECK_THAT(exact.totalKm, WithinAbs(223509.685, 0.001));
    CHECK(exact.network->shape.size() - exact.network->from.size() == 64934);
}

TEST_CASE("real roads: the border is crossed where it should be", "[network][real]") {
    const auto layers = realLayers();
    if (!layers) {
        return;
    }
    const std::map<std::string, geo::LonLat> mexican = {
        {"Tijuana", {-117.0382, 32.5149}},
        {"Ciudad Juárez", {-106.46084, 31.72024}},
        {"Nogales", {-110.9458, 31.3086}},
        {"Mexicali", {-115.4683, 32.6245}},
        {"Hermosillo", {-110.9559, 29.0730}}};
    network::BuildOptions options;
    options.countryOfPoint = [&](geo::LonLat place) {
        const bool isMexican =
            std::ranges::any_of(mexican, [&](const auto& town) { return town.second == place; });
        return std::string(isMexican ? "MX" : "US");
    };
    const auto open = network::buildNetwork(layers->roads, layers->crossings, options).network;
    const auto closed = network::buildNetwork(layers->roads, {}, options).network;
    const geo::LonLat sanDiego = {-117.1611, 32.7157};
    const geo::LonLat elPaso = {-106.4850, 31.7619};
    CHECK_THAT(km(open, sanDiego, mexican.at("Tijuana")), WithinAbs(30, 3));
    CHECK(km(closed, sanDiego, mexican.at("Tijuana")) > 1000);
    CHECK(km(open, elPaso, mexican.at("Ciudad Juárez")) < 15);
    CHECK(km(open, {-110.9343, 31.3404}, mexican.at("Nogales")) < 6);
    CHECK(km(open, {-115.4989, 32.6789}, mexican.at("Mexicali")) < 30);
    // Phoenix to Hermosillo by I-10, I-19 and MX-15: 565 km by road.
    CHECK_THAT(km(open, {-112.0740, 33.4484}, mexican.at("Hermosillo")), WithinAbs(565, 10));
}
