#include "json_values.h"

#include <corredor/base/text.h>

#include <cmath>

namespace corredor::sources {

const Json* memberOf(const Json& value, const char* key) {
    if (!value.is_object()) {
        return nullptr;
    }
    const auto found = value.find(key);
    return found == value.end() || found->is_null() ? nullptr : &*found;
}

const Json* memberOf(const Json& value, const char* outer, const char* inner) {
    const Json* middle = memberOf(value, outer);
    return middle == nullptr ? nullptr : memberOf(*middle, inner);
}

std::string textOf(const Json* value) {
    if (value == nullptr) {
        return {};
    }
    if (value->is_string()) {
        return value->get<std::string>();
    }
    return value->is_number() || value->is_boolean() ? value->dump() : std::string();
}

std::optional<double> numberOf(const Json* value) {
    if (value == nullptr) {
        return std::nullopt;
    }
    if (value->is_number()) {
        const double number = value->get<double>();
        return std::isfinite(number) ? std::optional(number) : std::nullopt;
    }
    return value->is_string() ? parseNumber(value->get_ref<const std::string&>()) : std::nullopt;
}

std::optional<long long> integerOf(const Json* value) {
    const auto number = numberOf(value);
    // Beyond 2^53 a double no longer tells integers apart.
    constexpr double limit = 9007199254740992.0;
    if (!number || std::abs(*number) > limit || std::trunc(*number) < *number ||
        std::trunc(*number) > *number) {
        return std::nullopt;
    }
    return static_cast<long long>(*number);
}

std::string textAt(const Json& object, const char* key) {
    return textOf(memberOf(object, key));
}

std::optional<double> numberAt(const Json& object, const char* key) {
    return numberOf(memberOf(object, key));
}

std::optional<long long> integerAt(const Json& object, const char* key) {
    return integerOf(memberOf(object, key));
}

const Json& listAt(const Json& object, const char* key) {
    static const Json none = Json::array();
    const Json* value = memberOf(object, key);
    return value != nullptr && value->is_array() ? *value : none;
}

std::optional<bool> truthAt(const Json& object, const char* key) {
    const Json* value = memberOf(object, key);
    if (value == nullptr) {
        return std::nullopt;
    }
    if (value->is_boolean()) {
        return value->get<bool>();
    }
    const std::string text = asciiLower(textOf(value));
    if (text == "true" || text == "false") {
        return text == "true";
    }
    return std::nullopt;
}

} // namespace corredor::sources
