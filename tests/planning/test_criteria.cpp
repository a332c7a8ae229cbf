#include "planning_scene.h"

#include <corredor/base/error.h>
#include <corredor/geo/geodesic.h>
#include <corredor/planning/scores.h>

#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>

using namespace corredor;
using namespace corredor::test;
using namespace corredor::planning;
using Catch::Matchers::WithinAbs;

namespace {

/** A straight road of 60 km, sites at km 10, 30 and 50, and an island road far away. */
Scene corridor() {
    Scene scene({{{kmAt(0), kmAt(60)}, "MEX-45"}, {{kmAt(0, 80), kmAt(5, 80)}, ""}});
    scene.sites = sitesAt(*scene.network, {kmAt(10), kmAt(30), kmAt(50), kmAt(2, 80)});
    return scene;
}

std::vector<double> rawOf(const Scene& scene, const CriterionOptions& criterion) {
    return evaluateCriteria(scene.inputs(), {criterion}).criteria.front().raw;
}

std::int64_t countOf(const std::vector<Issue>& issues, std::string_view code) {
    std::int64_t count = 0;
    for (const Issue& issue : issues) {
        count += issue.code == code ? issue.count : 0;
    }
    return count;
}

std::shared_ptr<layers::MeasureLayer> measureOf(auto data) {
    const auto measure = std::make_shared<layers::MeasureLayer>();
    measure->name = "m";
    measure->data = std::move(data);
    return measure;
}

class FlatRaster : public layers::MeasureRaster {
public:
    std::optional<double> valueAt(geo::LonLat place) const override {
        return place.lat < 29.5 ? std::optional<double>(4) : std::nullopt;
    }

    double sumWithin(geo::LonLat /*place*/, double radiusM) const override { return radiusM; }
};

} // namespace

TEST_CASE("population: people within reach by road, the way to the road included", "[planning]") {
    Scene scene = corridor();
    scene.population = {
        populationAt({kmAt(4), kmAt(19.9), kmAt(20.1), kmAt(22, 1)}, {1, 10, 100, 1000}),
        populationAt({kmAt(58), kmAt(30, 30)}, {10000, 7})};
    const CriteriaResult result = evaluateCriteria(
        scene.inputs(), {{.name = "p", .reachKm = 10}, {.name = "q", .reachKm = 8.9}});
    CHECK(result.criteria[0].raw == std::vector<double>{11, 1100, 10000, 0});
    CHECK(result.criteria[1].raw == std::vector<double>{1, 0, 10000, 0});
    CHECK(countOf(scene.demand.issues, "demand_off_road") == 1);
    REQUIRE(reachFor(result, 10) != nullptr);
    CHECK(reachFor(result, 10)->people.size() == 6);
    CHECK(reachFor(result, 11) == nullptr);
}

TEST_CASE("population: more demand nearby never lowers the score", "[planning]") {
    Scene scene = corridor();
    std::vector<double> people = {500, 400, 300};
    double last = -1;
    for (int step = 0; step < 5; ++step) {
        scene.population = {populationAt({kmAt(12), kmAt(31), kmAt(47)}, people)};
        const auto criteria = evaluateCriteria(scene.inputs(), {{.name = "p"}}).criteria;
        const Scores scores = scoreSites(criteria, std::vector<double>{1});
        CHECK(scores.score[1] >= last);
        last = scores.score[1];
        people[1] += 60;
    }
}

TEST_CASE("demandWithinReach: same as direct distances on a straight road", "[planning]") {
    Scene scene = corridor();
    std::vector<geo::LonLat> places;
    for (int i = 0; i <= 60; ++i) {
        places.push_back(kmAt(i));
    }
    scene.population = {populationAt(places, std::vector<double>(places.size(), 1))};
    const DemandReach reach = demandWithinReach(scene.inputs(), 7.5);
    REQUIRE(reach.siteToDemand.facilities() == 4);
    for (std::size_t site = 0; site < 4; ++site) {
        std::vector<std::int32_t> expected;
        for (std::size_t d = 0; d < places.size(); ++d) {
            if (geo::distanceM(scene.sites.location[site], places[d]) <= 7500) {
                expected.push_back(static_cast<std::int32_t>(d));
            }
        }
        const auto& covers = reach.siteToDemand;
        const std::vector<std::int32_t> actual(
            covers.demand.begin() + covers.begin[site],
            covers.demand.begin() + covers.begin[site + 1]);
        CHECK(actual == expected);
    }
    CHECK_THROWS_AS(demandWithinReach(scene.inputs(), 0), ScenarioError);
    CHECK_THROWS_AS(demandWithinReach(scene.inputs(), std::nan("")), ScenarioError);
}

