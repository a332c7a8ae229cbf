#include "sample_results.h"

#include <corredor/base/error.h>
#include <corredor/exports/write.h>
#include <corredor/test/support.h>

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <map>

using namespace corredor;
using exports::Format;

namespace fs = std::filesystem;

namespace {

const std::set<Format> everyFormat = {
    Format::Shapefile,
    Format::GeoPackage,
    Format::GeoJson,
    Format::Csv,
    Format::Kml,
    Format::Report};

std::map<std::string, std::string> contentsOf(const fs::path& folder) {
    std::map<std::string, std::string> contents;
    for (const auto& entry : fs::directory_iterator(folder)) {
        contents[entry.path().filename()] =
            entry.is_directory() ? "folder" : test::readFile(entry.path());
    }
    return contents;
}

} // namespace

TEST_CASE("formatFromName: the names of the scenario file", "[exports]") {
    CHECK(exports::formatFromName("shapefile") == Format::Shapefile);
    CHECK(exports::formatFromName("gpkg") == Format::GeoPackage);
    CHECK(exports::formatFromName("report") == Format::Report);
    CHECK_FALSE(exports::formatFromName("shp"));
}

TEST_CASE("writeResults: every file of the contract", "[exports]") {
    const test::TemporaryFolder folder;
    CHECK(exports::writeResults(test::sampleResults(), everyFormat, folder.path()).empty());
    const auto contents = contentsOf(folder.path());
    for (const std::string name :
         {"result.json",
          "timings.json",
          "candidate_sites.shp",
          "candidate_sites.shx",
          "candidate_sites.dbf",
          "candidate_sites.prj",
          "candidate_sites.cpg",
          "candidate_sites.qml",
          "candidate_sites_fields.csv",
          "plan_sites.shp",
          "plan_sites_fields.csv",
          "stations.shp",
          "corredor.gpkg",
          "candidate_sites.geojson",
          "plan_sites.geojson",
          "stations.geojson",
          "corridor_gaps.shp",
          "corridor_gaps.geojson",
          "trips.csv",
          "trips_fields.csv",
          "connector_additions.csv",
          "connector_additions.shp",
          "landscape_growth.csv",
          "landscape_inventory.csv",
          "zones.csv",
          "zones_fields.csv",
          "floors.csv",
          "tradeoff.csv",
          "stations.csv",
          "plan_sites.kml",
          "stations.kml",
          "report.html"}) {
        INFO(name);
        CHECK(contents.contains(name));
    }
    CHECK(contents.size() == 67);
    const auto timings = nlohmann::json::parse(contents.at("timings.json"));
    CHECK(timings["stages"][0]["name"] == "read");
    CHECK(timings["stages"][0]["seconds"] == 0.25);
}

TEST_CASE("writeResults: two runs give the same bytes", "[exports]") {
    const test::TemporaryFolder first;
    const test::TemporaryFolder second;
    exports::writeResults(test::sampleResults(), everyFormat, first.path());
    exports::writeResults(test::sampleResults(), everyFormat, second.path());
    const auto again = contentsOf(second.path());
    for (const auto& [name, bytes] : contentsOf(first.path())) {
        INFO(name);
        CHECK(again.at(name) == bytes);
    }
}

TEST_CASE(
    "writeResults: formats no longer asked for are removed, others' files kept",
    "[exports]") {
    const test::TemporaryFolder folder;
    folder.write("notes.txt", "mine");
    folder.write("candidate_sites.qix", "an index of old sites");
    exports::writeResults(test::sampleResults(), everyFormat, folder.path());
    exports::writeResults(test::sampleResults(), {Format::Report}, folder.path());
    const auto contents = contentsOf(folder.path());
    CHECK(contents.size() == 4);
    CHECK(contents.contains("result.json"));
    CHECK(contents.contains("timings.json"));
    CHECK(contents.contains("report.html"));
    CHECK(contents.at("notes.txt") == "mine");
}

TEST_CASE("writeResults: a clash of names leaves the earlier results as they were", "[exports]") {
    const test::TemporaryFolder folder;
    exports::writeResults(test::landscapeOnly(), {Format::Csv}, folder.path());
    fs::create_directories(folder.path() / "stations.dbf" / "inner");
    const auto before = contentsOf(folder.path());
    CHECK_THROWS_AS(
        exports::writeResults(test::sampleResults(), everyFormat, folder.path()), OutputError);
    CHECK(contentsOf(folder.path()) == before);
}

TEST_CASE("writeResults: a place that cannot be a folder is an output error", "[exports]") {
    const test::TemporaryFolder folder;
    const fs::path file = folder.write("out", "a file");
    CHECK_THROWS_AS(exports::writeResults(test::sampleResults(), everyFormat, file), OutputError);
    CHECK(test::readFile(file) == "a file");
    // Not even the superuser may make a folder there.
    CHECK_THROWS_AS(
        exports::writeResults(test::sampleResults(), everyFormat, "/proc/corredor"), OutputError);
}

TEST_CASE("writeResults: cancelled halfway leaves the earlier results as they were", "[exports]") {
    const test::TemporaryFolder folder;
    exports::writeResults(test::landscapeOnly(), {Format::Csv}, folder.path());
    const auto before = contentsOf(folder.path());
    std::stop_source stop;
    const JobContext job(stop.get_token(), [&](double progress01, std::string_view) {
        if (progress01 > 0.3) {
            stop.request_stop();
        }
    });
    CHECK_THROWS_AS(
        exports::writeResults(test::sampleResults(), everyFormat, folder.path(), job), Cancelled);
    CHECK(contentsOf(folder.path()) == before);
}

TEST_CASE("writeResults: what a format cannot hold is returned and in result.json", "[exports]") {
    const test::TemporaryFolder folder;
    exports::Results results = test::sampleResults();
    results.candidates.name[0] = std::string(300, 'x');
    const auto issues = exports::writeResults(results, {Format::Shapefile}, folder.path());
    REQUIRE(issues.size() == 2); // candidates and plan
    CHECK(issues[0].code == "text_cut");
    const auto result = nlohmann::json::parse(test::readFile(folder.path() / "result.json"));
    CHECK(result["issues"].back()["code"] == "text_cut");
}

TEST_CASE("writeResults: nothing found still gives whole, readable files", "[exports]") {
    const test::TemporaryFolder folder;
    exports::writeResults(test::noResults(), everyFormat, folder.path());
    CHECK(contentsOf(folder.path()).contains("corredor.gpkg"));
    CHECK(nlohmann::json::accept(test::readFile(folder.path() / "stations.geojson")));
}
