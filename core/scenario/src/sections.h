#pragma once

#include "value_codec.h"

#include <corredor/scenario/scenario.h>

#include <functional>
#include <limits>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/**
 * The one table of everything a scenario file may say. Reading, writing, the JSON schema, the
 * parameters of a result and the suggestions for misspelt names all come from it; the defaults
 * come from the option structs themselves.
 */
namespace corredor::scenario {

/** What is known of a key apart from where its value is kept. */
struct KeySpec {
    std::string_view name;
    std::string_view doc;
    std::string_view unit = {}; ///< shown with the range; empty = none
    double minimum = -std::numeric_limits<double>::infinity();
    double maximum = std::numeric_limits<double>::infinity();
    bool aboveMinimum = false; ///< the minimum itself is not allowed
    int length = 0;            ///< of a list; 0 = any
    bool required = false;
    bool alwaysWritten = false; ///< its default depends on other keys, so toToml always states it
    std::vector<std::string_view> choices = {}; ///< values (texts, lists) or keys (maps) allowed
    ValueType type = ValueType::Text;           ///< filled in by keyOf
};

/** A key and where its value is kept in a T. */
template <typename T>
struct Key {
    KeySpec spec;
    std::function<Json(const T&)> value;
    std::function<void(T&, const Json&)> assign;
};

/** @param access generic function T& -> reference to the value, const or not */
template <typename T, typename Access>
Key<T> keyOf(KeySpec spec, Access access) {
    using Value = std::remove_cvref_t<decltype(access(std::declval<T&>()))>;
    spec.type = Codec<Value>::type;
    if (spec.choices.empty()) {
        spec.choices = Codec<Value>::choices();
    }
    return {
        std::move(spec),
        [access](const T& owner) { return Codec<Value>::encode(access(owner)); },
        [access](T& owner, const Json& json) { Codec<Value>::decode(json, access(owner)); }};
}

/** A length that the file gives in kilometres and the program keeps in metres. */
template <typename T, typename Access>
Key<T> kilometresOf(KeySpec spec, Access access) {
    spec.unit = "km";
    spec.type = ValueType::Number;
    return {
        std::move(spec),
        [access](const T& owner) { return Json(access(owner) / 1000.0); },
        [access](T& owner, const Json& json) { access(owner) = json.get<double>() * 1000.0; }};
}

/** A table or an array of tables of the file, with its keys bound to a Scenario. */
struct Section {
    std::string_view name; ///< empty = the top of the file
    std::string_view doc;
    bool isArray = false;
    bool presenceMatters = false; ///< an empty table says something: write its header
    std::vector<KeySpec> keys;
    std::function<std::size_t(const Scenario&)> count;
    std::function<void(Scenario&)> append; ///< makes room for one more
    std::function<Json(const Scenario&, std::size_t index, std::size_t key)> value;
    std::function<void(Scenario&, std::size_t index, std::size_t key, const Json&)> assign;
};

/** @param access generic function (Scenario&, index) -> T&, const or not */
template <typename T, typename Access>
void bindKeys(Section& section, Access access, const std::vector<Key<T>>& keys) {
    for (const Key<T>& key : keys) {
        section.keys.push_back(key.spec);
    }
    section.value = [access, keys](const Scenario& scenario, std::size_t index, std::size_t key) {
        return keys[key].value(access(scenario, index));
    };
    section.assign =
        [access, keys](Scenario& scenario, std::size_t index, std::size_t key, const Json& json) {
            keys[key].assign(access(scenario, index), json);
        };
}

/** Every section in the order in which it is written; the first is the top of the file. */
[[nodiscard]] std::span<const Section> allSections();

/** The section of that name, or null. */
[[nodiscard]] const Section* findSection(std::string_view name);

/** The value a key has when the file does not state it; null = it has none. */
[[nodiscard]] Json defaultValue(const Section& section, std::size_t key);

/** Parts of allSections(): what is read, and what is made of it. */
[[nodiscard]] Section topSection();
[[nodiscard]] std::vector<Section> sourceSections();
[[nodiscard]] std::vector<Section> exclusionSections();
[[nodiscard]] std::vector<Section> landscapeSections();
[[nodiscard]] std::vector<Section> tripSections();
[[nodiscard]] std::vector<Section> weightSections();
[[nodiscard]] std::vector<Section> planningSections();
[[nodiscard]] std::vector<Section> parameterSections();
[[nodiscard]] std::vector<Section> sizingSections();
[[nodiscard]] std::vector<Section> fairnessSections();

} // namespace corredor::scenario
