#include <corredor/layers/connector.h>
#include <corredor/layers/station.h>

#include <catch2/catch.hpp>

using namespace corredor::layers;

TEST_CASE("connectorFromName: inverse of toString, whatever the spelling", "[layers]") {
    for (std::size_t i = 0; i < connectorTypeCount; ++i) {
        const auto type = static_cast<ConnectorType>(i);
        CHECK(connectorFromName(toString(type)) == type);
    }
    CHECK(connectorFromName("chademo") == ConnectorType::CHAdeMO);
    CHECK(connectorFromName("NACS") == ConnectorType::J3400);
    CHECK(connectorFromName("GB/T") == ConnectorType::GBTDC);
    CHECK(connectorFromName("TYPE-2") == ConnectorType::Type2);
    CHECK_FALSE(connectorFromName("garden hose"));
    CHECK_FALSE(connectorFromName(""));
}

TEST_CASE("ConnectorSet: holds what was put in", "[layers]") {
    ConnectorSet set;
    CHECK(set.isEmpty());
    set.insert(ConnectorType::CCS1);
    ConnectorSet other;
    other.insert(ConnectorType::NEMA);
    set.merge(other);
    CHECK(set.contains(ConnectorType::CCS1));
    CHECK(set.contains(ConnectorType::NEMA));
    CHECK_FALSE(set.contains(ConnectorType::J1772));
    CHECK_FALSE(set == other);
}

TEST_CASE("StationLayer: keeps records and their places in step", "[layers]") {
    StationLayer layer;
    StationRecord record;
    record.id = "7";
    record.location = {-117, 32};
    record.ports = {1, 2, 3};
    record.connectors = {{ConnectorType::J1772, 2, 7.2}, {ConnectorType::CCS1, 3, 150}};
    layer.add(record);
    REQUIRE(layer.size() == 1);
    CHECK(layer.record(0).id == "7");
    CHECK(layer.locations().front() == record.location);
    CHECK(record.ports.total() == 6);
    CHECK(maxPowerKw(record) == 150);
    CHECK(maxPowerKw(StationRecord{}) == 0);
    CHECK(connectorSet(record).contains(ConnectorType::CCS1));
}
