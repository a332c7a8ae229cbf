#pragma once

#include "table.h"

#include <string>

/** Formats that are plain text: each returns the bytes of a file. */
namespace corredor::exports {

/** RFC 4180 with LF, UTF-8, a header line; opens in spreadsheets and in our own reader. */
[[nodiscard]] std::string csvOf(const Table& table);

/** The field dictionary: field, long_name, unit, type, label_en, label_es. */
[[nodiscard]] std::string fieldsCsvOf(const Table& table);

/** RFC 7946: WGS84 lon/lat with at most 7 decimals, no crs member. */
[[nodiscard]] std::string geoJsonOf(const Table& table);

/**
 * KML 2.2 with every column as ExtendedData.
 * @param nameColumn the column shown beside the symbol
 * @param language "en" or "es": language of the labels
 */
[[nodiscard]] std::string
kmlOf(const Table& table, const std::string& nameColumn, const std::string& language);

} // namespace corredor::exports
