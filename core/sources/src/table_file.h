#pragma once

#include <corredor/base/issue.h>
#include <corredor/base/job.h>

#include <cstdint>
#include <deque>
#include <filesystem>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace corredor::sources {

/** How the text of a table is meant. */
struct TableOptions {
    std::string encoding;  ///< "UTF-8", "windows-1252", "latin1"; empty = detect field by field
    char separator = '\0'; ///< '\0' = find it from the first line: comma, semicolon, tab or bar
};

/** A form in which column names are compared: folded, without spaces ("Station_Name" ->
 * "stationname"). */
[[nodiscard]] std::string columnKey(std::string_view name);

/**
 * A delimited text table, read record by record over one buffer.
 *
 * Quoting as in RFC 4180 (quotes doubled inside quoted fields, which may hold separators and
 * newlines), forgiving where files in the wild are: CRLF, LF or CR line ends, a byte order mark,
 * text after a closing quote, records with too few or too many fields, a quote that never closes
 * (it is ignored and the record ends with its line), NUL bytes (read as spaces). Blank
 * lines are passed over. The first record names the columns.
 *
 * What was odd goes to the log: byte_order_mark, newline_in_field, bad_encoding (bytes that are
 * no UTF-8 are read as Windows-1252), malformed_record, decimal_comma (by number()).
 *
 * Usage: `while (table.next()) { table.field(column) ... }`.
 */
class TableFile {
public:
    /**
     * Opens a file, gzip allowed. `log` must outlive the table.
     * @throws InputError when it cannot be read, is not text, has no header, or the encoding
     *         option is unknown.
     */
    TableFile(
        const std::filesystem::path& path,
        const TableOptions& options,
        IssueLog& log,
        const JobContext& job = {});

    /** The same over text in memory; `name` stands for the file in messages and places. */
    TableFile(std::string bytes, std::string name, const TableOptions& options, IssueLog& log);

    TableFile(const TableFile&) = delete;
    TableFile& operator=(const TableFile&) = delete;
    TableFile(TableFile&&) = delete;
    TableFile& operator=(TableFile&&) = delete;
    ~TableFile() = default;

    /** Column names as written, trimmed. */
    [[nodiscard]] const std::vector<std::string>& columns() const { return m_columns; }

    [[nodiscard]] char separator() const { return m_separator; }

    /**
     * The first column that bears one of the names, in the order of the names: case, accents,
     * spaces, underscores and punctuation do not matter. -1 when there is none.
     */
    [[nodiscard]] std::ptrdiff_t column(std::initializer_list<std::string_view> names) const;

    [[nodiscard]] std::ptrdiff_t column(std::string_view name) const { return column({name}); }

    /** Goes to the next record; false at the end. Views of the previous record become invalid. */
    bool next();

    /** From here on next() passes over records that do not begin on one of these lines. */
    void keepLines(std::unordered_set<std::int64_t> lines) { m_keptLines = std::move(lines); }

    /** A field of the current record, trimmed; empty when missing or `column` is -1. */
    [[nodiscard]] std::string_view field(std::ptrdiff_t column) const {
        return column >= 0 && column < std::ssize(m_fields)
                   ? m_fields[static_cast<std::size_t>(column)]
                   : std::string_view();
    }

    /**
     * A field as a number; a decimal comma is accepted and logged. Nothing when the field is
     * empty or no finite number.
     */
    [[nodiscard]] std::optional<double> number(std::ptrdiff_t column);

    /** Line on which the current record begins, from 1. */
    [[nodiscard]] std::int64_t line() const { return m_recordLine; }

    /** Records read so far. */
    [[nodiscard]] std::int64_t recordCount() const { return m_records; }

    /** "file:line" of the current record. */
    [[nodiscard]] std::string place() const;

    /** The record's own id for issues logged by the table itself from here on. */
    void setIdColumn(std::ptrdiff_t column) { m_idColumn = column; }

    /** Share of the text that was read; for progress. */
    [[nodiscard]] double progress01() const;

private:
    void open();
    void readHeader();
    bool readRecord();
    std::string_view readField();
    std::string_view readQuoted();
    std::size_t closingQuote(std::size_t from) const;
    void mendEncoding(std::string_view record);
    void checkFieldCount();
    void note(Severity severity, std::string_view code, std::string_view detail);

    std::string m_bytes;
    std::string m_path; ///< as the user named it, for errors
    std::string m_name; ///< file name, for places
    TableOptions m_options;
    IssueLog& m_log;
    std::vector<std::string> m_columns;
    std::vector<std::string> m_keys;
    std::vector<std::string_view> m_fields;
    std::deque<std::string> m_mended; ///< fields of the current record that had to be rewritten
    std::optional<std::unordered_set<std::int64_t>> m_keptLines;
    std::size_t m_position = 0;
    std::int64_t m_line = 1;
    std::int64_t m_recordLine = 0;
    std::int64_t m_records = 0;
    std::ptrdiff_t m_idColumn = -1;
    char m_separator = '\0';
    bool m_quotesSpanLines = true; ///< off once a quote was found that never closes
    bool m_malformed = false;      ///< the current record has broken quotes
    bool m_newlineInField = false;
};

} // namespace corredor::sources
