#include "table_file.h"

#include "file_bytes.h"

#include <corredor/base/error.h>
#include <corredor/base/text.h>

#include <algorithm>
#include <array>
#include <cstring>

namespace corredor::sources {
namespace {

constexpr std::string_view utf8Mark = "\xEF\xBB\xBF";

enum class Encoding { Detect, Utf8, Windows1252 };

Encoding encodingFromName(std::string_view name, const std::string& file) {
    const std::string key = columnKey(name);
    if (key.empty()) {
        return Encoding::Detect;
    }
    if (key == "utf8") {
        return Encoding::Utf8;
    }
    // Latin-1 is read as Windows-1252, its superset in practice (WHATWG Encoding Standard).
    static constexpr std::array<std::string_view, 7> western = {
        "windows1252", "cp1252", "latin1", "iso88591", "ansi", "1252", "iso885915"};
    if (std::ranges::find(western, std::string_view(key)) != western.end()) {
        return Encoding::Windows1252;
    }
    throw InputError(
        {file,
         {},
         "the encoding \"" + std::string(name) + "\" is not known",
         "Set the option encoding to \"UTF-8\" or \"windows-1252\"."});
}

bool hasHighByte(std::string_view text) {
    std::size_t i = 0;
    for (; i + 8 <= text.size(); i += 8) {
        std::uint64_t block = 0;
        std::memcpy(&block, text.data() + i, 8);
        if ((block & 0x8080808080808080ULL) != 0) {
            return true;
        }
    }
    return std::any_of(text.begin() + static_cast<std::ptrdiff_t>(i), text.end(), [](char c) {
        return (static_cast<unsigned char>(c) & 0x80U) != 0;
    });
}

/** The separator that occurs most in the first line, outside quotes; comma when none does. */
char findSeparator(std::string_view text) {
    static constexpr std::array<char, 4> separators = {',', ';', '\t', '|'};
    std::array<int, 4> counts{};
    bool quoted = false;
    for (const char c : text) {
        if (c == '"') {
            quoted = !quoted;
        } else if (!quoted && (c == '\n' || c == '\r')) {
            break;
        } else if (const auto* found = std::ranges::find(separators, c);
                   !quoted && found != separators.end()) {
            ++counts[static_cast<std::size_t>(found - separators.begin())];
        }
    }
    const auto* best = std::ranges::max_element(counts);
    return separators[static_cast<std::size_t>(best - counts.begin())];
}

std::string_view trimmedFast(std::string_view text) {
    const auto isSpace = [](char c) { return c == ' ' || (c >= '\t' && c <= '\r'); };
    while (!text.empty() && isSpace(text.front())) {
        text.remove_prefix(1);
    }
    while (!text.empty() && isSpace(text.back())) {
        text.remove_suffix(1);
    }
    return text;
}

} // namespace

std::string columnKey(std::string_view name) {
    std::string key = folded(name);
    std::erase(key, ' ');
    return key;
}

TableFile::TableFile(
    const std::filesystem::path& path,
    const TableOptions& options,
    IssueLog& log,
    const JobContext& job)
    : m_bytes(readFileBytes(path, job))
    , m_path(path.string())
    , m_name(path.filename().string())
    , m_options(options)
    , m_log(log) {
    open();
}

TableFile::TableFile(
    std::string bytes,
    std::string name,
    const TableOptions& options,
    IssueLog& log)
    : m_bytes(std::move(bytes))
    , m_path(name)
    , m_name(std::move(name))
    , m_options(options)
    , m_log(log) {
    open();
}

void TableFile::open() {
    static_cast<void>(encodingFromName(m_options.encoding, m_path));
    const std::string_view start = std::string_view(m_bytes).substr(0, 2);
    if (start == "\xFF\xFE" || start == "\xFE\xFF") {
        throw InputError(
            {m_path, "line 1", "the text is UTF-16", "Save the table as UTF-8 and try again."});
    }
    m_recordLine = 1;
    if (m_bytes.starts_with(utf8Mark)) {
        m_position = utf8Mark.size();
        note(Severity::Info, "byte_order_mark", "the mark at the start of the file was ignored");
    }
    readHeader();
}

void TableFile::readHeader() {
    m_separator = m_options.separator != '\0'
                      ? m_options.separator
                      : findSeparator(std::string_view(m_bytes).substr(m_position));
    if (!readRecord()) {
        throw InputError(
            {m_path, {}, "the table is empty", "A table needs one line that names its columns."});
    }
    for (const std::string_view name : m_fields) {
        m_columns.emplace_back(name);
        m_keys.push_back(columnKey(name));
    }
}

std::ptrdiff_t TableFile::column(std::initializer_list<std::string_view> names) const {
    for (const std::string_view name : names) {
        const auto found = std::ranges::find(m_keys, columnKey(name));
        if (found != m_keys.end() && !found->empty()) {
            return found - m_keys.begin();
        }
    }
    return -1;
}

bool TableFile::next() {
    do {
        if (!readRecord()) {
            return false;
        }
    } while (m_keptLines && !m_keptLines->contains(m_recordLine));
    ++m_records;
    checkFieldCount();
    if (m_newlineInField) {
        note(Severity::Info, "newline_in_field", "a quoted field goes over several lines");
    }
    return true;
}

bool TableFile::readRecord() {
    m_fields.clear();
    m_mended.clear();
    // Blank lines are passed over; CR before LF belongs to the line end.
    while (m_position < m_bytes.size() &&
           (m_bytes[m_position] == '\n' || m_bytes[m_position] == '\r')) {
        const bool isPair = m_bytes[m_position] == '\r' && m_position + 1 < m_bytes.size() &&
                            m_bytes[m_position + 1] == '\n';
        m_position += isPair ? 2 : 1;
        ++m_line;
    }
    if (m_position >= m_bytes.size()) {
        return false;
    }
    m_recordLine = m_line;
    m_malformed = false;
    m_newlineInField = false;
    const std::size_t begin = m_position;
    for (;;) {
        m_fields.push_back(trimmedFast(readField()));
        if (m_position >= m_bytes.size() || m_bytes[m_position] != m_separator) {
            break;
        }
        ++m_position;
    }
    mendEncoding(std::string_view(m_bytes).substr(begin, m_position - begin));
    return true;
}

std::string_view TableFile::readField() {
    if (m_position < m_bytes.size() && m_bytes[m_position] == '"') {
        return readQuoted();
    }
    const std::size_t begin = m_position;
    const char* at = m_bytes.data() + begin;
    const char* const end = m_bytes.data() + m_bytes.size();
    for (; at != end && *at != m_separator && *at != '\n' && *at != '\r'; ++at) {
        if (*at == '\0') {
            m_bytes[static_cast<std::size_t>(at - m_bytes.data())] = ' ';
            m_malformed = true;
        }
    }
    m_position = static_cast<std::size_t>(at - m_bytes.data());
    return std::string_view(m_bytes).substr(begin, m_position - begin);
}

/** Position of the quote that closes a field begun before `from`; npos when none does. */
std::size_t TableFile::closingQuote(std::size_t from) const {
    const std::size_t lineEnd =
        m_quotesSpanLines ? m_bytes.size() : std::min(m_bytes.find('\n', from), m_bytes.size());
    for (std::size_t at = from;;) {
        at = m_bytes.find('"', at);
        if (at >= lineEnd) {
            return std::string::npos;
        }
        if (at + 1 >= m_bytes.size() || m_bytes[at + 1] != '"') {
            return at;
        }
        at += 2;
    }
}

std::string_view TableFile::readQuoted() {
    const std::size_t begin = m_position + 1;
    const std::size_t close = closingQuote(begin);
    if (close == std::string::npos) {
        // The quote is ignored, and no later one may swallow the rest of the file either.
        m_quotesSpanLines = false;
        m_malformed = true;
        m_position = begin;
        return readField();
    }
    // Doubled quotes are undone in place: the text only becomes shorter.
    std::size_t out = begin;
    for (std::size_t in = begin; in < close; ++in) {
        const char c = m_bytes[in];
        if (c == '"') {
            ++in;
        } else if (c == '\n') {
            ++m_line;
            m_newlineInField = true;
        } else if (c == '\0') {
            m_malformed = true;
        }
        m_bytes[out++] = c == '\0' ? ' ' : c;
    }
    m_position = close + 1;
    const std::size_t after = m_position;
    const std::string_view rest = trimmedFast(readField());
    if (!rest.empty()) {
        m_malformed = true;
        std::memmove(m_bytes.data() + out, m_bytes.data() + after, m_position - after);
        out += m_position - after;
    }
    return std::string_view(m_bytes).substr(begin, out - begin);
}

void TableFile::mendEncoding(std::string_view record) {
    if (!hasHighByte(record)) {
        return;
    }
    const bool isWestern = encodingFromName(m_options.encoding, m_path) == Encoding::Windows1252;
    if (!isWestern && isUtf8(record)) {
        return;
    }
    for (std::string_view& text : m_fields) {
        if (!hasHighByte(text) || (!isWestern && isUtf8(text))) {
            continue;
        }
        text = m_mended.emplace_back(windows1252ToUtf8(text));
        if (!isWestern) {
            note(
                Severity::Warning,
                "bad_encoding",
                "bytes that are no UTF-8 were read as Windows-1252");
        }
    }
}

void TableFile::checkFieldCount() {
    const bool tooFew = m_fields.size() < m_columns.size();
    const bool tooMany = m_fields.size() > m_columns.size() &&
                         std::any_of(
                             m_fields.begin() + std::ssize(m_columns),
                             m_fields.end(),
                             [](std::string_view text) { return !text.empty(); });
    if (m_malformed) {
        note(
            Severity::Warning,
            "malformed_record",
            "broken quotes or NUL bytes; read as far as possible");
    } else if (tooFew) {
        note(
            Severity::Warning,
            "malformed_record",
            "fewer fields than columns; the missing ones are empty");
    } else if (tooMany) {
        note(
            Severity::Warning,
            "malformed_record",
            "more fields than columns; the surplus was ignored");
    }
}

std::optional<double> TableFile::number(std::ptrdiff_t column) {
    const std::string_view text = field(column);
    if (text.empty()) {
        return std::nullopt;
    }
    bool usedComma = false;
    const auto value = parseNumberOrComma(text, usedComma);
    if (usedComma) {
        note(Severity::Info, "decimal_comma", "a comma was read as the decimal sign");
    }
    return value;
}

std::string TableFile::place() const {
    return m_name + ":" + std::to_string(m_recordLine);
}

double TableFile::progress01() const {
    return m_bytes.empty() ? 1.0
                           : static_cast<double>(m_position) / static_cast<double>(m_bytes.size());
}

void TableFile::note(Severity severity, std::string_view code, std::string_view detail) {
    m_log.add(severity, code, {place(), std::string(field(m_idColumn))}, detail);
}

} // namespace corredor::sources
