#include "station_scene.h"

#include <corredor/base/error.h>

#include <catch2/catch.hpp>

using namespace corredor;
using namespace corredor::test;
using layers::ConnectorType;
using layers::StationRecord;
using Parts = std::vector<std::string>;

namespace {

StationRecord at(StationRecord base, std::string name, std::string address) {
    base.name = std::move(name);
    base.address = std::move(address);
    return base;
}

StationRecord confirmed(StationRecord base, std::string date, layers::PortCounts ports) {
    base.dateConfirmed = std::move(date);
    base.ports = ports;
    return base;
}

} // namespace

TEST_CASE("mergeStations: rows of one network at one place add up", "[landscape]") {
    const auto merged = merge({sourceOf(
        {record("1", "ChargePoint Network", placeAt(0)),
         record("2", "ChargePoint Network", placeAt(15)),
         record("3", "ChargePoint Network", placeAt(30)),
         record("4", "ChargePoint Network", placeAt(500))})});
    CHECK(partition(merged) == Parts{"AFDC:1 AFDC:2 AFDC:3", "AFDC:4"});
    REQUIRE(merged.stations->size() == 2);
    CHECK(merged.stations->record(0).ports.l2 == 6);
    CHECK(
        merged.stations->record(0).connectors ==
        std::vector{layers::Connector{ConnectorType::J1772, 6, 7}});
    CHECK(merged.stationUid == Parts{"AFDC:1", "AFDC:4"});
    CHECK(merged.membership[0].reason == "first_record");
    CHECK(merged.membership[1].reason == "same_site");
    CHECK(merged.membership[1].duplicateOf == -1);
    CHECK(merged.membership[1].confidence01 < 1);
    CHECK(merged.membership[3].reason == "only_record");
    CHECK(merged.membership[3].confidence01 == 1);
}

TEST_CASE("mergeStations: a station opened with the first of its records", "[landscape]") {
    auto one = record("1", "ChargePoint Network", placeAt(0));
    auto two = record("2", "ChargePoint Network", placeAt(10));
    auto three = record("3", "ChargePoint", placeAt(5), "OCM");
    one.openDate = "2021-05-01";
    two.openDate = "2019-02-03";
    CHECK(merge({sourceOf({one, two})}).stations->record(0).openDate == "2019-02-03");
    SECTION("a record of another source counts, one without a date does not") {
        three.openDate = GENERATE("2017-11-30", "");
        const auto merged = merge({sourceOf({one, two}), sourceOf({three})});
        REQUIRE(merged.stations->size() == 1);
        CHECK(
            merged.stations->record(0).openDate ==
            (three.openDate.empty() ? "2019-02-03" : three.openDate));
    }
}

TEST_CASE("mergeStations: two networks at one address stay two", "[landscape]") {
    const auto one = at(record("1", "ChargePoint Network", placeAt(0)), "Mall", "100 Main St");
    SECTION("in one source") {
        const auto two = at(record("2", "eVgo Network", placeAt(0)), "Mall", "100 Main St");
        CHECK(partition(merge({sourceOf({one, two})})).size() == 2);
    }
    SECTION("in two sources") {
        const auto two = at(record("2", "EVgo", placeAt(0), "OCM"), "Mall", "100 Main St");
        CHECK(partition(merge({sourceOf({one}), sourceOf({two})})).size() == 2);
    }
    SECTION("a record without network joins only one of them") {
        const auto two = at(record("2", "eVgo Network", placeAt(2)), "Mall", "100 Main St");
        const auto bare = at(record("9", "", placeAt(1), "OCM"), "Mall", "100 Main Street");
        CHECK(partition(merge({sourceOf({one, two}), sourceOf({bare})})).size() == 2);
    }
}

TEST_CASE("mergeStations: spellings of one network are one network", "[landscape]") {
    const auto [first, second] = GENERATE(table<std::string, std::string>(
        {{"ChargePoint Network", "ChargePoint"},
         {"Blink Network", "Blink Charging"},
         {"SHELL_RECHARGE", "Shell Recharge Solutions (US)"},
         {"SemaCharge Network", "Blink Charging"},
         {"Volta", "Shell Recharge Solutions (US)"},
         {"FLASH", "Flash Charging"},
         {"UNIVERSAL", "Universal EV Charging"}}));
    INFO(first << " / " << second);
    const auto merged = merge(
        {sourceOf({record("1", first, placeAt(0))}),
         sourceOf({record("2", second, placeAt(10), "OCM")})});
    CHECK(partition(merged).size() == 1);
}

