#include "connector_codes.h"
#include "station_checks.h"
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

TEST_CASE("station table: Spanish columns, semicolons, decimal commas", "[sources]") {
    const auto read = readOwn("cargadores.csv");
    REQUIRE(read.layer->size() == 3);
    const auto& station = byId(read, "MX-1");
    CHECK(station.source == "cargadores");
    CHECK(station.name == "Plaza Río");
    CHECK(station.city == "Tijuana");
    CHECK(station.state == "BCN");
    CHECK(station.country == "MX");
    CHECK(station.operatorName == "Evergo");
    CHECK(station.access == layers::Access::Public);
    CHECK(station.status == StationStatus::Open);
    CHECK(station.ports == PortCounts{0, 4, 2});
    CHECK(station.location == geo::LonLat{-117.0216, 32.5266});
    CHECK(byId(read, "MX-2").state == "BCN");
    CHECK(byId(read, "MX-2").status == StationStatus::Planned);
    CHECK(byId(read, "MX-2").connectors == std::vector<Connector>{{J1772, 3, 0}});
    CHECK(byId(read, "MX-3").connectors == std::vector<Connector>{{GBTDC, 0, 0}});
    CHECK(
        placesOf(read.issues, "impossible_power") ==
        Places{"cargadores.csv:2|MX-1", "cargadores.csv:4|MX-3"});
    CHECK_FALSE(placesOf(read.issues, "decimal_comma").empty());
}

TEST_CASE("station table: the user's own columns", "[sources]") {
    const test::TemporaryFolder folder;
    const auto path = folder.write(
        "own.csv", "nom,cd,este,norte,xx\nUno,3,-12979852.626,3746258.178,x\nDos,,,,\n");
    sources::StationOptions options;
    options.name = "My list";
    options.defaultCountry = std::string("MX");
    options.fields = {{"name", "nom"}, {"ports_dcfc", "cd"}};
    options.source.lonField = "este";
    options.source.latField = "norte";
    options.source.crs = "EPSG:3857";
    const auto read = sources::readStations(path, options);
    REQUIRE(read.layer->size() == 1);
    const auto& station = read.layer->record(0);
    CHECK(station.source == "My list");
    CHECK(station.name == "Uno");
    CHECK(station.ports.dcfc == 3);
    // Spherical Mercator of 116.60 W, 31.87 N by its formula; written to the millimetre.
    CHECK(station.location.lon == Approx(-116.60).margin(1e-7));
    CHECK(station.location.lat == Approx(31.87).margin(1e-7));
    CHECK(station.state == "BCN");
    CHECK(placesOf(read.issues, "missing_coordinates") == Places{"own.csv:3|"});
    options.fields["power_kw"] = "none";
    CHECK_THROWS_AS(sources::readStations(path, options), InputError);
    options.fields = {{"colour", "nom"}};
    CHECK_THROWS_AS(sources::readStations(path, options), InputError);
}

TEST_CASE("station table: a vector layer", "[sources]") {
    const test::TemporaryFolder folder;
    const auto path = folder.write(
        "s.geojson",
        R"({"type":"FeatureCollection","features":[{"type":"Feature","geometry":{"type":"Point",)"
        R"("coordinates":[-106.08,28.64]},"properties":{"nombre":"Uno","rapidos":2}},)"
        R"({"type":"Feature","geometry":null,"properties":{"nombre":"Dos","rapidos":1}}]})");
    CHECK(sources::detectStationSchema(path) == sources::StationSchema::Table);
    const auto read = sources::readStations(path, {});
    REQUIRE(read.layer->size() == 1);
    CHECK(read.layer->record(0).name == "Uno");
    CHECK(read.layer->record(0).ports.dcfc == 2);
    CHECK(read.layer->record(0).state == "CHH");
    CHECK(placesOf(read.issues, "missing_coordinates").size() == 1);
}

TEST_CASE("station table: without coordinates there is no layer", "[sources]") {
    const test::TemporaryFolder folder;
    CHECK_THROWS_AS(
        sources::readStations(folder.write("n.csv", "name,ports_dcfc\na,1\n"), {}), InputError);
}

TEST_CASE("connector codes: the crosswalk of all formats", "[sources]") {
    using Row = std::tuple<layers::ConnectorType, std::string, std::string, long long, std::string>;
    // Field notes, FACTS: AFDC code, OCPI standard, Open Charge Map id, OpenStreetMap socket.
    const auto [type, afdc, ocpi, ocm, osm] =
        GENERATE(table<layers::ConnectorType, std::string, std::string, long long, std::string>({
            Row{J1772, "J1772", "IEC_62196_T1", 1, "type1"},
            Row{CCS1, "J1772COMBO", "IEC_62196_T1_COMBO", 32, "type1_combo"},
            Row{J3400, "TESLA", "SAE_J3400", 27, "nacs"},
            Row{J3400, "J3400", "TESLA_S", 30, "tesla_supercharger"},
            Row{CHAdeMO, "CHADEMO", "CHADEMO", 2, "chademo"},
            Row{MCS, "J3271", "MCS", 0, "mcs"},
            Row{Type2, "", "IEC_62196_T2", 25, "type2"},
            Row{Type2, "", "IEC_62196_T2", 1036, "type2_cable"},
            Row{CCS2, "", "IEC_62196_T2_COMBO", 33, "type2_combo"},
            Row{GBTAC, "", "GBT_AC", 1038, ""},
            Row{GBTDC, "", "GBT_DC", 1040, "gb_dc"},
            Row{NEMA, "NEMA1450", "NEMA_14_50", 11, "nema_14_50"},
            Row{NEMA, "NEMA515", "DOMESTIC_B", 22, "nema_5_15"},
            Row{NEMA, "NEMA520", "NEMA_5_20", 9, "nema_5_20"},
        }));
    CHECK((afdc.empty() || sources::connectorFromAfdc(afdc) == type));
    CHECK(sources::connectorFromOcpi(ocpi) == type);
    CHECK((ocm == 0 || sources::connectorFromOpenChargeMap(ocm) == type));
    CHECK((osm.empty() || sources::connectorFromOsm(osm) == type));
    CHECK(sources::connectorFromText(ocpi) == type);
}

TEST_CASE("connector codes: unknown ones are unknown", "[sources]") {
    CHECK_FALSE(sources::connectorFromAfdc("XYZ"));
    CHECK_FALSE(sources::connectorFromOcpi(""));
    CHECK_FALSE(sources::connectorFromOpenChargeMap(0));
    CHECK_FALSE(sources::connectorFromOsm("cee_blue"));
    CHECK(sources::connectorFromText("CCS (Type 1)") == CCS1);
    CHECK(sources::connectorFromText("Tesla (Model S/X)") == J3400);
}

TEST_CASE("station checks: dates and text", "[sources]") {
    CHECK(sources::isoDate("2023-01-10") == "2023-01-10");
    CHECK(sources::isoDate(" 2018-02-09T06:55:00Z") == "2018-02-09");
    CHECK(sources::isoDate("2023/01/10 00:00:00+00") == "2023-01-10");
    CHECK(sources::isoDate("2023-13-10").empty());
    CHECK(sources::isoDate("1/2/2023").empty());
    CHECK(sources::isoDate("").empty());
    CHECK(
        sources::tidied("  a \n\t b\x01"
                        "c ") == "a b c");
}
