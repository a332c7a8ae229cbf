#include "planning_scene.h"

#include <corredor/base/error.h>
#include <corredor/base/parallel.h>
#include <corredor/geo/geodesic.h>
#include <corredor/planning/candidates.h>

#include <catch2/catch.hpp>

#include <algorithm>
#include <set>

using namespace corredor;
using namespace corredor::test;
using namespace corredor::planning;
using Catch::Matchers::WithinAbs;

namespace {

constexpr double metreKm = 0.001;

CandidateResult generate(
    const std::shared_ptr<const network::RoadNetwork>& network,
    CandidateOptions options,
    const std::shared_ptr<const layers::SiteLayer>& sites = nullptr) {
    return generateCandidates(
        {.network = *network, .zones = {}, .sites = sites, .places = {}}, options);
}

/** Kilometres of a site along a straight road that starts at kmAt(0). */
std::vector<double> kmFromStart(const CandidateSites& sites) {
    std::vector<double> km;
    for (const geo::LonLat place : sites.location) {
        km.push_back(geo::distanceM(kmAt(0), place) / 1000);
    }
    std::ranges::sort(km);
    return km;
}

std::int64_t countOf(const std::vector<Issue>& issues, std::string_view code) {
    std::int64_t count = 0;
    for (const Issue& issue : issues) {
        count += issue.code == code ? issue.count : 0;
    }
    return count;
}

std::shared_ptr<const layers::SiteLayer> userSites() {
    return std::make_shared<layers::SiteLayer>(layers::SiteLayer{
        {"a", "Plain", kmAt(3, 0.2), layers::SiteRole::Candidate},
        {"b", "Must", kmAt(7, 0.2), layers::SiteRole::Required},
        {"c", "Never", kmAt(9), layers::SiteRole::Excluded},
        {"d", "", kmAt(11), layers::SiteRole::Existing},
        {"e", "Far off", kmAt(5, 40), layers::SiteRole::Required}});
}

} // namespace

TEST_CASE("generateCandidates: every n km of a road, remainder at both ends", "[planning]") {
    const auto network = networkOf({{{kmAt(0), kmAt(6), kmAt(24)}, "MEX-45"}});
    const auto found = generate(network, {.spacingKm = 5});
    const auto km = kmFromStart(found.sites);
    REQUIRE(km.size() == 5); // 24 km: four times 5 between the first and the last
    for (std::size_t i = 0; i < km.size(); ++i) {
        CHECK_THAT(km[i], WithinAbs(2.0 + 5.0 * static_cast<double>(i), metreKm));
    }
    CHECK(std::ranges::all_of(found.sites.road, [](const auto& r) { return r == "MEX-45"; }));
    std::set<std::string> names(found.sites.name.begin(), found.sites.name.end());
    CHECK(
        names == std::set<std::string>{
                     "MEX-45 km 2", "MEX-45 km 7", "MEX-45 km 12", "MEX-45 km 17", "MEX-45 km 22"});
    std::set<std::string> ids(found.sites.id.begin(), found.sites.id.end());
    CHECK(ids.size() == 5);
    CHECK(*ids.begin() == "C0001");
}

TEST_CASE(
    "generateCandidates: km run from the west or the south, however it was drawn",
    "[planning]") {
    const auto east = networkOf({{{kmAt(12), kmAt(0)}, "MEX-2"}});
    CHECK(generate(east, {.spacingKm = 4}).sites.name[0].starts_with("MEX-2 km"));
    for (const auto& [network, first] :
         {std::pair(east, kmAt(2)),
          std::pair(networkOf({{{kmAt(0, 12), kmAt(0)}, "MEX-2"}}), kmAt(0, 2))}) {
        const auto found = generate(network, {.spacingKm = 4}).sites;
        const auto second = std::ranges::find(found.name, "MEX-2 km 2");
        REQUIRE(second != found.name.end());
        CHECK(
            geo::distanceM(
                found.location[static_cast<std::size_t>(second - found.name.begin())], first) < 5);
    }
}

TEST_CASE("generateCandidates: a stretch that two routes share counts once", "[planning]") {
    const auto network = networkOf(
        {{{kmAt(0), kmAt(10), kmAt(20)}, "MEX-45"},
         {{kmAt(10), kmAt(20), kmAt(20, 10)}, "MEX-16"}});
    const auto found = generate(network, {.spacingKm = 1}).sites;
    CHECK(found.size() == 30);
    CHECK(std::ranges::count(found.road, "MEX-45/MEX-16") == 10);
}

TEST_CASE("generateCandidates: short streets together get their share of sites", "[planning]") {
    std::vector<RoadSketch> streets;
    for (int i = 0; i < 40; ++i) { // 40 separate streets of 500 m: 20 km
        streets.push_back({{kmAt(i * 2.0), kmAt(i * 2.0 + 0.5)}, ""});
    }
    CHECK(generate(networkOf(streets), {.spacingKm = 2}).sites.size() == 10);
}

