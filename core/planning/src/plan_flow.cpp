#include "plan_model.h"

#include <corredor/base/error.h>
#include <corredor/base/parallel.h>
#include <corredor/base/units.h>
#include <corredor/landscape/gravity.h>
#include <corredor/location/flow_needs.h>

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace corredor::planning {

namespace {

constexpr double wholePercent = 100;

std::size_t at(std::int32_t i) {
    return static_cast<std::size_t>(i);
}

/** The most trips made possible, of those that are too long for one charge at home. */
class FlowModel : public PlanModel {
public:
    FlowModel(
        const PlanOptions& options,
        std::int32_t sites,
        std::vector<location::FlowNeed> flows,
        double drivenAlready,
        double impossible)
        : m_options(options)
        , m_sites(sites)
        , m_flows(std::move(flows))
        , m_drivenAlready(drivenAlready)
        , m_impossible(impossible) {}

    [[nodiscard]] location::Solution
    solve(const SiteRules& rules, const location::SolveOptions& options) const override {
        return location::solveFlowNeeds(
            {.facilities = m_sites,
             .flows = m_flows,
             .p = m_options.sites,
             .required = rules.required,
             .excluded = rules.excluded},
            options);
    }

    [[nodiscard]] std::vector<SiteLoss> losses(
        const std::vector<std::int32_t>& chosen,
        const std::vector<char>& mayReplace) const override;

    void describe(const std::vector<std::int32_t>& /*chosen*/, Plan& plan) const override {
        plan.unit = "% of trips";
        plan.gainUnit = plan.unit;
        plan.servedAlready = m_drivenAlready;
        plan.totalDemand = wholePercent;
        plan.leftOut = m_impossible;
    }

private:
    PlanOptions m_options;
    std::int32_t m_sites;
    std::vector<location::FlowNeed> m_flows; ///< volumes in per cent of all trips considered
    double m_drivenAlready;
    double m_impossible;
};

std::vector<SiteLoss> FlowModel::losses(
    const std::vector<std::int32_t>& chosen,
    const std::vector<char>& mayReplace) const {
    const double value = location::drivenVolume(m_flows, chosen);
    std::vector<SiteLoss> losses;
    for (const std::int32_t site : chosen) {
        std::vector<std::int32_t> others = chosen;
        std::erase(others, site);
        SiteLoss& loss = losses.emplace_back();
        loss.gain = value - location::drivenVolume(m_flows, others);
        const std::vector<double> added = location::addedVolume(m_flows, others, m_sites);
        double best = 0;
        for (std::int32_t other = 0; other < m_sites; ++other) {
            if (mayReplace[at(other)] != 0 && added[at(other)] > best) {
                best = added[at(other)];
                loss.replacement = other;
            }
        }
        loss.lossWithReplacement = loss.gain - best;
    }
    return losses;
}

/** The places between which trips are considered. */
struct TripEnds {
    std::vector<std::string> name;
    std::vector<double> people;
    std::vector<network::NetworkPoint> onNetwork;
};

/** The largest places that lie on the network, ties by their order. */
TripEnds tripEnds(const PlanInputs& inputs, const PlanOptions& options, const JobContext& job) {
    layers::PlaceLayer places = inputs.places ? *inputs.places : layers::PlaceLayer();
    std::erase_if(places, [](const layers::Place& place) { return place.population <= 0; });
    std::ranges::stable_sort(places, std::greater<>(), &layers::Place::population);
    std::vector<geo::LonLat> locations;
    std::vector<std::string> countries;
    for (const layers::Place& place : places) {
        locations.push_back(place.location);
        countries.push_back(place.country);
    }
    const auto placed = network::placeOnNetwork(
        inputs.layers.router.network(),
        locations,
        network::PlaceOptions{.maxSnapM = inputs.layers.maxSnapM, .countries = countries},
        job);
    TripEnds ends;
    for (std::size_t i = 0; i < places.size() && std::ssize(ends.name) < options.tripPlaces; ++i) {
        if (placed[i].edge >= 0) {
            ends.name.push_back(places[i].name);
            ends.people.push_back(places[i].population);
            ends.onNetwork.push_back(placed[i]);
        }
    }
    return ends;
}

/** A trip there and back between two places. */
struct Trip {
    std::size_t from = 0;
    std::size_t to = 0;
    double km = 0;
    double volume = 0;
};

/** Kilometres from each place (row) to each place and facility. */
class TripDistances {
public:
    TripDistances(
        const network::Router& router,
        const std::vector<network::NetworkPoint>& places,
        const std::vector<network::NetworkPoint>& facilities,
        const JobContext& job)
        : m_columns(places.size() + facilities.size())
        , m_places(places.size())
        , m_km(places.size() * m_columns, network::unreachable) {
        std::vector<network::NetworkPoint> targets = places;
        targets.insert(targets.end(), facilities.begin(), facilities.end());
        const network::SparseCosts costs =
            router.within(places, targets, network::unreachable, job);
        for (std::size_t row = 0; row + 1 < costs.begin.size(); ++row) {
            for (auto i = static_cast<std::size_t>(costs.begin[row]);
                 i < static_cast<std::size_t>(costs.begin[row + 1]);
                 ++i) {
                m_km[row * m_columns + at(costs.column[i])] = costs.cost[i] / metresPerKm;
            }
        }
    }

    [[nodiscard]] double between(std::size_t place, std::size_t other) const {
        return m_km[place * m_columns + other];
    }

    [[nodiscard]] double toFacility(std::size_t place, std::size_t facility) const {
        return m_km[place * m_columns + m_places + facility];
    }

    [[nodiscard]] std::size_t facilities() const { return m_columns - m_places; }

private:
    std::size_t m_columns;
    std::size_t m_places;
    std::vector<double> m_km;
};

/**
 * Trips by gravity, in per cent of all. Those that one charge at home is enough for, there and
 * back, are none of a public charger's.
 */
std::vector<Trip>
tripsOf(const TripEnds& ends, const TripDistances& distances, double rangeKm, IssueLog& log) {
    std::vector<Trip> trips;
    double all = 0;
    for (std::size_t from = 0; from < ends.name.size(); ++from) {
        for (std::size_t to = from + 1; to < ends.name.size(); ++to) {
            const double km = distances.between(from, to);
            if (!std::isfinite(km)) {
                log.add(
                    Severity::Warning,
                    "trip_without_road",
                    {fmt::format("{} - {}", ends.name[from], ends.name[to]), {}},
                    "no way by road joins these places; their trips are not considered");
            } else if (2 * km > rangeKm) {
                trips.push_back(
                    {from, to, km, landscape::gravityOf(ends.people[from], ends.people[to], km)});
                all += trips.back().volume;
            }
        }
    }
    for (Trip& trip : trips) {
        trip.volume *= wholePercent / all;
    }
    return trips;
}

/**
 * The way of a trip with every facility near it. Who goes over facility j drives km(from, j) +
 * km(j, to), so its detour is what that is longer than the way, and it is left at the position
 * that makes both halves fit.
 */
location::FlowOnWays wayOf(
    const Trip& trip,
    const TripDistances& distances,
    const std::vector<char>& closed,
    double detourKm) {
    location::FlowOnWays flow{trip.volume, {{trip.km, {}}}};
    for (std::size_t j = 0; j < distances.facilities(); ++j) {
        const double there = distances.toFacility(trip.from, j);
        const double onward = distances.toFacility(trip.to, j);
        const double detour = std::max(0.0, there + onward - trip.km);
        if (detour <= detourKm && (j >= closed.size() || closed[j] == 0)) {
            const double position = std::clamp((there + trip.km - onward) / 2, 0.0, trip.km);
            flow.ways.front().stops.push_back({static_cast<std::int32_t>(j), position, detour});
        }
    }
    return flow;
}

/** Candidates that are no facilities of their own: excluded, or open already as what exists. */
std::vector<char> closedSites(const CandidateSites& sites) {
    std::vector<char> closed;
    for (const layers::SiteRole role : sites.role) {
        const bool isOpen =
            role == layers::SiteRole::Candidate || role == layers::SiteRole::Required;
        closed.push_back(isOpen ? 0 : 1);
    }
    return closed;
}

} // namespace

std::shared_ptr<const PlanModel> flowModel(
    const PlanInputs& inputs,
    const PlanOptions& options,
    std::vector<Issue>& issues,
    const JobContext& job) {
    const TripEnds ends = tripEnds(inputs, options, job.subRange(0, 0.1));
    std::vector<network::NetworkPoint> facilities = inputs.sites.onNetwork;
    const auto sites = static_cast<std::int32_t>(facilities.size());
    const auto existing = existingPoints(inputs, options, job.subRange(0.1, 0.2));
    facilities.insert(facilities.end(), existing.begin(), existing.end());
    std::vector<std::int32_t> open(existing.size());
    std::iota(open.begin(), open.end(), sites);
    const TripDistances distances(
        inputs.layers.router, ends.onNetwork, facilities, job.subRange(0.2, 0.5));
    IssueLog log("trips");
    const std::vector<Trip> trips = tripsOf(ends, distances, options.rangeKm, log);
    if (trips.empty()) {
        throw ScenarioError(
            {{},
             "plan.trip_places",
             fmt::format(
                 "no two of the {} largest places of the region are farther apart by road than "
                 "half of plan.range_km",
                 ends.name.size()),
             "raise plan.trip_places, lower plan.range_km, or make the region larger"});
    }
    const std::vector<char> closed = closedSites(inputs.sites);
    std::vector<location::FlowNeeds> needs(trips.size());
    parallelFor(
        std::ssize(trips),
        1,
        [&](std::ptrdiff_t begin, std::ptrdiff_t end) {
            for (auto i = static_cast<std::size_t>(begin); i < static_cast<std::size_t>(end); ++i) {
                const auto flow = wayOf(trips[i], distances, closed, options.detourKm);
                needs[i] = location::needsOf(std::span(&flow, 1), options.rangeKm, open);
            }
        },
        job.subRange(0.5, 1.0));
    std::vector<location::FlowNeed> flows;
    double drivenAlready = 0;
    double impossible = 0;
    for (std::size_t i = 0; i < needs.size(); ++i) {
        drivenAlready += needs[i].drivenAlready;
        impossible += needs[i].impossible;
        for (location::FlowNeed& flow : needs[i].flows) {
            flows.push_back(std::move(flow));
        }
        if (needs[i].impossible > 0) {
            log.add(
                Severity::Warning,
                "trip_impossible",
                {fmt::format("{} - {}", ends.name[trips[i].from], ends.name[trips[i].to]), {}},
                "no candidate is near some stretch of the way; no plan makes this trip possible");
        }
    }
    const std::vector<Issue> found = log.take();
    issues.insert(issues.end(), found.begin(), found.end());
    return std::make_shared<const FlowModel>(
        options, sites, std::move(flows), drivenAlready, impossible);
}

} // namespace corredor::planning
