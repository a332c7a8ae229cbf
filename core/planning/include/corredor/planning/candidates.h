#pragma once

#include <corredor/base/job.h>
#include <corredor/layers/points.h>
#include <corredor/layers/zones.h>
#include <corredor/network/network.h>
#include <corredor/planning/connectivity.h>
#include <corredor/planning/exclusions.h>

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace corredor::planning {

enum class CandidateSource { Roads, Junctions, Grid, Zones, Layer };

struct CandidateOptions {
    CandidateSource from = CandidateSource::Roads;
    double spacingKm = 5;                      ///< along roads, or the grid's cell
    bool junctions = false;                    ///< Roads: also where three or more road ends meet
    std::vector<std::string> roadClasses = {}; ///< Roads: only these; empty = all
    double maxSnapM = 5000;    ///< a site farther from any road is dropped with an issue
    bool mustBeOnline = false; ///< no sites where the cover layer shows no cover
    std::optional<geo::BoundingBox> bbox = {}; ///< only sites inside
    std::shared_ptr<const layers::ZoneLayer> region =
        {}; ///< only sites inside one of these polygons
};

/**
 * Candidate sites, ready to be scored. Sites near each other have near numbers (Hilbert curve).
 * All columns have one entry a site.
 */
struct CandidateSites {
    std::vector<std::string> id;   ///< stable: derived from the place, "C0001" ... in spatial order
    std::vector<std::string> name; ///< "I-5 km 12 (Oceanside)" or the user's
    std::vector<geo::LonLat> location;
    std::vector<layers::SiteRole> role;
    std::vector<network::NetworkPoint> onNetwork;
    std::vector<std::string> road;    ///< route number(s) at the site, "I-5"
    std::vector<std::string> country; ///< "US", "MX" or ""
    std::vector<std::string> state;   ///< "CA", "BCN" ...
    std::vector<std::string> zone;    ///< id of the zone that holds it, or ""
    std::vector<std::string> zoneLabel;
    std::vector<double> cost; ///< of building it, NaN = not stated; empty = no site states any

    [[nodiscard]] std::ptrdiff_t size() const { return std::ssize(id); }
};

struct CandidateInputs {
    const network::RoadNetwork& network;
    std::vector<std::shared_ptr<const layers::ZoneLayer>> zones;
    std::shared_ptr<const layers::SiteLayer> sites; ///< for Layer; also adds required/excluded ones
    std::shared_ptr<const layers::PlaceLayer> places; ///< for names; may be null
    std::vector<Exclusion> exclusions = {};
    std::shared_ptr<const layers::MeasureLayer> cover = {}; ///< for mustBeOnline, else not read
    BroadbandOptions coverOptions = {};
};

struct CandidateResult {
    CandidateSites sites;
    Exclusions exclusions; ///< how many sites each rule left out
    std::vector<Issue> issues;
};

/**
 * Candidate sites by the chosen source, each on or near a road.
 *
 * Roads: along each route (a road without number: as straight on as possible) every spacing_km,
 * the remainder shared between both ends; stretches shorter than half the spacing are strung
 * together, so that there is one site a spacing_km of distinct road whatever the junctions.
 * Grid: geodesic spacing in both directions, moved to the nearest road. Zones: a point inside each
 * zone, moved likewise. Required, existing and excluded sites of `sites` are added to any source.
 * Sites in the areas of an exclusion, or without cover where they must be online, are left out;
 * required and existing ones stay, with a warning.
 * Issue codes: site_off_road, site_outside_region, same_place, unknown_road_class, and by exclusion
 * candidate_excluded (generated sites), site_excluded (the user's) and kept_in_exclusion.
 *
 * @throws ScenarioError when the spacing makes no sense, would give over 5,000,000 sites, or the
 *         source needs a layer that is not there.
 */
[[nodiscard]] CandidateResult generateCandidates(
    const CandidateInputs& inputs,
    const CandidateOptions& options,
    const JobContext& job = {});

} // namespace corredor::planning
