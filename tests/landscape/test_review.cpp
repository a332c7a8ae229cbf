#include "station_scene.h"

#include <corredor/base/error.h>
#include <corredor/landscape/review.h>

#include <catch2/catch.hpp>

#include <algorithm>

using namespace corredor;
using namespace corredor::test;
using landscape::ReviewDecision;
using landscape::ReviewPair;
using layers::StationRecord;
using Parts = std::vector<std::string>;

namespace {

using Decisions = std::vector<ReviewDecision>;

landscape::MergedStations decided(const std::vector<StationSource>& sources, Decisions decisions) {
    return landscape::mergeStations(sources, {50, std::move(decisions)});
}

StationRecord named(StationRecord base, std::string name, std::string address = {}) {
    base.name = std::move(name);
    base.address = std::move(address);
    return base;
}

} // namespace

TEST_CASE("mergeStations: what a person decided outweighs the records", "[landscape]") {
    const std::vector sources = {
        sourceOf({record("1", "FLO", placeAt(0)), record("2", "FLO", placeAt(5))}),
        sourceOf(
            {record("7", "Blink", placeAt(3), "Open Charge Map"),
             record("8", "Blink", placeAt(3000), "Open Charge Map")})};
    CHECK(
        partition(merge(sources)) ==
        Parts{"AFDC:1 AFDC:2", "Open Charge Map:7", "Open Charge Map:8"});
    SECTION("one station, whatever network and distance: with all that is joined to either") {
        const auto merged = decided(sources, {{"afdc:2", "ocm:7", true, "same posts"}});
        CHECK(partition(merged) == Parts{"AFDC:1 AFDC:2 Open Charge Map:7", "Open Charge Map:8"});
        CHECK(merged.membership[2].confidence01 == 1);
        CHECK(
            std::ranges::count(merged.membership, "decided", &landscape::Membership::reason) == 2);
        CHECK(decided(sources, {{"AFDC:1", "OCM:8", true, ""}}).stations->size() == 2);
    }
    SECTION("two stations") {
        const auto merged = decided(sources, {{"AFDC:2", "AFDC:1", false, ""}});
        CHECK(partition(merged).size() == 4);
    }
    SECTION("what is tied to one is kept from what the other was separated from") {
        const auto merged =
            decided(sources, {{"AFDC:1", "OCM:8", true, ""}, {"OCM:8", "AFDC:2", false, ""}});
        CHECK(
            partition(merged) == Parts{"AFDC:1 Open Charge Map:8", "AFDC:2", "Open Charge Map:7"});
    }
    SECTION("the order of decisions does not matter") {
        const auto merged =
            decided(sources, {{"OCM:8", "AFDC:2", false, ""}, {"AFDC:1", "OCM:8", true, ""}});
        CHECK(merged.membership[0].station == merged.membership[3].station);
        CHECK(merged.membership[1].station != merged.membership[3].station);
    }
}

TEST_CASE("mergeStations: decisions hold against an id", "[landscape]") {
    const auto ours = record("1", "FLO", placeAt(0));
    auto theirs = record("7", "FLO", placeAt(0), "OCM");
    theirs.referenceId = "AFDC:1";
    CHECK(
        decided({sourceOf({ours}), sourceOf({theirs})}, {{"AFDC:1", "OCM:7", false, ""}})
            .stations->size() == 2);
}

TEST_CASE("mergeStations: a decision whose record is gone waits", "[landscape]") {
    const auto merged = decided(
        {sourceOf({record("1", "FLO", placeAt(0))})},
        {{"AFDC:1", "AFDC:99", true, ""}, {"AFDC:98", "AFDC:99", false, ""}});
    CHECK(merged.stations->size() == 1);
    REQUIRE(merged.issues.size() == 1);
    CHECK(merged.issues[0].code == "decision_without_record");
    CHECK(merged.issues[0].severity == Severity::Info);
    CHECK(merged.issues[0].count == 3);
    CHECK(merged.issues[0].records == Parts{"AFDC:99", "AFDC:98", "AFDC:99"});
}

