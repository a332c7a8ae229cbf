#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace corredor {

/** Without white space at both ends. */
[[nodiscard]] std::string_view trimmed(std::string_view text);

/** ASCII letters lower-cased; other bytes unchanged. */
[[nodiscard]] std::string asciiLower(std::string_view text);

/**
 * A form for comparing names: lower case, Latin accents removed, runs of anything that is neither
 * letter nor digit turned into one space ("Juárez, Chih." -> "juarez chih"). Input is UTF-8.
 */
[[nodiscard]] std::string folded(std::string_view utf8);

/** True when every byte sequence is well-formed UTF-8 (no surrogates, no overlong forms). */
[[nodiscard]] bool isUtf8(std::string_view bytes);

/** Windows-1252 bytes as UTF-8; undefined bytes become U+FFFD. */
[[nodiscard]] std::string windows1252ToUtf8(std::string_view bytes);

/** The longest prefix of at most `maxBytes` bytes that does not cut a code point. */
[[nodiscard]] std::string_view utf8Prefix(std::string_view utf8, std::size_t maxBytes);

/** Splits at every `separator`; empty parts are kept. An empty text gives one empty part. */
[[nodiscard]] std::vector<std::string_view> split(std::string_view text, char separator);

/** Whole text as a finite number, dot as decimal sign, surrounding space allowed. */
[[nodiscard]] std::optional<double> parseNumber(std::string_view text);

/** As parseNumber, but "31,5" is 31.5 as well. `usedComma` is set when that was needed. */
[[nodiscard]] std::optional<double> parseNumberOrComma(std::string_view text, bool& usedComma);

/** Whole text as a decimal integer. */
[[nodiscard]] std::optional<long long> parseInteger(std::string_view text);

/** The shortest text that reads back as the same double, with a dot ("0.1", "1e+20"). */
[[nodiscard]] std::string shortestNumber(double value);

/**
 * "1,234.50", "−7", "–" for what is not finite: exactly `decimals` places, commas between
 * thousands, the same in every locale.
 */
[[nodiscard]] std::string groupedNumber(double value, int decimals = 0);

/**
 * The entry of `known` most like `name` (edit distance, ties: first), or nothing when none is
 * close enough to be a plausible slip.
 */
[[nodiscard]] std::optional<std::string>
nearestName(std::string_view name, std::span<const std::string_view> known);

/** Text with &, <, >, " and ' replaced, for HTML and XML. */
[[nodiscard]] std::string escapedXml(std::string_view text);

} // namespace corredor
