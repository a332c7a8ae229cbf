#include "sample_results.h"

#include <corredor/exports/write.h>
#include <corredor/test/support.h>

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

using namespace corredor;
using nlohmann::json;

namespace {

/** Follows a reference and says whether the schema describes `value` and everything in it. */
void checkDescribed(
    const json& value,
    const json& schema,
    const json& root,
    const std::string& path) {
    INFO(path);
    if (schema.contains("$ref")) {
        const std::string name =
            schema["$ref"].get<std::string>().substr(std::string("#/$defs/").size());
        checkDescribed(value, root["$defs"][name], root, path);
        return;
    }
    if (path != "$.landscape.countries") {
        CHECK((schema.contains("description") || schema.contains("type")));
    }
    if (value.is_object() && schema.value("additionalProperties", json(false)) != json(true)) {
        for (const auto& [key, member] : value.items()) {
            const std::string below = path + "." + key;
            const bool isNamed =
                schema.contains("properties") && schema["properties"].contains(key);
            const json& extra = schema["additionalProperties"];
            INFO(below);
            REQUIRE((isNamed || extra.is_object()));
            checkDescribed(member, isNamed ? schema["properties"][key] : extra, root, below);
        }
        for (const auto& required : schema.value("required", json::array())) {
            INFO(required);
            CHECK(value.contains(required.get<std::string>()));
        }
    } else if (value.is_array()) {
        for (const json& item : value) {
            checkDescribed(item, schema.at("items"), root, path + "[]");
        }
    } else if (schema.contains("type")) {
        const json types =
            schema["type"].is_array() ? schema["type"] : json::array({schema["type"]});
        std::string type = value.type_name();
        if (value.is_number_integer()) {
            type = types.dump().find("integer") != std::string::npos ? "integer" : "number";
        }
        INFO(type);
        CHECK(types.dump().find(type) != std::string::npos);
    }
}

} // namespace

TEST_CASE("resultJson: every key is described by the schema", "[exports]") {
    const json schema = json::parse(test::readFile(CORREDOR_RESULT_SCHEMA));
    checkDescribed(json::parse(exports::resultJson(test::sampleResults())), schema, schema, "$");
    checkDescribed(json::parse(exports::resultJson(test::landscapeOnly())), schema, schema, "$");
    checkDescribed(json::parse(exports::resultJson(test::noResults())), schema, schema, "$");
}

TEST_CASE("resultJson: top-level keys in the order of the contract", "[exports]") {
    const auto result = nlohmann::ordered_json::parse(exports::resultJson(test::sampleResults()));
    std::vector<std::string> keys;
    for (const auto& [key, value] : result.items()) {
        keys.push_back(key);
    }
    CHECK(
        keys == std::vector<std::string>{
                    "format",
                    "version",
                    "scenario",
                    "inputs",
                    "landscape",
                    "network",
                    "candidates",
                    "plan",
                    "issues"});
}

TEST_CASE("resultJson: figures of the landscape, network and plan", "[exports]") {
    const json result = json::parse(exports::resultJson(test::sampleResults()));
    CHECK(result["landscape"]["countries"]["MX"]["stations"] == 1);
    CHECK(result["landscape"]["countries"]["MX"]["ports"]["l2"] == 4);
    CHECK(result["landscape"]["countries"]["US"]["ports"]["dcfc"] == 8);
    CHECK(result["landscape"]["levels"]["dcfc"]["stations"] == 2);
    CHECK(result["network"]["nodes"] == 2);
    CHECK(result["network"]["km"] == 98.765);
    CHECK(result["network"]["crossings"][0]["length_km"] == 1.235);
    CHECK(result["candidates"]["count"] == 4);
    CHECK(result["candidates"]["criteria"][1]["sites_with_data"] == 3);
    CHECK(result["candidates"]["criteria"][1]["max"] == 4);
    CHECK(result["plan"]["objective"] == "max-cover");
    CHECK(result["plan"]["value"] == 1500);
    CHECK(result["plan"]["sites"][0]["id"] == "C0001");
    CHECK(result["plan"]["unit"] == "people");
    CHECK(result["plan"]["pinned"] == nlohmann::json::array({"C0002"}));
    CHECK(result["plan"]["forbidden"] == nlohmann::json::array({"C0004"}));
    CHECK(result["plan"]["sites"][0]["replacement"] == "C0004");
    CHECK(result["plan"]["sites"][0]["loss_with_replacement"] == 400);
    CHECK(result["plan"]["sites"][1]["replacement"].is_null());
    CHECK(result["plan"]["sites"][0]["criteria"]["población"] == 1000);
    CHECK(result["scenario"]["parameters"]["landscape"]["duplicate_distance_m"] == 50);
    CHECK(result["issues"][0]["places"][1] == "afdc.csv:9");
}

