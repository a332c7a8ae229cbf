#include "inspect_layers.h"
#include "layer_files.h"

#include <corredor/base/error.h>
#include <corredor/test/support.h>

#include <catch2/catch.hpp>

#include <algorithm>

namespace {

using namespace corredor;
using namespace corredor::sources;

} // namespace

TEST_CASE("inspectLayers: kinds are found", "[sources]") {
    const test::TemporaryFolder folder;
    const auto [name, text, kind] = GENERATE(table<std::string, std::string, SourceKind>(
        {{"a.csv", "cvegeo,pop2020,lon,lat\n1,5,-117,32\n", SourceKind::Population},
         {"b.csv", "port_code,port_name,lon,lat\n1,A,-117,32\n", SourceKind::Crossings},
         {"c.csv",
          "geonameid,name,admin1,population,lon,lat\n1,A,B,5,-117,32\n",
          SourceKind::Places},
         {"d.csv", "county,cars\nKern,5\n", SourceKind::Table},
         {"e.csv", "tdpa,lon,lat\n5,-117,32\n", SourceKind::Points}}));
    CAPTURE(name);
    const auto summaries = inspectLayers(folder.write(name, text), {}, {});
    REQUIRE(summaries.size() == 1);
    CHECK(summaries[0].kind == kind);
    CHECK(summaries[0].records == 1);
}

TEST_CASE("inspectLayers: a summary of every layer", "[sources]") {
    const test::TemporaryFolder folder;
    const auto path = folder.path() / "roads.gpkg";
    test::writeVector(
        path,
        {.layer = "roads",
         .crs = "EPSG:32611",
         .fields = {"class", "country", "state", "km:real"},
         .features = {
             {"LINESTRING(500000 3600000,500000 3609996)", {"primary", "USA", "CA", "10"}},
             {"LINESTRING(500000 3600000,500000 3509996)", {"primary", "MX", "BC", ""}},
             {"", {"", "MX", "BC", ""}}}});
    const auto summaries = inspectLayers(path, {}, {});
    REQUIRE(summaries.size() == 1);
    const SourceSummary& summary = summaries[0];
    CHECK(summary.kind == SourceKind::Roads);
    CHECK(summary.schema == "GPKG");
    CHECK(summary.layer == "roads");
    CHECK(summary.crs == "EPSG:32611");
    CHECK(summary.records == 3);
    CHECK_THAT(summary.extent.west, Catch::WithinAbs(-117, 1e-9)); // degrees
    REQUIRE(summary.fields.size() == 4);
    CHECK(summary.fields[0].filled == 2);
    CHECK(summary.fields[3].type == "real");
    CHECK(summary.fields[3].filled == 1);
    CHECK(
        summary.counts.at("country") == std::map<std::string, std::int64_t>{{"MX", 2}, {"US", 1}});
    CHECK(summary.counts.at("state").at("BC") == 2);
    REQUIRE(summary.issues.size() == 1);
    CHECK(summary.issues[0].code == "no_geometry");
    CHECK_THROWS_AS(inspectLayers(folder.write("x.bin", "nothing"), {}, {}), InputError);
}

TEST_CASE("inspectLayers: without a CRS the fields still show", "[sources]") {
    const test::TemporaryFolder folder;
    const auto path = folder.path() / "bare.gpkg";
    test::writeVector(
        path, {.crs = "", .fields = {"name"}, .features = {{"POINT(500000 3600000)", {"a"}}}});
    const auto summaries = inspectLayers(path, {}, {});
    REQUIRE(summaries.size() == 1);
    CHECK(summaries[0].kind == SourceKind::Points);
    CHECK(summaries[0].crs.empty());
    CHECK(summaries[0].extent.isEmpty());
    CHECK(summaries[0].fields.size() == 1);
    REQUIRE(summaries[0].issues.size() == 1);
    CHECK(summaries[0].issues[0].code == "missing_crs");
}

TEST_CASE("inspectLayers: rasters and column types of tables", "[sources]") {
    const test::TemporaryFolder folder;
    const auto tif = folder.path() / "people.tif";
    test::RasterSpec spec;
    spec.west = -117;
    spec.north = 33;
    spec.columns = 2;
    spec.cells = {1, 2};
    test::writeGeoTiff(tif, spec);
    const auto raster = inspectLayers(tif, {}, {});
    REQUIRE(raster.size() == 1);
    CHECK(raster[0].kind == SourceKind::Raster);
    CHECK(raster[0].crs == "EPSG:4326");
    CHECK(raster[0].records == 2);
    CHECK(raster[0].extent == geo::BoundingBox{-117, 32, -115, 33});

    const auto csv = folder.write(
        "t.csv", "code,n,x1,day,note\n01001,5,2.5,2024-01-31,a\n01002,,3,2024-02-01,\n");
    const auto table = inspectLayers(csv, {}, {});
    REQUIRE(table.size() == 1);
    const std::vector<std::string> types = {"text", "integer", "real", "date", "text"};
    REQUIRE(table[0].fields.size() == types.size());
    for (std::size_t i = 0; i < types.size(); ++i) {
        CHECK(table[0].fields[i].type == types[i]);
    }
    CHECK(table[0].fields[1].filled == 1);
}

TEST_CASE("inspectLayers: real layers", "[sources]") {
    const auto file = test::sharedFile("data/boundaries/natural_earth_mx_us.gpkg");
    const auto grid = test::sharedFile("data/grid/osm2016_mx_ussouth.gpkg");
    if (!file || !grid) {
        return;
    }
    const auto summaries = inspectLayers(*file, {}, {});
    REQUIRE(summaries.size() == 2);
    CHECK(summaries[0].layer == "admin1");
    CHECK(summaries[0].records == 84);
    CHECK(summaries[0].kind == SourceKind::Zones);
    CHECK(summaries[1].records == 5);
    const auto power = inspectLayers(*grid, {}, {});
    REQUIRE(power.size() == 2);
    CHECK(power[0].kind == SourceKind::Points);
    CHECK(power[1].kind == SourceKind::Lines);
}
