#include "layer_files.h"

#include <corredor/base/error.h>
#include <corredor/sources/layers.h>
#include <corredor/test/support.h>

#include <catch2/catch.hpp>
#include <cpl_vsi.h>

#include <algorithm>
#include <cmath>
#include <fstream>

namespace {

using namespace corredor;
using namespace corredor::sources;
using test::countOf;

test::VectorSpec manyLines(const std::string& driver) {
    test::VectorSpec spec;
    spec.driver = driver;
    spec.layer = "lines";
    spec.fields = {"class", "name"};
    for (int i = 0; i < 2000; ++i) {
        const std::string lat = std::to_string(20 + i * 0.001);
        spec.features.push_back(
            {"LINESTRING(-117 " + lat + ",-116 " + lat + ")", {"primary", "Juárez"}});
    }
    return spec;
}

std::vector<std::filesystem::path> filesOf(const std::filesystem::path& folder) {
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        files.push_back(entry.path().filename());
    }
    std::ranges::sort(files);
    return files;
}

} // namespace

TEST_CASE("vector files: names that reach beyond a local file are refused", "[sources]") {
    const test::TemporaryFolder folder;
    const auto vrt = folder.write(
        "loop.vrt",
        "<OGRVRTDataSource><OGRVRTLayer name=\"a\"><SrcDataSource relativeToVRT=\"1\">loop.vrt"
        "</SrcDataSource></OGRVRTLayer></OGRVRTDataSource>");
    const auto disguised = folder.write("loop.gpkg", test::readFile(vrt));
    const std::string name = GENERATE_COPY(
        std::string("/vsicurl/http://127.0.0.1:9/a.gpkg"),
        std::string("/vsimem/a.gpkg"),
        std::string("http://127.0.0.1:9/a.geojson"),
        std::string("WFS:http://127.0.0.1:9"),
        std::string("<OGRVRTDataSource/>"),
        std::string("/dev/zero"),
        std::string("/tmp"),
        vrt.string(),
        disguised.string());
    CAPTURE(name);
    CHECK_THROWS_AS(readRoads(name, {}), InputError);
    PopulationOptions raster;
    raster.raster = true;
    CHECK_THROWS_AS(readPopulation(name, raster), InputError);
}

TEST_CASE("vector files: truncated ones are an error, wherever they end", "[sources]") {
    const std::string driver = GENERATE("GPKG", "GeoJSON", "FlatGeobuf");
    const double share = GENERATE(0.01, 0.3, 0.6, 0.97);
    CAPTURE(driver, share);
    const test::TemporaryFolder folder;
    const std::string ending = driver == "GPKG"      ? ".gpkg"
                               : driver == "GeoJSON" ? ".geojson"
                                                     : ".fgb";
    const auto path = folder.path() / ("lines" + ending);
    test::writeVector(path, manyLines(driver));
    std::filesystem::resize_file(
        path,
        static_cast<std::uintmax_t>(share * static_cast<double>(std::filesystem::file_size(path))));
    CHECK_THROWS_AS(readRoads(path, {}), InputError);
}

