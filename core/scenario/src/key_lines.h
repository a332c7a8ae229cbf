#pragma once

#include <corredor/scenario/scenario.h>

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace corredor::scenario {

/** Where in the file each table and key stands, by its path: "plan", "criteria[2].weight". */
class KeyLines {
public:
    void set(const std::string& path, int line) { m_lines[path] = line; }

    /** The file itself states this table or key. */
    [[nodiscard]] bool isStated(const std::string& path) const { return m_lines.contains(path); }

    /** Line of the key, else of the table that should hold it, else 0. */
    [[nodiscard]] int line(std::string path) const {
        for (;;) {
            if (const auto found = m_lines.find(path); found != m_lines.end()) {
                return found->second;
            }
            const std::size_t end = path.find_last_of(".[");
            if (end == std::string::npos) {
                return 0;
            }
            path.resize(end);
        }
    }

private:
    std::map<std::string, int> m_lines;
};

/** What a file says, as far as it could be understood, and everything wrong with it. */
struct Draft {
    Scenario scenario;
    KeyLines lines;
    std::vector<Fault> faults;

    void addFault(const std::string& path, std::string reason) {
        faults.push_back({lines.line(path), path, std::move(reason)});
    }
};

/** "criteria[2]": element `index` (from 0) of an array of tables, counted from 1 for people. */
[[nodiscard]] inline std::string elementPath(std::string_view section, std::size_t index) {
    return std::string(section) + '[' + std::to_string(index + 1) + ']';
}

/** Reads the text into a draft: syntax, names, types, ranges. @param text UTF-8 TOML */
void readText(std::string_view text, Draft& draft);

/** Fills in what follows from other keys: kinds and directions of criteria, names, the seed. */
void deriveDefaults(Draft& draft);

/** Checks keys against each other: duplicate names, weights, measures, what a plan needs. */
void checkMeaning(Draft& draft);

/** The part of checkMeaning about types of vehicles and their trips. */
void checkTrips(Draft& draft);

/** The part of checkMeaning about sizes, programmes and the roadmap. */
void checkSizing(Draft& draft);

/** The part of checkMeaning about floors and the trade-off. */
void checkFairness(Draft& draft);

/** The part of checkMeaning about the figures of the registry. */
void checkParameters(Draft& draft);

/** Reports a name that is no connector's. */
void checkConnector(Draft& draft, const std::string& path, const std::string& name);

/** Resolves the sources' paths and checks that they may be and can be read. */
void resolveSources(Draft& draft, const LoadOptions& options);

} // namespace corredor::scenario
