#pragma once

#include <corredor/exports/write.h>
#include <corredor/geo/lonlat.h>
#include <corredor/landscape/merge.h>
#include <corredor/network/network.h>
#include <corredor/planning/candidates.h>
#include <corredor/planning/criteria.h>
#include <corredor/planning/plan.h>
#include <corredor/sources/layers.h>
#include <corredor/sources/stations.h>

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace corredor::scenario {

/** A path as written in the scenario, and where it leads (relative to the scenario's folder). */
struct SourcePath {
    std::string written;
    std::filesystem::path resolved;
};

template <typename Options>
struct SourceEntry {
    SourcePath path;
    Options options;
};

struct Region {
    std::optional<geo::BoundingBox> bbox;
    std::optional<SourceEntry<sources::ZoneOptions>> polygons;
};

/** A scenario file, checked: one run can be made of it. Defaults are filled in. */
struct Scenario {
    std::filesystem::path file;
    std::string sha256; ///< of the file's bytes
    int format = 1;
    std::string name;
    std::string language = "en";
    std::uint64_t seed = 1;
    Region region;
    std::vector<SourceEntry<sources::StationOptions>> chargers;
    std::optional<SourceEntry<sources::RoadOptions>> roads;
    std::optional<SourceEntry<sources::CrossingOptions>> crossings; ///< none = the built-in ports
    std::vector<SourceEntry<sources::PopulationOptions>> population;
    std::vector<SourceEntry<sources::ZoneOptions>> zones;
    std::vector<SourceEntry<sources::MeasureOptions>> measures;
    std::optional<SourceEntry<sources::SiteOptions>> sites; ///< [candidates] from = "layer", or roles
    landscape::MergeOptions merge;
    network::BuildOptions network;
    planning::CandidateOptions candidates;
    bool hasCandidates = false;
    std::vector<planning::CriterionOptions> criteria;
    std::optional<planning::PlanOptions> plan;
    std::set<exports::Format> formats;
};

/** One thing wrong with a scenario file. */
struct Fault {
    int line = 0; ///< 1-based; 0 = the whole file
    std::string key;  ///< "plan.sites"
    std::string reason;
};

/** Every fault of the file's text, its keys, its values and whether its sources exist. */
[[nodiscard]] std::vector<Fault> validate(const std::filesystem::path& file);

/** @throws ScenarioError naming the first fault; InputError when the file cannot be read. */
[[nodiscard]] Scenario loadScenario(const std::filesystem::path& file);

/** The scenario as TOML that loads to the same scenario; paths relative to `target`'s folder. */
[[nodiscard]] std::string toToml(const Scenario& scenario, const std::filesystem::path& target);

} // namespace corredor::scenario
