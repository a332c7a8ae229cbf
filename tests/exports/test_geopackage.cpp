#include "band_table.h"
#include "corridor_table.h"
#include "geopackage.h"
#include "sample_results.h"
#include "site_table.h"
#include "trip_table.h"
#include "zone_table.h"

#include <corredor/base/error.h>
#include <corredor/test/support.h>

#include <catch2/catch.hpp>

#include <sqlite3.h>

using namespace corredor;

namespace {

/** First column of the first row, as text. */
std::string query(const std::filesystem::path& file, const std::string& sql) {
    sqlite3* database = nullptr;
    REQUIRE(sqlite3_open_v2(file.c_str(), &database, SQLITE_OPEN_READONLY, nullptr) == SQLITE_OK);
    std::string answer;
    const auto receive = [](void* target, int, char** values, char**) {
        *static_cast<std::string*>(target) = values[0] == nullptr ? "" : values[0];
        return 0;
    };
    INFO(sql);
    CHECK(sqlite3_exec(database, sql.c_str(), receive, &answer, nullptr) == SQLITE_OK);
    sqlite3_close(database);
    return answer;
}

std::vector<exports::Table> sampleTables() {
    const exports::Results results = test::sampleResults();
    const exports::Table records = exports::recordTable(results);
    return {
        exports::stationTable(results),
        records,
        exports::duplicateTable(records),
        exports::candidateTable(results),
        exports::planCoverageTable(results),
        exports::crossingTable(results),
        exports::corridorTable(results),
        exports::gapTable(results),
        exports::corridorStationTable(results),
        exports::tripTable(results),
        exports::additionTable(results),
        exports::zoneTable(results),
        exports::bandTable(*results.bands)};
}

} // namespace

TEST_CASE("geopackage: layers, registered and indexed", "[exports]") {
    const test::TemporaryFolder folder;
    const std::filesystem::path file = folder.path() / "corredor.gpkg";
    exports::writeGeoPackage(sampleTables(), "es", file, {});
    CHECK(query(file, "SELECT count(*) FROM stations") == "3");
    CHECK(query(file, "SELECT count(*) FROM records") == "4");
    CHECK(query(file, "SELECT dup_of || reason FROM duplicates") == "AFDC:1same_site");
    CHECK(query(file, "SELECT count(*) FROM rtree_candidate_sites_geom") == "4");
    CHECK(query(file, "SELECT name FROM crossings") == "San Ysidro – El Chaparral");
    CHECK(
        query(file, "SELECT covered_by || people FROM plan_coverage WHERE covered = 2") ==
        "plan1500.0");
    CHECK(query(file, "SELECT count(*) FROM plan_coverage") == "3");
    CHECK(query(file, "SELECT sites_need || to_town FROM corridor_gaps") == "1");
    CHECK(query(file, "SELECT length_km FROM corridors") == "100.0");
    CHECK(
        query(
            file,
            "SELECT group_concat(geometry_type_name) FROM gpkg_geometry_columns WHERE table_name "
            "LIKE 'corridor%'") == "LINESTRING,LINESTRING,POINT");
    CHECK(query(file, "SELECT group_concat(counts) FROM corridor_stations") == "2,1");
    CHECK(query(file, "SELECT stop_ids || km FROM trips WHERE possible = 1") == "S2 S131.25");
    CHECK(query(file, "SELECT last_id || short_km FROM trips WHERE possible = 0") == "S35.25");
    CHECK(query(file, "SELECT count(*) FROM trips WHERE km IS NULL") == "1");
    // A line by its stretches, the place they join at once: 16 bytes a vertex after header and box.
    CHECK(query(file, "SELECT length(geom) FROM trips WHERE possible = 1") == "113");
    CHECK(query(file, "SELECT length(geom) FROM trips WHERE possible = 0") == "81");
    CHECK(
        query(file, "SELECT place FROM connector_additions WHERE station_id = ''") ==
        "Tecate, BCN");
    CHECK(query(file, "SELECT count(*) FROM gpkg_contents WHERE data_type='features'") == "13");
    CHECK(
        query(file, "SELECT data_type FROM gpkg_contents WHERE table_name='layer_styles'") ==
        "attributes");
    CHECK(
        query(file, "SELECT feature_count FROM gpkg_ogr_contents WHERE table_name='records'") ==
        "4");
    CHECK(query(file, "PRAGMA integrity_check") == "ok");
    CHECK(
        query(
            file,
            "SELECT name FROM gpkg_data_columns WHERE table_name='stations' AND "
            "column_name='ports_dc'") == "Puertos de carga rápida");
}

