#include <corredor/scenario/scenario.h>

#include <algorithm>

namespace corredor::scenario {
namespace {

using planning::ParameterRange;

ParameterChoice merged(const ParameterChoice& own, const ParameterChoice& both) {
    return {
        own.low ? own.low : both.low,
        own.mid ? own.mid : both.mid,
        own.high ? own.high : both.high};
}

/** The defaults moved so that the middle one is `mid`. */
ParameterRange
moved(const ParameterRange& defaults, double mid, const planning::ParameterSpec& spec) {
    if (defaults.mid <= 0) {
        return planning::exactly(mid);
    }
    const double ratio = mid / defaults.mid;
    return {
        std::max(spec.minimum, std::min(mid, defaults.low * ratio)),
        mid,
        std::min(spec.maximum, std::max(mid, defaults.high * ratio))};
}

} // namespace

ParameterRange
rangeOf(const Scenario& scenario, planning::Parameter parameter, planning::Country country) {
    const auto at = static_cast<std::size_t>(parameter);
    const auto countryAt = static_cast<std::size_t>(country);
    const planning::ParameterSpec& spec = planning::specOf(parameter);
    const ParameterRange& defaults = spec.defaults[countryAt];
    const ParameterChoice stated =
        merged(scenario.countryParameters[countryAt][at], scenario.parameters[at]);
    const ParameterRange range = stated.mid ? moved(defaults, *stated.mid, spec) : defaults;
    return {stated.low.value_or(range.low), range.mid, stated.high.value_or(range.high)};
}

planning::Parameters parametersOf(const Scenario& scenario) {
    planning::Parameters parameters;
    for (const planning::ParameterSpec& spec : planning::parameterSpecs()) {
        for (const auto country : planning::allCountries) {
            parameters.set(spec.parameter, country, rangeOf(scenario, spec.parameter, country));
        }
    }
    return parameters;
}

} // namespace corredor::scenario