TEST_CASE("shapefiles: missing companions", "[sources]") {
    const test::TemporaryFolder folder;
    const auto path = folder.path() / "lines.shp";
    test::VectorSpec spec = manyLines("ESRI Shapefile");
    spec.layerOptions = {"ENCODING=ISO-8859-1"};
    test::writeVector(path, spec);

    SECTION("all there") {
        const auto read = readRoads(path, {});
        CHECK(read.layer->size() == 2000);
        CHECK(read.issues.empty());
    }
    SECTION("no .prj: the option crs is needed") {
        std::filesystem::remove(folder.path() / "lines.prj");
        CHECK_THROWS_AS(readRoads(path, {}), InputError);
        RoadOptions options;
        options.source.crs = "EPSG:4326";
        const auto read = readRoads(path, options);
        CHECK(read.layer->size() == 2000);
        CHECK(countOf(read.issues, "missing_prj") == 1);
    }
    SECTION("no .cpg: the encoding is found") {
        std::filesystem::remove(folder.path() / "lines.cpg");
        RoadOptions options;
        options.routeField = "name";
        const auto read = readRoads(path, options);
        CHECK(read.layer->route[0] == "Juárez");
        CHECK(countOf(read.issues, "missing_cpg") == 1);
    }
    SECTION("no .shx: rebuilt, and nothing is written beside the source") {
        std::filesystem::remove(folder.path() / "lines.shx");
        const auto before = filesOf(folder.path());
        RoadOptions options;
        options.routeField = "name";
        const auto read = readRoads(path, options);
        CHECK(read.layer->size() == 2000);
        CHECK(read.layer->route[1999] == "Juárez");
        CHECK(countOf(read.issues, "missing_shx") == 1);
        CHECK(filesOf(folder.path()) == before);
    }
    SECTION("truncated") {
        std::filesystem::resize_file(path, std::filesystem::file_size(path) / 2);
        const auto outcome = [&] {
            try {
                return readRoads(path, {}).layer->size();
            } catch (const InputError&) {
                return std::ptrdiff_t{0};
            }
        }();
        CHECK(outcome < 2000); // an error, or damaged features counted as issues
    }
}

TEST_CASE("archives: a layer is read, a bomb is not", "[sources]") {
    const test::TemporaryFolder folder;
    const auto zip = [&](const std::string& archive,
                         const std::string& member,
                         std::size_t bytes,
                         const std::string& content) {
        const std::string name = "/vsizip/" + (folder.path() / archive).string() + "/" + member;
        VSILFILE* file = VSIFOpenL(name.c_str(), "wb");
        REQUIRE(file != nullptr);
        VSIFWriteL(content.data(), 1, content.size(), file);
        const std::string zeros(1 << 20, ' ');
        for (std::size_t written = 0; written < bytes; written += zeros.size()) {
            VSIFWriteL(zeros.data(), 1, zeros.size(), file);
        }
        VSIFCloseL(file);
        return folder.path() / archive;
    };
    const std::string layer =
        R"({"type":"FeatureCollection","features":[{"type":"Feature","properties":{},)"
        R"("geometry":{"type":"LineString","coordinates":[[-117,32],[-116,32]]}}]})";
    const auto good = zip("good.zip", "roads.geojson", 0, layer);
    CHECK(readRoads(good, {}).layer->size() == 1);
    const auto bomb = zip("bomb.zip", "roads.geojson", std::size_t{300} << 20, layer);
    CHECK(std::filesystem::file_size(bomb) < 2'000'000);
    CHECK_THROWS_AS(readRoads(bomb, {}), InputError);
    CHECK_THROWS_AS(readRoads(folder.write("broken.zip", "PK\x03\x04 nonsense"), {}), InputError);
    CHECK_THROWS_AS(readRoads(zip("other.zip", "readme.pdf", 0, "hi"), {}), InputError);
}

TEST_CASE("geometries: NaN, empty, degenerate, self-crossing", "[sources]") {
    const test::TemporaryFolder folder;
    const auto path = folder.path() / "areas.gpkg";
    test::writeVector(
        path,
        {.fields = {"id", "pop:real"},
         .features = {
             {"POLYGON((-117 32,-116 33,-116 32,-117 33,-117 32))", {"crossing", "1"}},
             {"POLYGON EMPTY", {"empty", "1"}},
             {"POLYGON((-117 32,-117 32,-117 32))", {"a point", "1"}},
             {"POLYGON((-117 32,-116 32,999 999,-116 33,-117 32))", {"nan", "1"}},
             {"POLYGON((-117 32,999 999,999 999,-117 32))", {"nothing left", "1"}},
             {"CURVEPOLYGON(CIRCULARSTRING(-117 32,-116 33,-115 32,-116 31,-117 32))",
              {"curve", "1"}},
             {"GEOMETRYCOLLECTION(POINT(-117 32),POLYGON((-117 32,-116 32,-116 33,-117 32)))",
              {"collection", "1"}},
             {"POINT(500 1)", {"nowhere", "1"}}}});
    const auto read = readPopulation(path, {});
    CHECK(read.recordsInSource == 8);
    for (std::size_t i = 0; i < read.layer->points.size(); ++i) {
        CAPTURE(read.layer->id[i]);
        CHECK(geo::isOnEarth(read.layer->points[i]));
    }
    CHECK(std::ranges::count(read.layer->id, std::string("crossing")) == 1);
    CHECK(std::ranges::count(read.layer->id, std::string("nan")) == 1);
    CHECK(std::ranges::count(read.layer->id, std::string("curve")) == 1);
    CHECK(std::ranges::count(read.layer->id, std::string("collection")) == 1);
    CHECK(std::ranges::count(read.layer->id, std::string("nothing left")) == 0);
    CHECK(countOf(read.issues, "no_geometry") == 1);
    CHECK(countOf(read.issues, "bad_geometry") >= 2);
    CHECK(countOf(read.issues, "bad_coordinates") == 1);
}

