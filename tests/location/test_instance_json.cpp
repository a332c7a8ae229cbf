#include <corredor/base/error.h>
#include <corredor/location/instance_json.h>

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

using namespace corredor;
using namespace corredor::location;

namespace {

nlohmann::json answerTo(const std::string& instance) {
    return nlohmann::json::parse(solveJson(instance, "test.json", {}).text);
}

const std::string matrix = R"("costs": {"rows": 3, "cols": 2, "values": [1, 5, 2, 1, NaN, 3]})";

/** The key that the error of a wrong instance names. */
std::string placeOf(const std::string& instance) {
    try {
        static_cast<void>(solveJson(instance, "test.json", {}));
    } catch (const InputError& error) {
        return error.text().place;
    }
    return "no error";
}

} // namespace

TEST_CASE("solveJson: each model answers with value, bound and facilities", "[location]") {
    const auto cover = answerTo(
        R"({"problem": "max-cover", "p": 1, "reach": 2, "weights": [4, 2, 9], )" + matrix + "}");
    CHECK(cover["status"] == "optimal");
    CHECK(cover["value"] == 6);
    CHECK(cover["bound"] == 6);
    CHECK(cover["gap"] == 0);
    CHECK(cover["facilities"] == std::vector<int>{0});
    CHECK(cover.contains("seconds"));
    const auto median =
        answerTo(R"({"problem": "p-median", "p": 1, "weights": [4, 2, 9], )" + matrix + "}");
    CHECK(median["value"] == 4 * 5 + 2 * 1 + 9 * 3);
    const auto center = answerTo(R"({"problem": "p-center", "p": 2, )" + matrix + "}");
    CHECK(center["value"] == 3);
    const auto set = answerTo(R"({"problem": "set-cover", "reach": 3, )" + matrix + "}");
    CHECK(set["value"] == 2);
    const auto flow = answerTo(
        R"({"problem": "flow-refuelling", "p": 1, "nodes": 2, "edges": [[0, 1, 4]],
            "flows": [[0, 1, 7]], "range": 8, "tie_rule": "any"})");
    CHECK(flow["value"] == 7);
}

TEST_CASE("solveJson: floors of demands and sites, and the fairest plan", "[location]") {
    const std::string head =
        R"({"problem": "max-cover", "p": 1, "reach": 2, "weights": [4, 2, 9], "costs": {"rows": 3,
            "cols": 2, "values": [1, 5, 5, 1, 1, 5]})";
    CHECK(answerTo(head + "}")["value"] == 13);
    const auto floored = answerTo(head + R"(, "groups": [0, 1, null], "floors": [0, 2]})");
    CHECK(floored["status"] == "optimal");
    CHECK(floored["value"] == 2);
    CHECK(floored["facilities"] == std::vector<int>{1});
    CHECK(floored["covered"] == std::vector<double>{0, 2});
    const auto sites = answerTo(head + R"(, "site_groups": [null, 0], "site_floors": [1]})");
    CHECK(sites["value"] == 2);
    CHECK(sites["sites"] == std::vector<int>{1});
    const auto none = answerTo(head + R"(, "groups": [0, 1, 0], "floors": [4, 2]})");
    CHECK(none["status"] == "infeasible");
    CHECK_FALSE(none["why"].get<std::string>().empty());
    const auto fair = answerTo(head + R"(, "groups": [0, 0, 0], "aim": "worst-share"})");
    CHECK(fair["value"].get<double>() == Approx(13.0 / 15).epsilon(1e-9));
}

TEST_CASE("solveJson: sparse costs equal dense ones", "[location]") {
    const auto answer = answerTo(
        R"({"problem": "p-median", "p": 1, "costs": {"rows": 2, "cols": 2,
            "sparse": [[0, 0, 3], [1, 0, 4], [0, 1, 9], [1, 1, null]]}})");
    CHECK(answer["value"] == 7);
    CHECK(answer["facilities"] == std::vector<int>{0});
}

TEST_CASE("solveJson: required, excluded, budget and capacity are heard", "[location]") {
    const std::string head = R"({"problem": "max-cover", "p": 1, "reach": 5, )" + matrix;
    CHECK(answerTo(head + R"(, "required": [0]})")["value"] == 2);
    CHECK(answerTo(head + R"(, "excluded": [1]})")["value"] == 2);
    CHECK(answerTo(head + R"(, "site_costs": [1, 9], "budget": 5})")["value"] == 2);
    CHECK(answerTo(head + R"(, "capacity": [2, 1]})")["value"] == 2);
    const auto none = answerTo(head + R"(, "required": [0], "excluded": [0]})");
    CHECK(none["status"] == "infeasible");
    CHECK(none["value"].is_null());
    CHECK(none["why"] == "facility 0 is both required and excluded");
}

TEST_CASE("solveJson: max cover with decay and existing cover", "[location]") {
    const std::string head = R"({"problem": "max-cover", "p": 1, "weights": [4, 2, 9], )" + matrix;
    // Facility 1 covers demand 1 whole, demand 2 (cost 3) by half and demand 0 (cost 5) not.
    const auto decayed = answerTo(head + R"(, "decay": {"full": 1, "zero": 5}})");
    CHECK(decayed["status"] == "optimal");
    CHECK(decayed["value"] == 2 * 1 + 9 * 0.5);
    CHECK(decayed["facilities"] == std::vector<int>{1});
    const auto partly =
        answerTo(head + R"(, "decay": {"full": 1, "zero": 5}, "existing": [0, 0.75, 0.25]})");
    CHECK(partly["value"] == 4);
    CHECK(partly["facilities"] == std::vector<int>{0});
    const auto within = answerTo(head + R"(, "reach": 3, "existing": [0, 0.5, 0.5]})");
    CHECK(within["value"] == 2 * 0.5 + 9 * 0.5);
}

