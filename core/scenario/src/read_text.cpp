#include "key_lines.h"
#include "node_value.h"

#include <corredor/base/text.h>

#include <fmt/format.h>

#define TOML_EXCEPTIONS 1
#include <toml++/toml.h>

namespace corredor::scenario {
namespace {

// toml++ 3.3 bounds nested arrays and inline tables but not dotted keys, whose tables it frees
// recursively; no sensible scenario comes near this.
constexpr int maxDots = 100;

/** The line, counted from 1, on which a key has absurdly many parts; 0 = none. */
int lineOfTooDeepKey(std::string_view text) {
    int line = 1;
    int dots = 0;
    char previous = '\n';
    for (const char c : text) {
        const bool isPart = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                            (c >= '0' && c <= '9') || c == '_' || c == '-' || c == '"' || c == '\'';
        if (c == '.' && previous != '.') {
            if (++dots > maxDots) {
                return line;
            }
        } else if (!isPart && c != ' ' && c != '\t' && c != '.') {
            dots = 0;
        }
        line += c == '\n' ? 1 : 0;
        if (c != ' ' && c != '\t') {
            previous = c;
        }
    }
    return 0;
}

int lineOf(const toml::source_region& region) {
    return static_cast<int>(region.begin.line);
}

std::string unknownName(std::string_view name, std::span<const std::string_view> known) {
    if (const auto nearest = nearestName(name, known)) {
        return fmt::format("unknown name \"{}\"; did you mean \"{}\"?", name, *nearest);
    }
    return fmt::format("unknown name \"{}\"; known here: {}", name, fmt::join(known, ", "));
}

class Reader {
public:
    explicit Reader(Draft& draft) : m_draft(draft) {}

    void readFile(const toml::table& file);

private:
    void readSection(const Section& section, const toml::node& node, int line);
    void readKeys(const Section& section, std::size_t index, const toml::table& table);
    void
    readValue(const Section& section, std::size_t index, std::size_t key, const toml::node& node);
    [[nodiscard]] static std::vector<std::string_view> keyNames(const Section& section);
    [[nodiscard]] static std::string pathOf(const Section& section, std::size_t index);

    void addFault(int line, std::string path, std::string reason) {
        m_draft.faults.push_back({line, std::move(path), std::move(reason)});
    }

    Draft& m_draft;
};

std::vector<std::string_view> Reader::keyNames(const Section& section) {
    std::vector<std::string_view> names;
    for (const KeySpec& key : section.keys) {
        names.push_back(key.name);
    }
    return names;
}

std::string Reader::pathOf(const Section& section, std::size_t index) {
    return section.isArray ? elementPath(section.name, index) : std::string(section.name);
}

void Reader::readFile(const toml::table& file) {
    const Section& top = allSections().front();
    readKeys(top, 0, file);
    for (const auto& [key, node] : file) {
        if (const Section* section = findSection(key.str()); section != nullptr) {
            readSection(*section, node, lineOf(key.source()));
        }
    }
}

void Reader::readSection(const Section& section, const toml::node& node, int line) {
    const std::string name(section.name);
    m_draft.lines.set(name, line);
    const toml::array* array = node.as_array();
    const toml::table* table = node.as_table();
    if (section.isArray && array != nullptr) {
        for (const toml::node& element : *array) {
            if (!element.is_table()) {
                addFault(
                    lineOf(element.source()),
                    name,
                    fmt::format("must be tables; write [[{}]]", name));
                return;
            }
            const std::size_t index = section.count(m_draft.scenario);
            section.append(m_draft.scenario);
            m_draft.lines.set(elementPath(name, index), lineOf(element.source()));
            readKeys(section, index, *element.as_table());
        }
    } else if (!section.isArray && table != nullptr) {
        section.append(m_draft.scenario);
        readKeys(section, 0, *table);
    } else if (section.isArray) {
        addFault(
            line, name, fmt::format("there may be several; write [[{}]] with two brackets", name));
    } else {
        addFault(line, name, fmt::format("there is only one; write [{}] with one bracket", name));
    }
}

void Reader::readKeys(const Section& section, std::size_t index, const toml::table& table) {
    const bool isTop = section.name.empty();
    const std::string path = pathOf(section, index);
    const std::string prefix = isTop ? std::string() : path + '.';
    std::vector<std::string_view> names = keyNames(section);
    for (const auto& [key, node] : table) {
        const int line = lineOf(key.source());
        const auto found = std::ranges::find(names, key.str());
        if (found != names.end()) {
            m_draft.lines.set(prefix + std::string(key.str()), line);
            readValue(section, index, static_cast<std::size_t>(found - names.begin()), node);
        } else if (!isTop) {
            addFault(line, prefix + std::string(key.str()), unknownName(key.str(), names));
        } else if (findSection(key.str()) == nullptr || key.str().empty()) {
            for (const Section& other : allSections().subspan(1)) {
                names.push_back(other.name);
            }
            addFault(line, std::string(key.str()), unknownName(key.str(), names));
            names.resize(section.keys.size());
        }
    }
    for (const KeySpec& key : section.keys) {
        if (key.required && !table.contains(key.name)) {
            addFault(
                isTop ? 0 : m_draft.lines.line(path),
                prefix + std::string(key.name),
                fmt::format("is missing: {}", key.doc));
        }
    }
}

void Reader::readValue(
    const Section& section,
    std::size_t index,
    std::size_t key,
    const toml::node& node) {
    const KeySpec& spec = section.keys[key];
    NodeValue value = valueOfNode(node, spec);
    if (value.fault.empty()) {
        section.assign(m_draft.scenario, index, key, value.json);
        return;
    }
    const std::string path = section.name.empty() ? std::string() : pathOf(section, index) + '.';
    addFault(lineOf(node.source()), path + std::string(spec.name), std::move(value.fault));
}

} // namespace

void readText(std::string_view text, Draft& draft) {
    if (const int line = lineOfTooDeepKey(text); line > 0) {
        draft.faults.push_back({line, {}, "a key has too many parts; no section is nested"});
        return;
    }
    try {
        Reader(draft).readFile(toml::parse(text));
    } catch (const toml::parse_error& error) {
        draft.faults.push_back(
            {lineOf(error.source()),
             {},
             fmt::format("is not valid TOML: {}", error.description())});
    }
}

} // namespace corredor::scenario
