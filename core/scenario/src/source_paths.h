#pragma once

#include <corredor/scenario/scenario.h>

#include <string>
#include <string_view>

namespace corredor::scenario {

/** Calls visit(path, "chargers[1]") for every source the scenario names, in the file's order. */
template <typename S, typename Visit>
void visitSources(S& scenario, Visit visit) {
    const auto array = [&](auto& entries, std::string_view section) {
        for (std::size_t i = 0; i < entries.size(); ++i) {
            visit(entries[i].path, std::string(section) + '[' + std::to_string(i + 1) + ']');
        }
    };
    const auto single = [&](auto& entry, std::string_view section) {
        if (entry) {
            visit(entry->path, std::string(section));
        }
    };
    single(scenario.region.polygons, "region");
    array(scenario.chargers, "chargers");
    single(scenario.roads, "roads");
    single(scenario.crossings, "crossings");
    array(scenario.population, "population");
    array(scenario.zones, "zones");
    array(scenario.joins, "joins");
    array(scenario.measures, "measures");
    array(scenario.exclusions, "exclusions");
    single(scenario.sites, "candidates");
}

/** A PostGIS connection ("PG:...") instead of a path. */
[[nodiscard]] bool isDatabase(std::string_view written);

/** The text as it may be shown and stored: a connection's password is replaced by "***". */
[[nodiscard]] std::string withoutPassword(std::string_view written);

/** A copy whose paths are written relative to `folder`; far-away and absolute ones stay absolute.
 */
[[nodiscard]] Scenario rebased(const Scenario& scenario, const std::filesystem::path& folder);

} // namespace corredor::scenario
