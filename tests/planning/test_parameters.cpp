#include <corredor/base/error.h>
#include <corredor/planning/parameters.h>

#include <catch2/catch.hpp>

#include <set>
#include <string>

using namespace corredor;
using namespace corredor::planning;

TEST_CASE("parameters: every one has a whole row of its own", "[planning]") {
    std::set<std::string_view> keys;
    REQUIRE(parameterSpecs().size() == parameterCount);
    for (std::size_t i = 0; i < parameterCount; ++i) {
        const ParameterSpec& spec = parameterSpecs()[i];
        CAPTURE(i, spec.key);
        REQUIRE(spec.parameter == static_cast<Parameter>(i));
        CHECK(keys.insert(spec.key).second);
        CHECK_FALSE(spec.unit.empty());
        CHECK_FALSE(spec.sourceEn.empty());
        CHECK_FALSE(spec.sourceEs.empty());
        CHECK_FALSE(spec.nameEn.empty());
        CHECK_FALSE(spec.nameEs.empty());
        for (const ParameterRange& range : spec.defaults) {
            CHECK(spec.minimum <= range.low);
            CHECK(range.low <= range.mid);
            CHECK(range.mid <= range.high);
            CHECK(range.high <= spec.maximum);
        }
    }
}

TEST_CASE("parameters: sources in the words of a language", "[planning]") {
    const ParameterSpec& upkeep = specOf(Parameter::FastUpkeep);
    CHECK(upkeep.source("es") == upkeep.sourceEs);
    CHECK(upkeep.source("en") == upkeep.sourceEn);
    CHECK(upkeep.name("es") == "Mantenimiento de un puerto rápido");
}

TEST_CASE("parameters: stated values of one country leave the other's alone", "[planning]") {
    Parameters parameters;
    const ParameterRange before = parameters.range(Parameter::HomeAccess, Country::UnitedStates);
    parameters.set(Parameter::HomeAccess, Country::Mexico, {0.1, 0.2, 0.4});
    CHECK(parameters.value(Parameter::HomeAccess, Country::Mexico) == 0.2);
    CHECK(parameters.value(Parameter::HomeAccess, Country::Mexico, Estimate::Low) == 0.1);
    CHECK(parameters.value(Parameter::HomeAccess, Country::Mexico, Estimate::High) == 0.4);
    CHECK(parameters.range(Parameter::HomeAccess, Country::UnitedStates) == before);
    CHECK(parameters.isStated(Parameter::HomeAccess, Country::Mexico));
    CHECK_FALSE(parameters.isStated(Parameter::HomeAccess, Country::UnitedStates));
}

TEST_CASE("parameters: values out of order or of range are refused", "[planning]") {
    Parameters parameters;
    const Parameters before = parameters;
    CHECK_THROWS_AS(
        parameters.set(Parameter::HomeAccess, Country::Mexico, {0.3, 0.2, 0.4}), ScenarioError);
    CHECK_THROWS_AS(
        parameters.set(Parameter::HomeAccess, Country::Mexico, exactly(1.5)), ScenarioError);
    CHECK(parameters == before);
}
