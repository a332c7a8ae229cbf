#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace corredor::exports {

/** What a scenario calls a field or a layer of its sources; an empty text is not given. */
struct SourceLabel {
    std::string name; ///< of the field or layer, as the source writes it
    std::string en;
    std::string es;

    friend bool operator==(const SourceLabel&, const SourceLabel&) = default;
};

/**
 * A field or a layer in words: as the scenario labels it, else in built-in words for the fields of
 * CONAPO's marginalisation index and INEGI's census, the CDC's SVI and the usual layer names, else
 * as it is written. A label in one language serves both.
 * @param language "es"; anything else is English
 */
[[nodiscard]] std::string sourceName(
    std::string_view name,
    const std::vector<SourceLabel>& labels,
    std::string_view language);

/**
 * A criterion in words: as the scenario labels it, else the usual names ("gap", "traffic") and the
 * kinds that name criteria without one in built-in words, else as it is written.
 */
[[nodiscard]] std::string criterionName(
    std::string_view name,
    const std::vector<SourceLabel>& labels,
    std::string_view language);

/** A type of vehicle: the built-in ones in words, others as they are written. */
[[nodiscard]] std::string vehicleName(std::string_view name, std::string_view language);

/** A unit part by part: "vehicles/day" -> "vehículos/día"; unknown parts as they are. */
[[nodiscard]] std::string unitName(std::string_view unit, std::string_view language);

/**
 * A class of such a field in words: CONAPO's grades and INEGI's kinds of locality in English,
 * others as they are written.
 */
[[nodiscard]] std::string className(std::string_view value, std::string_view language);

} // namespace corredor::exports
