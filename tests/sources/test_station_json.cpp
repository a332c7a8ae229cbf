#include "station_support.h"

#include <corredor/base/error.h>

using namespace corredor;
using layers::Connector;
using layers::PortCounts;
using layers::StationStatus;
using test::byId;
using test::placesOf;
using test::readOwn;
using Places = std::vector<std::string>;
using enum layers::ConnectorType;

TEST_CASE("Open Charge Map: the verbose form", "[sources]") {
    const auto read = readOwn("open_charge_map.json");
    CHECK(read.recordsInSource == 4);
    REQUIRE(read.layer->size() == 2);
    const auto& station = byId(read, "1");
    CHECK(station.source == "Open Charge Map");
    CHECK(station.referenceId == "AFDC:38997");
    CHECK(station.licence == "any purpose");
    CHECK(station.network == "ChargePoint");
    CHECK(station.state == "TX");
    CHECK(station.dateConfirmed == "2019-12-24");
    CHECK(station.access == layers::Access::Public);
    CHECK(station.status == StationStatus::Open);
    // Two dual-plug chargers are two ports.
    CHECK(station.ports == PortCounts{1, 3, 2});
    CHECK(
        station.connectors ==
        std::vector<Connector>{{J1772, 3, 7}, {CCS1, 2, 50}, {CHAdeMO, 2, 50}, {NEMA, 1, 1}});
    CHECK(placesOf(read.issues, "not_published") == Places{"open_charge_map.json:12|2"});
    CHECK(placesOf(read.issues, "removed") == Places{"open_charge_map.json:14|3"});
    CHECK(placesOf(read.issues, "impossible_power") == Places{"open_charge_map.json:16|4"});
    CHECK(byId(read, "4").access == layers::Access::Private);
    CHECK(byId(read, "4").status == StationStatus::Planned);
    CHECK(byId(read, "4").connectors == std::vector<Connector>{{J1772, 1, 0}, {J3400, 0, 250}});
    CHECK(byId(read, "4").ports == PortCounts{0, 1, 1});
}

TEST_CASE("Open Charge Map: compact lines, one of them broken", "[sources]") {
    const auto read = readOwn("open_charge_map.jsonl");
    REQUIRE(read.layer->size() == 3);
    CHECK(placesOf(read.issues, "malformed_record") == Places{"open_charge_map.jsonl:2|"});
    const auto& station = byId(read, "100018");
    CHECK(station.country == "MX");
    CHECK(station.state == "GUA"); // from its coordinates
    CHECK(station.network == "Tesla (Tesla-only charging)");
    CHECK(station.ports == PortCounts{0, 2, 0});
    CHECK(byId(read, "100580").state == "CMX");
    CHECK(byId(read, "100580").status == StationStatus::Closed);
    CHECK(placesOf(read.issues, "unknown_state") == Places{"open_charge_map.jsonl:3|100580"});
    CHECK(byId(read, "100581").ports == PortCounts{0, 2, 0}); // 30 kW are no Supercharger
    CHECK(placesOf(read.issues, "level_mended") == Places{"open_charge_map.jsonl:4|100581"});
}

TEST_CASE("Open Charge Map: a folder, a file for each POI", "[sources]") {
    const test::TemporaryFolder folder;
    const std::string tail =
        R"(, "AddressInfo": {"Title": "t", "CountryID": 146, "Latitude": 32.5, "Longitude": -116.9}})";
    static_cast<void>(folder.write("b.json", R"({"ID": 2)" + tail));
    static_cast<void>(folder.write("a.json", R"({"ID": 1)" + tail));
    static_cast<void>(folder.write("c.json", R"({"reference": "data"})"));
    static_cast<void>(folder.write("notes.md", "no data"));
    const auto read = sources::readStations(folder.path(), {});
    REQUIRE(read.layer->size() == 2);
    CHECK(read.layer->record(0).id == "1");
    CHECK(placesOf(read.issues, "not_a_station_file") == Places{"c.json|"});
    CHECK(sources::detectStationSchema(folder.path()) == sources::StationSchema::OpenChargeMap);
}

TEST_CASE("OCPI: ports are EVSEs, power by the rules", "[sources]") {
    const auto read = readOwn("ocpi.json");
    CHECK(read.recordsInSource == 3);
    REQUIRE(read.layer->size() == 1);
    const auto& station = byId(read, "L1");
    CHECK(station.source == "OCPI");
    CHECK(station.country == "MX");
    CHECK(station.state == "BCN");
    CHECK(station.network == "Evergo");
    CHECK(station.facility == "MALL");
    CHECK(station.status == StationStatus::Open);
    CHECK(station.ports == PortCounts{0, 2, 2});
    // 500 V x 120 A; three phases of 230 V x 32 A; amperes not given.
    CHECK(
        station.connectors ==
        std::vector<Connector>{
            {J1772, 1, 0}, {CCS1, 1, 150}, {J3400, 1, 250}, {CHAdeMO, 1, 60}, {Type2, 1, 22.08}});
    CHECK(placesOf(read.issues, "not_published") == Places{"ocpi.json:18|L2"});
    CHECK(placesOf(read.issues, "removed") == Places{"ocpi.json:2|L1", "ocpi.json:20|L3"});
}

