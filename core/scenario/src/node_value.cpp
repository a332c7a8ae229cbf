#include "node_value.h"

#include <corredor/base/text.h>

#include <fmt/format.h>

#include <cmath>

namespace corredor::scenario {
namespace {

std::string_view typeName(ValueType type) {
    switch (type) {
    case ValueType::Text:
        return "a text in quotes";
    case ValueType::Number:
        return "a number";
    case ValueType::Integer:
        return "a whole number";
    case ValueType::Boolean:
        return "true or false";
    case ValueType::TextList:
        return "a list of texts, [\"...\", \"...\"]";
    case ValueType::NumberList:
        return "a list of numbers, [1.0, 2.0]";
    case ValueType::TextMap:
        return "a table of texts, { key = \"...\" }";
    case ValueType::TextListMap:
        return "a table of texts or lists of texts, { key = \"...\" }";
    case ValueType::NumberMap:
        return "a table of numbers, { key = 1.0 }";
    }
    return "";
}

NodeValue fault(std::string reason) {
    return {{}, std::move(reason)};
}

NodeValue wrongType(ValueType wanted) {
    return fault(fmt::format("must be {}", typeName(wanted)));
}

/** Limits are read by people: 100000, not 1e+05. */
std::string limitText(double limit) {
    return limit == std::floor(limit) ? fmt::format("{:.0f}", limit) : shortestNumber(limit);
}

std::string rangeText(const KeySpec& spec) {
    const std::string unit = spec.unit.empty() ? "" : fmt::format(" {}", spec.unit);
    const std::string_view least = spec.aboveMinimum ? "more than" : "at least";
    if (std::isinf(spec.maximum)) {
        return fmt::format("{} {}{}", least, limitText(spec.minimum), unit);
    }
    if (spec.aboveMinimum) {
        return fmt::format(
            "more than {} and at most {}{}",
            limitText(spec.minimum),
            limitText(spec.maximum),
            unit);
    }
    return fmt::format("from {} to {}{}", limitText(spec.minimum), limitText(spec.maximum), unit);
}

NodeValue numberOf(const toml::node& node, const KeySpec& spec) {
    const bool whole = spec.type == ValueType::Integer;
    const bool isInteger = node.is_integer();
    if (!isInteger && (whole || !node.is_floating_point())) {
        return wrongType(whole ? ValueType::Integer : ValueType::Number);
    }
    const double value =
        isInteger ? static_cast<double>(node.as_integer()->get()) : node.as_floating_point()->get();
    if (!std::isfinite(value)) {
        return fault("must be a finite number");
    }
    const bool tooSmall = spec.aboveMinimum ? value <= spec.minimum : value < spec.minimum;
    if (tooSmall || value > spec.maximum) {
        return fault(fmt::format("must be {}", rangeText(spec)));
    }
    return whole ? NodeValue{Json(node.as_integer()->get()), {}} : NodeValue{Json(value), {}};
}

/** One of the choices, or the nearest of them in the fault. */
NodeValue chosen(std::string_view text, const KeySpec& spec, std::string_view what) {
    if (spec.choices.empty() || std::ranges::find(spec.choices, text) != spec.choices.end()) {
        return {Json(std::string(text)), {}};
    }
    if (const auto nearest = nearestName(text, spec.choices)) {
        return fault(fmt::format("unknown {} \"{}\"; did you mean \"{}\"?", what, text, *nearest));
    }
    return fault(
        fmt::format("unknown {} \"{}\"; one of: {}", what, text, fmt::join(spec.choices, ", ")));
}

NodeValue textOf(const toml::node& node, const KeySpec& spec) {
    const auto* text = node.as_string();
    if (text == nullptr) {
        return wrongType(ValueType::Text);
    }
    if (text->get().find('\0') != std::string::npos) {
        return fault("must not hold a zero byte");
    }
    if (spec.required && trimmed(text->get()).empty()) {
        return fault("must not be empty");
    }
    return chosen(text->get(), spec, "value");
}

NodeValue listOf(const toml::node& node, const KeySpec& spec) {
    const toml::array* array = node.as_array();
    if (array == nullptr) {
        return wrongType(spec.type);
    }
    Json list = Json::array();
    for (const toml::node& element : *array) {
        NodeValue value =
            spec.type == ValueType::TextList ? textOf(element, spec) : numberOf(element, spec);
        if (!value.fault.empty()) {
            return value;
        }
        list.push_back(std::move(value.json));
    }
    if (spec.length > 0 && std::ssize(*array) != spec.length) {
        return fault(fmt::format("must have {} values, not {}", spec.length, array->size()));
    }
    return {std::move(list), {}};
}

/** What a map of this type holds under a key. */
NodeValue memberOf(const toml::node& node, const KeySpec& map) {
    const KeySpec free{.name = {}, .doc = {}, .type = ValueType::TextList};
    switch (map.type) {
    case ValueType::TextMap:
        return textOf(node, free);
    case ValueType::TextListMap:
        return node.is_array() ? listOf(node, free) : textOf(node, free);
    default:
        return numberOf(node, map);
    }
}

NodeValue mapOf(const toml::node& node, const KeySpec& spec) {
    const toml::table* table = node.as_table();
    if (table == nullptr) {
        return wrongType(spec.type);
    }
    Json map = Json::object();
    for (const auto& [key, element] : *table) {
        NodeValue name = chosen(key.str(), spec, "name");
        NodeValue value = memberOf(element, spec);
        if (!name.fault.empty() || !value.fault.empty()) {
            return fault(
                !name.fault.empty() ? name.fault : fmt::format("{}: {}", key.str(), value.fault));
        }
        map[std::string(key.str())] = std::move(value.json);
    }
    return {std::move(map), {}};
}

} // namespace

NodeValue valueOfNode(const toml::node& node, const KeySpec& spec) {
    switch (spec.type) {
    case ValueType::Text:
        return textOf(node, spec);
    case ValueType::Number:
    case ValueType::Integer:
        return numberOf(node, spec);
    case ValueType::Boolean:
        if (const auto* flag = node.as_boolean()) {
            return {Json(flag->get()), {}};
        }
        return wrongType(spec.type);
    case ValueType::TextList:
    case ValueType::NumberList:
        return listOf(node, spec);
    case ValueType::TextMap:
    case ValueType::TextListMap:
    case ValueType::NumberMap:
        return mapOf(node, spec);
    }
    return wrongType(spec.type);
}

} // namespace corredor::scenario
