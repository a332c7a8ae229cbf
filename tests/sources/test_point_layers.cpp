#include "feature_source.h"
#include "layer_files.h"

#include <corredor/base/error.h>
#include <corredor/sources/builtin.h>
#include <corredor/sources/crossing_waits.h>
#include <corredor/sources/layers.h>
#include <corredor/test/support.h>

#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>

namespace {

using namespace corredor;
using namespace corredor::sources;
using test::countOf;

} // namespace

TEST_CASE("parseDegrees: decimal and sexagesimal", "[sources]") {
    CHECK(parseDegrees("-102.5") == -102.5);
    CHECK(parseDegrees("-102,5") == -102.5);
    CHECK_THAT(
        parseDegrees("102°17'45.768\" W").value_or(0),
        Catch::WithinAbs(-102.29604667, 1e-8)); // degrees; INEGI's own decimal value
    CHECK_THAT(parseDegrees("21°52'47.362\" N").value_or(0), Catch::WithinAbs(21.87982278, 1e-8));
    CHECK_FALSE(parseDegrees("unknown"));
    CHECK_FALSE(parseDegrees("12°75' N"));
    CHECK_FALSE(parseDegrees(""));
}

TEST_CASE("readPopulation: a table with every defect", "[sources]") {
    const test::TemporaryFolder folder;
    const auto path = folder.write(
        "people.csv",
        "cvegeo,pobtot,lon,lat,pais\n"
        "1,\"1,250\",-117,32.5,México\n" // thousands
        "2,*,-117,32.5,MX\n"             // no number
        "3,-5,-117,32.5,MX\n"            // negative
        "4,10,,,MX\n"                    // no coordinates
        "5,11,32.5,-117,MX\n"            // exchanged
        "6,12,-217,99,MX\n"              // nowhere
        "6,13,-116,32,US\n"              // repeats an id
        "7,,-116,32,US\n"                // empty
        "8,0,-116,32,US\n");
    const auto read = readPopulation(path, {});
    const layers::PopulationLayer& layer = *read.layer;
    CHECK(read.recordsInSource == 9);
    CHECK(layer.people == std::vector<double>{1250, 11, 13, 0});
    CHECK(layer.id == std::vector<std::string>{"1", "5", "6", "8"});
    CHECK(layer.country == std::vector<std::string>{"MX", "MX", "US", "US"});
    CHECK(layer.points[1] == geo::LonLat{-117, 32.5});
    CHECK(countOf(read.issues, "bad_value") == 2);
    CHECK(countOf(read.issues, "negative_value") == 1);
    CHECK(countOf(read.issues, "missing_coordinates") == 1);
    CHECK(countOf(read.issues, "swapped_coordinates") == 1);
    CHECK(countOf(read.issues, "bad_coordinates") == 1);
    CHECK(countOf(read.issues, "duplicate_id") == 1);

    SECTION("fields that sort people") {
        PopulationOptions options;
        options.classFields = {"pais"};
        options.shareFields = {"lat"};
        const auto sorted = readPopulation(path, options).layer;
        CHECK(sorted->texts.at("pais") == std::vector<std::string>{"México", "MX", "US", "US"});
        CHECK(sorted->numbers.at("lat").size() == 4);
        CHECK(sorted->numbers.at("lat")[2] == 32);
        options.classFields = {"cvegeo"}; // numbers, though a table types nothing
        CHECK(readPopulation(path, options).layer->numbers.contains("cvegeo"));
        options.classFields = {"nothing"};
        CHECK_THROWS_AS(readPopulation(path, options), InputError);
    }
    SECTION("filters") {
        PopulationOptions options;
        options.source.where = "pais = 'US' AND cvegeo < 7";
        CHECK(readPopulation(path, options).layer->people == std::vector<double>{13});
        options.source.where = "nothing = 1";
        CHECK_THROWS_AS(readPopulation(path, options), InputError);
        options.source.where.clear();
        options.source.bbox = geo::BoundingBox{-116.5, 31, -115, 33};
        CHECK(readPopulation(path, options).layer->people == std::vector<double>{13, 0});
    }
}

