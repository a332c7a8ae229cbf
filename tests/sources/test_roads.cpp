#include "layer_files.h"
#include "road_values.h"

#include <corredor/base/error.h>
#include <corredor/geo/geodesic.h>
#include <corredor/sources/layers.h>
#include <corredor/test/support.h>

#include <catch2/catch.hpp>

#include <algorithm>

namespace {

using namespace corredor;
using namespace corredor::sources;
using test::countOf;

} // namespace

TEST_CASE("parseSpeedKmh: units and words", "[sources]") {
    const auto [text, plainIsMph, expected] = GENERATE(table<std::string, bool, double>(
        {{"80", false, 80},
         {"50 mph", false, 80.4672},
         {"80 km/h", true, 80},
         {"65", true, 104.60736},
         {"50;70", false, 50},
         {"none", false, 0},
         {"MX:urban", false, 0},
         {"N/D", false, 0},
         {"", false, 0},
         {"0", false, 0}}));
    CAPTURE(text);
    const auto speedKmh = parseSpeedKmh(text, plainIsMph);
    REQUIRE(speedKmh);
    CHECK_THAT(*speedKmh, Catch::WithinAbs(expected, 1e-9)); // km/h, rounding only
    CHECK_FALSE(parseSpeedKmh("fast", false));
    CHECK_FALSE(parseSpeedKmh("-20", false));
    CHECK_FALSE(parseSpeedKmh("900", false));
}

TEST_CASE("parseOneWay: OSM, Geofabrik, RNC and HPMS spellings", "[sources]") {
    using layers::OneWay;
    const auto [text, expected] = GENERATE(table<std::string, OneWay>(
        {{"yes", OneWay::Forward},
         {"-1", OneWay::Backward},
         {"no", OneWay::No},
         {"", OneWay::No},
         {"F", OneWay::Forward},
         {"T", OneWay::Backward},
         {"B", OneWay::No},
         {"1", OneWay::Forward},
         {"2", OneWay::No},
         {"Dos sentidos", OneWay::No},
         {"Un sentido", OneWay::Forward},
         {"Cerrada en sentido positivo", OneWay::Backward},
         {"Abierta en ambos sentidos", OneWay::No}}));
    CAPTURE(text);
    CHECK(parseOneWay(text) == expected);
    CHECK_FALSE(parseOneWay("sideways"));
}

