#include "sections.h"
#include "source_paths.h"

#include <corredor/base/text.h>

#include <fmt/format.h>

/** Scenarios as TOML and as JSON. */
namespace corredor::scenario {
namespace {

std::string tomlValue(const Json& json);

/** A TOML basic string: JSON's escapes are valid in it, but it also forbids a plain DEL. */
std::string tomlText(const std::string& text) {
    std::string quoted = Json(text).dump();
    for (std::size_t at = quoted.find('\x7f'); at != std::string::npos;
         at = quoted.find('\x7f', at)) {
        quoted.replace(at, 1, "\\u007F");
    }
    return quoted;
}

std::string tomlList(const Json& json) {
    std::vector<std::string> parts;
    for (const Json& element : json) {
        parts.push_back(tomlValue(element));
    }
    return fmt::format("[{}]", fmt::join(parts, ", "));
}

std::string tomlMap(const Json& json) {
    std::vector<std::string> parts;
    for (const auto& [key, element] : json.items()) {
        parts.push_back(fmt::format("{} = {}", tomlText(key), tomlValue(element)));
    }
    return fmt::format("{{ {} }}", fmt::join(parts, ", "));
}

std::string tomlValue(const Json& json) {
    if (json.is_string()) {
        return tomlText(json.get<std::string>());
    }
    if (json.is_number_float()) {
        return shortestNumber(json.get<double>());
    }
    if (json.is_array()) {
        return tomlList(json);
    }
    return json.is_object() ? tomlMap(json) : json.dump();
}

/** The keys of one table that differ from what the file would mean without them. */
std::string keysText(const Scenario& scenario, const Section& section, std::size_t index) {
    std::string text;
    for (std::size_t key = 0; key < section.keys.size(); ++key) {
        const KeySpec& spec = section.keys[key];
        const Json value = section.value(scenario, index, key);
        const bool isDefault = value.is_null() || value == defaultValue(section, key);
        const bool states = spec.alwaysWritten && value != Json("");
        if (!isDefault || states) {
            text += fmt::format("{} = {}\n", spec.name, tomlValue(value));
        }
    }
    return text;
}

} // namespace

std::string toToml(const Scenario& scenario, const std::filesystem::path& target) {
    const Scenario written = rebased(scenario, std::filesystem::absolute(target).parent_path());
    std::string text;
    for (const Section& section : allSections()) {
        for (std::size_t index = 0; index < section.count(written); ++index) {
            const std::string keys = keysText(written, section, index);
            if (section.name.empty()) {
                text += keys;
            } else if (section.isArray) {
                text += fmt::format("\n[[{}]]\n{}", section.name, keys);
            } else if (section.presenceMatters || !keys.empty()) {
                text += fmt::format("\n[{}]\n{}", section.name, keys);
            }
        }
    }
    return text;
}

std::string parametersJson(const Scenario& scenario) {
    Scenario shown = scenario;
    visitSources(shown, [](SourcePath& path, const std::string& /*section*/) {
        path.written = withoutPassword(path.written);
    });
    Json parameters = Json::object();
    for (const Section& section : allSections()) {
        Json tables = Json::array();
        for (std::size_t index = 0; index < section.count(shown); ++index) {
            Json table = Json::object();
            for (std::size_t key = 0; key < section.keys.size(); ++key) {
                if (Json value = section.value(shown, index, key); !value.is_null()) {
                    table[std::string(section.keys[key].name)] = std::move(value);
                }
            }
            tables.push_back(std::move(table));
        }
        if (section.name.empty()) {
            parameters.update(tables.at(0));
        } else if (section.isArray) {
            parameters[std::string(section.name)] = std::move(tables);
        } else if (!tables.empty()) {
            parameters[std::string(section.name)] = std::move(tables.at(0));
        }
    }
    return parameters.dump();
}

} // namespace corredor::scenario