TEST_CASE("geopackage: every layer has a default style on its geometry", "[exports]") {
    const test::TemporaryFolder folder;
    const std::filesystem::path file = folder.path() / "corredor.gpkg";
    exports::writeGeoPackage(sampleTables(), "en", file, {});
    CHECK(
        query(
            file,
            "SELECT count(*) FROM layer_styles s JOIN gpkg_geometry_columns g ON "
            "g.table_name=s.f_table_name AND g.column_name=s.f_geometry_column WHERE "
            "useAsDefault=1 AND f_table_catalog='' AND f_table_schema=''") == "13");
    CHECK(
        query(
            file,
            "SELECT count(*) FROM layer_styles WHERE styleQML LIKE '%<renderer-v2%' AND "
            "styleSLD LIKE '%StyledLayerDescriptor%'") == "17");
    CHECK(
        query(
            file,
            "SELECT group_concat(f_table_name) FROM layer_styles WHERE styleName='stability' AND "
            "styleQML LIKE '%top_share%' AND styleSLD LIKE '%top_share%'") == "candidate_sites");
}

TEST_CASE("geopackage: zones without a record have no counts", "[exports]") {
    const test::TemporaryFolder folder;
    const std::filesystem::path file = folder.path() / "corredor.gpkg";
    exports::writeGeoPackage(sampleTables(), "en", file, {});
    CHECK(
        query(file, "SELECT ports || '/' || share_fast FROM zones WHERE id='02004'") == "8.0/60.0");
    CHECK(
        query(file, "SELECT data FROM zones WHERE ports IS NULL AND per_100k IS NULL") ==
        "no_record");
    CHECK(query(file, "SELECT share_fast FROM zones WHERE id='02003'") == "0.0");
    CHECK(
        query(
            file,
            "SELECT group_concat(geometry_type_name) FROM gpkg_geometry_columns WHERE table_name "
            "IN ('zones', 'coverage')") == "MULTIPOLYGON,MULTIPOLYGON");
    CHECK(
        query(file, "SELECT group_concat(DISTINCT series) FROM coverage") ==
        "dcfc, min,public, km");
    CHECK(
        query(
            file,
            "SELECT count(*) FROM layer_styles WHERE f_table_name='coverage' AND styleQML LIKE "
            "'%SimpleFill%' AND styleQML LIKE '%orderByClause%'") == "2");
    CHECK(
        query(
            file,
            "SELECT count(*) FROM layer_styles WHERE f_table_name='zones' AND styleQML LIKE "
            "'%b_diagonal%'") == "2");
}

TEST_CASE("geopackage: the same tables give the same bytes", "[exports]") {
    const test::TemporaryFolder folder;
    exports::writeGeoPackage(sampleTables(), "en", folder.path() / "a.gpkg", {});
    exports::writeGeoPackage(sampleTables(), "en", folder.path() / "b.gpkg", {});
    CHECK(test::readFile(folder.path() / "a.gpkg") == test::readFile(folder.path() / "b.gpkg"));
}

TEST_CASE("geopackage: a folder that is not there is an output error", "[exports]") {
    const test::TemporaryFolder folder;
    CHECK_THROWS_AS(
        exports::writeGeoPackage(sampleTables(), "en", folder.path() / "none" / "a.gpkg", {}),
        OutputError);
}
