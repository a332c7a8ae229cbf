#include <corredor/layers/admin.h>

#include <catch2/catch.hpp>

#include <set>
#include <string>
#include <utility>

using corredor::layers::adminStates;
using corredor::layers::countryCode;
using corredor::layers::findState;
using corredor::layers::stateName;

namespace {

std::string code(std::string_view text, std::string_view country = {}) {
    const auto* state = findState(text, country);
    return state == nullptr ? std::string() : std::string(state->code);
}

} // namespace

TEST_CASE("admin: every state is found by its own code, name and number", "[layers]") {
    std::set<std::pair<std::string_view, std::string_view>> seen;
    for (const auto& state : adminStates()) {
        CHECK(seen.emplace(state.country, state.code).second);
        CHECK(findState(state.code, state.country) == &state);
        CHECK(findState(state.name, state.country) == &state);
        CHECK(findState(std::to_string(state.number), state.country) == &state);
        CHECK(findState(std::string(state.country) + "-" + std::string(state.code)) == &state);
        CHECK(stateName(state.country, state.code) == state.name);
    }
    CHECK(adminStates().size() == 56 + 32);
}

TEST_CASE("admin: Mexican states as people write them", "[layers]") {
    const auto [text, expected] = GENERATE(table<std::string, std::string>({
        {"BC", "BCN"},
        {"B.C.", "BCN"},
        {"baja california", "BCN"},
        {"BCS", "BCS"},
        {"B.C.S.", "BCS"},
        {"NL", "NLE"},
        {"N.L.", "NLE"},
        {"Nuevo Leon", "NLE"},
        {"NUEVO LEÓN", "NLE"},
        {"CDMX", "CMX"},
        {"D.F.", "CMX"},
        {"Ciudad de Mexico", "CMX"},
        {"Distrito Federal", "CMX"},
        {"EdoMex", "MEX"},
        {"Estado de Mexico", "MEX"},
        {"México", "MEX"},
        {"NYR", "NAY"},
        {"Chih.", "CHH"},
        {"Coahuila de Zaragoza", "COA"},
        {"Michoacan", "MIC"},
        {"09", "CMX"},
        {"26", "SON"},
        {"Q. Roo", "ROO"},
        {"Tamps.", "TAM"},
        {"Benito Juarez", ""},
        {"33", ""},
        {"", ""},
    }));
    CHECK(code(text, "MX") == expected);
}

TEST_CASE("admin: a country decides what a text means", "[layers]") {
    CHECK(code("CA", "US") == "CA");
    CHECK(code("CA").empty() == false);
    CHECK(code("CA", "MX").empty());
    CHECK(code("06", "US") == "CA");
    CHECK(code("06", "MX") == "COL");
    CHECK(code("06").empty());
    // Mississippi, or Morelos by its CURP letters: without a country it is neither.
    CHECK(code("MS").empty());
    CHECK(code("MS", "US") == "MS");
    CHECK(code("MS", "MX") == "MOR");
    CHECK(code("Mexico").empty());
    CHECK(code("Sonora") == "SON");
    CHECK(code("New Mexico") == "NM");
    CHECK(code("BC", "CA").empty());
    CHECK(code("US-CA", "MX").empty());
}

TEST_CASE("admin: countries", "[layers]") {
    const auto [text, expected] = GENERATE(table<std::string, std::string>({
        {"US", "US"},
        {"USA", "US"},
        {"U.S.A.", "US"},
        {"EE. UU.", "US"},
        {"United States", "US"},
        {"MX", "MX"},
        {"MEX", "MX"},
        {"México", "MX"},
        {"mexico", "MX"},
        {"CAN", "CA"},
        {"BEL", "BE"},
        {"nl", "NL"},
        {"XQZ", ""},
        {"12", ""},
        {"", ""},
        {"Atlantis", ""},
    }));
    CHECK(countryCode(text) == expected);
}
