#include "parameter_rows.h"

#include <corredor/base/error.h>

#include <fmt/format.h>

#include <algorithm>
#include <vector>

namespace corredor::planning {

namespace {

std::vector<ParameterSpec> orderedSpecs() {
    std::vector<ParameterSpec> specs(parameterCount);
    for (const auto group :
         {fleetParameters(),
          demandParameters(),
          designParameters(),
          costParameters(),
          programmeParameters()}) {
        for (const ParameterSpec& spec : group) {
            specs[static_cast<std::size_t>(spec.parameter)] = spec;
        }
    }
    return specs;
}

double at(const ParameterRange& range, Estimate estimate) {
    switch (estimate) {
    case Estimate::Low:
        return range.low;
    case Estimate::Mid:
        return range.mid;
    case Estimate::High:
        return range.high;
    }
    return range.mid;
}

} // namespace

Country countryFromCode(std::string_view code) {
    return code == "MX" ? Country::Mexico : Country::UnitedStates;
}

std::string_view codeOf(Country country) {
    return country == Country::Mexico ? "MX" : "US";
}

std::string_view toString(Estimate estimate) {
    switch (estimate) {
    case Estimate::Low:
        return "low";
    case Estimate::Mid:
        return "mid";
    case Estimate::High:
        return "high";
    }
    return {};
}

std::string_view toString(Basis basis) {
    switch (basis) {
    case Basis::Sourced:
        return "sourced";
    case Basis::Derived:
        return "derived";
    case Basis::Choice:
        return "choice";
    case Basis::Unverified:
        return "unverified";
    }
    return {};
}

std::string_view toString(ParameterGroup group) {
    switch (group) {
    case ParameterGroup::Fleet:
        return "fleet";
    case ParameterGroup::Demand:
        return "demand";
    case ParameterGroup::Design:
        return "design";
    case ParameterGroup::Cost:
        return "cost";
    case ParameterGroup::Programmes:
        return "programmes";
    }
    return {};
}

std::span<const ParameterSpec> parameterSpecs() {
    static const std::vector<ParameterSpec> specs = orderedSpecs();
    return specs;
}

const ParameterSpec& specOf(Parameter parameter) {
    return parameterSpecs()[static_cast<std::size_t>(parameter)];
}

bool ParameterSpec::isRanged() const {
    return std::ranges::any_of(
        defaults, [](const ParameterRange& range) { return range.low < range.high; });
}

bool ParameterSpec::allows(const ParameterRange& range) const {
    return minimum <= range.low && range.low <= range.mid && range.mid <= range.high &&
           range.high <= maximum;
}

Parameters::Parameters() {
    for (const ParameterSpec& spec : parameterSpecs()) {
        m_values[static_cast<std::size_t>(spec.parameter)] = spec.defaults;
    }
}

double Parameters::value(Parameter parameter, Country country, Estimate estimate) const {
    return at(range(parameter, country), estimate);
}

void Parameters::set(Parameter parameter, Country country, const ParameterRange& range) {
    const ParameterSpec& spec = specOf(parameter);
    if (!spec.allows(range)) {
        throw ScenarioError(
            {{},
             fmt::format("parameters.{} ({})", spec.key, codeOf(country)),
             fmt::format(
                 "low, mid and high are {}, {} and {}; they must rise and lie between {} and {} {}",
                 range.low,
                 range.mid,
                 range.high,
                 spec.minimum,
                 spec.maximum,
                 spec.unit),
             fmt::format("correct {0}, {0}_low or {0}_high", spec.key)});
    }
    m_values[static_cast<std::size_t>(parameter)][static_cast<std::size_t>(country)] = range;
}

bool Parameters::isStated(Parameter parameter, Country country) const {
    const ParameterRange& standard = specOf(parameter).defaults[static_cast<std::size_t>(country)];
    return !(range(parameter, country) == standard);
}

} // namespace corredor::planning
