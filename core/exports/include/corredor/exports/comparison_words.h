#pragma once

#include <corredor/exports/comparison.h>

#include <string>
#include <string_view>

/** What comparisons are made of in words, English and Spanish, for people and tables. */
namespace corredor::exports {

/** Stable name for programs: "plan_sites", "median_km_fast" ... */
[[nodiscard]] std::string_view toString(Indicator indicator);
/** "landscape", "network", "candidates", "plan", "roadmap". */
[[nodiscard]] std::string_view toString(FigureGroup group);
/** "US", "MX", "all". */
[[nodiscard]] std::string_view toString(Scope scope);

[[nodiscard]] std::string_view nameOf(FigureGroup group, std::string_view language);
[[nodiscard]] std::string_view nameOf(Scope scope, std::string_view language);
[[nodiscard]] std::string_view nameOf(SiteSet set, std::string_view language);

/** What the figure says, its detail included: "People within 16 km (9.9 mi) of fast charging". */
[[nodiscard]] std::string nameOf(const FigureKey& key, std::string_view language);

/** Unit for tables of programs: "km", "kW", "USD", "%", "people" ...; empty = a count. */
[[nodiscard]] std::string_view unitOf(const FigureKey& key);

/** Value as people read it, unit included: "1,234 km (767 mi)", "−3"; "–" for nothing. */
[[nodiscard]] std::string valueText(const FigureKey& key, std::optional<double> value);

/** The difference with its sign: "+12", "−3.0 km (−1.9 mi)", "0"; "–" unless both are stated. */
[[nodiscard]] std::string differenceText(const FigureDifference& figure);

/** "+3.2 %"; "–" where percent() is nothing. */
[[nodiscard]] std::string percentText(const FigureDifference& figure);

/** A length in both units: "1.0 km (0.6 mi)". */
[[nodiscard]] std::string lengthText(double km, int decimals);

} // namespace corredor::exports
