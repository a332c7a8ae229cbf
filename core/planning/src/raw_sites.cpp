#include "raw_sites.h"

#include "hilbert.h"
#include "road_trails.h"

#include <corredor/base/error.h>
#include <corredor/base/units.h>
#include <corredor/geo/geodesic.h>

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <set>

namespace corredor::planning {

namespace {

using geo::LonLat;

void checkCount(double count) {
    if (count > static_cast<double>(maxSites)) {
        rejectCandidates(
            "spacing_km",
            fmt::format("this spacing would give {:.0f} candidate sites", count),
            fmt::format("use a wider spacing or a smaller region: at most {} sites", maxSites));
    }
}

/** Walks along a trail, forward only, and makes sites on it. */
class TrailWalker {
public:
    TrailWalker(const network::RoadNetwork& network, const Trail& trail)
        : m_network(&network)
        , m_trail(&trail) {
        measureStep();
    }

    [[nodiscard]] RawSite siteAt(double alongM) {
        while (alongM > m_doneM + stepLengthM() && m_step + 1 < m_trail->steps.size()) {
            m_doneM += stepLengthM();
            ++m_step;
            measureStep();
        }
        const TrailStep& step = m_trail->steps[m_step];
        const double lengthM = stepLengthM();
        const double share = lengthM > 0 ? std::clamp((alongM - m_doneM) / lengthM, 0.0, 1.0) : 0.0;
        RawSite site;
        site.onNetwork.edge = step.edge;
        site.onNetwork.offset01 = step.forward ? share : 1 - share;
        site.location = placeOn(step.edge, site.onNetwork.offset01);
        site.onNetwork.onRoad = site.location;
        if (m_trail->route >= 0) {
            site.name = fmt::format(
                "{} km {:.0f}",
                m_network->routeNames[static_cast<std::size_t>(m_trail->route)],
                alongM / metresPerKm);
        }
        return site;
    }

private:
    [[nodiscard]] double stepLengthM() const {
        return m_network->lengthM[static_cast<std::size_t>(m_trail->steps[m_step].edge)];
    }

    /** Lengths along the step's shape up to each vertex: many sites may lie on one edge. */
    void measureStep() {
        const auto shape = m_network->geometry(m_trail->steps[m_step].edge);
        m_shapeM.assign(1, 0.0);
        for (std::size_t v = 1; v < shape.size(); ++v) {
            m_shapeM.push_back(m_shapeM.back() + geo::distanceM(shape[v - 1], shape[v]));
        }
    }

    /** The stated length of an edge may differ from that of its shape, so this goes by share. */
    [[nodiscard]] LonLat placeOn(std::int32_t edge, double share01) const {
        const double alongM = share01 * m_shapeM.back();
        const auto after = std::ranges::upper_bound(m_shapeM, alongM) - m_shapeM.begin();
        const auto vertex = static_cast<std::size_t>(
            std::clamp<std::ptrdiff_t>(after - 1, 0, std::ssize(m_shapeM) - 2));
        return geo::pointAlong(
            m_network->geometry(edge).subspan(vertex, 2), alongM - m_shapeM[vertex]);
    }