TEST_CASE("charger distance: by road to the nearest that fits", "[planning]") {
    Scene scene = corridor();
    scene.stations = fastChargersAt({kmAt(0), kmAt(55)});
    CriterionOptions criterion{.name = "gap", .kind = CriterionKind::ChargerDistance};
    const auto raw = rawOf(scene, criterion);
    CHECK_THAT(raw[0], WithinAbs(10, 0.01)); // 10 m: chords of a parallel
    CHECK_THAT(raw[1], WithinAbs(25, 0.01));
    CHECK_THAT(raw[2], WithinAbs(5, 0.01));
    CHECK(std::isnan(raw[3]));

    SECTION("no charger has the connector, or the power") {
        criterion.connector = "CHAdeMO";
        CHECK(std::isnan(rawOf(scene, criterion)[0]));
        criterion.connector = "CCS1";
        criterion.minPowerKw = 350;
        CHECK(std::isnan(rawOf(scene, criterion)[0]));
        criterion.minPowerKw = 150;
        CHECK_FALSE(std::isnan(rawOf(scene, criterion)[0]));
    }
    SECTION("unknown power is left out and said") {
        scene.stations = fastChargersAt({kmAt(0)}, 0);
        criterion.minPowerKw = 50;
        const auto result = evaluateCriteria(scene.inputs(), {criterion});
        CHECK(countOf(result.issues, "station_power_unknown") == 1);
        CHECK(countOf(result.issues, "no_charger_reachable") == 4);
    }
    SECTION("a connector that does not exist") {
        criterion.connector = "CCS9";
        CHECK_THROWS_AS(rawOf(scene, criterion), ScenarioError);
    }
}

TEST_CASE("fastStations: open, not private, with DC ports", "[planning]") {
    const auto layer = std::make_shared<layers::StationLayer>();
    layers::StationRecord good = fastChargersAt({kmAt(0)}).stations->record(0);
    const auto add = [&](auto change) {
        layers::StationRecord changed = good;
        change(changed);
        layer->add(changed);
    };
    add([](auto&) {});
    add([](auto& s) { s.access = layers::Access::Private; });
    add([](auto& s) { s.status = layers::StationStatus::Planned; });
    add([](auto& s) { s.status = layers::StationStatus::TemporarilyClosed; });
    add([](auto& s) { s.ports = {0, 8, 0}; });
    add([](auto& s) {
        s.access = layers::Access::Unknown;
        s.status = layers::StationStatus::Unknown;
    });
    landscape::MergedStations merged;
    merged.stations = layer;
    CHECK(fastStations(merged, "", 0) == std::vector<std::int32_t>{0, 5});
}

TEST_CASE("crossing volume: vehicles over ports of entry within reach", "[planning]") {
    Scene scene = corridor();
    scene.crossings = {
        {"1", "East", kmAt(58), 1000}, {"2", "West", kmAt(2), 10}, {"3", "Off", kmAt(30, 40), 5}};
    const auto result = evaluateCriteria(
        scene.inputs(), {{.name = "x", .kind = CriterionKind::CrossingVolume, .reachKm = 30}});
    CHECK(result.criteria[0].raw == std::vector<double>{10, 1010, 1000, 0});
    CHECK(countOf(result.issues, "crossing_off_road") == 1);
}

TEST_CASE("equity: numbers and grades of the zone around the site", "[planning]") {
    Scene scene = corridor();
    const auto zones = std::make_shared<layers::ZoneLayer>();
    addSquare(*zones, kmAt(10), 8, "a");
    addSquare(*zones, kmAt(30), 8, "b");
    addSquare(*zones, kmAt(50), 8, "c");
    zones->texts["grado"] = {"Muy alto", "MEDIO", "n/d"};
    zones->numbers["im"] = {51.5, 60, 70};
    scene.zones = {std::make_shared<layers::ZoneLayer>(), zones};
    CriterionOptions criterion{.name = "e", .kind = CriterionKind::Equity, .zoneField = "grado"};
    const auto result = evaluateCriteria(scene.inputs(), {criterion});
    CHECK(result.criteria[0].raw[0] == 5);
    CHECK(result.criteria[0].raw[1] == 3);
    CHECK(std::isnan(result.criteria[0].raw[2]));
    CHECK(std::isnan(result.criteria[0].raw[3]));
    CHECK(countOf(result.issues, "criterion_without_data") == 2);
    criterion.zoneField = "im";
    CHECK(rawOf(scene, criterion)[0] == 51.5);
    criterion.zoneField = "imm";
    CHECK_THROWS_AS(rawOf(scene, criterion), ScenarioError);
}