TEST_CASE("OpenStreetMap: GeoJSON tags", "[sources]") {
    const auto read = readOwn("osm.geojson");
    REQUIRE(read.layer->size() == 2);
    const auto& station = byId(read, "node/1");
    CHECK(station.source == "OpenStreetMap");
    CHECK(station.country == "MX");
    CHECK(station.state == "BCN");
    CHECK(station.referenceId == "AFDC:77");
    CHECK(station.access == layers::Access::Public);
    CHECK(
        station.connectors ==
        std::vector<Connector>{{J1772, 2, 7.2}, {CCS1, 2, 150}, {CHAdeMO, 2, 0}});
    // Six plugs, four vehicles at a time.
    CHECK(station.ports.total() == 4);
    CHECK(station.ports.dcfc == 3);
    const auto& area = byId(read, "way/2");
    CHECK(area.location.lon == Approx(-115.999));
    CHECK(area.location.lat == Approx(32.001));
    CHECK(area.ports == PortCounts{0, 0, 8});
    CHECK(area.connectors == std::vector<Connector>{{J3400, 8, 250}});
    CHECK(placesOf(read.issues, "not_electric") == Places{"osm.geojson:9|node/3"});
    CHECK(placesOf(read.issues, "part_of_station") == Places{"osm.geojson:11|node/4"});
    CHECK(placesOf(read.issues, "impossible_power") == Places{"osm.geojson:13|node/5"});
    CHECK(placesOf(read.issues, "missing_coordinates") == Places{"osm.geojson:13|node/5"});
}

TEST_CASE("OpenStreetMap: Overpass elements", "[sources]") {
    const auto read = readOwn("overpass.json");
    REQUIRE(read.layer->size() == 2);
    CHECK(byId(read, "way/11").ports == PortCounts{0, 0, 12});
    CHECK(byId(read, "way/11").location == geo::LonLat{-117.01, 32.52});
    CHECK(byId(read, "node/12").ports == PortCounts{0, 3, 0});
    CHECK(byId(read, "node/12").access == layers::Access::Private);
}

TEST_CASE("stations: the schema is known by content", "[sources]") {
    using enum sources::StationSchema;
    const auto [name, expected] = GENERATE(table<std::string, sources::StationSchema>({
        {"afdc_defects.csv", Afdc},
        {"afdc_api.csv", Afdc},
        {"afdc_units.csv", Afdc},
        {"afdc.json", Afdc},
        {"open_charge_map.json", OpenChargeMap},
        {"open_charge_map.jsonl", OpenChargeMap},
        {"ocpi.json", Ocpi},
        {"osm.geojson", OpenStreetMap},
        {"overpass.json", OpenStreetMap},
        {"cargadores.csv", Table},
    }));
    CHECK(sources::detectStationSchema(test::ownFile("sources/data/" + name)) == expected);
    CHECK(sources::stationSchemaFromName(sources::toString(expected)) == expected);
}

TEST_CASE("stations: what holds none is an error that says what to set", "[sources]") {
    const test::TemporaryFolder folder;
    const auto other = folder.write("other.json", R"([{"a": 1}])");
    CHECK_FALSE(sources::detectStationSchema(other));
    CHECK_FALSE(sources::stationSchemaFromName("nonsense"));
    CHECK_THROWS_AS(sources::readStations(other, {}), InputError);
    CHECK_THROWS_AS(sources::readStations(folder.write("t.csv", "a,b\n1,2\n"), {}), InputError);
    CHECK_THROWS_AS(sources::readStations(folder.path() / "none.json", {}), InputError);
    const test::TemporaryFolder empty;
    CHECK_THROWS_AS(sources::readStations(empty.path(), {}), InputError);
    sources::StationOptions options;
    options.schema = sources::StationSchema::Ocpi;
    CHECK_THROWS_AS(readOwn("afdc_defects.csv", options), InputError);
    options.schema = sources::StationSchema::Afdc;
    CHECK_THROWS_AS(readOwn("cargadores.csv", options), InputError);
    const auto mixed = readOwn("open_charge_map.json", options);
    CHECK(mixed.layer->size() == 0);
    CHECK(placesOf(mixed.issues, "malformed_record").size() == 4);
    options = {};
    options.source.where = "a = 1";
    CHECK_THROWS_AS(readOwn("ocpi.json", options), InputError);
}

TEST_CASE("stations: wrong types anywhere are survived", "[sources]") {
    const test::TemporaryFolder folder;
    const std::string text = GENERATE(
        R"([{"AddressInfo": 5, "Connections": {"a": 1}, "StatusType": []}])",
        R"([{"AddressInfo": {"Latitude": [], "Longitude": {}}, "Connections": [1, null, [2]]}])",
        R"([{"id": {}, "evses": [1, {"connectors": 7}], "coordinates": "x", "publish": "no"}])",
        R"([{"amenity": 1, "tags": {"amenity": "charging_station", "socket:type1": []}, "lat": "x"}])",
        R"([{"fuel_type_code": [], "ev_connector_types": {"a": 1}, "ev_charging_units": [3]}])",
        R"([{"type": "Feature", "geometry": 5, "properties": {"amenity": "charging_station"}}])");
    CAPTURE(text);
    const auto read = sources::readStations(folder.write("x.json", text), {});
    CHECK(read.layer->size() == 0);
    CHECK_FALSE(read.issues.empty());
}

TEST_CASE("stations: a cancelled reading stops", "[sources]") {
    std::stop_source stop;
    stop.request_stop();
    CHECK_THROWS_AS(
        sources::readStations(
            test::ownFile("sources/data/ocpi.json"), {}, JobContext(stop.get_token(), {})),
        Cancelled);
}
