#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace corredor {

enum class Severity { Info, Warning, Error };

[[nodiscard]] std::string_view toString(Severity severity);

/**
 * Something found in the data: records skipped or mended, or a doubt a planner should know of.
 *
 * Issues of one code and source are one Issue with a count. `places` and `records` run in parallel
 * (records may be empty strings) and keep the first Issue::maxPlaces; `count` is always exact.
 */
struct Issue {
    static constexpr std::size_t maxPlaces = 1000;

    Severity severity = Severity::Warning;
    std::string code;   ///< stable snake_case name, e.g. "bad_coordinates"; see issueTitle()
    std::string source; ///< file or layer it was found in, as the user named it
    std::int64_t count = 0;
    std::vector<std::string> places;  ///< "file:line", "file:feature 12", ...
    std::vector<std::string> records; ///< the source's own id of each place, where it has one
    std::string detail; ///< what was done about it, English, "{}" for each argument; issueDetail()
    std::vector<std::string> arguments; ///< what stands for each "{}" of the detail
};

/** Where an issue was found. */
struct IssuePlace {
    std::string place;
    std::string record;
};

/** Collects issues, merging those of one code and source. Keeps the order of first appearance. */
class IssueLog {
public:
    explicit IssueLog(std::string source = {}) : m_source(std::move(source)) {}

    /** Counts one more occurrence. `detail` and `arguments` of the first occurrence are kept. */
    void
    add(Severity severity,
        std::string_view code,
        IssuePlace place,
        std::string_view detail,
        std::vector<std::string> arguments = {});

    /** Takes over issues found elsewhere (their own source is kept). */
    void append(const std::vector<Issue>& issues);

    [[nodiscard]] const std::vector<Issue>& issues() const { return m_issues; }

    [[nodiscard]] std::vector<Issue> take() { return std::move(m_issues); }

    [[nodiscard]] std::int64_t count(std::string_view code) const;

private:
    Issue& entry(std::string_view code, std::string_view source);

    std::string m_source;
    std::vector<Issue> m_issues;
};

} // namespace corredor
