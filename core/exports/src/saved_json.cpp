#include "saved_json.h"

#include <corredor/base/error.h>

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace corredor::exports {
namespace {

using nlohmann::json;

constexpr int deepest = 32; // result.json nests twelve deep
constexpr std::string_view runAgain = "Run the scenario again with `corredor run --out`";

std::string lineAndColumn(std::string_view text, std::size_t byte) {
    const std::string_view before = text.substr(0, std::min(byte, text.size()));
    const auto lines = std::ranges::count(before, '\n');
    const std::size_t lineStart = before.rfind('\n') + 1; // npos + 1 is 0
    return fmt::format("line {}, column {}", lines + 1, before.size() - lineStart);
}

json parsed(std::string_view text, const std::string& file) {
    const auto checkDepth = [&](int depth, json::parse_event_t /*event*/, json& /*value*/) {
        if (depth > deepest) {
            throw InputError(
                {file, {}, "is nested too deep for results of Corredor", std::string(runAgain)});
        }
        return true;
    };
    try {
        return json::parse(text, checkDepth);
    } catch (const json::parse_error& error) {
        throw InputError(
            {file,
             lineAndColumn(text, error.byte),
             "is not whole JSON: the file is damaged or cut short",
             std::string(runAgain)});
    } catch (const json::exception& error) { // a number that no double holds
        throw InputError(
            {file, {}, fmt::format("is not JSON: {}", error.what()), std::string(runAgain)});
    }
}

} // namespace

SavedJson::SavedJson(std::string_view text, std::string file)
    : m_document(std::make_shared<const Document>(Document{file, parsed(text, file)}))
    , m_value(&m_document->root) {}

SavedJson::SavedJson(std::shared_ptr<const Document> document, const json& value, std::string place)
    : m_document(std::move(document))
    , m_value(&value)
    , m_place(std::move(place)) {}

void SavedJson::fail(const std::string& what, const std::string& remedy) const {
    throw InputError({m_document->file, m_place, what, remedy});
}

bool SavedJson::has(std::string_view key) const {
    const auto found = m_value->find(key);
    return found != m_value->end() && !found->is_null();
}

SavedJson SavedJson::at(std::string_view key) const {
    if (!m_value->is_object()) {
        fail("is not an object", std::string(runAgain));
    }
    const std::string below =
        m_place.empty() ? std::string(key) : fmt::format("{}.{}", m_place, key);
    const auto found = m_value->find(key);
    if (found == m_value->end()) {
        SavedJson(m_document, *m_value, below).fail("is missing", std::string(runAgain));
    }
    return {m_document, *found, below};
}

std::vector<SavedJson> SavedJson::items() const {
    if (!m_value->is_array()) {
        fail("is not a list", std::string(runAgain));
    }
    std::vector<SavedJson> list;
    for (std::size_t i = 0; i < m_value->size(); ++i) {
        list.push_back(SavedJson(m_document, (*m_value)[i], fmt::format("{}[{}]", m_place, i)));
    }
    return list;
}

std::vector<std::pair<std::string, SavedJson>> SavedJson::members() const {
    if (!m_value->is_object()) {
        fail("is not an object", std::string(runAgain));
    }
    std::vector<std::pair<std::string, SavedJson>> list;
    for (const auto& [key, value] : m_value->items()) {
        const std::string below = m_place.empty() ? key : fmt::format("{}.{}", m_place, key);
        list.emplace_back(key, SavedJson(m_document, value, below));
    }
    return list;
}

std::string SavedJson::text() const {
    if (!m_value->is_string()) {
        fail("is not a text", std::string(runAgain));
    }
    return m_value->get<std::string>();
}

double SavedJson::number() const {
    const double value = m_value->is_number() ? m_value->get<double>() : NAN;
    if (!std::isfinite(value)) {
        fail("is not a number", std::string(runAgain));
    }
    return value;
}

std::int64_t SavedJson::integer() const {
    constexpr double exactBelow = 9007199254740992.0; // 2^53: whole numbers a double tells apart
    const double value = number();
    if (value != std::floor(value) || std::abs(value) > exactBelow) {
        fail("is not a whole number", std::string(runAgain));
    }
    return static_cast<std::int64_t>(value);
}

std::string SavedJson::dump() const {
    return m_value->dump(-1, ' ', false, json::error_handler_t::replace);
}

} // namespace corredor::exports