TEST_CASE("resultJson: trips by type of vehicle", "[exports]") {
    const json result = json::parse(exports::resultJson(test::sampleResults()));
    const json& study = result["landscape"]["compatibility"];
    CHECK(study["cities"][1]["country"] == "MX");
    const json& type = study["vehicles"][0];
    CHECK(type["adapters"] == json::array({"CCS1", "J1772"}));
    CHECK(type["stations"]["US"]["with_adapter"] == 1);
    CHECK(type["trips"]["across"]["possible"] == 1);
    CHECK(type["trips"]["across"]["out_of_range"] == 1);
    CHECK(type["trips"]["us"]["trips"] == 0);
    CHECK(type["trips"]["total"]["possible_weight"] == 0.5);
    CHECK(type["failures"][0]["last"] == "S3");
    CHECK(type["failures"][0]["next"].is_null());
    CHECK(type["failures"][0]["short_km"] == 5.25);
    CHECK(type["additions"][0]["station"] == "S1");
    CHECK(type["additions"][1]["place"] == "Tecate");
    CHECK(json::parse(exports::resultJson(test::landscapeOnly()))["landscape"]["compatibility"]
              .is_null());
}

TEST_CASE("resultJson: weights, and how far the ranking rests on them", "[exports]") {
    exports::Results results = test::sampleResults();
    results.weights.method = planning::WeightMethod::Ahp;
    results.weights.consistency = {3.1, 0.05, 0.58, 0.0862};
    const json candidates = json::parse(exports::resultJson(results))["candidates"];
    CHECK(candidates["weights"]["method"] == "ahp");
    CHECK(candidates["weights"]["ranking"] == "weighted-sum");
    CHECK(candidates["weights"]["consistency"]["ratio"] == 0.0862);
    CHECK(candidates["weights"]["consistency"]["doubtful"] == false);
    const json& study = candidates["sensitivity"];
    CHECK(study["draws"] == 200);
    CHECK(study["spread_pct"] == 90);
    CHECK(study["top"] == 2);
    CHECK(study["best"] == 2);
    REQUIRE(study["one_at_a_time"].size() == 4);
    const json& step = study["one_at_a_time"][0];
    CHECK(step["criterion"] == "población");
    CHECK(step["change_pct"] == -80);
    CHECK(step["share"] == 0.375); // 0.6 / 1.6
    CHECK(step["enters"] == json::array({"C0003"}));
    CHECK(step["leaves"] == json::array({"C0001"})); // 0.375 < 0.396 < 0.625
    double kept = 0;
    for (std::size_t i = 0; i < 2; ++i) {
        kept += candidates["top"][i]["stability"]["top_share"].get<double>();
    }
    CHECK_THAT(study["kept"].get<double>(), Catch::Matchers::WithinAbs(kept, 1e-4)); // rounded
    CHECK(candidates["top"][0]["other_rank"].is_number_integer());
    const json without = json::parse(exports::resultJson(test::landscapeOnly()))["candidates"];
    CHECK(without["sensitivity"].is_null());
    CHECK(without["weights"]["consistency"].is_null());
}

TEST_CASE("resultJson: the plan's sites say how stable they are", "[exports]") {
    exports::Results results = test::sampleResults();
    const json studied = json::parse(exports::resultJson(results));
    const json& site = studied["plan"]["sites"][0];
    CHECK(site["stability"] == studied["candidates"]["top"][0]["stability"]);
    CHECK(site["stability"]["median_rank"] == 1);
    results.sensitivity.reset();
    results.otherRanks = {};
    const json plain = json::parse(exports::resultJson(results));
    CHECK(plain["plan"]["sites"][0]["stability"].is_null());
    CHECK(plain["plan"]["sites"][0]["other_rank"].is_null());
}

TEST_CASE("resultJson: the parts of a score add up to it", "[exports]") {
    const json result = json::parse(exports::resultJson(test::sampleResults()));
    for (const json& site : result["candidates"]["top"]) {
        double sum = 0;
        for (const auto& [name, part] : site["parts"].items()) {
            sum += part.get<double>();
        }
        CHECK_THAT(sum, Catch::Matchers::WithinAbs(site["score"].get<double>(), 2e-6)); // rounded
    }
}

TEST_CASE("resultJson: both countries are there without a single station", "[exports]") {
    const json result = json::parse(exports::resultJson(test::noResults()));
    CHECK(result["landscape"]["countries"]["MX"]["stations"] == 0);
    CHECK(result["landscape"]["countries"]["US"]["ports"]["dcfc"] == 0);
    CHECK(result["plan"].is_null());
    CHECK(result["network"].is_null());
}

TEST_CASE("resultJson: times and thread-dependent figures are not part of it", "[exports]") {
    exports::Results results = test::sampleResults();
    const std::string before = exports::resultJson(results);
    results.stages = {{"read", 99, 1}};
    CHECK(exports::resultJson(results) == before);
}

TEST_CASE("resultJson: text that is not UTF-8 does not break the file", "[exports]") {
    exports::Results results = test::sampleResults();
    results.scenario.name = "Ju\xE1rez";
    CHECK(json::accept(exports::resultJson(results)));
}
