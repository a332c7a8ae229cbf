#pragma once

#include "raw_sites.h"

#include <corredor/geo/polygons.h>

#include <memory>
#include <span>
#include <string>
#include <vector>

namespace corredor::planning {

/** Country and state of places, from the states that ship with the program. Safe to share. */
class StateLookup {
public:
    StateLookup();

    struct State {
        std::string country; ///< "US", "MX"; empty = neither
        std::string code;    ///< "CA", "BCN"
    };

    /** @param country looks only among its states (their shapes are coarse); empty = among all */
    [[nodiscard]] State find(geo::LonLat place, const std::string& country) const;

private:
    struct Part {
        std::string country;
        std::vector<std::string> codes;
        std::vector<std::string> countries;
        std::unique_ptr<geo::PolygonIndex> index;
    };

    std::vector<Part> m_parts; ///< all states, then those of each country
};

/**
 * Fills road, country, state, zone and zoneLabel, and completes the names of generated sites.
 * @param isUsers one a site: not 0 = the user's, whose name stays as it is
 */
void describeSites(
    const CandidateInputs& inputs,
    const std::vector<char>& isUsers,
    CandidateSites& sites,
    const JobContext& job);

} // namespace corredor::planning
