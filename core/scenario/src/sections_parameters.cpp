#include "section_parts.h"

#include <fmt/format.h>

#include <deque>

namespace corredor::scenario {
namespace {

/** A text that outlives every section: keys and docs made of the registry's. */
std::string_view kept(std::string text) {
    static std::deque<std::string> texts;
    return texts.emplace_back(std::move(text));
}

KeySpec keySpec(const planning::ParameterSpec& spec, std::string_view end, std::string_view which) {
    return {
        .name = kept(fmt::format("{}{}", spec.key, end)),
        .doc = kept(fmt::format("{}{}.", spec.nameEn, which)),
        .unit = spec.unit == "1" ? std::string_view() : spec.unit,
        .minimum = spec.minimum,
        .maximum = spec.maximum};
}

/** @param choices generic function Scenario& -> ParameterChoices&, const or not */
template <typename Choices>
Section section(std::string_view name, std::string_view doc, Choices choices) {
    std::vector<Key<Scenario>> keys;
    for (const planning::ParameterSpec& spec : planning::parameterSpecs()) {
        const auto at = static_cast<std::size_t>(spec.parameter);
        const auto add = [&](std::string_view end, std::string_view which, auto member) {
            keys.push_back(
                keyOf<Scenario>(keySpec(spec, end, which), [choices, at, member](auto& s) -> auto& {
                    return choices(s)[at].*member;
                }));
        };
        add("", "", &ParameterChoice::mid);
        if (spec.isRanged()) {
            add("_low", ", low estimate", &ParameterChoice::low);
            add("_high", ", high estimate", &ParameterChoice::high);
        }
    }
    return plainTable(name, doc, keys);
}

template <planning::Country country>
auto ofCountry() {
    return [](auto& s) -> auto& { return s.countryParameters[static_cast<std::size_t>(country)]; };
}

} // namespace

std::vector<Section> parameterSections() {
    return {
        section(
            "parameters",
            "Figures of both countries that demand, sizes and costs rest on; without them the "
            "defaults of each country. Where only the middle figure is stated, the low and the "
            "high one keep their proportion to it.",
            [](auto& s) -> auto& { return s.parameters; }),
        section(
            "parameters_us",
            "The same for the United States alone.",
            ofCountry<planning::Country::UnitedStates>()),
        section(
            "parameters_mx", "The same for Mexico alone.", ofCountry<planning::Country::Mexico>())};
}

} // namespace corredor::scenario
