#include "oracle.h"
#include "scene.h"

#include <corredor/base/error.h>
#include <corredor/base/parallel.h>
#include <corredor/network/distances.h>

#include <catch2/catch.hpp>

using namespace corredor;
using Catch::Matchers::WithinAbs;
using network::Cost;
using network::DistanceOptions;
using test::Scene;

namespace {

const Scene scene("A----B\n"
                  "C----D    E");

std::shared_ptr<const network::RoadNetwork> slowAndFast() {
    return network::buildNetwork(
               scene.roads({{"AB", "", "track"}, {"ACDB", "", "motorway"}}), {}, {})
        .network;
}

} // namespace

TEST_CASE("distances: kilometres and minutes of the same path", "[network]") {
    const auto network = slowAndFast();
    const std::vector<geo::LonLat> from = {scene['A']};
    const std::vector<geo::LonLat> to = {scene['B'], scene['E'], scene['C']};
    DistanceOptions options;
    options.maxSnapM = 1000;
    SECTION("by length") {
        const auto pairs = network::distances(network, from, to, options);
        REQUIRE(pairs.size() == 2); // E is 5 km from any road
        CHECK(pairs[0].to == 0);
        CHECK(pairs[1].to == 2);
        CHECK_THAT(pairs[0].km, WithinAbs(scene.lengthM("AB") / 1000, 1e-6));
        CHECK_THAT(pairs[0].min, WithinAbs(scene.lengthM("AB") / (15 / 3.6) / 60, 1e-6));
    }
    SECTION("by time") {
        options.cost = Cost::DurationS;
        const auto pairs = network::distances(network, from, to, options);
        CHECK_THAT(pairs[0].km, WithinAbs(scene.lengthM("ACDB") / 1000, 1e-6));
        CHECK_THAT(pairs[0].min, WithinAbs(scene.lengthM("ACDB") / (100 / 3.6) / 60, 1e-6));
    }
    SECTION("within a cutoff in the unit of the cost") {
        options.cutoff = 2000;
        CHECK(network::distances(network, from, to, options).size() == 1);
        options.cost = Cost::DurationS;
        options.cutoff = 10;
        CHECK(network::distances(network, from, to, options).empty());
    }
}

TEST_CASE("distances: equal to the router, in order, for any number of threads", "[network]") {
    const test::RandomCase random = test::randomCase(21);
    std::vector<geo::LonLat> places;
    for (int i = 0; i < 60; ++i) {
        places.push_back({-100 + 0.017 * i, 30 + 0.013 * ((7 * i) % 60)});
    }
    DistanceOptions options;
    options.maxSnapM = 20000;
    const auto run = [&](int threads) {
        const ThreadLimit limit(threads);
        return network::distances(random.network, places, places, options);
    };
    const auto pairs = run(1);
    const network::Router router(random.network, Cost::LengthM);
    const auto placed = network::placeOnNetwork(*random.network, places, options.maxSnapM);
    const auto costs = router.within(placed, placed, network::unreachable);
    REQUIRE(pairs.size() == costs.cost.size());
    int wrong = 0;
    for (std::size_t i = 0; i < pairs.size(); ++i) {
        wrong += pairs[i].km * 1000 == Approx(costs.cost[i]).margin(1e-9) &&
                         pairs[i].to == costs.column[i]
                     ? 0
                     : 1;
    }
    CHECK(wrong == 0);
    const auto again = run(4);
    REQUIRE(again.size() == pairs.size());
    for (std::size_t i = 0; i < pairs.size(); ++i) {
        wrong += again[i].from == pairs[i].from && again[i].to == pairs[i].to &&
                         again[i].km == pairs[i].km && again[i].min == pairs[i].min
                     ? 0
                     : 1;
    }
    CHECK(wrong == 0);
}

TEST_CASE("distances: cancelled", "[network]") {
    std::stop_source stop;
    stop.request_stop();
    const std::vector<geo::LonLat> places = {scene['A']};
    CHECK_THROWS_AS(
        network::distances(slowAndFast(), places, places, {}, JobContext(stop.get_token(), {})),
        Cancelled);
}
