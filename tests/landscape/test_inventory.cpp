#include "station_scene.h"

#include <corredor/landscape/inventory.h>

#include <catch2/catch.hpp>

using namespace corredor;
using namespace corredor::test;

namespace {

landscape::MergedStations scene() {
    auto a = record("1", "ChargePoint Network", placeAt(0));
    a.country = "US";
    a.state = "CA";
    auto b = a;
    b.id = "2";
    auto c = record("3", "ChargePoint", placeAt(900), "OCM");
    c.country = "MX";
    c.state = "BCN";
    c.ports = {0, 0, 3};
    c.connectors = {{layers::ConnectorType::CCS1, 3, 50}, {layers::ConnectorType::CHAdeMO, 0, 50}};
    auto town = record("Ensenada", "", placeAt(5000), "table");
    town.stationCount = 12;
    town.country = "MX";
    town.access = layers::Access::Unknown;
    return merge({sourceOf({a, b}), sourceOf({c}), sourceOf({town})});
}

} // namespace

TEST_CASE("takeInventory: counts by country, state, network, access, connector", "[landscape]") {
    const landscape::Inventory inventory = landscape::takeInventory(scene());
    CHECK(inventory.total.records == 4);
    CHECK(inventory.total.stations == 14); // one of two rows, one, and the twelve of the town
    CHECK(inventory.total.ports == layers::PortCounts{0, 6, 3});
    CHECK(inventory.byCountry.at("US").records == 2);
    CHECK(inventory.byCountry.at("US").stations == 1);
    CHECK(inventory.byCountry.at("US").ports.l2 == 4);
    CHECK(inventory.byCountry.at("MX").stations == 13);
    CHECK(inventory.byCountry.at("MX").ports.dcfc == 3);
    CHECK(inventory.byState.at("US-CA").stations == 1);
    CHECK(inventory.byState.at("MX-BCN").stations == 1);
    CHECK(inventory.byState.at("").stations == 12);
    // Two spellings, the one of most records names the network.
    REQUIRE(inventory.byNetwork.size() == 2);
    CHECK(inventory.byNetwork.at("ChargePoint Network").stations == 2);
    CHECK(inventory.byNetwork.at("").stations == 12);
    CHECK(inventory.byAccess.at("public").stations == 2);
    CHECK(inventory.byAccess.at("unknown").stations == 12);
    CHECK(inventory.byStatus.at("open").stations == 14);
    CHECK(inventory.byConnector.at("J1772") == 13);
    CHECK(inventory.byConnector.at("CCS1") == 1);
    CHECK(inventory.total.powerKw == Approx(4 * 7 + 3 * 50 + 50 + 2 * 7).epsilon(1e-12));
}

TEST_CASE("takeInventory: nothing", "[landscape]") {
    const landscape::Inventory inventory = landscape::takeInventory(merge({}));
    CHECK(inventory.total.stations == 0);
    CHECK(inventory.byCountry.empty());
}

TEST_CASE("tallyOf: all stations are the inventory's total", "[landscape]") {
    const auto merged = scene();
    std::vector<std::int32_t> all;
    for (std::int32_t i = 0; i < merged.stations->size(); ++i) {
        all.push_back(i);
    }
    const landscape::Tally total = landscape::takeInventory(merged).total;
    const landscape::Tally tally = landscape::tallyOf(merged, all);
    CHECK(tally.records == total.records);
    CHECK(tally.stations == total.stations);
    CHECK(tally.ports == total.ports);
    CHECK(tally.powerKw == total.powerKw);
    CHECK(tally.connectors == total.connectors);
    CHECK(landscape::tallyOf(merged, {}).stations == 0);
}
