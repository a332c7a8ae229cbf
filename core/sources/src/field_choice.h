#pragma once

#include "feature_table.h"

#include <corredor/base/issue.h>

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace corredor::sources {

/** What a reader asks of the fields of a source. */
struct FieldRequest {
    std::string given;       ///< by the user; empty = look for the usual names
    std::string_view option; ///< name of the option, for the error message
    std::initializer_list<std::string_view> usual; ///< names to look for, in this order
};

/**
 * The field that is meant, as the source spells it; empty when none was given and none of the
 * usual ones is there. Case, accents, spaces and punctuation do not matter.
 * @throws InputError when the given one is not there; names the nearest.
 */
[[nodiscard]] std::string chooseField(
    const std::vector<FieldInfo>& fields,
    const FieldRequest& request,
    const std::string& file);

/** The names of the fields, comma between them, for messages. */
[[nodiscard]] std::string namesOf(const std::vector<FieldInfo>& fields);

/** "US" or "MX" for the usual spellings (USA, Estados Unidos, MEX, México ...), else the text. */
[[nodiscard]] std::string countryCode(std::string_view text);

/**
 * A column as finite numbers, NaN = no value. Thousands ("1,234,567") and decimal commas are
 * understood. Issues: bad_value (text that is no number), decimal_comma.
 */
[[nodiscard]] std::vector<double>
numbersOf(const FeatureTable& table, const Column& column, IssueLog& log);

/** Texts of a column, or as many empty ones when there is no such column. */
[[nodiscard]] std::vector<std::string> textsOf(const FeatureTable& table, std::string_view field);

/** Counts values that occur more than once (empty ones aside) as duplicate_id; they are kept. */
void reportDuplicates(
    const FeatureTable& table,
    const std::vector<std::string>& ids,
    IssueLog& log);

/** True for a column of numbers, and for one of texts that are all numbers (and no codes). */
[[nodiscard]] bool holdsNumbers(const Column& column);

/** What a text column holds: integer, real or date when every value is one, else text. Numbers
 * with leading zeros are codes, hence text. */
[[nodiscard]] FieldType guessedType(const Column& column);

} // namespace corredor::sources
