#pragma once

#include <span>
#include <string>
#include <string_view>

namespace corredor::layers {

/** A state of the United States (with DC and the territories) or of Mexico (with Mexico City). */
struct AdminState {
    std::string_view country; ///< "US" or "MX"
    std::string_view code;    ///< USPS code "CA", or the ISO 3166-2:MX part "BCN"
    std::string_view name;    ///< for display, with accents
    int number = 0;           ///< FIPS 5-2 number, or INEGI's clave de entidad
};

/** All states of both countries, the United States first, in the order of their numbers. */
[[nodiscard]] std::span<const AdminState> adminStates();

/**
 * The state a text names, however it is written: postal and ISO codes, with or without the
 * country before them ("US-CA", "MX-BCN"), names with or without accents, CURP letters ("BC"),
 * usual abbreviations ("CDMX", "D.F.", "Edomex", "N.L.", "Coah."), and numbers ("02") when the
 * country is given.
 *
 * @param country "US", "MX" or empty = not known: then a text that could mean a state of either
 *                country is none. Any other country has no states here.
 * @return nullptr when the text is no state's; else an entry of adminStates().
 */
[[nodiscard]] const AdminState* findState(std::string_view text, std::string_view country = {});

/** Name for display of a state by country and code; empty when there is none. */
[[nodiscard]] std::string_view stateName(std::string_view country, std::string_view code);

/**
 * ISO 3166-1 alpha-2 code of a country text: "USA", "United States", "EE. UU." -> "US"; "MEX",
 * "México" -> "MX". Other countries by their two- or three-letter code, as far as they are known
 * here. Empty when it is no country's.
 */
[[nodiscard]] std::string countryCode(std::string_view text);

} // namespace corredor::layers
