#include "station_support.h"

#include <corredor/base/error.h>
#include <corredor/sources/inspect.h>

using namespace corredor;
using test::placesOf;
using Counts = std::map<std::string, std::int64_t>;

TEST_CASE("inspect: chargers are counted as their records state themselves", "[sources]") {
    const auto all = sources::inspect(test::ownFile("sources/data/afdc_defects.csv"), {});
    REQUIRE(all.size() == 1);
    const auto& summary = all.front();
    CHECK(summary.kind == sources::SourceKind::Chargers);
    CHECK(sources::toString(summary.kind) == "chargers");
    CHECK(summary.schema == "afdc");
    CHECK(summary.crs == "EPSG:4326");
    CHECK(summary.records == 12);
    CHECK(summary.counts.at("country") == Counts{{"US", 12}});
    CHECK(summary.counts.at("state") == Counts{{"CA", 5}, {"TX", 7}});
    CHECK(summary.counts.at("ports") == Counts{{"l1", 0}, {"l2", 19}, {"dcfc", 2}});
    CHECK(summary.counts.at("level") == Counts{{"l1", 0}, {"l2", 10}, {"dcfc", 1}});
    CHECK(summary.counts.at("access") == Counts{{"public", 11}, {"private", 1}});
    CHECK(
        summary.counts.at("connector") ==
        Counts{{"CCS1", 1}, {"CHAdeMO", 1}, {"J1772", 9}, {"J3400", 1}});
    CHECK(summary.extent.west == -119.79);
    CHECK(summary.extent.north == 36.74);
    REQUIRE(summary.fields.size() == 20);
    CHECK(summary.fields[1].name == "Station Name");
    CHECK(summary.fields[1].filled == 12);
    CHECK(summary.fields[11].filled == 2);
    CHECK(summary.fields[15].type == "date");
    CHECK(summary.fields[16].type == "integer");
    CHECK(placesOf(summary.issues, "outside_country").size() == 1);
}

TEST_CASE("inspect: fields of JSON records", "[sources]") {
    const auto all = sources::inspect(test::ownFile("sources/data/ocpi.json"), {});
    REQUIRE(all.size() == 1);
    CHECK(all.front().records == 3);
    CHECK(all.front().counts.at("state") == Counts{{"BCN", 1}, {"unknown", 2}});
    const auto& fields = all.front().fields;
    const auto evses = std::ranges::find(fields, "evses", &sources::FieldSummary::name);
    REQUIRE(evses != fields.end());
    CHECK(evses->type == "list");
    CHECK(evses->filled == 3);
}

TEST_CASE("inspect: what is no charger goes to the layers", "[sources]") {
    const test::TemporaryFolder folder;
    const auto all = sources::inspect(folder.write("roads.csv", "lon,lat,name\n-116,32,a\n"), {});
    REQUIRE(all.size() == 1);
    CHECK(all.front().kind != sources::SourceKind::Chargers);
    CHECK_THROWS_AS(sources::inspect(folder.path() / "none.csv", {}), InputError);
}

TEST_CASE("inspect: the real sources, counted by other means", "[sources][slow]") {
    struct Expected {
        std::string file;
        std::int64_t records;
        Counts ports;
        Counts states;
    };

    // Counted with Python's csv and json modules over the same files.
    const std::vector<Expected> files = {
        {"afdc_border4_2023-01.csv",
         19766,
         {{"l1", 266}, {"l2", 44348}, {"dcfc", 11069}},
         {{"CA", 15764}, {"TX", 2711}, {"AZ", 1038}, {"NM", 253}}},
        {"afdc_ca_2020-12.csv", 7684, {{"l1", 496}, {"l2", 28667}, {"dcfc", 5466}}, {{"CA", 7684}}},
        {"open_charge_map/austin_2026-02.json",
         684,
         {{"l1", 25}, {"l2", 1674}, {"dcfc", 327}},
         {{"TX", 684}}},
        {"open_charge_map/mexico.jsonl",
         91,
         {{"l1", 1}, {"l2", 185}, {"dcfc", 43}}, // 21 ports of 9 destination chargers mended
         {{"CMX", 9}, {"MEX", 10}, {"BCN", 3}, {"NAY", 2}}},
    };
    for (const Expected& expected : files) {
        const auto path = test::sharedFile("data/chargers/" + expected.file);
        if (!path) {
            return;
        }
        CAPTURE(expected.file);
        const auto all = sources::inspect(*path, {});
        REQUIRE(all.size() == 1);
        CHECK(all.front().records == expected.records);
        CHECK(all.front().counts.at("ports") == expected.ports);
        for (const auto& [state, count] : expected.states) {
            CHECK(all.front().counts.at("state").at(state) == count);
        }
    }
}
