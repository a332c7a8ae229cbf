#include "json_records.h"

#include <corredor/base/error.h>
#include <corredor/base/text.h>

#include <algorithm>
#include <array>
#include <filesystem>

namespace corredor::sources {
namespace {

constexpr std::string_view utf8Mark = "\xEF\xBB\xBF";
constexpr std::string_view jsonSpace = " \t\r\n";

constexpr std::array<std::string_view, 5> containers =
    {"data", "features", "elements", "fuel_stations", "locations"};

} // namespace

JsonRecords::JsonRecords(std::string bytes, std::string path, IssueLog& log)
    : m_bytes(std::move(bytes))
    , m_path(std::move(path))
    , m_name(std::filesystem::path(m_path).filename().string())
    , m_log(log) {
    if (m_bytes.starts_with(utf8Mark)) {
        m_position = utf8Mark.size();
        m_log.add(
            Severity::Info,
            "byte_order_mark",
            {m_name + ":1", {}},
            "the mark at the start of the file was ignored");
    }
    findLayout();
}

void JsonRecords::findLayout() {
    skipSpace();
    const char first = m_position < m_bytes.size() ? m_bytes[m_position] : '\0';
    if (first == '[') {
        m_layout = Layout::Array;
        ++m_position;
        return;
    }
    if (first != '{') {
        throw InputError(
            {m_path,
             {},
             "this is not a JSON array or object",
             "Check that the file is whole and of the stated schema."});
    }
    const std::size_t start = m_position;
    if (enterMember()) {
        return;
    }
    m_position = start;
    const std::size_t end = valueEnd(start, m_bytes.size());
    const std::size_t lineEnd = std::min(m_bytes.find('\n', start), m_bytes.size());
    const bool endsWithLine =
        end <= lineEnd && trimmed(std::string_view(m_bytes).substr(end, lineEnd - end)).empty();
    const bool more = m_bytes.find_first_not_of(jsonSpace, lineEnd) != std::string::npos;
    m_layout = endsWithLine && more ? Layout::Lines : Layout::Sequence;
}

/** Goes into the member of the outermost object that holds the records, if there is one. */
bool JsonRecords::enterMember() {
    ++m_position;
    for (;;) {
        skipSpace(",");
        if (m_position >= m_bytes.size() || m_bytes[m_position] != '"') {
            return false;
        }
        const std::size_t keyEnd = stringEnd(m_position, m_bytes.size());
        if (keyEnd == std::string::npos) {
            return false;
        }
        const auto key = std::string_view(m_bytes).substr(m_position + 1, keyEnd - m_position - 2);
        m_position = keyEnd;
        skipSpace(":");
        const char first = m_position < m_bytes.size() ? m_bytes[m_position] : '\0';
        const bool isContainer = std::ranges::find(containers, key) != containers.end();
        if (isContainer && (first == '[' || (first == '{' && key == "data"))) {
            m_member = key;
            // OCPI answers a single object as {"data": {...}}: a sequence of one.
            m_layout = first == '[' ? Layout::Array : Layout::Sequence;
            m_position += first == '[' ? 1 : 0;
            return true;
        }
        const std::size_t end = valueEnd(m_position, m_bytes.size());
        if (end == std::string::npos) {
            return false;
        }
        m_position = end;
    }
}

std::optional<Json> JsonRecords::next() {
    for (;;) {
        const auto text = m_layout == Layout::Lines ? nextLine() : nextText();
        if (!text) {
            return std::nullopt;
        }
        if (auto record = parse(*text)) {
            return record;
        }
    }
}

std::optional<std::string_view> JsonRecords::nextLine() {
    while (m_position < m_bytes.size()) {
        const std::size_t begin = m_position;
        const std::size_t end = std::min(m_bytes.find('\n', begin), m_bytes.size());
        m_position = std::min(end + 1, m_bytes.size());
        const auto line = trimmed(std::string_view(m_bytes).substr(begin, end - begin));
        if (line.empty()) {
            continue;
        }
        setPlace(begin);
        ++m_records;
        if (valueEnd(begin + static_cast<std::size_t>(line.data() - &m_bytes[begin]), end) ==
            std::string::npos) {
            broken("the line ends inside a record; it was skipped");
            continue;
        }
        return line;
    }
    return std::nullopt;
}

std::optional<std::string_view> JsonRecords::nextText() {
    skipSpace(m_layout == Layout::Array ? "," : "");
    const bool atEnd = m_position >= m_bytes.size();
    const bool isListEnd = m_layout == Layout::Array && (atEnd || m_bytes[m_position] == ']');
    const bool isOnlyMember = !m_member.empty() && m_layout == Layout::Sequence && m_records > 0;
    if (atEnd || isListEnd || isOnlyMember) {
        if (isListEnd) {
            checkListEnd();
        }
        finish();
        return std::nullopt;
    }
    const std::size_t begin = m_position;
    setPlace(begin);
    ++m_records;
    const std::size_t end = valueEnd(begin, m_bytes.size());
    if (end == std::string::npos) {
        broken("the file ends inside a record", Severity::Error);
        finish();
        return std::nullopt;
    }
    m_position = end;
    return std::string_view(m_bytes).substr(begin, end - begin);
}

void JsonRecords::finish() {
    m_position = m_bytes.size();
    m_layout = Layout::Sequence;
}

/** What stands where the list of records ends: its bracket, and nothing behind a bare list. */
void JsonRecords::checkListEnd() {
    setPlace(m_position);
    if (m_position >= m_bytes.size()) {
        broken("the file ends before its list of records does", Severity::Error);
    } else if (
        m_member.empty() &&
        m_bytes.find_first_not_of(jsonSpace, m_position + 1) != std::string::npos) {
        broken("text follows the list of records; it was ignored");
    }
}

std::optional<Json> JsonRecords::parse(std::string_view text) {
    Json record;
    if (isUtf8(text)) {
        record = Json::parse(text, nullptr, false);
    } else {
        m_log.add(
            Severity::Warning,
            "bad_encoding",
            {m_place, {}},
            "bytes that are no UTF-8 were read as Windows-1252");
        record = Json::parse(windows1252ToUtf8(text), nullptr, false);
    }
    if (record.is_discarded()) {
        broken("the record is not valid JSON; it was skipped");
        return std::nullopt;
    }
    if (!record.is_object()) {
        broken("the record is not an object; it was skipped");
        return std::nullopt;
    }
    return record;
}

void JsonRecords::skipSpace(std::string_view also) {
    while (m_position < m_bytes.size() &&
           (jsonSpace.find(m_bytes[m_position]) != std::string_view::npos ||
            also.find(m_bytes[m_position]) != std::string_view::npos)) {
        ++m_position;
    }
}

/** Behind the closing quote of the string that opens at `begin`; npos when it does not close. */
std::size_t JsonRecords::stringEnd(std::size_t begin, std::size_t limit) const {
    for (std::size_t at = begin + 1; at < limit; ++at) {
        if (m_bytes[at] == '\\') {
            ++at;
        } else if (m_bytes[at] == '"') {
            return at + 1;
        }
    }
    return std::string::npos;
}

/** Behind the value that begins at `begin`, found by its brackets; npos when it does not end. */
std::size_t JsonRecords::valueEnd(std::size_t begin, std::size_t limit) const {
    int depth = 0;
    for (std::size_t at = begin; at < limit; ++at) {
        switch (m_bytes[at]) {
        case '"':
            at = stringEnd(at, limit);
            if (at == std::string::npos) {
                return at;
            }
            --at;
            break;
        case '{':
        case '[':
            if (++depth > maxDepth) {
                throw InputError(
                    {m_path,
                     m_place,
                     "brackets are nested too deep for charging stations",
                     "Check that the file is of the stated schema."});
            }
            break;
        case '}':
        case ']':
            // A stray closing bracket is a (broken) value of its own, so that reading goes on.
            --depth;
            break;
        default:
            if (depth == 0) {
                // A number or word: up to what may follow a value.
                const std::size_t end = m_bytes.find_first_of(",]}[{\"\n\r \t:", at);
                return std::max(std::min(end, limit), begin + 1);
            }
            continue;
        }
        if (depth <= 0) {
            return at + 1;
        }
    }
    return std::string::npos;
}

void JsonRecords::setPlace(std::size_t begin) {
    const auto from = m_bytes.begin() + static_cast<std::ptrdiff_t>(m_countedTo);
    const auto to = m_bytes.begin() + static_cast<std::ptrdiff_t>(begin);
    m_line += std::count(from, to, '\n');
    m_countedTo = begin;
    m_place = m_line == m_lastLine ? m_name + ":record " + std::to_string(m_records + 1)
                                   : m_name + ":" + std::to_string(m_line);
    m_lastLine = m_line;
}

void JsonRecords::broken(std::string_view detail, Severity severity) {
    m_log.add(severity, "malformed_record", {m_place, {}}, detail);
}

double JsonRecords::progress01() const {
    return m_bytes.empty() ? 1.0
                           : static_cast<double>(m_position) / static_cast<double>(m_bytes.size());
}

} // namespace corredor::sources
