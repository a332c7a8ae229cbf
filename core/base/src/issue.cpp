#include <corredor/base/issue.h>

#include <algorithm>

namespace corredor {

std::string_view toString(Severity severity) {
    switch (severity) {
    case Severity::Info:
        return "info";
    case Severity::Warning:
        return "warning";
    case Severity::Error:
        return "error";
    }
    return "warning";
}

Issue& IssueLog::entry(std::string_view code, std::string_view source) {
    const auto found = std::ranges::find_if(
        m_issues, [&](const Issue& issue) { return issue.code == code && issue.source == source; });
    if (found != m_issues.end()) {
        return *found;
    }
    Issue& issue = m_issues.emplace_back();
    issue.code = code;
    issue.source = source;
    return issue;
}

void IssueLog::add(
    Severity severity,
    std::string_view code,
    IssuePlace place,
    std::string_view detail,
    std::vector<std::string> arguments) {
    Issue& issue = entry(code, m_source);
    if (issue.count == 0) {
        issue.severity = severity;
        issue.detail = detail;
        issue.arguments = std::move(arguments);
    }
    ++issue.count;
    if (issue.places.size() < Issue::maxPlaces) {
        issue.places.push_back(std::move(place.place));
        issue.records.push_back(std::move(place.record));
    }
}

void IssueLog::append(const std::vector<Issue>& issues) {
    for (const Issue& other : issues) {
        Issue& issue = entry(other.code, other.source);
        if (issue.count == 0) {
            issue = other;
            continue;
        }
        issue.count += other.count;
        for (std::size_t i = 0; i < other.places.size() && issue.places.size() < Issue::maxPlaces;
             ++i) {
            issue.places.push_back(other.places[i]);
            issue.records.push_back(i < other.records.size() ? other.records[i] : std::string());
        }
    }
}

std::int64_t IssueLog::count(std::string_view code) const {
    std::int64_t total = 0;
    for (const Issue& issue : m_issues) {
        if (issue.code == code) {
            total += issue.count;
        }
    }
    return total;
}

} // namespace corredor
