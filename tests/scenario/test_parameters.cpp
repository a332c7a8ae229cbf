#include "scenario_files.h"

#include <corredor/scenario/scenario.h>

#include <catch2/catch.hpp>

using namespace corredor;
using namespace corredor::scenario;
using planning::Country;
using planning::Parameter;
using planning::ParameterRange;
using test::StudyCopy;

namespace {

ParameterRange targetShare(const Scenario& study, Country country) {
    return parametersOf(study).range(Parameter::EvShareTarget, country);
}

} // namespace

TEST_CASE("parametersOf: without a word of the scenario the defaults", "[scenario]") {
    CHECK(parametersOf(loadScenario(StudyCopy().write())) == planning::Parameters{});
}

TEST_CASE("parametersOf: a country's own figure before that of both", "[scenario]") {
    StudyCopy copy;
    copy.append("[parameters]\nev_share_target = 0.6\nev_share_target_low = "
                "0.5\nev_share_target_high = 0.9\n"
                "[parameters_mx]\nev_share_target = 0.55\n");
    const Scenario study = loadScenario(copy.write());
    CHECK(targetShare(study, Country::UnitedStates) == ParameterRange{0.5, 0.6, 0.9});
    CHECK(targetShare(study, Country::Mexico) == ParameterRange{0.5, 0.55, 0.9});

    const auto again = copy.folder().path() / "again.toml";
    copy.folder().write("again.toml", toToml(study, again));
    CHECK(parametersOf(loadScenario(again)) == parametersOf(study));
    CHECK(parametersJson(loadScenario(again)) == parametersJson(study));
}

TEST_CASE("parametersOf: low and high keep their proportion to the middle", "[scenario]") {
    const auto& spec = planning::specOf(Parameter::EvShareTarget);
    const ParameterRange& defaults = spec.defaults[0];
    REQUIRE(defaults.low < defaults.mid);
    StudyCopy copy;
    copy.append("[parameters_us]\nev_share_target = 0.2\n");
    const Scenario study = loadScenario(copy.write());
    const ParameterRange range =
        parametersOf(study).range(Parameter::EvShareTarget, Country::UnitedStates);
    CHECK(range.mid == 0.2);
    CHECK(range.low == Approx(0.2 * defaults.low / defaults.mid));
    CHECK(range.high == Approx(0.2 * defaults.high / defaults.mid));

    copy.replace("ev_share_target = 0.2", "ev_share_target = 0.99");
    const ParameterRange most =
        parametersOf(loadScenario(copy.write())).range(Parameter::EvShareTarget, Country{});
    CHECK(most.high == spec.maximum);
}

TEST_CASE(
    "validate: figures out of order are one fault at the line that states them",
    "[scenario]") {
    StudyCopy copy;
    copy.append("[parameters]\nev_share_target = 0.6\nev_share_target_low = 0.7\n");
    const auto faults = validate(copy.write());
    REQUIRE(faults.size() == 1);
    CHECK(faults[0].key == "parameters.ev_share_target");
    CHECK(faults[0].line > 0);
    CHECK(faults[0].reason.find("they must rise") != std::string::npos);
}