TEST_CASE("readRoads: fields are found, parts become lines, lengths are shared", "[sources]") {
    const test::TemporaryFolder folder;
    const auto path = folder.path() / "roads.gpkg";
    test::writeVector(
        path,
        {.fields = {"highway", "ref", "maxspeed", "oneway", "country", "road_km:real"},
         .features = {
             {"MULTILINESTRING((-117 32,-116.9 32),(-116 32,-115.7 32))",
              {"primary", "MEX-2", "110", "yes", "México", "44"}},
             {"LINESTRING(-117 33,-117 34)", {"motorway", "I-5", "65 mph", "-1", "USA", ""}},
             {"LINESTRING(-117 33,-117 34)", {"motorway", "", "quick", "perhaps", "", "-3"}},
             {"POINT(-117 32)", {"", "", "", "", "", ""}},
             {"", {"primary", "", "", "", "", ""}}}});
    const auto read = readRoads(path, {});
    const layers::RoadLayer& roads = *read.layer;
    CHECK(read.recordsInSource == 5);
    REQUIRE(roads.size() == 4);
    CHECK(roads.feature[0] == roads.feature[1]);
    CHECK(roads.classNames == std::vector<std::string>{"primary", "motorway"});
    CHECK(roads.classIndex == std::vector<std::int16_t>{0, 0, 1, 1});
    CHECK(roads.country == std::vector<std::string>{"MX", "MX", "US", ""});
    CHECK(roads.oneWay[0] == layers::OneWay::Forward);
    CHECK(roads.oneWay[2] == layers::OneWay::Backward);
    CHECK_THAT(roads.speedKmh[2], Catch::WithinAbs(104.607, 1e-3));  // km/h, kept as float
    CHECK_THAT(roads.statedLengthM[0], Catch::WithinAbs(11'000, 1)); // m; lengths 1:3
    CHECK_THAT(roads.statedLengthM[0] + roads.statedLengthM[1], Catch::WithinAbs(44'000, 1e-6));
    CHECK(roads.statedLengthM[2] == 0);
    CHECK(countOf(read.issues, "bad_value") == 2);
    CHECK(countOf(read.issues, "negative_value") == 1);
    CHECK(countOf(read.issues, "bad_geometry") == 1);
    CHECK(countOf(read.issues, "no_geometry") == 1);

    SECTION("where and bbox") {
        RoadOptions options;
        options.source.where = "ref = 'I-5'";
        CHECK(readRoads(path, options).layer->size() == 1);
        options.source.where.clear();
        options.source.bbox = geo::BoundingBox{-117.5, 31.5, -116.95, 32.5};
        CHECK(readRoads(path, options).layer->size() == 2);
    }
    SECTION("a given field must be there") {
        RoadOptions options;
        options.classField = "hihgway";
        CHECK_THROWS_AS(readRoads(path, options), InputError);
    }
    SECTION("a wrong filter and an unknown layer are errors") {
        RoadOptions options;
        options.source.where = "ref = = 3";
        CHECK_THROWS_AS(readRoads(path, options), InputError);
        options.source.where.clear();
        options.source.layer = "streets";
        CHECK_THROWS_AS(readRoads(path, options), InputError);
    }
}

TEST_CASE("readRoads: other CRS become lon/lat", "[sources]") {
    const test::TemporaryFolder folder;
    const auto path = folder.path() / "utm.gpkg";
    test::VectorSpec spec = {.crs = "EPSG:32611", .fields = {"name"}};
    // The central meridian of UTM 11 N is 117 W, easting 500 km; the scale there is 0.9996.
    spec.features = {{"LINESTRING(500000 3600000,500000 3609996)", {"a"}}};
    test::writeVector(path, spec);
    const auto roads = readRoads(path, {}).layer;
    REQUIRE(roads->size() == 1);
    CHECK_THAT(roads->vertices[0].lon, Catch::WithinAbs(-117, 1e-9)); // degrees
    CHECK_THAT(geo::lengthM(roads->line(0)), Catch::WithinAbs(10'000, 0.01));

    SECTION("a box still selects") {
        RoadOptions options;
        options.source.bbox = geo::BoundingBox{-118, 32, -116, 33};
        CHECK(readRoads(path, options).layer->size() == 1);
        options.source.bbox = geo::BoundingBox{-110, 32, -109, 33};
        CHECK(readRoads(path, options).layer->size() == 0);
    }
    SECTION("none is an error, and the option mends it") {
        spec.crs.clear();
        const auto bare = folder.path() / "bare.gpkg";
        test::writeVector(bare, spec);
        CHECK_THROWS_AS(readRoads(bare, {}), InputError);
        RoadOptions options;
        options.source.crs = "EPSG:32611";
        CHECK(readRoads(bare, options).layer->vertices == roads->vertices);
        options.source.crs = "EPSG:999999";
        CHECK_THROWS_AS(readRoads(bare, options), InputError);
    }
    SECTION("metres that claim to be degrees are an error") {
        spec.crs = "EPSG:4326";
        const auto wrong = folder.path() / "wrong.gpkg";
        test::writeVector(wrong, spec);
        CHECK_THROWS_AS(readRoads(wrong, {}), InputError);
    }
}

TEST_CASE("readRoads: cancelled", "[sources]") {
    const test::TemporaryFolder folder;
    const auto path = folder.path() / "roads.gpkg";
    test::writeVector(path, {.features = {{"LINESTRING(-117 33,-117 34)", {}}}});
    std::stop_source stop;
    stop.request_stop();
    CHECK_THROWS_AS(readRoads(path, {}, JobContext(stop.get_token(), {})), Cancelled);
}