TEST_CASE("generateCandidates: an unnumbered road goes straight on at a crossing", "[planning]") {
    // A plus sign of four arms; straight on, it is two roads of 6 km, so two sites each.
    const auto network = networkOf(
        {{{kmAt(-3), kmAt(0)}, ""},
         {{kmAt(0), kmAt(3)}, ""},
         {{kmAt(0, -3), kmAt(0)}, ""},
         {{kmAt(0), kmAt(0, 3)}, ""}});
    const auto found = generate(network, {.spacingKm = 3}).sites;
    REQUIRE(found.size() == 4);
    for (const geo::LonLat place : found.location) {
        CHECK_THAT(geo::distanceM(place, kmAt(0)), WithinAbs(1500, 1)); // chords of the sketch
    }
}

TEST_CASE("generateCandidates: rings are roads too", "[planning]") {
    const auto network = networkOf({{{kmAt(0), kmAt(5), kmAt(5, 5), kmAt(0, 5), kmAt(0)}, ""}});
    CHECK(generate(network, {.spacingKm = 5}).sites.size() == 4);
}

TEST_CASE("generateCandidates: junctions", "[planning]") {
    const auto network =
        networkOf({{{kmAt(0), kmAt(10), kmAt(20)}, "MEX-45"}, {{kmAt(10), kmAt(10, 8)}, "MEX-16"}});
    const auto only = generate(network, {.from = CandidateSource::Junctions}).sites;
    REQUIRE(only.size() == 1);
    CHECK(geo::distanceM(only.location[0], kmAt(10)) < 1);
    CHECK(only.onNetwork[0].edge >= 0);
    CHECK(only.name[0] == "MEX-45 / MEX-16");
    const auto both = generate(network, {.spacingKm = 9, .junctions = true}).sites;
    CHECK(both.size() == 4); // 20 km: 2, 8 km: 1, and the junction
}

TEST_CASE("generateCandidates: only roads of the wanted classes", "[planning]") {
    const auto network = networkOf(
        {{{kmAt(0), kmAt(10)}, "MEX-45", "motorway"},
         {{kmAt(0, 5), kmAt(10, 5)}, "CHI-1", "tertiary"}});
    const auto found = generate(network, {.spacingKm = 5, .roadClasses = {"Motorway", "lane"}});
    CHECK(found.sites.size() == 2);
    CHECK(found.sites.road[0] == "MEX-45");
    CHECK(countOf(found.issues, "unknown_road_class") == 1);
}

TEST_CASE("generateCandidates: a grid with geodesic spacing, moved to the roads", "[planning]") {
    // Roads 2 km apart all over the area: every grid point is within 1 km of one.
    std::vector<RoadSketch> roads;
    for (int i = 0; i <= 20; i += 2) {
        roads.push_back({{kmAt(0, i), kmAt(20, i)}, ""});
    }
    const auto network = networkOf(roads);
    const auto found = generate(network, {.from = CandidateSource::Grid, .spacingKm = 5});
    CHECK(found.sites.size() == 16);
    CHECK(found.sites.name[0] == "1-3"); // row and column: the first near a road
    for (std::size_t i = 0; i < found.sites.location.size(); ++i) {
        CHECK(found.sites.onNetwork[i].edge >= 0);
        double nearest = 1e9;
        for (std::size_t j = 0; j < found.sites.location.size(); ++j) {
            if (i != j) {
                nearest = std::min(
                    nearest, geo::distanceM(found.sites.location[i], found.sites.location[j]));
            }
        }
        CHECK(nearest >= 3900); // 5 km less the moves of at most 1 km to a road, in steps of 2
        CHECK(nearest <= 6100);
    }
    const auto strict =
        generate(network, {.from = CandidateSource::Grid, .spacingKm = 5, .maxSnapM = 300});
    CHECK(strict.sites.size() + countOf(strict.issues, "site_off_road") == 16);
    CHECK(strict.sites.size() < 16);
}

TEST_CASE("generateCandidates: zone centres", "[planning]") {
    const auto network = networkOf({{{kmAt(0), kmAt(30)}, "MEX-45"}});
    const auto zones = std::make_shared<layers::ZoneLayer>();
    addSquare(*zones, kmAt(5, 1), 6, "08019");
    addSquare(*zones, kmAt(15, 30), 6, "08037");
    const auto found = generateCandidates(
        {.network = *network, .zones = {zones}, .sites = {}, .places = {}},
        {.from = CandidateSource::Zones});
    REQUIRE(found.sites.size() == 1);
    CHECK(found.sites.zone[0] == "08019");
    CHECK(found.sites.zoneLabel[0] == "Zone 08019");
    CHECK(countOf(found.issues, "site_off_road") == 1);
}

