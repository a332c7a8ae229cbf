#include "excluded_sites.h"

#include "demand_points.h"

#include <algorithm>
#include <functional>

namespace corredor::planning {

namespace {

using layers::SiteRole;

/** One rule after the other over the same sites; which are left out is decided at the end. */
class Dropping {
public:
    Dropping(std::vector<RawSite>& sites, IssueLog& issues)
        : m_sites(&sites)
        , m_issues(&issues)
        , m_isOut(sites.size(), 0) {
        for (const RawSite& site : sites) {
            m_places.push_back(site.location);
        }
    }

    [[nodiscard]] const std::vector<geo::LonLat>& places() const { return m_places; }

    /** @param isHit one a site; @param within what holds a site, for the issue; may be empty */
    void apply(
        Exclusion exclusion,
        const std::vector<char>& isHit,
        const std::function<std::string(std::size_t)>& within) {
        IssueLog log(exclusion.name);
        ExcludedSites& rule = m_found.rules.emplace_back();
        rule.exclusion = std::move(exclusion);
        for (std::size_t i = 0; i < isHit.size(); ++i) {
            const RawSite& site = (*m_sites)[i];
            if (isHit[i] == 0 || site.role == SiteRole::Excluded) {
                continue;
            }
            const bool stays = site.role != SiteRole::Candidate;
            (stays ? rule.kept : rule.sites) += 1;
            m_isOut[i] = stays ? m_isOut[i] : 1;
            note(log, site, within(i));
        }
        m_issues->append(log.issues());
    }

    Exclusions take() {
        m_found.sites = std::ranges::count(m_isOut, 1);
        std::vector<RawSite> kept;
        for (std::size_t i = 0; i < m_sites->size(); ++i) {
            if (m_isOut[i] == 0) {
                kept.push_back(std::move((*m_sites)[i]));
            }
        }
        *m_sites = std::move(kept);
        return std::move(m_found);
    }

private:
    static void note(IssueLog& log, const RawSite& site, const std::string& within) {
        std::string place =
            site.name.empty() || !site.isUsers ? placeText(site.location) : site.name;
        place += within.empty() ? "" : " (" + within + ")";
        if (site.role != SiteRole::Candidate) {
            log.add(
                Severity::Warning,
                "kept_in_exclusion",
                {place, site.id},
                "required or existing; it stays. Move it, or give it the role excluded, if the "
                "rule holds for it too");
        } else if (site.isUsers) {
            log.add(
                Severity::Warning,
                "site_excluded",
                {place, site.id},
                "left out; give the site the role required to keep it");
        } else {
            log.add(Severity::Info, "candidate_excluded", {place, {}}, "left out");
        }
    }

    std::vector<RawSite>* m_sites;
    IssueLog* m_issues;
    std::vector<geo::LonLat> m_places;
    std::vector<char> m_isOut;
    Exclusions m_found;
};

/** The name of an area, where the layer has any. */
std::string labelOf(const layers::ZoneLayer& areas, std::ptrdiff_t area) {
    const auto index = static_cast<std::size_t>(area);
    return index < areas.label.size() ? areas.label[index] : std::string();
}

} // namespace

Exclusions dropExcludedSites(
    const CandidateInputs& inputs,
    const CandidateOptions& options,
    std::vector<RawSite>& sites,
    IssueLog& issues,
    const JobContext& job) {
    const JobContext quiet(job.stopToken(), {});
    Dropping dropping(sites, issues);
    for (const Exclusion& exclusion : inputs.exclusions) {
        const auto areas = areasAt(exclusion, dropping.places(), quiet);
        std::vector<char> isHit(areas.size());
        std::ranges::transform(
            areas, isHit.begin(), [](std::ptrdiff_t area) { return static_cast<char>(area >= 0); });
        dropping.apply(exclusion, isHit, [&](std::size_t site) {
            return labelOf(*exclusion.areas, areas[site]);
        });
    }
    if (options.mustBeOnline && inputs.cover) {
        const auto online =
            connectivityAt(*inputs.cover, inputs.coverOptions, dropping.places(), quiet);
        std::vector<char> isHit(online.size());
        std::ranges::transform(online, isHit.begin(), [](Connectivity connectivity) {
            return static_cast<char>(connectivity == Connectivity::Offline);
        });
        dropping.apply({inputs.cover->name, nullptr}, isHit, [](std::size_t /*site*/) {
            return std::string();
        });
    }
    return dropping.take();
}

} // namespace corredor::planning
