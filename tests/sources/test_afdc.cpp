#include "station_support.h"

#include <corredor/base/error.h>

using namespace corredor;
using layers::Connector;
using layers::PortCounts;
using test::byId;
using test::placesOf;
using test::readOwn;
using Places = std::vector<std::string>;
using enum layers::ConnectorType;

TEST_CASE("AFDC: a good record keeps all it says", "[sources]") {
    const auto read = readOwn("afdc_defects.csv");
    const auto& station = byId(read, "1");
    CHECK(station.source == "AFDC");
    CHECK(station.name == "Good one");
    CHECK(station.address == "1 Main St");
    CHECK(station.city == "Los Angeles");
    CHECK(station.state == "CA");
    CHECK(station.country == "US");
    CHECK(station.network == "ChargePoint Network");
    CHECK(station.facility == "PARKING_GARAGE");
    CHECK(station.openDate == "2019-05-01");
    CHECK(station.dateConfirmed == "2023-01-10");
    CHECK(station.access == layers::Access::Public);
    CHECK(station.status == layers::StationStatus::Open);
    CHECK(station.accuracy == layers::PositionalAccuracy::Surveyed);
    CHECK(station.location == geo::LonLat{-118.25, 34.05});
    CHECK(station.ports == PortCounts{0, 4, 2});
    CHECK(
        station.connectors == std::vector<Connector>{{J1772, 0, 0}, {CCS1, 0, 0}, {CHAdeMO, 0, 0}});
}

TEST_CASE("AFDC: every defect is an issue at its line", "[sources]") {
    const auto read = readOwn("afdc_defects.csv");
    const auto& issues = read.issues;
    const std::string file = "afdc_defects.csv:";
    CHECK(read.recordsInSource == 12);
    CHECK(read.layer->size() == 8);
    CHECK(placesOf(issues, "missing_coordinates") == Places{file + "3|2"});
    CHECK(placesOf(issues, "outside_country") == Places{file + "4|3"});
    CHECK(placesOf(issues, "outside_state") == Places{file + "5|4"});
    CHECK(placesOf(issues, "swapped_coordinates") == Places{file + "6|5", file + "7|6"});
    CHECK(placesOf(issues, "bad_coordinates") == Places{file + "8|7"});
    CHECK(placesOf(issues, "impossible_ports") == Places{file + "9|8"});
    CHECK(placesOf(issues, "low_accuracy") == Places{file + "9|8"});
    CHECK(placesOf(issues, "duplicate_id") == Places{file + "10|1"});
    CHECK(placesOf(issues, "not_electric") == Places{file + "11|10"});
    CHECK(placesOf(issues, "newline_in_field") == Places{file + "12|11"});
    CHECK(placesOf(issues, "decimal_comma") == Places{file + "12|11"});
    CHECK(placesOf(issues, "malformed_record") == Places{file + "14|"});
    CHECK(byId(read, "4").locationDoubtful);
    CHECK_FALSE(byId(read, "1").locationDoubtful);
    CHECK(byId(read, "5").location == geo::LonLat{-119.79, 36.74});
    CHECK(byId(read, "6").location == geo::LonLat{-97.74, 30.27});
    CHECK(byId(read, "8").ports == PortCounts{0, 0, 0});
    CHECK(byId(read, "@12").name == "Cut short");
    CHECK(byId(read, "1#2").name == "Same id");
    CHECK(byId(read, "11").name == "Over two lines");
    CHECK(byId(read, "11").location.lat == 30.29);
}

TEST_CASE("AFDC: API field names and Python lists", "[sources]") {
    const auto read = readOwn("afdc_api.csv");
    REQUIRE(read.layer->size() == 2);
    CHECK(read.issues.empty());
    CHECK(byId(read, "1517").ports == PortCounts{0, 40, 2});
    CHECK(
        byId(read, "1517").connectors ==
        std::vector<Connector>{{J1772, 0, 0}, {CCS1, 0, 0}, {CHAdeMO, 0, 0}});
    CHECK(byId(read, "1517").network.empty());
    CHECK(byId(read, "1520").ports == PortCounts{22, 22, 0});
    CHECK(byId(read, "1520").connectors == std::vector<Connector>{{J1772, 0, 0}, {NEMA, 0, 0}});
}

