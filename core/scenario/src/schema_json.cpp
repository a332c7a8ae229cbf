#include "sections.h"

#include <cmath>

namespace corredor::scenario {
namespace {

void addRange(Json& schema, const KeySpec& spec) {
    const bool whole = spec.type == ValueType::Integer;
    const auto number = [&](double value) {
        return whole ? Json(static_cast<std::int64_t>(value)) : Json(value);
    };
    if (std::isfinite(spec.minimum)) {
        schema[spec.aboveMinimum ? "exclusiveMinimum" : "minimum"] = number(spec.minimum);
    }
    if (std::isfinite(spec.maximum)) {
        schema["maximum"] = number(spec.maximum);
    }
}

Json textSchema(const std::vector<std::string_view>& choices) {
    Json schema = {{"type", "string"}};
    if (!choices.empty()) {
        schema["enum"] = choices;
    }
    return schema;
}

Json mapSchema(const KeySpec& spec) {
    Json value = {{"type", spec.type == ValueType::NumberMap ? "number" : "string"}};
    if (spec.type == ValueType::TextListMap) {
        value = {{"type", {"string", "array"}}, {"items", {{"type", "string"}}}};
    }
    addRange(value, spec);
    Json schema = {{"type", "object"}, {"additionalProperties", std::move(value)}};
    if (!spec.choices.empty()) {
        schema["propertyNames"] = {{"enum", spec.choices}};
    }
    return schema;
}

Json valueSchema(const KeySpec& spec) {
    switch (spec.type) {
    case ValueType::Text:
        return textSchema(spec.choices);
    case ValueType::Boolean:
        return {{"type", "boolean"}};
    case ValueType::Number:
    case ValueType::Integer: {
        Json schema = {{"type", spec.type == ValueType::Integer ? "integer" : "number"}};
        addRange(schema, spec);
        return schema;
    }
    case ValueType::TextList:
        return {{"type", "array"}, {"items", textSchema(spec.choices)}};
    case ValueType::NumberList: {
        Json schema = {{"type", "array"}, {"items", {{"type", "number"}}}};
        if (spec.length > 0) {
            schema["minItems"] = spec.length;
            schema["maxItems"] = spec.length;
        }
        return schema;
    }
    case ValueType::TextMap:
    case ValueType::TextListMap:
    case ValueType::NumberMap:
        return mapSchema(spec);
    }
    return {};
}

/** Empty texts, lists and maps are no defaults worth stating. */
bool saysNothing(const Json& value) {
    return value.is_null() || value == Json("") || (value.is_structured() && value.empty());
}

/** Adds the properties of a section to an object schema. */
void addKeys(Json& object, const Section& section) {
    Json required = Json::array();
    for (std::size_t key = 0; key < section.keys.size(); ++key) {
        const KeySpec& spec = section.keys[key];
        Json schema = valueSchema(spec);
        std::string doc(spec.doc);
        if (!spec.unit.empty()) {
            doc += " Unit: " + std::string(spec.unit) + '.';
        }
        schema["description"] = doc;
        const Json value = defaultValue(section, key);
        if (spec.required) {
            required.push_back(spec.name);
        } else if (!spec.alwaysWritten && !saysNothing(value)) {
            schema["default"] = value;
        }
        object["properties"][std::string(spec.name)] = std::move(schema);
    }
    if (!required.empty()) {
        object["required"] = std::move(required);
    }
}

Json sectionSchema(const Section& section) {
    Json object = {{"type", "object"}};
    addKeys(object, section);
    object["additionalProperties"] = false;
    if (!section.isArray) {
        object["description"] = section.doc;
        return object;
    }
    return {{"type", "array"}, {"items", std::move(object)}, {"description", section.doc}};
}

} // namespace

std::string schemaJson() {
    Json schema = {
        {"$schema", "https://json-schema.org/draft/2020-12/schema"},
        {"title", "Corredor scenario"},
        {"description",
         "A scenario file (TOML): what to read, how to score sites, what to plan. "
         "Paths are relative to the file."},
        {"type", "object"}};
    addKeys(schema, allSections().front());
    for (const Section& section : allSections().subspan(1)) {
        schema["properties"][std::string(section.name)] = sectionSchema(section);
    }
    schema["additionalProperties"] = false;
    return schema.dump(2) + '\n';
}

} // namespace corredor::scenario
