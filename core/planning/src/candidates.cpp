#include "demand_points.h"
#include "excluded_sites.h"
#include "hilbert.h"
#include "raw_sites.h"
#include "site_places.h"

#include <corredor/base/text.h>

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <set>
#include <tuple>

namespace corredor::planning {

namespace {

using geo::LonLat;

void checkOptions(const CandidateInputs& inputs, const CandidateOptions& options) {
    const bool spaced =
        options.from == CandidateSource::Roads || options.from == CandidateSource::Grid;
    if (spaced && !(options.spacingKm > 0 && std::isfinite(options.spacingKm))) {
        rejectCandidates(
            "spacing_km",
            fmt::format("a spacing of {} km makes no sense", options.spacingKm),
            "use a distance above 0, 5 is usual");
    }
    if (options.from == CandidateSource::Layer && !inputs.sites) {
        rejectCandidates("from", "from = \"layer\" needs a layer of sites", "name it as source");
    }
    if (options.from == CandidateSource::Zones && inputs.zones.empty()) {
        rejectCandidates("from", "from = \"zones\" needs zones", "add a layer under [[zones]]");
    }
}

/** Makes raw sites and turns them into numbered, described ones, step by step. */
class Generator {
public:
    Generator(const CandidateInputs& inputs, const CandidateOptions& options, const JobContext& job)
        : m_inputs(&inputs)
        , m_options(&options)
        , m_job(job) {
        if (options.region) {
            m_region.emplace(options.region->shapes);
        }
    }

    CandidateResult run() {
        make();
        keepRegion();
        m_job.report(0.3);
        placeOnRoads();
        m_job.report(0.6);
        dropRepeated();
        m_job.checkCancelled();
        CandidateResult result;
        result.exclusions = dropExcludedSites(*m_inputs, *m_options, m_raw, m_issues, m_job);
        result.sites = numbered();
        m_job.checkCancelled();
        describeSites(*m_inputs, m_isUsers, result.sites, m_job);
        result.issues = m_issues.take();
        m_job.report(1.0);
        return result;
    }

private:
    void make() {
        switch (m_options->from) {
        case CandidateSource::Roads:
            appendRoadSites(m_inputs->network, usedEdges(), m_options->spacingKm, m_raw);
            if (m_options->junctions) {
                appendJunctionSites(m_inputs->network, usedEdges(), m_raw);
            }
            break;
        case CandidateSource::Junctions:
            appendJunctionSites(m_inputs->network, usedEdges(), m_raw);
            break;
        case CandidateSource::Grid:
            appendGridSites(gridBox(), m_options->spacingKm, m_raw, m_job);
            break;
        case CandidateSource::Zones:
            appendZoneSites(m_inputs->zones, m_raw);
            break;
        case CandidateSource::Layer:
            break;
        }
        if (m_inputs->sites) {
            const bool all = m_options->from == CandidateSource::Layer;
            appendUserSites(*m_inputs->sites, all, m_raw);
        }
    }

    /** Edges of the wanted classes; never the connectors at ports of entry. */
    [[nodiscard]] std::vector<char> usedEdges() {
        const auto& network = m_inputs->network;
        std::vector<char> classWanted(network.classNames.size(), 0);
        std::set<std::string> unknown;
        for (const std::string& wanted : m_options->roadClasses) {
            unknown.insert(folded(wanted));
        }
        const std::set<std::string> wanted = unknown;
        for (std::size_t c = 0; c < classWanted.size(); ++c) {
            const std::string name = folded(network.classNames[c]);
            classWanted[c] = wanted.empty() || wanted.contains(name) ? 1 : 0;
            unknown.erase(name);
            if (network.classNames[c] == network::crossingClass) {
                classWanted[c] = 0;
            }
        }
        if (m_issues.count("unknown_road_class") == 0) {
            for (const std::string& name : unknown) {
                m_issues.add(
                    Severity::Warning,
                    "unknown_road_class",
                    {name, {}},
                    "no road is of this class; it gives no candidate sites");
            }
        }
        std::vector<char> use(static_cast<std::size_t>(network.edgeCount()));
        for (std::size_t e = 0; e < use.size(); ++e) {
            const int c = network.classIndex[e];
            use[e] = c < 0 ? wanted.empty() : classWanted[static_cast<std::size_t>(c)] != 0;
        }
        return use;
    }

    [[nodiscard]] geo::BoundingBox gridBox() const {
        geo::BoundingBox box;
        for (const LonLat node : m_inputs->network.nodes) {
            box.include(node);
        }
        const auto clip = [&](const geo::BoundingBox& other) {
            box.west = std::max(box.west, other.west);
            box.south = std::max(box.south, other.south);
            box.east = std::min(box.east, other.east);
            box.north = std::min(box.north, other.north);
        };
        if (m_options->bbox) {
            clip(*m_options->bbox);
        }
        if (m_options->region) {
            geo::BoundingBox region;
            for (std::ptrdiff_t s = 0; s < m_options->region->shapes->size(); ++s) {
                region.include(geo::boundsOf(*m_options->region->shapes, s));
            }
            clip(region);
        }
        return box;
    }

