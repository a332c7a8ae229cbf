#include "key_lines.h"

#include <fmt/format.h>

namespace corredor::scenario {
namespace {

/** The key that states most of the figure for the country: its own section before that of both. */
std::string
statedPath(const KeyLines& lines, const planning::ParameterSpec& spec, planning::Country country) {
    const std::string_view own =
        country == planning::Country::Mexico ? "parameters_mx" : "parameters_us";
    for (const std::string_view section : {own, std::string_view("parameters")}) {
        for (const std::string_view end : {"", "_low", "_high"}) {
            std::string path = fmt::format("{}.{}{}", section, spec.key, end);
            if (lines.isStated(path)) {
                return path;
            }
        }
    }
    return fmt::format("parameters.{}", spec.key);
}

} // namespace

void checkParameters(Draft& draft) {
    for (const planning::ParameterSpec& spec : planning::parameterSpecs()) {
        std::string reported; // a figure of both countries is one fault, not two
        for (const auto country : planning::allCountries) {
            const planning::ParameterRange range = rangeOf(draft.scenario, spec.parameter, country);
            if (spec.allows(range)) {
                continue;
            }
            std::string path = statedPath(draft.lines, spec, country);
            if (path != reported) {
                draft.addFault(
                    path,
                    fmt::format(
                        "low, mid and high become {}, {} and {} for {}; they must rise: correct "
                        "{}, {}_low or {}_high",
                        range.low,
                        range.mid,
                        range.high,
                        planning::codeOf(country),
                        spec.key,
                        spec.key,
                        spec.key));
            }
            reported = std::move(path);
        }
    }
}

} // namespace corredor::scenario
