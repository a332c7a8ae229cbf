#pragma once

#include <nlohmann/json.hpp>

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace corredor::exports {

/**
 * A value of an untrusted result.json together with where it stands, so that every fault names its
 * place ("plan.sites[3].lon"). Reading a value that is missing or of another kind is an InputError.
 */
class SavedJson {
public:
    /**
     * Parses the text.
     * @param file named in errors
     * @throws InputError with line and column where it is no JSON, or nested too deep
     */
    SavedJson(std::string_view text, std::string file);

    /** True when the key is there and not null. */
    [[nodiscard]] bool has(std::string_view key) const;

    [[nodiscard]] SavedJson at(std::string_view key) const;

    /** The members of a list. */
    [[nodiscard]] std::vector<SavedJson> items() const;

    /** The members of an object. */
    [[nodiscard]] std::vector<std::pair<std::string, SavedJson>> members() const;

    [[nodiscard]] bool isObject() const { return m_value->is_object(); }

    [[nodiscard]] bool isArray() const { return m_value->is_array(); }

    [[nodiscard]] std::string text() const;
    [[nodiscard]] double number() const;
    /** A whole number that a double holds exactly. */
    [[nodiscard]] std::int64_t integer() const;
    /** The value as JSON in one line. */
    [[nodiscard]] std::string dump() const;

    [[nodiscard]] const std::string& place() const { return m_place; }

    [[noreturn]] void fail(const std::string& what, const std::string& remedy) const;

private:
    struct Document {
        std::string file;
        nlohmann::json root;
    };

    SavedJson(
        std::shared_ptr<const Document> document,
        const nlohmann::json& value,
        std::string place);

    std::shared_ptr<const Document> m_document;
    const nlohmann::json* m_value = nullptr;
    std::string m_place;
};

} // namespace corredor::exports
