#include "../network/scene.h"
#include "station_scene.h"

#include <corredor/geo/geodesic.h>
#include <corredor/landscape/corridors.h>

#include <catch2/catch.hpp>

using namespace corredor;
using Catch::Matchers::WithinAbs;
using landscape::CorridorRule;
using landscape::CorridorSpec;
using landscape::GapPlace;
using landscape::Verdict;
using test::Scene;

namespace {

std::shared_ptr<const network::RoadNetwork> networkOf(const layers::RoadLayer& roads) {
    return network::buildNetwork(roads, {}, {}).network;
}

/** Places the corridor passes, by the letters of the scene. */
std::string
lettersOf(const Scene& scene, const landscape::CorridorLine& line, std::string_view all) {
    std::string letters;
    for (const geo::LonLat vertex : line.vertices) {
        for (const char letter : all) {
            if (scene[letter] == vertex) {
                letters += letter;
            }
        }
    }
    return letters;
}

layers::StationRecord fastStation(std::string id, geo::LonLat place, int ports, double kw) {
    layers::StationRecord station = test::record(std::move(id), "Test", place);
    station.ports = {0, 0, ports};
    station.connectors = {{layers::ConnectorType::CCS1, ports, kw}};
    return station;
}

CorridorRule tenKmRule() {
    return {
        .spacingKm = 10,
        .offsetKm = 1,
        .minPorts = 2,
        .minPortKw = 150,
        .connectors = {layers::ConnectorType::CCS1}};
}

/** A straight road of 35 km, A at the west end. */
const std::string_view longRoad = "A-------H";

} // namespace