TEST_CASE("mergeStations: decisions that contradict each other are named", "[landscape]") {
    const Decisions decisions = {
        {"AFDC:1", "AFDC:2", true, ""},
        {"AFDC:5", "AFDC:6", true, ""},
        {"afdc:2", "ocm:3", true, ""},
        {"Open Charge Map:3", "AFDC:1", false, ""}};
    const auto conflict = landscape::findConflict(decisions);
    REQUIRE(conflict);
    CHECK(conflict->different == 3);
    CHECK(conflict->same == std::vector<std::size_t>{0, 2});
    try {
        static_cast<void>(decided({}, decisions));
        FAIL("no error");
    } catch (const ScenarioError& error) {
        CHECK(error.text().place == "review[4]");
        CHECK(error.text().what.find("review[1], review[3]") != std::string::npos);
    }
    CHECK_FALSE(landscape::findConflict(Decisions(decisions.begin(), decisions.begin() + 3)));
    CHECK(landscape::findConflict(Decisions{{"AFDC:1", "afdc:1", false, ""}}));
}

TEST_CASE("reviewPairs: lists doubt, most first, each station pair once", "[landscape]") {
    const std::vector sources = {
        sourceOf(
            {named(record("1", "FLO", placeAt(0)), "Mercado Norte", "1 A St"),
             named(record("2", "FLO", placeAt(30)), "Hotel Sol", "9 B St"), // apart: host differs
             named(record("3", "FLO", placeAt(1000)), "Plaza", "5 C St"),
             named(record("4", "FLO", placeAt(1010)), "Plaza", "5 C St"), // sure
             named(record("5", "FLO", placeAt(2000)), "Cine", "1 D St"),
             named(record("6", "FLO", placeAt(2014)), "Museo", "2 E St")}), // joined on little
        sourceOf({named(record("7", "Blink", placeAt(1005), "OCM"), "Bodega", "8 F St")})};
    const auto merged = merge(sources);
    const std::vector<ReviewPair> pairs = landscape::reviewPairs(merged, {});
    REQUIRE(pairs.size() == 2);
    CHECK(pairs[0].together);
    CHECK(merged.records->record(pairs[0].a).id == "5");
    CHECK_FALSE(pairs[1].together);
    CHECK(merged.records->record(pairs[1].a).id == "1");
    CHECK(merged.records->record(pairs[1].b).id == "2");
    CHECK(pairs[1].apartM == Approx(30).margin(0.1));
    CHECK(
        pairs[1].evidence ==
        Parts{"same_network", "other_address", "other_name", "shared_connectors", "one_source"});
    CHECK(pairs[0].doubt01 >= pairs[1].doubt01);

    SECTION("what was decided is not asked again") {
        const Decisions decisions = {
            {"AFDC:1", "AFDC:2", true, ""}, {"AFDC:6", "AFDC:5", true, ""}};
        CHECK(landscape::reviewPairs(decided(sources, decisions), decisions).empty());
    }
    SECTION("only what is doubtful enough") {
        CHECK(landscape::reviewPairs(merged, {}, {.leastDoubt01 = 0.6}).empty());
    }
}

TEST_CASE("reviewPairs: nothing, and cancel", "[landscape]") {
    CHECK(landscape::reviewPairs(merge({}), {}).empty());
    std::stop_source stop;
    stop.request_stop();
    const auto merged = merge({sourceOf({record("1", "FLO", placeAt(0))})});
    CHECK_THROWS_AS(
        landscape::reviewPairs(merged, {}, {}, JobContext(stop.get_token(), {})), Cancelled);
}

TEST_CASE("recordsOf: the records that decisions name, by any spelling", "[landscape]") {
    const auto merged = merge({sourceOf(
        {record("1", "FLO", placeAt(0)),
         record("2", "FLO", placeAt(5000)),
         record("3", "FLO", placeAt(9000))})});
    const std::string source = merged.records->record(0).source;
    const Decisions decisions = {
        {source + ":3", source + ": 1 ", true, ""}, {"gone:1", "x", false, ""}};
    const auto found = landscape::recordsOf(decisions, *merged.records);
    REQUIRE(found.size() == 2);
    CHECK(found[0].a == 2);
    CHECK(found[0].b == 0);
    CHECK(found[1].a == -1);
    CHECK(found[1].b == -1);
    CHECK(landscape::recordsOf({}, *merged.records).empty());
}

TEST_CASE("findDecision: in either order and however the dataset is spelled", "[landscape]") {
    const Decisions decisions = {{"AFDC:1", "OCM:8", true, ""}, {"AFDC:1", "AFDC:2", false, ""}};
    CHECK(landscape::findDecision(decisions, "afdc:1", "Open Charge Map:8") == 0U);
    CHECK(landscape::findDecision(decisions, "AFDC:2", "AFDC:1") == 1U);
    CHECK_FALSE(landscape::findDecision(decisions, "AFDC:2", "OCM:8"));
    CHECK_FALSE(landscape::findDecision({}, "a", "b"));
}