TEST_CASE("readPopulation: what a table cannot do without", "[sources]") {
    const test::TemporaryFolder folder;
    CHECK_THROWS_AS(readPopulation(folder.path() / "absent.csv", {}), InputError);
    CHECK_THROWS_AS(readPopulation(folder.write("a.csv", "id,pop\n1,2\n"), {}), InputError);
    CHECK_THROWS_AS(
        readPopulation(folder.write("b.csv", "id,lon,lat\n1,-117,32\n"), {}), InputError);
    const auto metres = folder.write("c.csv", "id,pop,x,y\n1,5,500000,3600000\n");
    CHECK_THROWS_AS(readPopulation(metres, {}), InputError);
    PopulationOptions options;
    options.source.crs = "EPSG:32611";
    const auto layer = readPopulation(metres, options).layer;
    REQUIRE(layer->size() == 1);
    CHECK_THAT(layer->points[0].lon, Catch::WithinAbs(-117, 1e-9)); // degrees
    CHECK(readPopulation(folder.write("d.csv", "id,pop,lon,lat\n"), {}).layer->size() == 0);
}

TEST_CASE("readPopulation: areas count at a place inside them", "[sources]") {
    const test::TemporaryFolder folder;
    const auto path = folder.write(
        "areas.geojson",
        R"({"type":"FeatureCollection","features":[
{"type":"Feature","properties":{"pop":70},"geometry":{"type":"Polygon","coordinates":
[[[0,0],[10,0],[10,10],[9,10],[9,1],[1,1],[1,10],[0,10],[0,0]]]}},
{"type":"Feature","properties":{"pop":null},"geometry":null}]})");
    const auto read = readPopulation(path, {});
    REQUIRE(read.layer->size() == 1);
    const geo::LonLat place = read.layer->points[0];
    const bool isInArms = place.lon < 1 || place.lon > 9 || place.lat < 1;
    CHECK((isInArms && place.lon > 0 && place.lon < 10 && place.lat > 0 && place.lat < 10));
    CHECK(countOf(read.issues, "no_geometry") == 1);
}

TEST_CASE("readSites: roles in English and Spanish", "[sources]") {
    const test::TemporaryFolder folder;
    const auto path = folder.write(
        "sites.csv",
        "id,nombre,rol,lon,lat\n"
        "a,Uno,requerido,-117,32\nb,Dos,Existing,-116,32\nc,Tres,EXCLUIDO,-115,32\n"
        "d,Cuatro,,-114,32\ne,Cinco,maybe,-113,32\n");
    const auto read = readSites(path, {});
    using layers::SiteRole;
    const std::vector<SiteRole> expected = {
        SiteRole::Required,
        SiteRole::Existing,
        SiteRole::Excluded,
        SiteRole::Candidate,
        SiteRole::Candidate};
    REQUIRE(read.layer->size() == expected.size());
    for (std::size_t i = 0; i < expected.size(); ++i) {
        CHECK((*read.layer)[i].role == expected[i]);
    }
    CHECK((*read.layer)[0].name == "Uno");
    CHECK(countOf(read.issues, "bad_value") == 1);
}

TEST_CASE("readCrossingWaits: minutes, where they are stated", "[sources]") {
    const test::TemporaryFolder folder;
    const auto path = folder.write(
        "ports.csv",
        "id,name,lon,lat,wait_min,evening\n1,A,-117,32.5,35,70\n2,B,-116,32.5,,10\n"
        "3,C,-115,32.6,-4,0\n");
    const auto read = readCrossingWaits(path, {}, {});
    CHECK(*read.layer == layers::CrossingWaits{{"1", 35}});
    CHECK(std::ranges::count(read.issues, "negative_value", &Issue::code) == 1);
    CHECK(
        *readCrossingWaits(path, {}, "evening").layer ==
        layers::CrossingWaits{{"1", 70}, {"2", 10}, {"3", 0}});
    CHECK_THROWS_AS(readCrossingWaits(path, {}, "noon"), InputError);
    const auto years = folder.write(
        "years.csv", "id,year,lon,lat,espera_min\n1,2023,-117,32.5,20\n1,2024,-117,32.5,30\n");
    CHECK(*readCrossingWaits(years, {}, {}).layer == layers::CrossingWaits{{"1", 30}});
    const auto without = folder.write("none.csv", "id,lon,lat\n1,-117,32.5\n");
    CHECK(readCrossingWaits(without, {}, {}).layer->empty());
}

