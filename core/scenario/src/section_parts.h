#pragma once

#include "sections.h"

#include <utility>
#include <vector>

/** Building blocks of the table: keys that several sections have, kinds of sections. */
namespace corredor::scenario {

/**
 * Keys of a T as keys of the Scenario that may hold one. Assigning a key creates the T; without
 * one the keys have the values of a fresh T.
 * @param member generic function Scenario& -> std::optional<T>&, const or not
 */
template <typename T, typename Member>
std::vector<Key<Scenario>> liftedKeys(const std::vector<Key<T>>& keys, Member member) {
    std::vector<Key<Scenario>> lifted;
    for (const Key<T>& key : keys) {
        lifted.push_back(
            {key.spec,
             [key, member](const Scenario& scenario) {
                 const auto& held = member(scenario);
                 return key.value(held ? *held : T{});
             },
             [key, member](Scenario& scenario, const Json& json) {
                 auto& held = member(scenario);
                 key.assign(held ? *held : held.emplace(), json);
             }});
    }
    return lifted;
}

/** The keys that every source has: where it lies and how it is to be read. */
template <typename Entry>
std::vector<Key<Entry>> sourceKeys(bool required) {
    std::vector<Key<Entry>> keys = {
        keyOf<Entry>(
            {.name = "source",
             .doc = "File or folder to read, relative to the scenario file.",
             .required = required},
            [](auto& e) -> auto& { return e.path.written; }),
        keyOf<Entry>(
            {.name = "layer",
             .doc = "Layer (table) inside the source; without it the only or first one."},
            [](auto& e) -> auto& { return e.options.source.layer; }),
        keyOf<Entry>(
            {.name = "where", .doc = "Keep only records that meet this, e.g. \"state = 'CA'\"."},
            [](auto& e) -> auto& { return e.options.source.where; }),
        keyOf<Entry>(
            {.name = "crs",
             .doc = "Coordinate reference system when the source states none or a wrong one, e.g. "
                    "\"EPSG:6372\"."},
            [](auto& e) -> auto& { return e.options.source.crs; }),
        keyOf<Entry>(
            {.name = "encoding",
             .doc = "Encoding of its text, \"UTF-8\" or \"windows-1252\"; without it detected."},
            [](auto& e) -> auto& { return e.options.source.encoding; }),
        keyOf<Entry>(
            {.name = "lon_field",
             .doc = "Column of a table with the longitude; without it the usual names."},
            [](auto& e) -> auto& { return e.options.source.lonField; }),
        keyOf<Entry>(
            {.name = "lat_field",
             .doc = "Column of a table with the latitude; without it the usual names."},
            [](auto& e) -> auto& { return e.options.source.latField; })};
    return keys;
}

template <typename T>
std::vector<Key<T>> joined(std::vector<Key<T>> first, const std::vector<Key<T>>& second) {
    first.insert(first.end(), second.begin(), second.end());
    return first;
}

/** An array of tables whose entries are the elements of a vector. */
template <typename T, typename Member>
Section arrayOf(
    std::string_view name,
    std::string_view doc,
    Member member,
    const std::vector<Key<T>>& keys) {
    Section section;
    section.name = name;
    section.doc = doc;
    section.isArray = true;
    section.count = [member](const Scenario& scenario) { return member(scenario).size(); };
    section.append = [member](Scenario& scenario) { member(scenario).emplace_back(); };
    bindKeys<T>(
        section,
        [member](auto& scenario, std::size_t index) -> auto& { return member(scenario)[index]; },
        keys);
    return section;
}

/** A table whose keys are kept anywhere in the scenario and which need not be stated. */
[[nodiscard]] inline Section
plainTable(std::string_view name, std::string_view doc, const std::vector<Key<Scenario>>& keys) {
    Section section;
    section.name = name;
    section.doc = doc;
    section.count = [](const Scenario& /*scenario*/) { return std::size_t{1}; };
    section.append = [](Scenario& /*scenario*/) {};
    bindKeys<Scenario>(section, [](auto& s, std::size_t /*index*/) -> auto& { return s; }, keys);
    return section;
}

} // namespace corredor::scenario
