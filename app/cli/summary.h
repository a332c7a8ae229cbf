#pragma once

#include <corredor/exports/comparison.h>
#include <corredor/exports/results.h>
#include <corredor/scenario/distance_table.h>
#include <corredor/sources/inspect.h>

#include <string>
#include <string_view>
#include <vector>

/** What commands print for people to read. */
namespace corredor::cli {

/**
 * A run in a few lines: stations by country, candidates, the plan and its proof, issues.
 * @param language "en" or "es"
 * @param folder where the results were written; empty = nowhere
 */
[[nodiscard]] std::string
summaryText(const exports::Results& results, std::string_view language, const std::string& folder);

/**
 * Two runs side by side: the figures, scenario keys and inputs that differ, the sites they share.
 * @param language "en" or "es"
 * @param folder where the comparison was written; empty = nowhere
 */
[[nodiscard]] std::string comparisonText(
    const exports::Comparison& comparison,
    std::string_view language,
    const std::string& folder);

[[nodiscard]] std::string inspectText(const std::vector<sources::SourceSummary>& sources);

/** {"sources": [...]} as DESIGN.md has it. */
[[nodiscard]] std::string inspectJson(const std::vector<sources::SourceSummary>& sources);

/** Issues, one a line with the first places: for stderr and for inspect. */
[[nodiscard]] std::string issuesText(const std::vector<Issue>& issues);

} // namespace corredor::cli