TEST_CASE("mergeStations: companies that merged are two networks within a source", "[landscape]") {
    const auto merged = merge({sourceOf(
        {record("1", "SemaCharge Network", placeAt(0)),
         record("2", "Blink Network", placeAt(5))})});
    CHECK(partition(merged).size() == 2);
}

TEST_CASE("mergeStations: Tesla's two networks are told apart", "[landscape]") {
    auto supercharger = record("1", "Tesla", placeAt(0));
    supercharger.ports = {.l1 = 0, .l2 = 0, .dcfc = 8};
    supercharger.connectors = {{ConnectorType::J3400, 8, 150}};
    const auto destination = record("2", "Tesla Destination", placeAt(5));
    CHECK(partition(merge({sourceOf({supercharger, destination})})).size() == 2);

    SECTION("where the other source only says Tesla, its ports decide") {
        auto slow = record("7", "Tesla (Tesla-only charging)", placeAt(2), "OCM");
        slow.ports = {.l1 = 0, .l2 = 0, .dcfc = 2}; // destination chargers coded as DC
        slow.connectors = {{ConnectorType::J3400, 2, 23}};
        const auto merged = merge({sourceOf({supercharger, destination}), sourceOf({slow})});
        CHECK(partition(merged) == Parts{"AFDC:1", "AFDC:2 OCM:7"});
    }
}

TEST_CASE("mergeStations: ports across sources do not add up", "[landscape]") {
    auto old = confirmed(record("1", "ChargePoint Network", placeAt(0)), "2023-01-10", {0, 2, 0});
    old.address = "12 Main St";
    old.connectors[0].powerKw = 7;
    auto recent =
        confirmed(record("55", "ChargePoint", placeAt(20), "OCM"), "2025-11-11", {0, 4, 1});
    recent.address = "12 Main Street";
    recent.connectors = {{ConnectorType::J1772, 4, 0}, {ConnectorType::CCS1, 1, 62}};
    const auto merged = merge({sourceOf({old}), sourceOf({recent})});
    REQUIRE(merged.stations->size() == 1);
    const StationRecord& station = merged.stations->record(0);
    CHECK(station.ports == layers::PortCounts{0, 4, 1});
    // The missing power comes from the older record.
    CHECK(
        station.connectors ==
        std::vector<layers::Connector>{{ConnectorType::J1772, 4, 7}, {ConnectorType::CCS1, 1, 62}});
    CHECK(merged.membership[0].duplicateOf == 1);
    CHECK(merged.membership[0].reason == "same_address");
    CHECK(merged.membership[1].duplicateOf == -1);
    CHECK(merged.stationUid == Parts{"AFDC:1"});
}

TEST_CASE("mergeStations: rows add up within the source that is believed", "[landscape]") {
    const auto merged = merge(
        {sourceOf(
             {confirmed(record("1", "FLO", placeAt(0)), "2024-01-01", {0, 1, 0}),
              confirmed(record("2", "FLO", placeAt(5)), "2024-01-01", {0, 1, 0})}),
         sourceOf({confirmed(record("9", "Flo", placeAt(3), "OCM"), "2020-01-01", {0, 9, 0})})});
    REQUIRE(merged.stations->size() == 1);
    CHECK(merged.stations->record(0).ports.l2 == 2);
    CHECK(merged.membership[2].duplicateOf >= 0);
}

TEST_CASE("mergeStations: an id ties records that lie apart", "[landscape]") {
    const auto ours = record("38997", "ChargePoint Network", placeAt(0));
    SECTION("one names the other") {
        auto theirs = record("4343", "ChargePoint", placeAt(480), "OCM");
        theirs.referenceId = "AFDC:38997";
        const auto merged = merge({sourceOf({ours}), sourceOf({theirs})});
        CHECK(partition(merged).size() == 1);
        CHECK(merged.membership[0].reason != merged.membership[1].reason);
        CHECK(merged.membership[1].reason == "same_reference");
    }
    SECTION("another vintage of the same dataset, moved and sold") {
        const auto later = record("38997", "Blink Network", placeAt(200));
        const auto merged = merge({sourceOf({ours}), sourceOf({later})});
        CHECK(partition(merged).size() == 1);
    }
    SECTION("but not across the town") {
        auto theirs = record("4343", "ChargePoint", placeAt(1500), "OCM");
        theirs.referenceId = "AFDC:38997";
        CHECK(partition(merge({sourceOf({ours}), sourceOf({theirs})})).size() == 2);
    }
}

