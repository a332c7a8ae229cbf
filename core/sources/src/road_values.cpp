#include "road_values.h"

#include <corredor/base/text.h>

#include <algorithm>
#include <array>
#include <string>

namespace corredor::sources {
namespace {

constexpr double kmPerMile = 1.609344; // exact: international mile
constexpr double maxRoadSpeedKmh = 200;

template <std::size_t n>
bool isOneOf(std::string_view text, const std::array<std::string_view, n>& names) {
    return std::ranges::find(names, text) != names.end();
}

bool has(std::string_view text, std::string_view part) {
    return text.find(part) != std::string_view::npos;
}

} // namespace

std::optional<double> parseSpeedKmh(std::string_view text, bool plainIsMph) {
    const std::string first = asciiLower(trimmed(split(text, ';').front()));
    static constexpr std::array<std::string_view, 9> notGiven = {
        "", "none", "signals", "variable", "walk", "n/d", "n/a", "nd", "no"};
    const bool isCountryDefault = first.size() > 3 && first[2] == ':';
    if (isOneOf(first, notGiven) || isCountryDefault) {
        return 0;
    }
    std::string_view number = first;
    bool isMph = plainIsMph;
    for (const std::string_view unit : {"mph", "km/h", "kmh", "kph"}) {
        if (number.ends_with(unit)) {
            number = trimmed(number.substr(0, number.size() - unit.size()));
            isMph = unit == "mph";
            break;
        }
    }
    bool usedComma = false;
    const auto value = parseNumberOrComma(number, usedComma);
    if (!value) {
        return std::nullopt;
    }
    const double speedKmh = isMph ? *value * kmPerMile : *value;
    return speedKmh >= 0 && speedKmh <= maxRoadSpeedKmh ? std::optional(speedKmh) : std::nullopt;
}

std::optional<layers::OneWay> parseOneWay(std::string_view text) {
    using layers::OneWay;
    const std::string_view raw = trimmed(text);
    if (raw == "-1" || raw == "T" || raw == "TF") {
        return OneWay::Backward;
    }
    if (raw == "F" || raw == "FT") {
        return OneWay::Forward;
    }
    const std::string key = folded(raw);
    static constexpr std::array<std::string_view, 12> both = {
        "", "no", "false", "0", "2", "b", "reversible", "alternating", "n d", "n a", "n", "dos"};
    static constexpr std::array<std::string_view, 6> forward = {
        "yes", "true", "1", "si", "y", "un sentido"};
    if (isOneOf(key, both) || has(key, "ambos") || has(key, "dos sentidos") || has(key, "doble")) {
        return OneWay::No;
    }
    if (key == "reverse" || has(key, "contrario")) {
        return OneWay::Backward;
    }
    // RNC states which of the two directions is closed, or which is open.
    const bool isClosed = has(key, "cerrad");
    if (has(key, "positiv")) {
        return isClosed ? OneWay::Backward : OneWay::Forward;
    }
    if (has(key, "negativ")) {
        return isClosed ? OneWay::Forward : OneWay::Backward;
    }
    if (isOneOf(key, forward) || has(key, "un sentido") || has(key, "sentido unico")) {
        return OneWay::Forward;
    }
    return std::nullopt;
}

} // namespace corredor::sources
