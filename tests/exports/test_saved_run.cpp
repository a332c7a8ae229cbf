#include "sample_results.h"

#include <corredor/base/error.h>
#include <corredor/exports/saved_run.h>
#include <corredor/exports/write.h>
#include <corredor/test/support.h>

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

using namespace corredor;
using exports::FigureGroup;
using exports::Indicator;
using exports::SavedRun;
using exports::Scope;
using nlohmann::json;

namespace {

json sampleJson() {
    return json::parse(exports::resultJson(test::sampleResults()));
}

ErrorText faultOf(const std::string& text) {
    try {
        static_cast<void>(exports::savedRunFrom(text, "there/result.json"));
    } catch (const InputError& error) {
        return error.text();
    }
    FAIL("no InputError");
    return {};
}

/** The place that is named when the value at a JSON pointer is replaced. */
std::string placeAfter(const std::string& pointer, const json& value) {
    json changed = sampleJson();
    changed[json::json_pointer(pointer)] = value;
    const ErrorText fault = faultOf(changed.dump());
    CHECK(fault.file == "there/result.json");
    CHECK_FALSE(fault.what.empty());
    CHECK_FALSE(fault.remedy.empty());
    return fault.place;
}

} // namespace

TEST_CASE("savedRunOf: what a run found, as its result.json keeps it", "[saved_run]") {
    const SavedRun run = exports::savedRunOf(test::sampleResults());
    CHECK(run.name == "Prueba: Tijuana – San Diego");
    CHECK(run.scenarioFile == "prueba.toml");
    CHECK(run.keys == std::map<std::string, std::string>{{"landscape.duplicate_distance_m", "50"}});
    REQUIRE(run.inputs.size() == 1);
    CHECK(run.inputs[0].sha256 == std::string(64, 'b'));
    CHECK(run.hasPlan);
    CHECK(run.objective == "max-cover");
    REQUIRE(run.planSites.size() == 2);
    const auto figure = [&](FigureGroup group, Indicator indicator, Scope scope, int year = 0) {
        return run.figures.at({group, year, indicator, {}, scope});
    };
    CHECK(figure(FigureGroup::Network, Indicator::NetworkKm, Scope::All) == 98.765);
    CHECK(figure(FigureGroup::Network, Indicator::CrossingsJoined, Scope::All) == 1);
    CHECK(figure(FigureGroup::Candidates, Indicator::CandidateCount, Scope::All) == 4);
    CHECK(figure(FigureGroup::Plan, Indicator::PlanSites, Scope::All) == 2);
    CHECK(figure(FigureGroup::Plan, Indicator::PlanPeople, Scope::UnitedStates) == 1500);
    CHECK(figure(FigureGroup::Plan, Indicator::PlanPeopleExisting, Scope::Mexico) == 200);
    CHECK(figure(FigureGroup::Plan, Indicator::PlanPeople, Scope::All) == 1500);
    CHECK(
        run.figures.at({FigureGroup::Plan, 0, Indicator::PlanValue, "people", Scope::All}) == 1500);
}

TEST_CASE("savedRunOf: a run without plan, roads and people", "[saved_run]") {
    const SavedRun run = exports::savedRunOf(test::landscapeOnly());
    CHECK_FALSE(run.hasPlan);
    CHECK(run.planSites.empty());
    CHECK_FALSE(run.figures.contains({FigureGroup::Plan, 0, Indicator::PlanSites, {}, Scope::All}));
    CHECK_FALSE(
        run.figures.contains({FigureGroup::Network, 0, Indicator::NetworkKm, {}, Scope::All}));
}

TEST_CASE("savedRunFrom: the scenario's keys one by one, lists of values as one", "[saved_run]") {
    json result = sampleJson();
    result["scenario"]["parameters"] = {
        {"plan", {{"sites", 3}}},
        {"region", {{"bbox", {1, 2}}}},
        {"chargers", {{{"source", "a.csv"}}, {{"source", "b.csv"}}}}};
    const SavedRun run = exports::savedRunFrom(result.dump(), "r");
    CHECK(
        run.keys == std::map<std::string, std::string>{
                        {"plan.sites", "3"},
                        {"region.bbox", "[1,2]"},
                        {"chargers[0].source", "\"a.csv\""},
                        {"chargers[1].source", "\"b.csv\""}});
}

TEST_CASE("readSavedRun: a folder without results, and the folder of a run", "[saved_run]") {
    const test::TemporaryFolder folder;
    CHECK_THROWS_AS(exports::readSavedRun(folder.path()), InputError);
    CHECK_THROWS_AS(exports::readSavedRun(folder.path() / "none"), InputError);
    exports::writeResults(test::sampleResults(), {}, folder.path());
    CHECK(exports::readSavedRun(folder.path()).planSites.size() == 2);
}

TEST_CASE("savedRunFrom: damaged text is refused with its line", "[saved_run]") {
    const std::string whole = exports::resultJson(test::sampleResults());
    CHECK(faultOf("").place == "line 1, column 0");
    CHECK(faultOf("{\n\"format\": 1,\n oops").place.starts_with("line 3"));
    for (const std::size_t share : {3U, 5U, 9U}) { // cut anywhere, it is never taken for whole
        CHECK(faultOf(whole.substr(0, whole.size() * share / 10)).place.starts_with("line "));
    }
    CHECK_FALSE(faultOf(std::string(100'000, '[')).what.empty());
    CHECK_FALSE(faultOf("\xff\xfe{}").what.empty());
    CHECK_FALSE(faultOf(R"({"format": 1e999})").what.empty());
}

TEST_CASE("savedRunFrom: JSON of something else is refused", "[saved_run]") {
    for (const std::string text : {"[]", "3", "null", "{}", R"({"type": "FeatureCollection"})"}) {
        CAPTURE(text);
        CHECK(faultOf(text).what == "is not a result of Corredor");
    }
    CHECK(placeAfter("/format", 2) == "format");
}

TEST_CASE("savedRunFrom: a wrong value is named by its key", "[saved_run]") {
    CHECK(placeAfter("/inputs/0/sha256", 7) == "inputs[0].sha256");
    CHECK(placeAfter("/inputs/0/records", 1.5) == "inputs[0].records");
    CHECK(placeAfter("/inputs", "none") == "inputs");
    CHECK(placeAfter("/landscape/countries/MX", nullptr) == "landscape.countries.MX");
    CHECK(
        placeAfter("/landscape/countries/US/stations", "many") ==
        "landscape.countries.US.stations");
    CHECK(placeAfter("/network/crossings", json::object()) == "network.crossings");
    CHECK(placeAfter("/plan/sites/1/lon", 181) == "plan.sites[1].lon");
    CHECK(placeAfter("/plan/sites/0/lat", "north") == "plan.sites[0].lat");
    CHECK(placeAfter("/plan/value", json::array()) == "plan.value");
    CHECK(placeAfter("/plan/proposals", {{"sites", json::array()}}) == "plan.proposals.sites");
    CHECK(placeAfter("/scenario/name", 1) == "scenario.name");
    json without = sampleJson();
    without["plan"].erase("coverage");
    CHECK(faultOf(without.dump()).place == "plan.coverage");
}