TEST_CASE("mergeStations: one address is geocoded differently across sources", "[landscape]") {
    const auto ours =
        at(record("1", "ChargePoint Network", placeAt(0)), "", "220 Barton Springs Rd");
    const auto same =
        at(record("2", "ChargePoint", placeAt(150), "OCM"), "", "220 Barton Springs Road");
    const auto other =
        at(record("3", "ChargePoint", placeAt(150), "OCM"), "", "208 Barton Springs Rd");
    CHECK(partition(merge({sourceOf({ours}), sourceOf({same})})).size() == 1);
    CHECK(partition(merge({sourceOf({ours}), sourceOf({other})})).size() == 2);
}

TEST_CASE("mergeStations: one network at one address is one site, a garage long", "[landscape]") {
    const auto row = [](std::string id, double eastM, std::string address) {
        return at(record(std::move(id), "ChargePoint Network", placeAt(eastM)), "", address);
    };
    CHECK(
        partition(merge({sourceOf(
            {row("1", 0, "300 Mall Dr"),
             row("2", 180, "300 Mall Drive"),
             row("3", 290, "300 Mall Dr"),
             row("4", 600, "300 Mall Dr"),
             row("5", 360, "302 Mall Dr")})})) ==
        Parts{"AFDC:1 AFDC:2 AFDC:3", "AFDC:4", "AFDC:5"});
}

TEST_CASE("mergeStations: what else stands near a long site does not stretch it", "[landscape]") {
    std::vector<StationRecord> rows;
    for (int i = 0; i <= 6; ++i) {
        rows.push_back(record(std::to_string(i), "FLO", placeAt(i * 40.0)));
    }
    rows[0].address = rows[3].address = "9 Sea St";
    const auto merged = merge({sourceOf(rows)});
    for (std::size_t i = 4; i <= 6; ++i) {
        CHECK(merged.membership[i].station != merged.membership[0].station);
    }
    CHECK(merged.membership[3].station == merged.membership[0].station);
}

TEST_CASE(
    "mergeStations: addresses are compared by the words that tell streets apart",
    "[landscape]") {
    const auto [first, second, stations] = GENERATE(table<std::string, std::string, std::size_t>(
        {{"901 E 5th St", "901 E 6th St", 2},
         {"901 E 5th St", "901 East Fifth Street", 2}, // spelled-out numbers are not read
         {"48 East Ave", "48 S I-35 Frontage Rd", 2},
         {"2200 W 35th St", "2200 W 35th St. Camp Mabry 1 mile track near", 1},
         {"10507 E Highway 290", "10507 U.S. 290", 1},
         {"Blvd. Agua Caliente 4558", "4558 Boulevard Agua Caliente, Aviación", 1},
         {"Av. Reforma 222", "Avenida Paseo de la Reforma 222", 1},
         {"Av. Reforma 222", "Av. Insurgentes 222", 2},
         {"12 North Ave", "12 North Avenue", 1}}));
    INFO(first << " / " << second);
    const auto one = at(record("1", "ChargePoint Network", placeAt(0)), "", first);
    const auto two = at(record("2", "ChargePoint", placeAt(120), "OCM"), "", second);
    CHECK(partition(merge({sourceOf({one}), sourceOf({two})})).size() == stations);
}

TEST_CASE("mergeStations: another host of the network next door stays apart", "[landscape]") {
    const auto park =
        at(record("1", "ChargePoint Network", placeAt(0)), "PARK STATION2", "5 Sea St");
    const auto [name, eastM, stations] = GENERATE(table<std::string, double, std::size_t>(
        {{"TOWER DC8", 31, 2},
         {"TOWER DC8", 10, 1}, // nearer than two hosts can be
         {"PARK EVSE1 LEVEL 2", 31, 1},
         {"", 31, 1}}));
    INFO(name << " at " << eastM);
    const auto other = at(record("2", "ChargePoint Network", placeAt(eastM)), name, "900 Power Dr");
    CHECK(partition(merge({sourceOf({park, other})})).size() == stations);
}

