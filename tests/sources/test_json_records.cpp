#include "json_records.h"
#include "json_values.h"

#include <corredor/base/error.h>

#include <catch2/catch.hpp>

#include <string>
#include <vector>

using namespace corredor;
using sources::Json;
using sources::JsonRecords;

namespace {

struct Seen {
    std::vector<std::string> ids;
    std::vector<std::string> places;
    std::int64_t broken = 0;
    std::string member;
};

Seen read(std::string text) {
    IssueLog log;
    JsonRecords records(std::move(text), "folder/f.json", log);
    Seen seen;
    while (const auto record = records.next()) {
        seen.ids.push_back(sources::textAt(*record, "id"));
        seen.places.push_back(records.place());
    }
    seen.broken = log.count("malformed_record");
    seen.member = records.member();
    return seen;
}

using Texts = std::vector<std::string>;

} // namespace

TEST_CASE("json records: every layout gives the same records", "[sources]") {
    const std::string text = GENERATE(
        R"([{"id": 1}, {"id": 2}])",
        R"({"data": [{"id": 1}, {"id": 2}], "status": 1})",
        R"({"type": "x", "meta": {"data": [3]}, "features": [{"id": 1}, {"id": 2}]})",
        "{\"id\": 1}\n{\"id\": 2}\n",
        "{\n\"id\": 1\n}\n{\n\"id\": 2}\n",
        "\xEF\xBB\xBF [\r\n{\"id\":1},\r\n{\"id\":2}\r\n]\r\n",
        R"({"id": 1}{"id": 2})");
    CAPTURE(text);
    const Seen seen = read(text);
    CHECK(seen.ids == Texts{"1", "2"});
    CHECK(seen.broken == 0);
}

TEST_CASE("json records: one object, an enveloped one, none", "[sources]") {
    CHECK(read(R"({"id": 7, "x": [1, "]}\"{", {"y": null}]})").ids == Texts{"7"});
    CHECK(read(R"({"data": {"id": 7}, "more": {"id": 8}})").ids == Texts{"7"});
    CHECK(read("[]").ids.empty());
    CHECK(read("{\"data\": []}").member == "data");
}

TEST_CASE("json records: places are lines, or numbers within a line", "[sources]") {
    CHECK(read("[\n{\"id\":1},\n\n{\"id\":2}]").places == Texts{"f.json:2", "f.json:4"});
    CHECK(read("[{\"id\":1},{\"id\":2}]").places == Texts{"f.json:1", "f.json:record 2"});
}

TEST_CASE("json records: broken records do not take others with them", "[sources]") {
    Seen seen = read("{\"id\":1}\n{\"id\":2\n{\"id\":3}\nrubbish\n{\"id\":NaN}\n{\"id\":4}\n");
    CHECK(seen.ids == Texts{"1", "3", "4"});
    CHECK(seen.broken == 3);
    seen = read(R"([{"id":1}, 5, "x", [1], {"id":1e999}, {"id":2}, ])");
    CHECK(seen.ids == Texts{"1", "2"});
    CHECK(seen.broken == 4);
    seen = read(R"([{"id":1}, {"id":2)");
    CHECK(seen.ids == Texts{"1"});
    CHECK(seen.broken == 1);
    seen = read(R"([{"id":1}, )");
    CHECK(seen.ids == Texts{"1"});
    CHECK(seen.broken == 1);
    seen = read(R"([{"id":1}] trailing)");
    CHECK(seen.broken == 1);
    seen = read(R"([{"id":1}}}, {"id":2}])");
    CHECK(seen.ids == Texts{"1", "2"});
}

TEST_CASE("json records: bytes that are no UTF-8 are mended", "[sources]") {
    IssueLog log;
    JsonRecords records("[{\"id\": \"Ju\xE1rez\"}]", "f.json", log);
    const auto record = records.next();
    REQUIRE(record);
    CHECK(sources::textAt(*record, "id") == "Juárez");
    CHECK(log.count("bad_encoding") == 1);
}

TEST_CASE("json records: no JSON and deep nesting are errors", "[sources]") {
    for (const std::string& text :
         {std::string(), std::string("hello"), std::string("\0\1", 2), std::string("\"text\"")}) {
        CHECK_THROWS_AS(read(text), InputError);
    }
    CHECK_THROWS_AS(read(std::string(50'000'000, '[')), InputError);
    CHECK_THROWS_AS(
        read("[{\"a\":" + std::string(100, '[') + std::string(100, ']') + "}]"), InputError);
    std::string lines = "{\"id\":1}\n";
    lines += std::string(1'000'000, '{') + "\n{\"id\":2}\n";
    CHECK_THROWS_AS(read(lines), InputError);
    CHECK(read("[{\"a\":" + std::string(40, '[') + std::string(40, ']') + "}]").broken == 0);
}

TEST_CASE("json values: wrong types give nothing", "[sources]") {
    const Json json = Json::parse(
        R"({"n": 5, "t": "6.5", "b": true, "z": null, "l": [1], "o": {"x": 1}, "f": 2.5, "s": "x"})");
    CHECK(sources::integerAt(json, "n") == 5);
    CHECK(sources::numberAt(json, "t") == 6.5);
    CHECK_FALSE(sources::integerAt(json, "f"));
    CHECK_FALSE(sources::numberAt(json, "s"));
    CHECK_FALSE(sources::numberAt(json, "l"));
    CHECK_FALSE(sources::numberAt(json, "z"));
    CHECK(sources::textAt(json, "n") == "5");
    CHECK(sources::textAt(json, "o").empty());
    CHECK(sources::listAt(json, "n").empty());
    CHECK(sources::listAt(json, "l").size() == 1);
    CHECK(sources::truthAt(json, "b") == true);
    CHECK_FALSE(sources::truthAt(json, "n"));
    CHECK(sources::integerOf(sources::memberOf(json, "o", "x")) == 1);
    CHECK(sources::memberOf(json, "n", "x") == nullptr);
    CHECK(sources::memberOf(Json(5), "x") == nullptr);
}
