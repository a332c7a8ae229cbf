#include "station_scene.h"

#include <corredor/landscape/data_quality.h>

#include <catch2/catch.hpp>

using namespace corredor;
using namespace corredor::test;
using landscape::DataQuality;
using layers::PositionalAccuracy;
using layers::StationRecord;

namespace {

StationRecord confirmed(std::string id, std::string date, PositionalAccuracy accuracy) {
    StationRecord made = record(std::move(id), "FLO", placeAt(0));
    made.dateConfirmed = std::move(date);
    made.accuracy = accuracy;
    return made;
}

Issue issue(std::string code, std::string source, std::int64_t count) {
    Issue made;
    made.code = std::move(code);
    made.source = std::move(source);
    made.count = count;
    return made;
}

} // namespace

TEST_CASE("assessQuality: each source by what was read, skipped, mended, doubted", "[landscape]") {
    auto misplaced = confirmed("4", "2024-06-02", PositionalAccuracy::Address);
    misplaced.locationDoubtful = true;
    misplaced.ports = {};
    const auto merged = merge(
        {sourceOf(
             {confirmed("1", "2021-06-01", PositionalAccuracy::Surveyed),
              confirmed("2", "2021-05-31", PositionalAccuracy::Settlement),
              confirmed("3", "", PositionalAccuracy::Unknown),
              misplaced}),
         sourceOf({confirmed("9", "2024-06-01", PositionalAccuracy::Street)})});
    const std::vector<landscape::StationSourceFacts> sources = {{"a.csv", 7}, {"b.csv", 1}};
    const std::vector issues = {
        issue("bad_coordinates", "a.csv", 2),
        issue("not_published", "a.csv", 1),
        issue("swapped_coordinates", "a.csv", 3),
        issue("outside_state", "a.csv", 1),
        issue("bad_coordinates", "roads.gpkg", 9)};
    const DataQuality quality = landscape::assessQuality(merged, sources, issues);
    CHECK(quality.newestConfirmed == "2024-06-02");
    CHECK(quality.staleAfterYears == 3);
    REQUIRE(quality.sources.size() == 2);
    const landscape::SourceQuality& first = quality.sources[0];
    CHECK(first.read == 7);
    CHECK(first.kept == 4);
    CHECK(first.skipped == 3);
    CHECK(first.mended == 3);
    CHECK(first.doubted == 1);
    CHECK(first.byCode.at("bad_coordinates") == 2);
    CHECK(first.stale == 2); // the first by a day
    CHECK(first.undated == 1);
    CHECK(first.coarse == 1);
    CHECK(first.accuracyUnknown == 1);
    CHECK(first.withoutPorts == 1);
    CHECK(first.newestConfirmed == "2024-06-02");
    CHECK(quality.sources[1].coarse == 1);
    CHECK(quality.sources[1].stale == 0);

    std::vector<std::string> points;
    for (const landscape::QualityPoint& point : quality.points) {
        points.push_back(merged.records->record(point.record).id + " " + std::string(point.code));
    }
    CHECK(
        points ==
        std::vector<std::string>{
            "1 stale", "2 coarse_position", "2 stale", "4 outside_state", "9 coarse_position"});

    SECTION("another span") {
        CHECK(
            landscape::assessQuality(merged, sources, issues, {.staleAfterYears = 4})
                .sources[0]
                .stale == 0);
    }
}

TEST_CASE("assessQuality: nothing read", "[landscape]") {
    const DataQuality quality = landscape::assessQuality(merge({}), {}, {});
    CHECK(quality.sources.empty());
    CHECK(quality.points.empty());
    CHECK(quality.newestConfirmed.empty());
}

TEST_CASE("treatmentOf: unknown codes are doubts", "[landscape]") {
    using landscape::Treatment;
    CHECK(landscape::treatmentOf("missing_coordinates") == Treatment::Skipped);
    CHECK(landscape::treatmentOf("level_mended") == Treatment::Mended);
    CHECK(landscape::treatmentOf("low_accuracy") == Treatment::Doubted);
    CHECK(landscape::treatmentOf("another") == Treatment::Doubted);
}
