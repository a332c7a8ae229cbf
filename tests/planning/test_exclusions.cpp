#include "planning_scene.h"

#include <corredor/geo/geodesic.h>
#include <corredor/planning/candidates.h>

#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>
#include <numbers>

using namespace corredor;
using namespace corredor::test;
using namespace corredor::planning;

namespace {

std::shared_ptr<layers::ZoneLayer> squareAt(geo::LonLat middle, double sideKm, std::string id) {
    auto zones = std::make_shared<layers::ZoneLayer>();
    addSquare(*zones, middle, sideKm, std::move(id));
    return zones;
}

/** A road of 20 km along the parallel: sites at 2.5, 7.5, 12.5 and 17.5 km. */
CandidateResult generate(
    const std::vector<Exclusion>& exclusions,
    const std::shared_ptr<const layers::SiteLayer>& sites = nullptr) {
    const auto network = networkOf({{{kmAt(0), kmAt(20)}, "MEX-45"}});
    return generateCandidates(
        {.network = *network, .zones = {}, .sites = sites, .places = {}, .exclusions = exclusions},
        {.spacingKm = 5});
}

const Issue* issueOf(const std::vector<Issue>& issues, std::string_view code) {
    const auto found = std::ranges::find(issues, code, &Issue::code);
    return found == issues.end() ? nullptr : &*found;
}

} // namespace

TEST_CASE("generateCandidates: no site in an excluded area, and each is counted", "[planning]") {
    const auto flood = squareAt(kmAt(7.5), 4, "flood"); // 5.5 to 9.5 km
    const auto park = squareAt(kmAt(10), 10, "park");   // 5 to 15 km
    const auto found = generate({{"floods", flood}, {"parks", park}});
    CHECK(found.sites.size() == 2); // 2.5 and 17.5 km
    CHECK(found.exclusions.sites == 2);
    REQUIRE(found.exclusions.rules.size() == 2);
    CHECK(found.exclusions.rules[0].sites == 1); // 7.5 km, which the park holds too
    CHECK(found.exclusions.rules[1].sites == 2);
    CHECK(found.exclusions.rules[1].exclusion.name == "parks");
    std::int64_t noted = 0;
    for (const Issue& issue : found.issues) {
        if (issue.code == "candidate_excluded") {
            noted += issue.count;
            CHECK(issue.severity == Severity::Info);
            CHECK((issue.source == "floods" || issue.source == "parks"));
            CHECK(issue.places.front().find("(Zone ") != std::string::npos);
        }
    }
    CHECK(noted == 3);
    CHECK(std::ranges::count(found.sites.id, "C0001") == 1); // numbered after they are left out
    CHECK(std::ranges::count(found.sites.id, "C0002") == 1);
}

TEST_CASE("generateCandidates: the distance to keep from an excluded area", "[planning]") {
    const auto area = squareAt(kmAt(10, 3), 4, "dunes"); // 1 km north of the road, 8 to 12 km
    CHECK(generate({{"dunes", area, 0.9}}).sites.size() == 4);
    // 12.5 and 7.5 km are 0.5 km beyond a corner: 1.118 km away; the others over 5 km.
    CHECK(generate({{"dunes", area, 1.1}}).sites.size() == 4);
    CHECK(generate({{"dunes", area, 1.13}}).sites.size() == 2);
    CHECK(generate({{"dunes", area, 100}}).sites.size() == 0);
}

TEST_CASE("generateCandidates: required and existing sites stay in excluded areas", "[planning]") {
    const auto sites = std::make_shared<layers::SiteLayer>(layers::SiteLayer{
        {"r", "Must", kmAt(10), layers::SiteRole::Required},
        {"e", "There", kmAt(10.5), layers::SiteRole::Existing},
        {"x", "Never", kmAt(11), layers::SiteRole::Excluded}});
    const auto found = generate({{"parks", squareAt(kmAt(10), 6, "park")}}, sites);
    CHECK(found.sites.size() == 5); // 2.5, 17.5 and the three
    CHECK(found.exclusions.rules[0].sites == 2);
    CHECK(found.exclusions.rules[0].kept == 2);
    const Issue* kept = issueOf(found.issues, "kept_in_exclusion");
    REQUIRE(kept != nullptr);
    CHECK(kept->count == 2);
    CHECK(kept->severity == Severity::Warning);
    CHECK(std::ranges::count(kept->places, "Must (Zone park)") == 1);
    CHECK(std::ranges::count(kept->records, "e") == 1);
}

