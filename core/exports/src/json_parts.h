#pragma once

#include <corredor/exports/write.h>

#include <nlohmann/json.hpp>

#include <string>
#include <vector>

/** The parts of result.json; keys in the order they are written, see result.schema.json. */
namespace corredor::exports {

using Json = nlohmann::ordered_json;

/** Rounded; null when not finite. */
[[nodiscard]] Json numberJson(double value, int decimals);

[[nodiscard]] Json landscapeJson(const Results& results);

[[nodiscard]] Json portsJson(const layers::PortCounts& ports);

/** Every breakdown of the stations with its figures. */
[[nodiscard]] Json inventoryJson(const Results& results);
[[nodiscard]] Json growthJson(const Results& results);
[[nodiscard]] Json qualityJson(const Results& results);

/** The rule and each corridor with its gaps; null without roads. */
[[nodiscard]] Json corridorsJson(const Results& results);

/** Who reaches which charging; null without roads and people. */
[[nodiscard]] Json coverageJson(const Results& results);

/** Which trips each type of vehicle can make; null without roads. */
[[nodiscard]] Json compatibilityJson(const Results& results);

/** Which sources have records in which states, and in how many zones. */
[[nodiscard]] Json dataCoverageJson(const Results& results);

/** Shares by zone layer. */
[[nodiscard]] Json equityJson(const Results& results);

/** Access by class of the people themselves. */
[[nodiscard]] Json peopleEquityJson(const Results& results);
[[nodiscard]] Json candidatesJson(const Results& results);

/** Where the weights come from and how they become a ranking. */
[[nodiscard]] Json weightsJson(const Results& results);

/** How far the ranking rests on the exact weights; null where that was not studied. */
[[nodiscard]] Json sensitivityJson(const Results& results);

/** A candidate's rank by the ranking that is not in force; null without. */
[[nodiscard]] Json otherRankJson(const Results& results, std::size_t site);

/** How stable a candidate's rank is; null where that was not studied. */
[[nodiscard]] Json stabilityJson(const Results& results, std::size_t site);

/** null without a plan. */
[[nodiscard]] Json planJson(const Results& results);

/** What to build at the plan's sites; null without. */
[[nodiscard]] Json proposalsJson(const Results& results);

/** What the plan gives the groups it has floors for. */
[[nodiscard]] Json floorsJson(const Results& results);

/** null without a trade-off. */
[[nodiscard]] Json tradeoffJson(const Results& results);

/** Trips between cities as they were calibrated; null unless the scenario asks for them. */
[[nodiscard]] Json tripModelJson(const Results& results);

/** null without a roadmap. */
[[nodiscard]] Json roadmapJson(const Results& results);

/** Every figure of the registry as it is in force, by country. */
[[nodiscard]] Json assumptionsJson(const Results& results);
[[nodiscard]] Json programmesJson(const Results& results);

/** result.json with the issues that writing the chosen formats brings. */
[[nodiscard]] std::string
resultJsonWith(const Results& results, const std::vector<Issue>& exportIssues);

[[nodiscard]] std::string timingsJson(const std::vector<StageTime>& stages);

} // namespace corredor::exports
