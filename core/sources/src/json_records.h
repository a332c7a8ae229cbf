#pragma once

#include <corredor/base/issue.h>

#include <nlohmann/json.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace corredor::sources {

using Json = nlohmann::json;

/**
 * The records of a JSON text, one at a time, so that one broken record does not spoil the rest and
 * memory holds the text and one record only.
 *
 * Understands an array of records; an object that holds the records in a member ("data",
 * "features", "elements", "fuel_stations", "locations"); one record a line; records one after
 * another; a single record. Brackets nested deeper than maxDepth are refused.
 *
 * Issues: malformed_record (cut short, not JSON, no object), bad_encoding (read as Windows-1252),
 * byte_order_mark.
 */
class JsonRecords {
public:
    static constexpr int maxDepth = 64;

    /**
     * @param name file as the user named it; its last part stands in places.
     * @throws InputError when the text is no JSON at all or is nested too deep.
     */
    JsonRecords(std::string bytes, std::string path, IssueLog& log);

    JsonRecords(const JsonRecords&) = delete;
    JsonRecords& operator=(const JsonRecords&) = delete;
    JsonRecords(JsonRecords&&) = delete;
    JsonRecords& operator=(JsonRecords&&) = delete;
    ~JsonRecords() = default;

    /**
     * The next record that is an object; nothing at the end. Broken ones are logged and passed
     * over. @throws InputError when brackets are nested too deep.
     */
    [[nodiscard]] std::optional<Json> next();

    /** "file:line" of the current record, or "file:record N" where records share a line. */
    [[nodiscard]] const std::string& place() const { return m_place; }

    /** Records seen, broken ones included. */
    [[nodiscard]] std::int64_t recordCount() const { return m_records; }

    /** Member that held the records ("data", "features" ...); empty when there was none. */
    [[nodiscard]] const std::string& member() const { return m_member; }

    /** Share of the text that was read; for progress. */
    [[nodiscard]] double progress01() const;

private:
    enum class Layout { Array, Lines, Sequence };

    void findLayout();
    bool enterMember();
    std::optional<std::string_view> nextText();
    std::optional<std::string_view> nextLine();
    void checkListEnd();
    void finish();
    std::optional<Json> parse(std::string_view text);
    void skipSpace(std::string_view also = {});
    std::size_t valueEnd(std::size_t begin, std::size_t limit) const;
    std::size_t stringEnd(std::size_t begin, std::size_t limit) const;
    void setPlace(std::size_t begin);
    void broken(std::string_view detail, Severity severity = Severity::Warning);

    std::string m_bytes;
    std::string m_path;
    std::string m_name;
    IssueLog& m_log;
    Layout m_layout = Layout::Sequence;
    std::string m_member;
    std::string m_place;
    std::size_t m_position = 0;
    std::size_t m_countedTo = 0;
    std::int64_t m_line = 1;
    std::int64_t m_lastLine = 0;
    std::int64_t m_records = 0;
};

} // namespace corredor::sources
