#include "border_joins.h"

#include "columns.h"
#include "edge_splitter.h"
#include "edge_writer.h"
#include "road_index.h"

#include <corredor/base/units.h>
#include <corredor/geo/geodesic.h>
#include <corredor/network/search.h>

#include <algorithm>
#include <array>
#include <map>
#include <span>

namespace corredor::network {
namespace {

using geo::LonLat;

/** Roads whose way across is not longer than this already meet: no connector is worth it. */
constexpr double meetingSlackM = 300;

/** Nor where the present way is at most this many times the connector plus the slack. */
constexpr double meetingFactor = 1.5;

/** The two feet of a crossing. */
struct Feet {
    NetworkPoint one;
    NetworkPoint other;

    [[nodiscard]] double lengthM() const { return one.snapDistanceM + other.snapDistanceM; }
};

/** Finds the two roads that a crossing joins. */
class FeetFinder {
public:
    FeetFinder(const RoadNetwork& network, double reachM)
        : m_network(network)
        , m_reachM(reachM)
        , m_us(network, [&](std::ptrdiff_t e) { return at(network.countryOf, e) == "US"; })
        , m_mx(network, [&](std::ptrdiff_t e) { return at(network.countryOf, e) == "MX"; })
        , m_countriesKnown(std::ranges::any_of(network.countryOf, [](const std::string& name) {
            return !name.empty();
        })) {}

    [[nodiscard]] bool countriesKnown() const { return m_countriesKnown; }

    /** A foot with edge -1 where no road is within reach. */
    [[nodiscard]] Feet feet(LonLat place) {
        if (m_countriesKnown) {
            return {m_us.nearest(place, m_reachM), m_mx.nearest(place, m_reachM)};
        }
        Feet feet;
        feet.one = m_others.try_emplace(-1, m_network).first->second.nearest(place, m_reachM);
        if (feet.one.edge >= 0) {
            const std::int32_t here = componentOf(feet.one.edge);
            const auto isOther = [&](std::ptrdiff_t e) { return componentOf(e) != here; };
            const auto others = m_others.try_emplace(here, m_network, isOther).first;
            feet.other = others->second.nearest(place, m_reachM);
        }
        return feet;
    }

private:
    [[nodiscard]] std::int32_t componentOf(std::ptrdiff_t edge) const {
        return at(m_network.component, at(m_network.from, edge));
    }

    const RoadNetwork& m_network;
    double m_reachM;
    RoadIndex m_us;
    RoadIndex m_mx;
    std::map<std::int32_t, RoadIndex> m_others; ///< all roads but those of one component
    bool m_countriesKnown;
};

/** What the roads as they are offer between two feet; infinite when there is no way. */
double presentWayM(const Router& router, const Feet& feet, double cutoffM) {
    // Both directions: a one-way bridge is not yet a way there and back.
    std::array<NetworkPoint, 1> one = {feet.one};
    std::array<NetworkPoint, 1> other = {feet.other};
    one[0].snapDistanceM = 0;
    other[0].snapDistanceM = 0;
    const SparseCosts there = router.within(one, other, cutoffM);
    const SparseCosts back = router.within(other, one, cutoffM);
    if (there.cost.empty() || back.cost.empty()) {
        return unreachable;
    }
    return std::max(there.cost.front(), back.cost.front());
}

class CrossingJoiner {
public:
    CrossingJoiner(const layers::CrossingLayer& crossings, IssueLog& issues)
        : m_crossings(crossings)
        , m_issues(issues) {}

