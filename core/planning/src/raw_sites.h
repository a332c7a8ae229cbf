#pragma once

#include <corredor/planning/candidates.h>

#include <limits>
#include <string>
#include <vector>

namespace corredor::planning {

/** A site as its source makes it, before it is filtered, numbered and described. */
struct RawSite {
    geo::LonLat location;
    network::NetworkPoint onNetwork; ///< edge -1 until placed
    layers::SiteRole role = layers::SiteRole::Candidate;
    bool isUsers = false; ///< of the user's layer: keeps its place and name
    std::string name;     ///< complete ("Rest area 7"), or the start of one ("I-5 km 12")
    std::string id;       ///< the user's
    double cost = std::numeric_limits<double>::quiet_NaN(); ///< the user's; NaN = not stated
};

/** More sites than this are a slip of the spacing. */
inline constexpr std::int64_t maxSites = 5'000'000;

[[noreturn]] void rejectCandidates(const std::string& key, std::string what, std::string remedy);

/** Sites along the trails of the edges in `use`, every options.spacingKm. */
void appendRoadSites(
    const network::RoadNetwork& network,
    const std::vector<char>& use,
    double spacingKm,
    std::vector<RawSite>& sites);

/** Sites at the nodes where three or more ends of edges in `use` meet. */
void appendJunctionSites(
    const network::RoadNetwork& network,
    const std::vector<char>& use,
    std::vector<RawSite>& sites);

/** A grid over the box; sites are not yet on the network. */
void appendGridSites(
    const geo::BoundingBox& box,
    double spacingKm,
    std::vector<RawSite>& sites,
    const JobContext& job);

/** A point inside each zone; sites are not yet on the network. */
void appendZoneSites(
    const std::vector<std::shared_ptr<const layers::ZoneLayer>>& zones,
    std::vector<RawSite>& sites);

/** The user's sites: all, or only those that are not plain candidates. */
void appendUserSites(const layers::SiteLayer& layer, bool all, std::vector<RawSite>& sites);

} // namespace corredor::planning