TEST_CASE("AFDC: rows of charging units become one station", "[sources]") {
    const auto read = readOwn("afdc_units.csv");
    REQUIRE(read.layer->size() == 2);
    CHECK(read.issues.empty());
    CHECK(byId(read, "100").ports == PortCounts{0, 2, 2});
    CHECK(
        byId(read, "100").connectors ==
        std::vector<Connector>{{J1772, 2, 7.2}, {CCS1, 2, 350}, {CHAdeMO, 1, 50}});
    CHECK(byId(read, "101").ports == PortCounts{0, 0, 4});
    CHECK(byId(read, "101").connectors == std::vector<Connector>{{J3400, 2, 250}});
}

TEST_CASE("AFDC: JSON of the API, and its GeoJSON", "[sources]") {
    auto read = readOwn("afdc.json");
    REQUIRE(read.layer->size() == 1);
    const auto& station = byId(read, "7001");
    CHECK(station.ports == PortCounts{0, 2, 4});
    CHECK(
        station.connectors ==
        std::vector<Connector>{{J1772, 2, 7.2}, {CCS1, 2, 180}, {J3400, 2, 170}});
    CHECK(station.accuracy == layers::PositionalAccuracy::Address);
    CHECK(station.openDate == "2024-03-01");
    CHECK(placesOf(read.issues, "not_electric").size() == 1);

    const test::TemporaryFolder folder;
    const auto path = folder.write(
        "a.geojson",
        R"({"type":"FeatureCollection","features":[{"type":"Feature","geometry":{"type":"Point",)"
        R"("coordinates":[-115.49,32.67]},"properties":{"id":1,"fuel_type_code":"ELEC",)"
        R"("state":"CA","ev_dc_fast_num":3}}]})");
    read = sources::readStations(path, {});
    REQUIRE(read.layer->size() == 1);
    CHECK(byId(read, "1").location == geo::LonLat{-115.49, 32.67});
    CHECK(byId(read, "1").ports.dcfc == 3);
}

TEST_CASE("AFDC: a box and an attribute filter choose records", "[sources]") {
    sources::StationOptions options;
    options.source.bbox = geo::BoundingBox{-119, 33, -117, 35};
    CHECK(readOwn("afdc_defects.csv", options).layer->size() == 1);
    options = {};
    options.source.where = "State = 'TX'";
    const auto read = readOwn("afdc_defects.csv", options);
    CHECK(read.recordsInSource == 7);
    options.source.where = "Nonsense ((";
    CHECK_THROWS_AS(readOwn("afdc_defects.csv", options), InputError);
}

TEST_CASE("AFDC: the real lists, counted by other means", "[sources][slow]") {
    // Counted with Python's csv module over the same files.
    if (const auto path = test::sharedFile("data/chargers/afdc_border4_2023-01.csv")) {
        const auto read = sources::readStations(*path, {});
        CHECK(read.recordsInSource == 19766);
        CHECK(read.layer->size() == 19758);
        CHECK(placesOf(read.issues, "outside_country").size() == 8);
        const auto doubtful = placesOf(read.issues, "outside_state");
        for (const char* id : {"|218531", "|231044", "|238102"}) {
            CHECK(std::ranges::any_of(
                doubtful, [&](const std::string& place) { return place.ends_with(id); }));
        }
        PortCounts ports;
        for (const auto& station : read.layer->records()) {
            ports.l1 += station.ports.l1;
            ports.l2 += station.ports.l2;
            ports.dcfc += station.ports.dcfc;
        }
        CHECK(ports.l1 == 266);
        // The eight records at 1 N, 1 W, which are skipped, have 16 and 4.
        CHECK(ports.l2 == 44348 - 16);
        CHECK(ports.dcfc == 11069 - 4);
    }
}
