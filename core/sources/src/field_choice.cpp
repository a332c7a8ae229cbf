#include "field_choice.h"

#include "table_file.h"

#include <corredor/base/error.h>
#include <corredor/base/text.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <unordered_set>

namespace corredor::sources {
namespace {

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

/** "1,234" or "12,345,678": commas that group thousands. */
bool hasThousands(std::string_view text) {
    const auto parts = split(text, ',');
    const auto isGroup = [](std::string_view part) {
        return part.size() == 3 && std::ranges::all_of(part, isDigit);
    };
    return parts.size() > 1 && !parts[0].empty() && parts[0].size() <= 3 && parts[0][0] != '0' &&
           std::ranges::all_of(parts[0], isDigit) &&
           std::all_of(parts.begin() + 1, parts.end(), isGroup);
}

std::string withoutCommas(std::string_view text) {
    std::string digits(text);
    std::erase(digits, ',');
    return digits;
}

bool isDate(std::string_view text) {
    return text.size() >= 10 && text[4] == '-' && text[7] == '-' && isDigit(text[0]) &&
           isDigit(text[3]) && isDigit(text[5]) && isDigit(text[6]) && isDigit(text[8]) &&
           isDigit(text[9]);
}

FieldType typeOfText(std::string_view text) {
    const bool isCode = text.size() > 1 && text[0] == '0' && isDigit(text[1]);
    if (!isCode && parseInteger(text)) {
        return FieldType::Integer;
    }
    bool usedComma = false;
    if (!isCode && parseNumberOrComma(text, usedComma)) {
        return FieldType::Real;
    }
    return isDate(text) ? FieldType::Date : FieldType::Text;
}

} // namespace

std::string chooseField(
    const std::vector<FieldInfo>& fields,
    const FieldRequest& request,
    const std::string& file) {
    const auto find = [&](std::string_view name) -> const FieldInfo* {
        const std::string key = columnKey(name);
        const auto exact = std::ranges::find(fields, name, &FieldInfo::name);
        if (exact != fields.end()) {
            return &*exact;
        }
        const auto found = std::ranges::find_if(
            fields, [&](const FieldInfo& field) { return columnKey(field.name) == key; });
        return found != fields.end() ? &*found : nullptr;
    };
    if (!request.given.empty()) {
        if (const FieldInfo* field = find(request.given)) {
            return field->name;
        }
        std::vector<std::string_view> known;
        for (const FieldInfo& field : fields) {
            known.push_back(field.name);
        }
        const auto nearest = nearestName(request.given, known);
        throw InputError(
            {file,
             std::string(request.option) + " = " + request.given,
             "it has no such field",
             nearest ? "Did you mean " + std::string(*nearest) + "?"
                     : "Its fields: " + namesOf(fields)});
    }
    for (const std::string_view name : request.usual) {
        if (const FieldInfo* field = find(name)) {
            return field->name;
        }
    }
    return {};
}

std::string namesOf(const std::vector<FieldInfo>& fields) {
    std::string names;
    for (const FieldInfo& field : fields) {
        names.append(names.empty() ? "" : ", ").append(field.name);
    }
    return names;
}

std::string countryCode(std::string_view text) {
    static constexpr std::array<std::string_view, 9> unitedStates = {
        "us",
        "usa",
        "u s",
        "u s a",
        "united states",
        "united states of america",
        "estados unidos",
        "eua",
        "eeuu"};
    static constexpr std::array<std::string_view, 5> mexico = {
        "mx", "mex", "mexico", "estados unidos mexicanos", "united mexican states"};
    const std::string key = folded(text);
    if (std::ranges::find(unitedStates, std::string_view(key)) != unitedStates.end()) {
        return "US";
    }
    if (std::ranges::find(mexico, std::string_view(key)) != mexico.end()) {
        return "MX";
    }
    return std::string(trimmed(text));
}

std::vector<double> numbersOf(const FeatureTable& table, const Column& column, IssueLog& log) {
    if (column.texts.empty()) {
        std::vector<double> values = column.numbers;
        std::ranges::replace_if(
            values,
            [](double value) { return !std::isfinite(value); },
            std::numeric_limits<double>::quiet_NaN());
        return values;
    }
    std::vector<double> values(column.texts.size(), std::numeric_limits<double>::quiet_NaN());
    for (std::size_t i = 0; i < values.size(); ++i) {
        const std::string_view text = trimmed(column.texts[i]);
        if (text.empty()) {
            continue;
        }
        bool usedComma = false;
        const auto value = hasThousands(text) ? parseNumber(withoutCommas(text))
                                              : parseNumberOrComma(text, usedComma);
        const auto place = [&] {
            return IssuePlace{table.place(static_cast<std::ptrdiff_t>(i)), {}};
        };
        if (!value) {
            log.add(
                Severity::Warning,
                "bad_value",
                place(),
                "text in {} that is no number counts as missing",
                {column.name});
            continue;
        }
        values[i] = *value;
        if (usedComma) {
            log.add(
                Severity::Info, "decimal_comma", place(), "a comma was read as the decimal sign");
        }
    }
    return values;
}

std::vector<std::string> textsOf(const FeatureTable& table, std::string_view field) {
    const Column* column = field.empty() ? nullptr : table.column(field);
    std::vector<std::string> texts(static_cast<std::size_t>(table.size()));
    for (std::ptrdiff_t i = 0; column != nullptr && i < table.size(); ++i) {
        texts[static_cast<std::size_t>(i)] = column->text(i);
    }
    return texts;
}

void reportDuplicates(
    const FeatureTable& table,
    const std::vector<std::string>& ids,
    IssueLog& log) {
    std::unordered_set<std::string_view> seen;
    for (std::size_t i = 0; i < ids.size(); ++i) {
        if (!ids[i].empty() && !seen.insert(ids[i]).second) {
            log.add(
                Severity::Warning,
                "duplicate_id",
                {table.place(static_cast<std::ptrdiff_t>(i)), ids[i]},
                "records that repeat an id were kept");
        }
    }
}

bool holdsNumbers(const Column& column) {
    if (column.texts.empty()) {
        return true;
    }
    const FieldType type = guessedType(column);
    return type == FieldType::Integer || type == FieldType::Real;
}

FieldType guessedType(const Column& column) {
    bool hasInteger = false;
    bool hasReal = false;
    bool hasDate = false;
    for (const std::string& raw : column.texts) {
        const std::string_view text = trimmed(raw);
        if (text.empty()) {
            continue;
        }
        switch (typeOfText(text)) {
        case FieldType::Integer:
            hasInteger = true;
            break;
        case FieldType::Real:
            hasReal = true;
            break;
        case FieldType::Date:
            hasDate = true;
            break;
        default:
            return FieldType::Text;
        }
    }
    if (hasDate) {
        return hasInteger || hasReal ? FieldType::Text : FieldType::Date;
    }
    if (hasReal) {
        return FieldType::Real;
    }
    return hasInteger ? FieldType::Integer : FieldType::Text;
}

} // namespace corredor::sources
