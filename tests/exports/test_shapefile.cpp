#include "ogr_handles.h"
#include "sample_results.h"
#include "shapefile.h"
#include "site_table.h"

#include <corredor/base/error.h>
#include <corredor/base/text.h>
#include <corredor/test/support.h>

#include <catch2/catch.hpp>

using namespace corredor;

namespace {

struct CloseDataset {
    void operator()(GDALDatasetH dataset) const { GDALClose(dataset); }
};

using Dataset = std::unique_ptr<std::remove_pointer_t<GDALDatasetH>, CloseDataset>;

Dataset openVector(const std::filesystem::path& file) {
    Dataset dataset(GDALOpenEx(file.c_str(), GDAL_OF_VECTOR, nullptr, nullptr, nullptr));
    REQUIRE(dataset != nullptr);
    return dataset;
}

std::string text(OGRFeatureH feature, const char* field) {
    return OGR_F_GetFieldAsString(feature, OGR_F_GetFieldIndex(feature, field));
}

} // namespace

TEST_CASE("shapefile: what was written is read back, accents and all", "[exports]") {
    const test::TemporaryFolder folder;
    exports::writeShapefile(exports::stationTable(test::sampleResults()), folder.path(), {});
    CHECK(test::readFile(folder.path() / "stations.cpg") == "UTF-8");
    CHECK(test::readFile(folder.path() / "stations.prj").find("WGS_1984") != std::string::npos);
    const Dataset dataset = openVector(folder.path() / "stations.shp");
    OGRLayerH layer = GDALDatasetGetLayer(dataset.get(), 0);
    REQUIRE(OGR_L_GetFeatureCount(layer, TRUE) == 3);
    const exports::FeatureHandle feature(OGR_L_GetNextFeature(layer));
    CHECK(text(feature.get(), "name") == "Plaza Río");
    CHECK(text(feature.get(), "network") == "Red Ñandú");
    CHECK(text(feature.get(), "ports_dc") == "2");
    OGRGeometryH point = OGR_F_GetGeometryRef(feature.get());
    CHECK(OGR_G_GetX(point, 0) == -117.0231235);
    CHECK(OGR_G_GetY(point, 0) == 32.5278);
}

TEST_CASE("shapefile: missing numbers stay missing", "[exports]") {
    const test::TemporaryFolder folder;
    exports::writeShapefile(exports::candidateTable(test::sampleResults()), folder.path(), {});
    const Dataset dataset = openVector(folder.path() / "candidate_sites.shp");
    OGRLayerH layer = GDALDatasetGetLayer(dataset.get(), 0);
    const exports::FeatureHandle last(OGR_L_GetFeature(layer, 3));
    CHECK(text(last.get(), "site_id") == "C0004");
    CHECK_FALSE(OGR_F_IsFieldSetAndNotNull(last.get(), OGR_F_GetFieldIndex(last.get(), "c02_raw")));
    CHECK(OGR_F_GetFieldAsDouble(last.get(), OGR_F_GetFieldIndex(last.get(), "score")) == 0.1875);
}

TEST_CASE("shapefile: how stable a site's rank is", "[exports]") {
    const test::TemporaryFolder folder;
    const exports::Results results = test::sampleResults();
    exports::writeShapefile(exports::candidateTable(results), folder.path(), {});
    exports::writeShapefile(exports::planTable(results), folder.path(), {});
    for (const char* file : {"candidate_sites.shp", "plan_sites.shp"}) {
        const Dataset dataset = openVector(folder.path() / file);
        const exports::FeatureHandle first(
            OGR_L_GetFeature(GDALDatasetGetLayer(dataset.get(), 0), 0));
        const auto number = [&](const char* field) {
            const int index = OGR_F_GetFieldIndex(first.get(), field);
            INFO(field);
            REQUIRE(index >= 0);
            return OGR_F_GetFieldAsDouble(first.get(), index);
        };
        CHECK(number("top_share") == exports::rounded(results.sensitivity->topShare[0], 5));
        CHECK(number("rank_med") == results.sensitivity->medianRank[0]);
        CHECK(number("rank_p05") == results.sensitivity->bestRank[0]);
        CHECK(number("rank_p95") == results.sensitivity->worstRank[0]);
        CHECK(number("rank_other") == results.otherRanks.rank[0]);
    }
}

TEST_CASE("shapefile: long text is cut on a code point and reported", "[exports]") {
    const test::TemporaryFolder folder;
    exports::Results results = test::sampleResults();
    results.candidates.name[0] = std::string(253, 'x') + "ñ tail";
    const exports::Table table = exports::candidateTable(results);
    const std::vector<Issue> issues = exports::shapefileIssues(table);
    REQUIRE(issues.size() == 1);
    CHECK(issues[0].code == "text_cut");
    CHECK(issues[0].count == 1);
    exports::writeShapefile(table, folder.path(), {});
    const Dataset dataset = openVector(folder.path() / "candidate_sites.shp");
    const exports::FeatureHandle feature(
        OGR_L_GetFeature(GDALDatasetGetLayer(dataset.get(), 0), 0));
    CHECK(text(feature.get(), "name") == std::string(253, 'x'));
}

TEST_CASE("shapefile: more than 2 GB of attributes is said before", "[exports]") {
    exports::Table table;
    table.name = "stations";
    exports::TextColumn column(1, std::string(254, 'x'));
    for (int i = 0; i < 200; ++i) {
        table.columns.push_back({{std::to_string(i), "text", "", "t", "t"}, column});
    }
    table.points.resize(42300); // rows of 50,801 bytes: 2,148,882,300 bytes
    const std::vector<Issue> issues = exports::shapefileIssues(table);
    REQUIRE(issues.size() == 1);
    CHECK(issues[0].code == "shapefile_over_2gb");
    table.points.resize(42200); // 2,143,802,200 bytes
    CHECK(exports::shapefileIssues(table).empty());
}

TEST_CASE("shapefile: a folder that is not there is an output error", "[exports]") {
    const test::TemporaryFolder folder;
    CHECK_THROWS_AS(
        exports::writeShapefile(
            exports::stationTable(test::sampleResults()), folder.path() / "none", {}),
        OutputError);
}

TEST_CASE("shapefile: cancelled before it begins", "[exports]") {
    const test::TemporaryFolder folder;
    std::stop_source stop;
    stop.request_stop();
    CHECK_THROWS_AS(
        exports::writeShapefile(
            exports::stationTable(test::sampleResults()),
            folder.path(),
            JobContext(stop.get_token(), {})),
        Cancelled);
}