TEST_CASE("solveJson: phased cover says in which period each facility opens", "[location]") {
    // One facility a demand. Opening the first at once earns 2; keeping its money for the second
    // earns 10.
    const std::string head =
        R"({"problem": "phased-cover", "reach": 0, "budgets": [1, 1],
            "costs": {"rows": 2, "cols": 2, "values": [0, 9, 9, 0]},
            "period_weights": [[1, 10], [1, 10]], )";
    const auto kept = answerTo(head + R"("period_costs": [[1, 2], [1, 2]]})");
    CHECK(kept["status"] == "optimal");
    CHECK(kept["value"] == 10);
    CHECK(kept["facilities"] == std::vector<int>{1});
    CHECK(kept["opening"] == std::vector<int>{1});
    const auto covered = answerTo(head + R"("covered": [1], "period_costs": [[1, 2], [1, 2]]})");
    CHECK(covered["value"] == 2);
    CHECK(covered["opening"] == std::vector<int>{0});
    const auto tooDear = answerTo(head + R"("required": [1], "period_costs": [[1, 5], [1, 5]]})");
    CHECK(tooDear["status"] == "infeasible");
}

TEST_CASE("solveJson: faults of a phased instance name the key", "[location]") {
    const std::string head =
        R"({"problem": "phased-cover", "reach": 0, "costs": {"rows": 1, "cols": 1, "values": [0]})";
    CHECK(placeOf(head + "}") == "\"budgets\"");
    CHECK(placeOf(head + R"(, "budgets": [1, 1]})") == "\"period_weights\"");
    CHECK(
        placeOf(head + R"(, "budgets": [1, 1], "period_weights": [[1], [1, 2]]})") ==
        "\"period_weights[1]\"");
    const std::string weighed = head + R"(, "budgets": [1, 1], "period_weights": [[1], [1]])";
    CHECK(placeOf(weighed + R"(, "period_costs": [[2], [1]]})") == "\"period_costs[1][0]\"");
    CHECK(placeOf(weighed + R"(, "period_costs": [[-2], [1]]})") == "\"period_costs[0][0]\"");
    CHECK(placeOf(weighed + R"(, "period_costs": [[1], [1]], "p": 2})") == "\"p\"");
    CHECK(
        placeOf(weighed + R"(, "period_costs": [[1], [1]], "covered": [4]})") == "\"covered[0]\"");
}

TEST_CASE("solveJson: faults name the key", "[location]") {
    CHECK(placeOf("{") == "");
    CHECK(placeOf("[1]") == "");
    CHECK(placeOf("{}") == "\"problem\"");
    CHECK(placeOf(R"({"problem": "tsp"})") == "\"problem\"");
    CHECK(placeOf(R"({"problme": "p-median"})") == "\"problme\"");
    CHECK(placeOf(R"({"problem": "p-median", "p": 1})") == "\"costs\"");
    CHECK(placeOf(R"({"problem": "p-median", "p": -1, )" + matrix + "}") == "\"p\"");
    CHECK(placeOf(R"({"problem": "max-cover", "p": 1, )" + matrix + "}") == "\"reach\"");
    CHECK(
        placeOf(R"({"problem": "p-median", "p": 1, "weights": [1], )" + matrix + "}") ==
        "\"weights\"");
    CHECK(
        placeOf(R"({"problem": "p-median", "p": 1, "required": [7], )" + matrix + "}") ==
        "\"required[0]\"");
    CHECK(placeOf(R"({"problem": "p-median", "p": 1, "costs": {"rows": 1, "cols": 1,
                     "sparse": [[0, 3, 1]]}})") == "\"costs.sparse[0]\"");
    const std::string cover = R"({"problem": "max-cover", "p": 1, )" + matrix;
    CHECK(placeOf(cover + R"(, "decay": 3})") == "\"decay\"");
    CHECK(placeOf(cover + R"(, "decay": {"full": 5, "zero": 1}})") == "\"decay\"");
    CHECK(placeOf(cover + R"(, "existing": [0, 0, 0]})") == "\"reach\"");
    const std::string decayed = cover + R"(, "decay": {"full": 1, "zero": 5})";
    CHECK(placeOf(decayed + R"(, "existing": [0, 0, 2]})") == "\"existing[2]\"");
    CHECK(placeOf(decayed + R"(, "reach": 2})") == "\"reach\"");
    CHECK(placeOf(decayed + R"(, "budget": 2})") == "\"budget\"");
    CHECK(placeOf(decayed + R"(, "capacity": [2, 2]})") == "\"decay\"");
    CHECK(placeOf(std::string(100000, '[')) == "");
}

TEST_CASE("solveJson: floors that make no sense are named", "[location]") {
    const std::string head = R"({"problem": "max-cover", "p": 1, "reach": 5, )" + matrix;
    CHECK(placeOf(head + R"(, "floors": [1]})") == "\"groups\"");
    CHECK(placeOf(head + R"(, "groups": [0, 0]})") == "\"groups\"");
    CHECK(placeOf(head + R"(, "groups": [0, 0, -2]})") == "\"groups[2]\"");
    CHECK(placeOf(head + R"(, "aim": "fair"})") == "\"aim\"");
    CHECK(placeOf(head + R"(, "aim": "worst-share"})") == "\"groups\"");
    CHECK(
        placeOf(head + R"(, "site_groups": [0, 0], "site_floors": [0.5]})") ==
        "\"site_floors[0]\"");
    CHECK(placeOf(head + R"(, "groups": [0, 0, 0], "capacity": [1, 1]})") == "\"capacity\"");
    CHECK(
        placeOf(R"({"problem": "p-median", "p": 1, "groups": [0, 0, 0], )" + matrix + "}") ==
        "\"problem\"");
}
