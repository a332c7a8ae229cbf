#include "layer_files.h"

#include <corredor/base/error.h>
#include <corredor/sources/joins.h>
#include <corredor/test/support.h>

#include <catch2/catch.hpp>

#include <cmath>

namespace {

using namespace corredor;
using namespace corredor::sources;
using test::countOf;
using Texts = std::vector<std::string>;

constexpr const char* countyTable = "FIPS,rank,grade\n"
                                    "6001,0.25,low\n"
                                    "6073,-999,high\n"
                                    "6073,0.9,again\n"
                                    "48001,0.5,far\n";

layers::ZoneLayer counties() {
    layers::ZoneLayer zones;
    zones.name = "counties";
    zones.id = {"06073", "06001", "06999"};
    zones.numbers["fips"] = {6073, 6001, std::nan("")};
    return zones;
}

JoinOptions byKey() {
    JoinOptions options;
    options.to = "counties";
    options.key = "FIPS";
    options.fields = {"RANK", "grade"};
    options.noValue = -999;
    return options;
}

JoinOptions byPlace(double maxKm) {
    JoinOptions options;
    options.to = "people";
    options.fields = {"dac"};
    options.maxKm = maxKm;
    return options;
}

} // namespace

TEST_CASE("joinByKey: columns of a table without shapes", "[sources]") {
    const test::TemporaryFolder folder;
    JoinOptions options = byKey();
    const auto read = readJoinTable(folder.write("svi.csv", countyTable), options);
    CHECK(read.recordsInSource == 4);
    CHECK(countOf(read.issues, "duplicate_id") == 1);
    options.zoneKey = GENERATE("", "fips"); // an id with zeros in front, a number without
    IssueLog log;
    const auto joined = joinByKey(counties(), *read.layer, options, log);
    CHECK(joined->texts.at("grade") == Texts{"high", "low", ""});
    CHECK(std::isnan(joined->numbers.at("RANK")[0])); // -999
    CHECK(joined->numbers.at("RANK")[1] == 0.25);
    CHECK(std::isnan(joined->numbers.at("RANK")[2]));
    CHECK(countOf(log.issues(), "join_zone_without_row") == 1);
    CHECK(countOf(log.issues(), "join_row_without_zone") == 2); // the repeated one and Texas
    for (const Issue& issue : log.issues()) {
        if (issue.code == "join_zone_without_row") {
            CHECK(issue.places == Texts{"counties:06999"});
        } else {
            CHECK(issue.places == Texts{"svi.csv:4", "svi.csv:5"});
        }
    }
}

TEST_CASE("joinByKey: what cannot be joined is said", "[sources]") {
    const test::TemporaryFolder folder;
    const auto path = folder.write("svi.csv", countyTable);
    JoinOptions options = byKey();
    const auto table = readJoinTable(path, options).layer;
    IssueLog log;
    options.zoneKey = "nothing";
    CHECK_THROWS_AS(joinByKey(counties(), *table, options, log), InputError);
    layers::ZoneLayer taken = counties();
    taken.texts["grade"] = {"", "", ""};
    CHECK_THROWS_AS(joinByKey(taken, *table, byKey(), log), InputError);
    options.fields = {"absent"};
    CHECK_THROWS_AS(readJoinTable(path, options), InputError);
    CHECK_THROWS_AS(readJoinTable(path, byPlace(5)), InputError); // no places
}

TEST_CASE("joinNearest: people take the row of their own state that is nearest", "[sources]") {
    const test::TemporaryFolder folder;
    const auto path = folder.write(
        "tracts.csv",
        "tract,dac,lon,lat\n"
        "1,1,-117.10,32.70\n"    // San Diego
        "2,0,-116.90,32.80\n"    // El Cajon
        "3,1,-114.64,32.745\n"); // Winterhaven, California, across the river from Yuma
    layers::PopulationLayer people;
    people.points = {{-117.11, 32.71}, {-116.95, 32.80}, {-114.62, 32.68}, {-116.3, 33.2}};
    people.people = {1, 2, 3, 4};
    people.id = {"San Diego", "El Cajon", "Yuma", "Borrego Springs"};
    people.country.resize(4);
    const JoinOptions options = byPlace(10);
    const auto table = readJoinTable(path, options).layer;
    IssueLog log;
    const auto joined = joinNearest(people, *table, options, log);
    const std::vector<double>& dac = joined->numbers.at("dac");
    CHECK(dac[0] == 1);
    CHECK(dac[1] == 0);
    CHECK(std::isnan(dac[2])); // 8 km from Winterhaven, but in Arizona
    CHECK(std::isnan(dac[3])); // too far from any
    REQUIRE(log.issues().size() == 1);
    CHECK(log.issues()[0].code == "join_place_without_row");
    CHECK(log.issues()[0].records == Texts{"Yuma", "Borrego Springs"});
}