    std::vector<BorderJoin> join(
        std::shared_ptr<RoadNetwork>& network,
        const BuildOptions& options,
        const JobContext& job) {
        FeetFinder finder(*network, options.maxCrossingGapKm * metresPerKm);
        if (!finder.countriesKnown()) {
            m_issues.add(
                Severity::Info,
                "crossing_country_unknown",
                {},
                "roads state no country, so crossings join roads that are not yet connected");
        }
        reportSharedLocations();
        const Router router(network, Cost::LengthM, job);
        std::vector<BorderJoin> joins;
        for (std::size_t i = 0; i < m_crossings.size(); ++i) {
            job.checkCancelled();
            joins.push_back(joinOne(i, finder, router));
        }
        if (!m_feet.empty()) {
            network = std::make_shared<RoadNetwork>(withConnectors(*network));
        }
        return joins;
    }

private:
    BorderJoin joinOne(std::size_t i, FeetFinder& finder, const Router& router) {
        const layers::Crossing& crossing = m_crossings[i];
        BorderJoin join = {crossing.id, crossing.name, 0, false};
        const Feet feet = finder.feet(crossing.location);
        const bool inReach = feet.one.edge >= 0 && feet.other.edge >= 0;
        if (!inReach && !finder.countriesKnown() && feet.one.edge >= 0) {
            join.joined = true; // one connected network passes the crossing
            return join;
        }
        if (!inReach) {
            m_issues.add(
                Severity::Warning,
                "crossing_not_joined",
                {crossing.name, crossing.id},
                "no road of one of the countries within the greatest gap of the crossing");
            return join;
        }
        join.joined = true;
        const double lengthM = feet.lengthM();
        const double enoughM = meetingFactor * lengthM + meetingSlackM;
        if (presentWayM(router, feet, enoughM) > enoughM) {
            join.lengthM = lengthM;
            m_feet.push_back(feet);
            m_places.push_back(crossing.location);
        }
        return join;
    }

    void reportSharedLocations() {
        constexpr double sameM = 50;
        for (std::size_t i = 0; i < m_crossings.size(); ++i) {
            for (std::size_t k = 0; k < i; ++k) {
                if (geo::distanceM(m_crossings[i].location, m_crossings[k].location) <= sameM) {
                    m_issues.add(
                        Severity::Warning,
                        "crossing_shared_location",
                        {m_crossings[i].name, m_crossings[i].id},
                        "stands where another crossing does; its own coordinates may be wrong");
                    break;
                }
            }
        }
    }

    [[nodiscard]] RoadNetwork withConnectors(const RoadNetwork& network) const {
        std::vector<EdgeCut> cuts;
        for (const Feet& feet : m_feet) {
            cuts.push_back({feet.one.edge, feet.one.offset01});
            cuts.push_back({feet.other.edge, feet.other.offset01});
        }
        SplitResult split = splitEdges(network, cuts);
        RoadNetwork& joined = split.network;
        const auto classIndex = static_cast<std::int16_t>(joined.classNames.size());
        joined.classNames.emplace_back(crossingClass);
        for (std::size_t i = 0; i < m_feet.size(); ++i) {
            EdgeRecord edge;
            edge.from = split.nodeOfCut[2 * i];
            edge.to = split.nodeOfCut[2 * i + 1];
            edge.lengthM = m_feet[i].lengthM();
            edge.durationS = edge.lengthM / (crossingSpeedKmh / 3.6);
            edge.classIndex = classIndex;
            const std::array shape = {
                at(joined.nodes, edge.from), m_places[i], at(joined.nodes, edge.to)};
            const auto before = std::span(m_places).first(i);
            const bool repeated = std::ranges::find(before, m_places[i]) != before.end();
            if (!repeated) {
                appendEdge(joined, edge, shape, {});
            }
        }
        return std::move(split.network);
    }

    const layers::CrossingLayer& m_crossings;
    IssueLog& m_issues;
    std::vector<Feet> m_feet;
    std::vector<LonLat> m_places;
};

} // namespace

std::vector<BorderJoin> joinAtCrossings(
    std::shared_ptr<RoadNetwork>& network,
    const layers::CrossingLayer& crossings,
    const BuildOptions& options,
    IssueLog& issues,
    const JobContext& job) {
    return CrossingJoiner(crossings, issues).join(network, options, job);
}

} // namespace corredor::network