TEST_CASE("corridors: gaps between stations and at the ends", "[corridors]") {
    const std::vector<double> stations = {12'000, 15'000, 41'000};
    const auto gaps = landscape::gapsAlong(stations, 60'000, 10'000);
    REQUIRE(gaps.size() == 3);
    CHECK(gaps[0].place == GapPlace::BeforeFirst);
    CHECK(gaps[0].sitesNeeded == 1);
    CHECK(gaps[0].windows[0].beginM == 2'000);
    CHECK(gaps[0].windows[0].endM == 10'000);
    CHECK(gaps[1].place == GapPlace::BetweenStations);
    CHECK(gaps[1].beginM == 15'000);
    CHECK(gaps[1].endM == 41'000);
    CHECK(gaps[1].sitesNeeded == 2);
    CHECK(gaps[1].windows[0].beginM == 21'000);
    CHECK(gaps[1].windows[0].endM == 25'000);
    CHECK(gaps[1].windows[1].beginM == 31'000);
    CHECK(gaps[1].windows[1].endM == 35'000);
    CHECK(gaps[2].place == GapPlace::AfterLast);
    CHECK(gaps[2].sitesNeeded == 1);
}

TEST_CASE(
    "corridors: a gap of just the spacing is none, a whole corridor may be one",
    "[corridors]") {
    CHECK(landscape::gapsAlong(std::vector<double>{10'000, 20'000}, 30'000, 10'000).empty());
    CHECK(landscape::gapsAlong(std::vector<double>{}, 10'000, 10'000).empty());
    const auto gaps = landscape::gapsAlong(std::vector<double>{}, 30'001, 10'000);
    REQUIRE(gaps.size() == 1);
    CHECK(gaps[0].place == GapPlace::WholeCorridor);
    CHECK(gaps[0].sitesNeeded == 3);
}

TEST_CASE("corridors: stations at the ends of their windows close the gap", "[corridors]") {
    for (const double length : {10'500.0, 25'000.0, 39'999.0, 100'000.0}) {
        const auto gaps = landscape::gapsAlong(std::vector<double>{}, length, 10'000);
        REQUIRE(gaps.size() == 1);
        std::vector<double> late;
        std::vector<double> early;
        for (const landscape::SiteWindow& window : gaps[0].windows) {
            CHECK(window.beginM <= window.endM);
            early.push_back(window.beginM);
            late.push_back(window.endM);
        }
        CHECK(landscape::gapsAlong(late, length, 10'000).empty());
        CHECK(landscape::gapsAlong(early, length, 10'000).empty());
        late.pop_back(); // one station fewer does not do
        CHECK_FALSE(landscape::gapsAlong(late, length, 10'000).empty());
    }
}

TEST_CASE("corridors: which stations meet a rule", "[corridors]") {
    const CorridorRule rule = tenKmRule();
    layers::StationRecord station = fastStation("1", test::placeAt(0), 2, 150);
    CHECK(landscape::judge(station, rule).verdict == Verdict::Qualifies);
    station.connectors[0].powerKw = 149;
    CHECK(landscape::judge(station, rule).reason == "power_too_low");
    station.connectors[0].powerKw = 0;
    CHECK(landscape::judge(station, rule).verdict == Verdict::MayQualify);
    CHECK(landscape::judge(station, rule).reason == "power_not_stated");
    CorridorRule lenient = rule;
    lenient.unknownData = landscape::UnknownData::Counts;
    CHECK(landscape::judge(station, lenient).verdict == Verdict::Qualifies);
    station.connectors.clear();
    CHECK(landscape::judge(station, rule).verdict == Verdict::MayQualify);
    station.ports.dcfc = 1;
    CHECK(landscape::judge(station, rule).reason == "too_few_ports");
    station = fastStation("2", test::placeAt(0), 4, 350);
    station.connectors[0].type = layers::ConnectorType::CHAdeMO;
    CHECK(landscape::judge(station, rule).reason == "connector_missing");
    station = fastStation("3", test::placeAt(0), 4, 350);
    station.access = layers::Access::Private;
    CHECK(landscape::judge(station, rule).reason == "not_public");
    station.access = layers::Access::Public;
    station.status = layers::StationStatus::Planned;
    CHECK(landscape::judge(station, rule).reason == "not_open");
}

TEST_CASE("corridors: plugs do not make more ports than there are", "[corridors]") {
    CorridorRule rule = tenKmRule();
    layers::StationRecord station = fastStation("1", test::placeAt(0), 2, 350);
    station.ports.dcfc = 2;
    station.connectors = {
        {layers::ConnectorType::CCS1, 2, 350}, {layers::ConnectorType::CHAdeMO, 2, 350}};
    rule.minPorts = 3;
    CHECK(landscape::judge(station, rule).reason == "too_few_ports");
    station.ports.dcfc = 4;
    rule.minPorts = 4;
    CHECK(landscape::judge(station, rule).verdict == Verdict::Qualifies);
    rule.connectors = {layers::ConnectorType::CCS1, layers::ConnectorType::J3400};
    CHECK(landscape::judge(station, rule).verdict == Verdict::Qualifies);
    rule.connectorMatch = landscape::ConnectorMatch::All;
    CHECK(landscape::judge(station, rule).reason == "connector_missing");
}

TEST_CASE("corridors: rules have names, dates and sources", "[corridors]") {
    for (const landscape::NamedRule& rule : landscape::namedRules()) {
        CHECK(landscape::findRule(rule.id) == &rule);
        CHECK_FALSE(rule.source.empty());
        CHECK(rule.date.size() == 10);
        CHECK(rule.rule.spacingKm > rule.rule.offsetKm);
    }
    REQUIRE(landscape::findRule("nevi-2023") != nullptr);
    CHECK_THAT(landscape::findRule("nevi-2023")->rule.spacingKm, WithinAbs(80.4672, 1e-9));
    CHECK(landscape::findRule("nevi-2023")->rule.minPorts == 4);
    CHECK(landscape::findRule("no such rule") == nullptr);
}

TEST_CASE("corridors: routes in order, the shorter of free and toll road", "[corridors]") {
    // I-5 runs A-C; MEX-1 leaves C over D and E to F, its toll variant straight; MEX-2 is another.
    const Scene scene("A-B-C----F-G\n"
                      "    |    |  \n"
                      "    D----E  ");
    const auto network = networkOf(scene.roads(
        {{"ABC", "I-5", "", "US"},
         {"CDEFG", "MEX1", "", "MX"},
         {"CF", "MEX1D", "", "MX"},
         {"AD", "MEX2", "", "MX"}}));
    const auto line = landscape::assembleCorridor(
        *network, {.name = "x", .routes = {"I-5", "MEX-1", "MEX-1D"}, .from = {}, .to = {}});
    CHECK(lettersOf(scene, line, "ABCDEFG") == "ABCFG");
    CHECK_THAT(line.lengthM(), WithinAbs(scene.lengthM("ABCFG"), 0.01));
    CHECK(line.missing.empty());
    REQUIRE(line.stretches.size() == 3);
    CHECK(line.stretches[0].route == "I-5");
    CHECK(line.stretches[1].route == "MEX1D");
    CHECK(line.stretches[2].route == "MEX1");
    CHECK(line.countryAt(1) == "US");
    CHECK(line.countryAt(line.lengthM()) == "MX");
}

TEST_CASE("corridors: another road joins the parts across a break", "[corridors]") {
    const Scene scene("A--B..C------D\n"
                      "   E--F       ");
    const auto network = networkOf(
        scene.roads({{"AB", "I-5"}, {"CD", "I-5"}, {"BE", "I-8"}, {"EF", "I-8"}, {"FC", "I-8"}}));
    const auto line = landscape::assembleCorridor(
        *network, {.name = "x", .routes = {"i 5"}, .from = {}, .to = {}});
    const std::string letters = lettersOf(scene, line, "ABCDEF");
    CHECK((letters == "ABEFCD" || letters == "DCFEBA"));
    REQUIRE(line.stretches.size() == 3);
    CHECK(line.stretches[1].route.empty());
}

TEST_CASE("corridors: given ends cut the corridor", "[corridors]") {
    const Scene scene("A-B-C-D-E");
    const auto network = networkOf(scene.roads({{"ABCDE", "I-5"}, {"AB", "I-9"}, {"DE", "I-10"}}));
    CorridorSpec spec{.name = "x", .routes = {"I-5"}, .from = scene['D'], .to = scene['A']};
    const auto both = landscape::assembleCorridor(*network, spec);
    CHECK(lettersOf(scene, both, "ABCDE") == "DCBA");
    spec.to.reset();
    spec.from = scene['A'];
    CHECK(lettersOf(scene, landscape::assembleCorridor(*network, spec), "ABCDE") == "ABCDE");
}

TEST_CASE("corridors: routes that the network lacks", "[corridors]") {
    const Scene scene("A-B-C");
    const auto network = networkOf(scene.roads({{"ABC", "I-5"}}));
    const auto none = landscape::assembleCorridor(
        *network, {.name = "x", .routes = {"I-19"}, .from = {}, .to = {}});
    CHECK(none.vertices.empty());
    CHECK(none.missing == std::vector<std::string>{"I-19"});
    const auto some = landscape::assembleCorridor(
        *network, {.name = "x", .routes = {"I-5", "I-5D"}, .from = {}, .to = {}});
    CHECK(some.missing == std::vector<std::string>{"I-5D"});
    CHECK(some.lengthM() > 0);
}

TEST_CASE("corridors: stations, gaps and towns of a road", "[corridors]") {
    const Scene scene(longRoad, 5'000); // A to H: 40 km
    const auto network = networkOf(scene.roads({{"AH", "I-5", "", "US"}}));
    const double length = scene.lengthM("AH");
    const auto stations = test::merge({test::sourceOf(
        {fastStation("near", scene.beside('A', 8'000, 600), 4, 150),
         fastStation("far", scene.beside('A', 20'000, 1'500), 4, 150),
         fastStation("unknown", scene.beside('A', 25'000, 100), 4, 0),
         fastStation("weak", scene.beside('A', 30'000, 100), 4, 50)})});
    const layers::PlaceLayer places = {
        {"Pueblo", "US", "", scene.beside('A', 15'000, -3'000), 9'000},
        {"Lejos", "US", "", scene.beside('A', 15'000, -30'000), 9'000}};
    const network::Router router(network, network::Cost::LengthM);
    const std::vector<CorridorSpec> specs = {
        {.name = "five", .routes = {"I-5"}, .from = scene['A'], .to = {}},
        {.name = "none", .routes = {"I-8"}, .from = {}, .to = {}}};
    const auto result = landscape::studyCorridors(
        {.router = router, .stations = stations, .places = places}, specs, tenKmRule());
    REQUIRE(result.corridors.size() == 1);
    CHECK(test::issueCount(result.issues, "corridor_not_found") == 1);
    const landscape::Corridor& corridor = result.corridors[0];
    REQUIRE(corridor.stations.size() == 3); // "far" is beyond the rule's offset
    CHECK(corridor.stations[0].counts());
    CHECK_THAT(corridor.stations[0].chainageM, WithinAbs(8'000, 5));
    CHECK_THAT(corridor.stations[0].straightM, WithinAbs(600, 2));
    CHECK_THAT(corridor.stations[0].drivingM, WithinAbs(600, 2));
    CHECK_FALSE(corridor.stations[1].counts());
    REQUIRE(corridor.gaps.size() == 1);
    CHECK(corridor.gaps[0].place == GapPlace::AfterLast);
    CHECK_THAT(corridor.gaps[0].lengthM(), WithinAbs(length - 8'000, 5));
    CHECK(landscape::sitesNeeded(corridor.gaps) == 3);
    CHECK_THAT(landscape::totalLengthM(corridor.gaps), WithinAbs(length - 8'000, 5));
    REQUIRE(corridor.gapsAtBest.size() == 2); // 8 to 25 km, and on to the end
    CHECK_THAT(corridor.gapsAtBest[0].lengthM(), WithinAbs(17'000, 5));
    CHECK(corridor.gaps[0].mayQualify == std::vector<std::int32_t>{1});
    REQUIRE(corridor.towns.size() == 1);
    CHECK_THAT(corridor.towns[0].chainageM, WithinAbs(15'000, 5));
}

TEST_CASE("corridors: a station is as far as one drives, not as the crow flies", "[corridors]") {
    // The station stands on C-D, whose way to the corridor A-B is over D and B.
    const Scene scene("A----B\n"
                      "     |\n"
                      "C----D");
    const auto network = networkOf(scene.roads({{"AB", "I-5"}, {"CD", "X"}, {"DB", "Y"}}));
    const network::Router router(network, network::Cost::LengthM);
    const auto stations =
        test::merge({test::sourceOf({fastStation("1", scene.beside('C', 2'000, 200), 4, 150)})});
    CorridorRule rule = tenKmRule();
    rule.offsetKm = 3;
    const std::vector<CorridorSpec> specs = {
        {.name = "x", .routes = {"I-5"}, .from = {}, .to = {}}};
    const auto study = [&] {
        return landscape::studyCorridors(
                   {.router = router, .stations = stations, .places = {}}, specs, rule)
            .corridors.at(0)
            .stations.at(0);
    };
    CHECK_THAT(study().straightM, WithinAbs(1'800, 5));
    CHECK(study().drivingM == network::unreachable); // 5.2 km is beyond the offset
    CHECK_FALSE(study().isNear);
    rule.offsetBy = landscape::OffsetBy::Straight;
    CHECK(study().isNear);
    rule.offsetBy = landscape::OffsetBy::Driving;
    rule.offsetKm = 6;
    CHECK_THAT(study().drivingM, WithinAbs(200 + 3'000 + 2'000, 10));
    CHECK(study().isNear);
}