    [[nodiscard]] bool isInside(LonLat place) const {
        return (!m_options->bbox || m_options->bbox->contains(place)) &&
               (!m_region || m_region->find(place) >= 0);
    }

    void keepRegion() {
        std::erase_if(m_raw, [&](const RawSite& site) {
            if (isInside(site.location)) {
                return false;
            }
            if (site.isUsers) {
                m_issues.add(
                    Severity::Warning,
                    "site_outside_region",
                    {site.name.empty() ? placeText(site.location) : site.name, site.id},
                    "outside the region; left out");
            }
            return true;
        });
        m_job.checkCancelled();
    }

    /** Finds the road of sites that were not made on one. The user's sites stay where they are. */
    void placeOnRoads() {
        std::vector<std::size_t> loose;
        std::vector<LonLat> places;
        for (std::size_t i = 0; i < m_raw.size(); ++i) {
            if (m_raw[i].onNetwork.edge < 0) {
                loose.push_back(i);
                places.push_back(m_raw[i].location);
            }
        }
        const auto placed = network::placeOnNetwork(
            m_inputs->network, places, m_options->maxSnapM, m_job.subRange(0.3, 0.6));
        for (std::size_t k = 0; k < loose.size(); ++k) {
            RawSite& site = m_raw[loose[k]];
            site.onNetwork = placed[k];
            if (placed[k].edge < 0) {
                noteOffRoad(site);
            } else if (!site.isUsers) {
                site.location = placed[k].onRoad;
                site.onNetwork.snapDistanceM = 0;
            }
        }
        std::erase_if(m_raw, [](const RawSite& site) { return site.onNetwork.edge < 0; });
    }

    void noteOffRoad(const RawSite& site) {
        const bool plain = site.role == layers::SiteRole::Candidate;
        m_issues.add(
            plain ? Severity::Info : Severity::Warning,
            "site_off_road",
            {site.name.empty() ? placeText(site.location) : site.name, site.id},
            "farther from any road than the greatest snapping distance; left out");
    }

    /** Sorts the sites into spatial order and drops generated ones that repeat another's place. */
    void dropRepeated() {
        std::vector<std::pair<std::uint64_t, std::size_t>> order;
        order.reserve(m_raw.size());
        for (std::size_t i = 0; i < m_raw.size(); ++i) {
            order.emplace_back(hilbertKey(m_raw[i].location), i);
        }
        const auto sortKey = [&](const std::pair<std::uint64_t, std::size_t>& entry) {
            const RawSite& site = m_raw[entry.second];
            return std::tuple(
                entry.first,
                site.location.lon,
                site.location.lat,
                !site.isUsers,
                site.onNetwork.edge,
                entry.second);
        };
        std::ranges::sort(order, {}, sortKey);
        std::vector<RawSite> kept;
        kept.reserve(m_raw.size());
        for (const auto& [key, i] : order) {
            RawSite& site = m_raw[i];
            if (!kept.empty() && !site.isUsers && kept.back().location == site.location) {
                m_issues.add(
                    Severity::Info,
                    "same_place",
                    {placeText(site.location), {}},
                    "two generated sites, or one and the user's, fell on one place; one is kept");
                continue;
            }
            kept.push_back(std::move(site));
        }
        m_raw = std::move(kept);
    }

    [[nodiscard]] CandidateSites numbered() {
        CandidateSites sites;
        const std::size_t digits = std::max<std::size_t>(4, std::to_string(m_raw.size()).size());
        for (RawSite& site : m_raw) {
            sites.id.push_back(fmt::format("C{:0{}}", sites.id.size() + 1, digits));
            sites.name.push_back(std::move(site.name));
            sites.location.push_back(site.location);
            sites.role.push_back(site.role);
            sites.cost.push_back(site.cost);
            sites.onNetwork.push_back(site.onNetwork);
            m_isUsers.push_back(site.isUsers ? 1 : 0);
        }
        m_raw.clear();
        return sites;
    }

    const CandidateInputs* m_inputs;
    const CandidateOptions* m_options;
    JobContext m_job;
    std::optional<geo::PolygonIndex> m_region;
    std::vector<RawSite> m_raw;
    std::vector<char> m_isUsers;
    IssueLog m_issues{"candidates"};
};

} // namespace

CandidateResult generateCandidates(
    const CandidateInputs& inputs,
    const CandidateOptions& options,
    const JobContext& job) {
    checkOptions(inputs, options);
    return Generator(inputs, options, job).run();
}

} // namespace corredor::planning