TEST_CASE("geometries: a polygon of a million vertices", "[sources]") {
    const test::TemporaryFolder folder;
    std::string wkt = "POLYGON((";
    constexpr int count = 1'000'000;
    for (int i = 0; i <= count; ++i) {
        const double angle = 2 * M_PI * (i % count) / count;
        const double radius = 1 + 0.2 * std::sin(5000 * angle);
        wkt.append(i > 0 ? "," : "").append(std::to_string(-110 + radius * std::cos(angle)));
        wkt.append(" ").append(std::to_string(30 + radius * std::sin(angle)));
    }
    wkt += "))";
    const auto path = folder.path() / "big.gpkg";
    test::writeVector(path, {.fields = {"id"}, .features = {{wkt, {"1"}}}});
    const auto read = readZones(path, {});
    REQUIRE(read.layer->size() == 1);
    CHECK(read.layer->shapes->vertices.size() == count);
}

TEST_CASE("geometries: exchanged lon/lat is put right, feature by feature", "[sources]") {
    const test::TemporaryFolder folder;
    const auto path = folder.path() / "lines.gpkg";
    test::writeVector(
        path,
        {.features = {
             {"LINESTRING(32 -117,32 -116)", {}},
             {"LINESTRING(-117 32,-116 32)", {}},
             {"LINESTRING(21 -87,20 -88)", {}}}}); // Yucatán: exchanged it lies in Antarctica
    const auto read = readRoads(path, {});
    REQUIRE(read.layer->size() == 3);
    CHECK(read.layer->line(0)[0] == geo::LonLat{-117, 32});
    CHECK(read.layer->line(2)[0] == geo::LonLat{-87, 21});
    CHECK(countOf(read.issues, "swapped_coordinates") == 2);
}

TEST_CASE("vector files: text that is no UTF-8 is mended", "[sources]") {
    const test::TemporaryFolder folder;
    const auto path = folder.write(
        "latin.geojson",
        "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"properties\":"
        "{\"name\":\"Ju\xE1rez\",\"pop\":5},\"geometry\":{\"type\":\"Point\",\"coordinates\":"
        "[-106,31]}}]}");
    const auto read = readPlaces(path, {});
    REQUIRE(read.layer->size() == 1);
    CHECK((*read.layer)[0].name == "Juárez");
    CHECK(countOf(read.issues, "bad_encoding") == 1);
}

TEST_CASE("rasters: truncated and wrong ones are an error", "[sources]") {
    const test::TemporaryFolder folder;
    const auto path = folder.path() / "people.tif";
    test::RasterSpec spec;
    spec.west = -117;
    spec.north = 33;
    spec.cellWidth = spec.cellHeight = 0.001;
    spec.columns = spec.rows = 300;
    spec.cells.assign(90'000, 1);
    test::writeGeoTiff(path, spec);
    std::filesystem::resize_file(path, std::filesystem::file_size(path) / 2);
    CHECK_THROWS_AS(readPopulation(path, {}), InputError);
    CHECK_THROWS_AS(readPopulation(folder.write("text.tif", "not a raster"), {}), InputError);
}
