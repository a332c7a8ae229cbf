#include "road_trails.h"

#include <corredor/geo/geodesic.h>

#include <algorithm>
#include <cmath>
#include <tuple>

namespace corredor::planning {

namespace {

using geo::LonLat;

constexpr std::size_t maxEndsPaired = 16; // more ends of one route at a node stay unpaired

/** One of the two ends of an edge: 2 * edge at `from`, 2 * edge + 1 at `to`. */
using End = std::int32_t;

constexpr std::int32_t edgeOf(End end) {
    return end / 2;
}

constexpr End otherEnd(End end) {
    return end ^ 1;
}

struct Joint {
    std::int32_t node = 0;
    std::int32_t route = -1;
    End end = 0;
};

std::int32_t firstRoute(const network::RoadNetwork& network, std::int32_t edge) {
    const auto e = static_cast<std::size_t>(edge);
    const auto begin = network.routeList.begin() + network.routeBegin[e];
    const auto end = network.routeList.begin() + network.routeBegin[e + 1];
    return begin == end ? -1 : *std::min_element(begin, end);
}

/** Direction in which the road leaves its node, radians from east, by local scale. */
double headingOf(const network::RoadNetwork& network, End end) {
    const auto shape = network.geometry(edgeOf(end));
    const bool atFrom = end % 2 == 0;
    const LonLat here = atFrom ? shape.front() : shape.back();
    const LonLat next = atFrom ? shape[1] : shape[shape.size() - 2];
    const geo::LocalScale scale(here.lat);
    return std::atan2((next.lat - here.lat) * scale.latM, (next.lon - here.lon) * scale.lonM);
}

/** How far two ways out of a node are from being one straight line, radians, 0..pi. */
double bend(double a, double b) {
    constexpr double pi = 3.14159265358979323846;
    return std::abs(pi - std::abs(std::remainder(a - b, 2 * pi)));
}

class TrailBuilder {
public:
    TrailBuilder(const network::RoadNetwork& network, const std::vector<char>& use)
        : m_network(&network)
        , m_use(&use)
        , m_partner(2 * use.size(), -1)
        , m_done(use.size(), 0) {}

    void pairEnds();
    [[nodiscard]] std::vector<Trail> trace();

private:
    void pairGroup(std::span<const Joint> group);
    [[nodiscard]] Trail follow(End start);
    void orient(Trail& trail) const;
    [[nodiscard]] LonLat startOf(const TrailStep& step) const;

    const network::RoadNetwork* m_network;
    const std::vector<char>* m_use;
    std::vector<End> m_partner;
    std::vector<char> m_done;
};

void TrailBuilder::pairEnds() {
    std::vector<Joint> joints;
    for (std::size_t e = 0; e < m_use->size(); ++e) {
        if ((*m_use)[e] != 0) {
            const auto edge = static_cast<std::int32_t>(e);
            const std::int32_t route = firstRoute(*m_network, edge);
            joints.push_back({m_network->from[e], route, 2 * edge});
            joints.push_back({m_network->to[e], route, 2 * edge + 1});
        }
    }
    const auto groupOf = [](const Joint& joint) { return std::pair(joint.node, joint.route); };
    std::ranges::sort(joints, {}, [&](const Joint& joint) {
        return std::tuple(joint.node, joint.route, joint.end);
    });
    for (std::size_t begin = 0; begin < joints.size();) {
        std::size_t end = begin + 1;
        while (end < joints.size() && groupOf(joints[end]) == groupOf(joints[begin])) {
            ++end;
        }
        pairGroup(std::span(joints).subspan(begin, std::min(end - begin, maxEndsPaired)));
        begin = end;
    }
}

/** Pairs the ends of one route at one node, the straightest pair first. */
void TrailBuilder::pairGroup(std::span<const Joint> group) {
    std::vector<std::tuple<double, End, End>> pairs;
    for (std::size_t i = 0; i < group.size(); ++i) {
        for (std::size_t j = i + 1; j < group.size(); ++j) {
            const double turn = group.size() == 2 ? 0.0
                                                  : bend(
                                                        headingOf(*m_network, group[i].end),
                                                        headingOf(*m_network, group[j].end));
            pairs.emplace_back(turn, group[i].end, group[j].end);
        }
    }
    std::ranges::sort(pairs);
    for (const auto& [turn, a, b] : pairs) {
        const auto first = static_cast<std::size_t>(a);
        const auto second = static_cast<std::size_t>(b);
        if (m_partner[first] < 0 && m_partner[second] < 0) {
            m_partner[first] = b;
            m_partner[second] = a;
        }
    }
}

Trail TrailBuilder::follow(End start) {
    Trail trail;
    trail.route = firstRoute(*m_network, edgeOf(start));
    for (End end = start; end >= 0;) {
        const std::int32_t edge = edgeOf(end);
        const auto e = static_cast<std::size_t>(edge);
        if (m_done[e] != 0) {
            break; // a ring closed
        }
        m_done[e] = 1;
        trail.steps.push_back({edge, end % 2 == 0});
        trail.lengthM += m_network->lengthM[e];
        end = m_partner[static_cast<std::size_t>(otherEnd(end))];
    }
    orient(trail);
    return trail;
}

LonLat TrailBuilder::startOf(const TrailStep& step) const {
    const auto shape = m_network->geometry(step.edge);
    return step.forward ? shape.front() : shape.back();
}

void TrailBuilder::orient(Trail& trail) const {
    TrailStep last = trail.steps.back();
    last.forward = !last.forward;
    const LonLat start = startOf(trail.steps.front());
    const LonLat end = startOf(last);
    const double north = end.lat - start.lat;
    const double east = (end.lon - start.lon) * std::cos(start.lat * 3.14159265358979323846 / 180);
    const bool backwards = std::abs(north) > std::abs(east) ? north < 0 : east < 0;
    if (backwards) {
        std::ranges::reverse(trail.steps);
        for (TrailStep& step : trail.steps) {
            step.forward = !step.forward;
        }
    }
}

std::vector<Trail> TrailBuilder::trace() {
    std::vector<Trail> trails;
    for (const bool ringsToo : {false, true}) {
        for (std::size_t end = 0; end < m_partner.size(); ++end) {
            const std::size_t edge = end / 2;
            const bool starts = ringsToo || m_partner[end] < 0;
            if ((*m_use)[edge] != 0 && m_done[edge] == 0 && starts) {
                trails.push_back(follow(static_cast<End>(end)));
            }
        }
    }
    return trails;
}

} // namespace

std::vector<Trail> roadTrails(const network::RoadNetwork& network, const std::vector<char>& use) {
    TrailBuilder builder(network, use);
    builder.pairEnds();
    return builder.trace();
}

} // namespace corredor::planning
