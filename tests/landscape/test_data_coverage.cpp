#include "station_scene.h"

#include <corredor/landscape/data_coverage.h>

#include <catch2/catch.hpp>

using namespace corredor;
using landscape::RecordState;

namespace {

/** Boxes of one degree in a row from 0 E on, as a layer. */
std::shared_ptr<const layers::ZoneLayer> boxes(const std::vector<std::string>& ids, double width) {
    const auto zones = std::make_shared<layers::ZoneLayer>();
    const auto shapes = std::make_shared<geo::Polygons>();
    for (std::size_t i = 0; i < ids.size(); ++i) {
        const double west = static_cast<double>(i) * width;
        shapes->addRing(std::vector<geo::LonLat>{
            {west, 30}, {west + width, 30}, {west + width, 31}, {west, 31}});
        shapes->endShape();
    }
    zones->shapes = shapes;
    zones->id = ids;
    zones->label = ids;
    zones->country.assign(ids.size(), "US");
    return zones;
}

layers::StationRecord recordAt(std::string id, double lon, std::string confirmed) {
    layers::StationRecord record = test::record(std::move(id), "N", {lon, 30.5});
    record.dateConfirmed = std::move(confirmed);
    return record;
}

} // namespace

TEST_CASE("data coverage: no record, not covered and a record are three things", "[landscape]") {
    layers::StationRecord astray = recordAt("astray", 2.25, "");
    astray.locationDoubtful = true;
    layers::StationRecord closed = recordAt("closed", 0.3, "2021-05-06");
    closed.status = layers::StationStatus::Closed;
    const auto stations = test::merge(
        {test::sourceOf({recordAt("a", 0.2, "2022-01-01"), closed}),
         test::sourceOf({recordAt("b", 0.25, ""), astray})});
    const auto states = boxes({"US-AA", "US-BB", "US-CC"}, 1);
    const auto zones = boxes({"1", "2", "3", "4", "5", "6"}, 0.5);
    const landscape::DataCoverage coverage = landscape::measureDataCoverage(
        stations, std::vector<std::string>{"first", "second"}, std::vector{zones}, *states);

    REQUIRE(coverage.zones.size() == 1);
    const auto& found = coverage.zones[0];
    CHECK(found[0].state == RecordState::Recorded);
    CHECK(found[0].records == 3);
    CHECK(found[0].bySource == std::vector<std::int64_t>{2, 1});
    CHECK(found[0].newestConfirmed == "2022-01-01");
    CHECK(found[1].state == RecordState::NoRecord); // same state, nothing here
    CHECK(found[2].state == RecordState::NotCovered);
    CHECK(found[4].state == RecordState::Recorded);   // where the stray record lies ...
    CHECK(found[5].state == RecordState::NotCovered); // ... which says nothing of its state
    REQUIRE(coverage.states.size() == 3);
    CHECK(coverage.states.at("US-AA").records == 3);
    CHECK(coverage.states.at("US-BB").state == RecordState::NotCovered);
    CHECK(coverage.states.at("US-CC").records == 0);
}

TEST_CASE("data coverage: without stations nothing is covered", "[landscape]") {
    const auto zones = boxes({"1"}, 1);
    const landscape::DataCoverage coverage = landscape::measureDataCoverage(
        test::merge({test::sourceOf({})}),
        std::vector<std::string>{"empty"},
        std::vector{zones},
        *boxes({"US-AA"}, 1));
    CHECK(coverage.zones[0][0].state == RecordState::NotCovered);
    CHECK(toString(coverage.zones[0][0].state) == "not_covered");
}