TEST_CASE("mergeStations: ids come before the rows of one source", "[landscape]") {
    // Theirs share an address, ours do not: each of theirs must still find its own.
    const auto ours1 = at(record("1", "FLO", placeAt(0)), "", "1 A St");
    const auto ours2 = at(record("2", "FLO", placeAt(290)), "", "9 B St");
    auto theirs1 = at(record("71", "FLO", placeAt(0), "OCM"), "", "9 B St");
    auto theirs2 = at(record("72", "FLO", placeAt(290), "OCM"), "", "9 B St");
    theirs1.referenceId = "AFDC:1";
    theirs2.referenceId = "AFDC:2";
    const auto merged = merge({sourceOf({ours1, ours2}), sourceOf({theirs1, theirs2})});
    CHECK(merged.membership[0].station == merged.membership[2].station);
    CHECK(merged.membership[1].station == merged.membership[3].station);
}

TEST_CASE("mergeStations: a post out of service stands at its station", "[landscape]") {
    auto out = record("1", "FLO", placeAt(0));
    out.status = layers::StationStatus::TemporarilyClosed;
    const auto merged = merge({sourceOf({out, record("2", "FLO", placeAt(5))})});
    REQUIRE(merged.stations->size() == 1);
    CHECK(merged.stations->record(0).status == layers::StationStatus::Open);
    CHECK(merged.stations->record(0).ports.l2 == 4);
}

TEST_CASE("mergeStations: without a network, address or name must agree", "[landscape]") {
    const auto one = at(record("1", "Non-Networked", placeAt(0)), "City Hall", "5 Plaza Sq");
    const auto [name, address, stations] = GENERATE(table<std::string, std::string, std::size_t>(
        {{"City Hall garage", "", 1},
         {"Library", "5 Plaza Sq", 1},
         {"Library", "9 Plaza Sq", 2},
         {"Joe's Garage", "77 Other Rd", 2},
         {"", "", 1}}));
    INFO(name << " / " << address);
    const auto two = at(record("2", "Non-Networked", placeAt(10)), name, address);
    CHECK(partition(merge({sourceOf({one, two})})).size() == stations);
    const auto across = at(record("2", "", placeAt(10), "OCM"), name, address);
    CHECK(partition(merge({sourceOf({one}), sourceOf({across})})).size() == stations);
}

TEST_CASE(
    "mergeStations: access and status that one source tells apart stay apart",
    "[landscape]") {
    const auto open = record("1", "FLO", placeAt(0));
    auto other = record("2", "FLO", placeAt(1));
    SECTION("private") {
        other.access = layers::Access::Private;
    }
    SECTION("planned") {
        other.status = layers::StationStatus::Planned;
    }
    CHECK(partition(merge({sourceOf({open, other})})).size() == 2);
    auto elsewhere = other;
    elsewhere.source = "OCM";
    CHECK(partition(merge({sourceOf({open}), sourceOf({elsewhere})})).size() == 1);
}

TEST_CASE("mergeStations: a row listed twice counts once", "[landscape]") {
    const auto merged = merge({sourceOf(
        {record("7", "FLO", placeAt(0)),
         record("7#2", "FLO", placeAt(0)),
         record("8", "FLO", placeAt(0))})});
    REQUIRE(merged.stations->size() == 1);
    CHECK(merged.stations->record(0).ports.l2 == 4);
    CHECK(merged.membership[1].reason == "repeated_row");
    CHECK(merged.membership[1].duplicateOf == 0);
}

TEST_CASE("mergeStations: town-level rows are never merged", "[landscape]") {
    auto town = record("Tijuana", "", placeAt(0), "table");
    town.stationCount = 12;
    auto again = town;
    again.id = "Tijuana (2)";
    CHECK(
        partition(merge({sourceOf({town, again}), sourceOf({record("1", "", placeAt(0))})}))
            .size() == 3);
}

TEST_CASE("mergeStations: a distance that makes no sense is refused", "[landscape]") {
    CHECK_THROWS_AS(merge({}, -1), ScenarioError);
    CHECK_THROWS_AS(merge({}, std::nan("")), ScenarioError);
    CHECK_THROWS_AS(merge({}, 1e6), ScenarioError);
}

TEST_CASE("mergeStations: empty sources and cancel", "[landscape]") {
    CHECK(merge({}).stations->size() == 0);
    CHECK(merge({sourceOf({}), sourceOf({})}).records->size() == 0);
    std::stop_source stop;
    stop.request_stop();
    const JobContext job(stop.get_token(), {});
    CHECK_THROWS_AS(landscape::mergeStations({}, {}, job), Cancelled);
}
