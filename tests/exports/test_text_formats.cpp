#include "sample_results.h"
#include "site_table.h"
#include "text_formats.h"

#include <corredor/base/text.h>

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <limits>
#include <set>

using namespace corredor;
using nlohmann::json;

TEST_CASE("site tables: names fit a dBASE field, are unique and documented", "[exports]") {
    const exports::Results results = test::sampleResults();
    for (const exports::Table& table :
         {exports::candidateTable(results),
          exports::planTable(results),
          exports::stationTable(results),
          exports::recordTable(results),
          exports::crossingTable(results)}) {
        std::set<std::string> names;
        for (const exports::Column& column : table.columns) {
            INFO(table.name << "." << column.info.name);
            CHECK(column.info.name.size() <= 10);
            CHECK(
                column.info.name.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_") ==
                std::string::npos);
            CHECK(names.insert(column.info.name).second);
            CHECK_FALSE(column.info.longName.empty());
            CHECK_FALSE(column.info.labelEn.empty());
            CHECK_FALSE(column.info.labelEs.empty());
        }
    }
}

TEST_CASE("site tables: candidates by rank, plan by its own order", "[exports]") {
    exports::Results results = test::sampleResults();
    results.scores.order = {2, 0, 1, 3};
    const exports::Table candidates = exports::candidateTable(results);
    CHECK(exports::cellText(candidates.column("site_id"), 0) == "C0003");
    CHECK(exports::cellText(candidates.column("plan_rank"), 1) == "1");
    CHECK(exports::cellText(candidates.column("plan_rank"), 0) == "0");
    CHECK(exports::cellText(candidates.column("c02_raw"), 3).empty());
    const exports::Table plan = exports::planTable(results);
    REQUIRE(plan.rows() == 2);
    CHECK(exports::cellText(plan.column("gain"), 1) == "500");
}

TEST_CASE("site tables: duplicates name the record they repeat", "[exports]") {
    const exports::Table records = exports::recordTable(test::sampleResults());
    const exports::Table duplicates = exports::duplicateTable(records);
    REQUIRE(duplicates.rows() == 1);
    CHECK(exports::cellText(duplicates.column("dup_of"), 0) == "AFDC:1");
    CHECK(exports::cellText(duplicates.column("uid"), 0) == "S1");
    CHECK(exports::cellText(duplicates.column("source_id"), 0) == "MX-9");
}

TEST_CASE("rounded: half away from zero, whole numbers beyond 2^53, no infinity", "[exports]") {
    CHECK(exports::rounded(0.125, 2) == 0.13);
    CHECK(exports::rounded(-0.125, 2) == -0.13);
    CHECK_FALSE(std::signbit(exports::rounded(-1e-9, 3)));
    CHECK(exports::rounded(1e300, 7) == 1e300);
    CHECK(std::isnan(exports::rounded(std::numeric_limits<double>::infinity(), 3)));
}

TEST_CASE("geoJsonOf: RFC 7946 with 7 decimals and no crs", "[exports]") {
    const json document =
        json::parse(exports::geoJsonOf(exports::stationTable(test::sampleResults())));
    CHECK(document["type"] == "FeatureCollection");
    CHECK_FALSE(document.contains("crs"));
    REQUIRE(document["features"].size() == 3);
    const json& first = document["features"][0];
    CHECK(first["geometry"]["coordinates"][0].dump() == "-117.0231235");
    CHECK(first["properties"]["name"] == "Plaza Río");
    CHECK(first["properties"]["conn"] == "CCS1: 2 (150 kW)");
    CHECK(document["features"][1]["properties"]["name"] == "Otay \"Mesa\", lot <A>");
}

TEST_CASE("geoJsonOf: no value is null", "[exports]") {
    const json document =
        json::parse(exports::geoJsonOf(exports::candidateTable(test::sampleResults())));
    CHECK(document["features"][3]["properties"]["c02_raw"].is_null());
}

TEST_CASE("csvOf: quotes what has to be quoted", "[exports]") {
    const std::string csv = exports::csvOf(exports::stationTable(test::sampleResults()));
    CHECK(csv.find("\"Otay \"\"Mesa\"\", lot <A>\"") != std::string::npos);
    CHECK(csv.starts_with("uid,name,"));
    CHECK(std::ranges::count(csv, '\n') == 4);
}

TEST_CASE("fieldsCsvOf: one line a column with unit and both labels", "[exports]") {
    const exports::Table table = exports::candidateTable(test::sampleResults());
    const std::string csv = exports::fieldsCsvOf(table);
    CHECK(csv.starts_with("field,long_name,unit,type,label_en,label_es\n"));
    CHECK(csv.find("\nc01_raw,población: value,people,real,") != std::string::npos);
    CHECK(std::ranges::count(csv, '\n') == std::ssize(table.columns) + 1);
}

TEST_CASE("kmlOf: escapes text and carries the columns", "[exports]") {
    const std::string kml =
        exports::kmlOf(exports::stationTable(test::sampleResults()), "name", "es");
    CHECK(kml.find("<name>Otay &quot;Mesa&quot;, lot &lt;A&gt;</name>") != std::string::npos);
    CHECK(kml.find("<SimpleData name=\"ports_dc\">8</SimpleData>") != std::string::npos);
    CHECK(kml.find("<displayName>Puertos de carga rápida</displayName>") != std::string::npos);
    CHECK(isUtf8(kml));
}