TEST_CASE(
    "generateCandidates: the user's own candidates are left out with a warning",
    "[planning]") {
    const auto sites = std::make_shared<layers::SiteLayer>(layers::SiteLayer{
        {"a", "Mine", kmAt(10), layers::SiteRole::Candidate},
        {"b", "Other", kmAt(19), layers::SiteRole::Candidate}});
    const auto network = networkOf({{{kmAt(0), kmAt(20)}, "MEX-45"}});
    const auto found = generateCandidates(
        {.network = *network,
         .zones = {},
         .sites = sites,
         .places = {},
         .exclusions = {{"parks", squareAt(kmAt(10), 6, "park")}}},
        {.from = CandidateSource::Layer});
    REQUIRE(found.sites.size() == 1);
    CHECK(found.sites.name[0] == "Other");
    const Issue* issue = issueOf(found.issues, "site_excluded");
    REQUIRE(issue != nullptr);
    CHECK(issue->severity == Severity::Warning);
    CHECK(issue->places[0] == "Mine (Zone park)");
    CHECK(issue->records[0] == "a");
}

TEST_CASE("generateCandidates: sites without cover where they must be online", "[planning]") {
    auto towers = std::make_shared<layers::MeasureLayer>();
    towers->name = "towers";
    towers->data = layers::MeasurePoints{{kmAt(3)}, {1}};
    const auto network = networkOf({{{kmAt(0), kmAt(20)}, "MEX-45"}});
    const CandidateInputs inputs{
        .network = *network,
        .zones = {},
        .sites = {},
        .places = {},
        .cover = towers,
        .coverOptions = {.measure = "towers", .maxKm = 5}};
    CHECK(generateCandidates(inputs, {.spacingKm = 5}).sites.size() == 4);
    const auto online = generateCandidates(inputs, {.spacingKm = 5, .mustBeOnline = true});
    CHECK(online.sites.size() == 2); // 2.5 and 7.5 km
    REQUIRE(online.exclusions.rules.size() == 1);
    CHECK(online.exclusions.rules[0].exclusion.areas == nullptr);
    CHECK(online.exclusions.rules[0].exclusion.name == "towers");
    CHECK(online.exclusions.rules[0].sites == 2);
}

TEST_CASE("areasAt: holes, order of areas, and a border of a million vertices", "[planning]") {
    SECTION("a hole is outside") {
        auto zones = squareAt(kmAt(0), 10, "ring");
        auto shapes = std::make_shared<geo::Polygons>();
        shapes->addRing(zones->shapes->ring(0));
        shapes->addRing(squareAt(kmAt(0), 4, "hole")->shapes->ring(0));
        shapes->endShape();
        zones->shapes = shapes;
        const std::vector<geo::LonLat> places = {kmAt(0), kmAt(3), kmAt(6)};
        CHECK(areasAt({"ring", zones}, places) == std::vector<std::ptrdiff_t>{-1, 0, -1});
        // The hole's border counts for distances: its middle is 2 km from it.
        CHECK(areasAt({"ring", zones, 2.01}, places) == std::vector<std::ptrdiff_t>{0, 0, 0});
        CHECK(areasAt({"ring", zones, 1.99}, places)[0] == -1);
    }
    SECTION("the first area that holds a place") {
        auto zones = squareAt(kmAt(0), 4, "small");
        addSquare(*zones, kmAt(0), 10, "large");
        const std::vector<geo::LonLat> places = {kmAt(0), kmAt(4), kmAt(20)};
        CHECK(areasAt({"both", zones}, places) == std::vector<std::ptrdiff_t>{0, 1, -1});
    }
    SECTION("a circle of 10 km against its radius") {
        constexpr int vertices = 1'000'000;
        std::vector<geo::LonLat> ring;
        for (int i = 0; i < vertices; ++i) {
            const double angle = 2 * std::numbers::pi * i / vertices;
            ring.push_back(kmAt(10 * std::cos(angle), 10 * std::sin(angle)));
        }
        auto shapes = std::make_shared<geo::Polygons>();
        shapes->addRing(ring);
        shapes->endShape();
        auto zones = std::make_shared<layers::ZoneLayer>();
        zones->shapes = shapes;
        zones->id = {"circle"};
        std::vector<geo::LonLat> places;
        std::vector<std::ptrdiff_t> inside;
        std::vector<std::ptrdiff_t> near;
        for (int i = 0; i < 2'000; ++i) { // a spiral from the middle to 20 km
            const double radiusKm = i * 0.01 + 0.005;
            places.push_back(kmAt(radiusKm * std::cos(i), radiusKm * std::sin(i)));
            inside.push_back(radiusKm < 10 ? 0 : -1);
            near.push_back(radiusKm < 12 ? 0 : -1);
        }
        CHECK(areasAt({"circle", zones}, places) == inside);
        CHECK(areasAt({"circle", zones, 2}, places) == near);
    }
}