TEST_CASE("generateCandidates: the user's sites keep role, name and place", "[planning]") {
    const auto network = networkOf({{{kmAt(0), kmAt(20)}, "MEX-45"}});
    SECTION("as the source") {
        const auto found = generate(network, {.from = CandidateSource::Layer}, userSites());
        REQUIRE(found.sites.size() == 4);
        const auto must = std::ranges::find(found.sites.name, "Must") - found.sites.name.begin();
        CHECK(found.sites.role[static_cast<std::size_t>(must)] == layers::SiteRole::Required);
        CHECK(found.sites.location[static_cast<std::size_t>(must)] == kmAt(7, 0.2));
        CHECK_THAT(
            found.sites.onNetwork[static_cast<std::size_t>(must)].snapDistanceM, WithinAbs(200, 2));
        CHECK(std::ranges::count(found.sites.name, "d") == 1);
        CHECK(countOf(found.issues, "site_off_road") == 1);
    }
    SECTION("beside generated ones: all but plain candidates") {
        const auto found = generate(network, {.spacingKm = 5}, userSites());
        CHECK(found.sites.size() == 7);
        CHECK(std::ranges::count(found.sites.name, "Plain") == 0);
    }
}

TEST_CASE("generateCandidates: only inside the box and the region", "[planning]") {
    const auto network = networkOf({{{kmAt(0), kmAt(40)}, "MEX-45"}});
    const auto region = std::make_shared<layers::ZoneLayer>();
    addSquare(*region, kmAt(10), 10, "here");
    const auto found = generate(network, {.spacingKm = 1, .region = region}, userSites());
    for (const geo::LonLat place : found.sites.location) {
        CHECK(geo::contains(*region->shapes, 0, place));
    }
    CHECK(found.sites.size() == 13); // 10 along the road, three of the user's
    CHECK(countOf(found.issues, "site_outside_region") == 1);
    geo::BoundingBox box;
    box.include(kmAt(0, -1));
    box.include(kmAt(10, 1));
    CHECK(generate(network, {.spacingKm = 1, .bbox = box}).sites.size() == 10);
}

TEST_CASE(
    "generateCandidates: numbers follow the place, not the order of the roads",
    "[planning]") {
    std::vector<RoadSketch> roads = {
        {{kmAt(0), kmAt(30)}, "MEX-45"},
        {{kmAt(0, 9), kmAt(30, 9)}, "MEX-16"},
        {{kmAt(3), kmAt(3, 9)}, ""}};
    const auto one = generate(networkOf(roads), {.spacingKm = 2, .junctions = true}).sites;
    std::ranges::reverse(roads);
    const ThreadLimit single(1);
    const auto two = generate(networkOf(roads), {.spacingKm = 2, .junctions = true}).sites;
    REQUIRE(one.size() == two.size());
    CHECK(one.name == two.name);
    for (std::size_t i = 0; i < one.location.size(); ++i) {
        CHECK(geo::distanceM(one.location[i], two.location[i]) < 0.001);
    }
}

TEST_CASE("generateCandidates: names say which town is near", "[planning]") {
    const auto network = networkOf({{{kmAt(0), kmAt(10)}, "MEX-45"}});
    const auto places = std::make_shared<layers::PlaceLayer>(
        layers::PlaceLayer{{"Villa Ahumada", "MX", "CHH", kmAt(4, 2), 8000}});
    const auto found = generateCandidates(
        {.network = *network, .zones = {}, .sites = {}, .places = places}, {.spacingKm = 10});
    REQUIRE(found.sites.size() == 1);
    CHECK(found.sites.name[0] == "MEX-45 km 5 (Villa Ahumada)");
    CHECK(found.sites.country[0] == "MX");
    CHECK(found.sites.state[0] == "CHH");
}

TEST_CASE("generateCandidates: options that make no sense are refused", "[planning]") {
    const auto network = networkOf({{{kmAt(0), kmAt(100)}, "MEX-45"}});
    CHECK_THROWS_AS(generate(network, {.spacingKm = 0}), ScenarioError);
    CHECK_THROWS_AS(generate(network, {.spacingKm = std::nan("")}), ScenarioError);
    CHECK_THROWS_AS(generate(network, {.spacingKm = 1e-6}), ScenarioError);
    CHECK_THROWS_AS(generate(network, {.from = CandidateSource::Layer}), ScenarioError);
    CHECK_THROWS_AS(generate(network, {.from = CandidateSource::Zones}), ScenarioError);
    geo::BoundingBox world;
    world.include(geo::LonLat{-180, -90});
    world.include(geo::LonLat{180, 90});
    CHECK_NOTHROW(generate(network, {.from = CandidateSource::Grid, .bbox = world}));
}

TEST_CASE("generateCandidates: no roads, and cancel", "[planning]") {
    const auto nothing = std::make_shared<network::RoadNetwork>();
    nothing->shapeBegin = {0};
    nothing->routeBegin = {0};
    CHECK(generate(nothing, {}).sites.size() == 0);
    CHECK(generate(nothing, {.from = CandidateSource::Grid}).sites.size() == 0);
    std::stop_source stop;
    stop.request_stop();
    const auto network = networkOf({{{kmAt(0), kmAt(10)}, "MEX-45"}});
    CHECK_THROWS_AS(
        generateCandidates(
            {.network = *network, .zones = {}, .sites = {}, .places = {}},
            {},
            JobContext(stop.get_token(), {})),
        Cancelled);
}