    const network::RoadNetwork* m_network;
    const Trail* m_trail;
    std::size_t m_step = 0;
    double m_doneM = 0;
    std::vector<double> m_shapeM;
};

/** "I-5 / CA-78": the routes that end or meet at each node, in their order in the network. */
std::vector<std::string>
roadsAtNodes(const network::RoadNetwork& network, const std::vector<char>& use) {
    std::vector<std::set<std::int32_t>> routes(static_cast<std::size_t>(network.nodeCount()));
    for (std::size_t e = 0; e < use.size(); ++e) {
        for (auto k = network.routeBegin[e]; use[e] != 0 && k < network.routeBegin[e + 1]; ++k) {
            const std::int32_t route = network.routeList[static_cast<std::size_t>(k)];
            routes[static_cast<std::size_t>(network.from[e])].insert(route);
            routes[static_cast<std::size_t>(network.to[e])].insert(route);
        }
    }
    std::vector<std::string> names(routes.size());
    for (std::size_t node = 0; node < routes.size(); ++node) {
        for (const std::int32_t route : routes[node]) {
            names[node] += names[node].empty() ? "" : " / ";
            names[node] += network.routeNames[static_cast<std::size_t>(route)];
        }
    }
    return names;
}

} // namespace

void rejectCandidates(const std::string& key, std::string what, std::string remedy) {
    throw ScenarioError({{}, "candidates." + key, std::move(what), std::move(remedy)});
}

void appendRoadSites(
    const network::RoadNetwork& network,
    const std::vector<char>& use,
    double spacingKm,
    std::vector<RawSite>& sites) {
    const double spacingM = spacingKm * metresPerKm;
    std::vector<Trail> trails = roadTrails(network, use);
    const double totalM =
        std::accumulate(trails.begin(), trails.end(), 0.0, [](double sum, const Trail& t) {
            return sum + t.lengthM;
        });
    checkCount(totalM / spacingM);
    std::vector<std::pair<std::uint64_t, std::size_t>> stubs;
    for (std::size_t i = 0; i < trails.size(); ++i) {
        const double count = std::floor(trails[i].lengthM / spacingM + 0.5);
        if (count < 1) {
            stubs.emplace_back(
                hilbertKey(network.geometry(trails[i].steps.front().edge).front()), i);
            continue;
        }
        TrailWalker walker(network, trails[i]);
        const double firstM = (trails[i].lengthM - (count - 1) * spacingM) / 2;
        for (double k = 0; k < count; ++k) {
            sites.push_back(walker.siteAt(firstM + k * spacingM));
        }
    }
    std::ranges::sort(stubs);
    double untilNextM = spacingM / 2;
    for (const auto& [key, i] : stubs) {
        if (untilNextM < trails[i].lengthM) {
            sites.push_back(TrailWalker(network, trails[i]).siteAt(untilNextM));
            untilNextM += spacingM;
        }
        untilNextM -= trails[i].lengthM;
    }
}

void appendJunctionSites(
    const network::RoadNetwork& network,
    const std::vector<char>& use,
    std::vector<RawSite>& sites) {
    std::vector<std::int32_t> ends(static_cast<std::size_t>(network.nodeCount()), 0);
    for (std::size_t e = 0; e < use.size(); ++e) {
        if (use[e] != 0) {
            ++ends[static_cast<std::size_t>(network.from[e])];
            ++ends[static_cast<std::size_t>(network.to[e])];
        }
    }
    const std::vector<std::string> roadsAt = roadsAtNodes(network, use);
    constexpr std::int32_t fewestEnds = 3;
    for (std::size_t e = 0; e < use.size(); ++e) {
        for (const double offset01 : {0.0, 1.0}) {
            const std::int32_t node = offset01 == 0 ? network.from[e] : network.to[e];
            std::int32_t& count = ends[static_cast<std::size_t>(node)];
            if (use[e] != 0 && count >= fewestEnds) {
                RawSite& site = sites.emplace_back();
                site.location = network.nodes[static_cast<std::size_t>(node)];
                site.onNetwork = {static_cast<std::int32_t>(e), offset01, 0, site.location};
                site.name = roadsAt[static_cast<std::size_t>(node)];
                count = 0; // one site a junction
            }
        }
    }
}

void appendGridSites(
    const geo::BoundingBox& box,
    double spacingKm,
    std::vector<RawSite>& sites,
    const JobContext& job) {
    if (box.isEmpty()) {
        return;
    }
    const double spacingM = spacingKm * metresPerKm;
    const double middle = (box.south + box.north) / 2;
    const geo::LocalScale scale(middle);
    checkCount(
        (box.north - box.south) * scale.latM / spacingM * (box.east - box.west) * scale.lonM /
        spacingM);
    LonLat row = geo::destination({box.west, box.south}, 0, spacingM / 2);
    for (int r = 1; row.lat <= box.north; ++r) {
        job.checkCancelled();
        const double stepDeg = spacingM / geo::LocalScale(row.lat).lonM;
        int c = 1;
        for (double lon = box.west + stepDeg / 2; lon <= box.east; ++c) {
            RawSite& site = sites.emplace_back();
            site.location = {lon, row.lat};
            site.name = fmt::format("{}-{}", r, c);
            lon = box.west + stepDeg * (c + 0.5);
        }
        const LonLat next = geo::destination(row, 0, spacingM);
        if (next.lat <= row.lat) {
            break; // over the pole
        }
        row = next;
    }
}

void appendZoneSites(
    const std::vector<std::shared_ptr<const layers::ZoneLayer>>& zones,
    std::vector<RawSite>& sites) {
    for (const auto& layer : zones) {
        for (std::ptrdiff_t zone = 0; zone < layer->size(); ++zone) {
            RawSite& site = sites.emplace_back();
            site.location = geo::pointInside(*layer->shapes, zone);
            const std::string& label = layer->label[static_cast<std::size_t>(zone)];
            site.name = label.empty() ? layer->id[static_cast<std::size_t>(zone)] : label;
        }
    }
}

void appendUserSites(const layers::SiteLayer& layer, bool all, std::vector<RawSite>& sites) {
    for (const layers::Site& given : layer) {
        if (all || given.role != layers::SiteRole::Candidate) {
            RawSite& site = sites.emplace_back();
            site.location = given.location;
            site.role = given.role;
            site.isUsers = true;
            site.name = given.name.empty() ? given.id : given.name;
            site.id = given.id;
            site.cost = given.cost;
        }
    }
}

} // namespace corredor::planning