TEST_CASE("readCrossings: the latest full year counts", "[sources]") {
    const test::TemporaryFolder folder;
    const auto path = folder.write(
        "ports.csv",
        "port_code,port_name,lon,lat,trucks_2023,buses_2023,pedestrians_2023,months_2023,"
        "trucks_2024,buses_2024,months_2024\n"
        "1,A,-117,32.5,10,5,900,12,100,50,12\n"
        "2,B,-116,32.5,20,,900,12,100,50,2\n"
        "3,C,-116,32.5,,,,,,,\n");
    const auto read = readCrossings(path, {});
    REQUIRE(read.layer->size() == 3);
    CHECK((*read.layer)[0].vehiclesPerYear == 150);
    CHECK((*read.layer)[1].vehiclesPerYear == 20);
    CHECK((*read.layer)[2].vehiclesPerYear == 0);
    CHECK(countOf(read.issues, "shared_coordinates") == 1);
    CrossingOptions options;
    options.volumeField = "trucks_2023";
    CHECK((*readCrossings(path, options).layer)[0].vehiclesPerYear == 10);

    const auto years = folder.write(
        "years.csv",
        "code,name,lon,lat,year,passenger_vehicles,buses\n"
        "a,A,-117,32.5,2022,1,1\na,A,-117,32.5,2024,5,2\na,A,-117,32.5,2023,3,3\n");
    const auto byYear = readCrossings(years, {});
    REQUIRE(byYear.layer->size() == 1);
    CHECK((*byYear.layer)[0].vehiclesPerYear == 7);
    CHECK(countOf(byYear.issues, "duplicate_id") == 2);
}

TEST_CASE("readZones: shapes, labels, numbers", "[sources]") {
    const test::TemporaryFolder folder;
    const auto path = folder.path() / "zones.gpkg";
    test::writeVector(
        path,
        {.fields = {"cve_mun", "nomgeo", "pais", "im:real"},
         .features = {
             {"MULTIPOLYGON(((-117 32,-116 32,-116 33,-117 32)),((-115 32,-114 32,-114 33,-115 "
              "32)))",
              {"02001", "Ensenada", "MEX", "0.5"}},
             {"POLYGON((-113 32,-112 32,-112 33,-113 32))", {"02001", "Tecate", "", ""}},
             {"POINT(1 1)", {"3", "", "", ""}}}});
    ZoneOptions options;
    options.name = "municipios";
    const auto read = readZones(path, options);
    const layers::ZoneLayer& zones = *read.layer;
    CHECK(zones.name == "municipios");
    REQUIRE(zones.size() == 2);
    CHECK(zones.shapes->ringBegin == std::vector<std::int64_t>{0, 2, 3});
    CHECK(zones.shapes->ring(0).size() == 3); // the closing vertex is not repeated
    CHECK(zones.label == std::vector<std::string>{"Ensenada", "Tecate"});
    CHECK(zones.country[0] == "MX");
    CHECK(zones.numbers.at("im")[0] == 0.5);
    CHECK(std::isnan(zones.numbers.at("im")[1]));
    CHECK(countOf(read.issues, "duplicate_id") == 1);
    CHECK(countOf(read.issues, "bad_geometry") == 1);
}

TEST_CASE("readMeasure: the common kind of geometry wins", "[sources]") {
    const test::TemporaryFolder folder;
    const auto path = folder.path() / "lines.gpkg";
    test::writeVector(
        path,
        {.fields = {"aadt:integer"},
         .features = {
             {"MULTILINESTRING((-117 32,-116 32),(-115 32,-114 32))", {"100"}},
             {"POINT(-117 32)", {"7"}},
             {"LINESTRING(-113 32,-112 32)", {""}}}});
    MeasureOptions options;
    options.valueField = "aadt";
    const auto read = readMeasure(path, options);
    const auto& lines = std::get<layers::MeasureLines>(read.layer->data);
    REQUIRE(lines.values.size() == 3);
    CHECK(lines.values[0] == 100);
    CHECK(lines.values[1] == 100);
    CHECK(std::isnan(lines.values[2]));
    CHECK(countOf(read.issues, "bad_geometry") == 1);
    options.valueField.clear();
    const auto ones = readMeasure(path, options);
    CHECK(std::get<layers::MeasureLines>(ones.layer->data).values[2] == 1);
}

TEST_CASE("builtin layers: what ships can be read", "[sources]") {
    const auto states = builtinStates();
    CHECK(states->size() == 84);
    CHECK(states == builtinStates());
    CHECK(std::ranges::find(states->id, std::string("MX-BCN")) != states->id.end());
    CHECK(std::ranges::find(states->country, std::string("US")) != states->country.end());
    const auto crossings = builtinCrossings();
    CHECK(crossings->size() > 25);
    CHECK(std::ranges::any_of(*crossings, [](const layers::Crossing& crossing) {
        return crossing.name == "San Ysidro" && crossing.vehiclesPerYear == 14'875'262;
    }));
    CHECK(builtinPlaces()->size() > 5000);
}