TEST_CASE("measures: points", "[planning]") {
    Scene scene = corridor();
    scene.measures["m"] = measureOf(layers::MeasurePoints{
        {kmAt(12), kmAt(11), kmAt(34), kmAt(35, 3)}, {900, std::nan(""), 400, 50}});
    CriterionOptions criterion{
        .name = "t", .kind = CriterionKind::Traffic, .maxKm = 5, .measure = "m"};
    auto raw = rawOf(scene, criterion);
    CHECK(raw[0] == 900);
    CHECK(raw[1] == 400);
    CHECK(std::isnan(raw[2]));
    criterion.kind = CriterionKind::MeasureNearest;
    raw = rawOf(scene, criterion);
    CHECK_THAT(raw[0], WithinAbs(2, 0.001));
    CHECK_THAT(raw[2], WithinAbs(geo::distanceM(kmAt(50), kmAt(35, 3)) / 1000, 0.001));
    criterion.kind = CriterionKind::MeasureSum;
    criterion.reachKm = 6;
    raw = rawOf(scene, criterion);
    CHECK(raw == std::vector<double>{900, 450, 0, 0});
}

TEST_CASE("measures: lines", "[planning]") {
    Scene scene = corridor();
    layers::MeasureLines lines;
    lines.vertices = {kmAt(5, 2), kmAt(10, 2), kmAt(15, 2), kmAt(25, -3), kmAt(35, -3)};
    lines.vertexBegin = {0, 3, 5};
    lines.values = {7, 9};
    scene.measures["m"] = measureOf(lines);
    CriterionOptions criterion{
        .name = "l", .kind = CriterionKind::MeasureValue, .maxKm = 2.5, .measure = "m"};
    auto raw = rawOf(scene, criterion);
    CHECK(raw[0] == 7);
    CHECK(std::isnan(raw[1]));
    criterion.kind = CriterionKind::MeasureNearest;
    raw = rawOf(scene, criterion);
    CHECK_THAT(raw[0], WithinAbs(2, 0.01));
    CHECK_THAT(raw[1], WithinAbs(3, 0.01));
    criterion.kind = CriterionKind::MeasureSum;
    criterion.reachKm = 17;
    raw = rawOf(scene, criterion);
    CHECK(raw == std::vector<double>{16, 16, 9, 0}); // a line of two segments counts once
}

TEST_CASE("measures: polygons and rasters", "[planning]") {
    Scene scene = corridor();
    layers::ZoneLayer squares;
    addSquare(squares, kmAt(10, 1), 4, "a");
    addSquare(squares, kmAt(33), 4, "b");
    scene.measures["m"] = measureOf(layers::MeasurePolygons{squares.shapes, {3, 8}});
    scene.measures["r"] =
        measureOf(std::shared_ptr<const layers::MeasureRaster>(std::make_shared<FlatRaster>()));
    CriterionOptions criterion{.name = "a", .kind = CriterionKind::MeasureValue, .measure = "m"};
    auto raw = rawOf(scene, criterion);
    CHECK(raw[0] == 3);
    CHECK(std::isnan(raw[1]));
    criterion.kind = CriterionKind::MeasureNearest;
    raw = rawOf(scene, criterion);
    CHECK(raw[0] == 0);
    CHECK_THAT(raw[1], WithinAbs(1, 0.01));
    criterion.kind = CriterionKind::MeasureSum;
    criterion.reachKm = 4;
    CHECK(rawOf(scene, criterion) == std::vector<double>{3, 8, 0, 0});
    criterion.measure = "r";
    CHECK(rawOf(scene, criterion) == std::vector<double>{4000, 4000, 4000, 4000});
    criterion.kind = CriterionKind::MeasureValue;
    CHECK(rawOf(scene, criterion)[0] == 4);
    CHECK(std::isnan(rawOf(scene, criterion)[3]));
    criterion.kind = CriterionKind::MeasureNearest;
    CHECK_THROWS_AS(rawOf(scene, criterion), ScenarioError);
    criterion.measure = "nothing";
    CHECK_THROWS_AS(rawOf(scene, criterion), ScenarioError);
}

TEST_CASE("evaluateCriteria: constant criteria, no sites, cancel", "[planning]") {
    Scene scene = corridor();
    const auto result = evaluateCriteria(scene.inputs(), {{.name = "p"}});
    CHECK(countOf(result.issues, "constant_criterion") == 1);
    scene.sites = {};
    CHECK(evaluateCriteria(scene.inputs(), {{.name = "p"}}).criteria[0].raw.empty());
    std::stop_source stop;
    stop.request_stop();
    scene = corridor();
    CHECK_THROWS_AS(
        evaluateCriteria(scene.inputs(), {{.name = "p"}}, JobContext(stop.get_token(), {})),
        Cancelled);
}

TEST_CASE("unitOf: every kind has a unit", "[planning]") {
    for (int kind = 0; kind <= static_cast<int>(CriterionKind::MeasureSum); ++kind) {
        CHECK_FALSE(unitOf({.kind = static_cast<CriterionKind>(kind)}).empty());
    }
}
