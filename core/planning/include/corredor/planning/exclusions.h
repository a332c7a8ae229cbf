#pragma once

#include <corredor/base/job.h>
#include <corredor/geo/lonlat.h>
#include <corredor/layers/zones.h>

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <vector>

/** Places where no new site may stand. */
namespace corredor::planning {

/** Areas without new sites: flood zones, protected areas. */
struct Exclusion {
    std::string name;
    std::shared_ptr<const layers::ZoneLayer> areas;
    double bufferKm = 0; ///< no site within this distance of them either, straight
};

/** What one rule keeps candidate sites away from. */
struct ExcludedSites {
    Exclusion exclusion;    ///< without areas: the rule that sites must be online
    std::int64_t sites = 0; ///< left out; one that several rules leave out counts for each
    std::int64_t kept = 0;  ///< required and existing sites there, which stay
};

/** All rules in the order of the scenario, and how many sites they leave out together. */
struct Exclusions {
    std::vector<ExcludedSites> rules;
    std::int64_t sites = 0;
};

/**
 * For each place the area that holds it, or the nearest one within the buffer: a position in
 * exclusion.areas, -1 = none. In parallel; n log n in vertices and places, so that areas of a
 * million vertices are as good as small ones.
 * @pre exclusion.areas is not null
 */
[[nodiscard]] std::vector<std::ptrdiff_t> areasAt(
    const Exclusion& exclusion,
    std::span<const geo::LonLat> places,
    const JobContext& job = {});

} // namespace corredor::planning
