#include "demand_points.h"
#include "measure_criteria.h"
#include "plan_model.h"
#include "vehicle_layer.h"

#include <corredor/base/units.h>
#include <corredor/planning/site_catchments.h>

#include <algorithm>
#include <cmath>

namespace corredor::planning {

namespace {

constexpr double daysPerYear = 365;
// Sites whose surroundings are searched at a time: their costs are dropped after each batch.
constexpr std::size_t batch = 4096;

std::size_t at(std::int32_t i) {
    return static_cast<std::size_t>(i);
}

/** Places that sites serve (people, ports of entry), and how far what exists is from them. */
struct Served {
    std::span<const network::NetworkPoint> places;
    double reachM = 0;
};

class Measuring {
public:
    Measuring(
        const PlanInputs& inputs,
        std::span<const std::int32_t> candidates,
        Sharing sharing,
        const CatchmentOptions& options,
        const JobContext& job)
        : m_inputs(&inputs)
        , m_candidates(candidates)
        , m_sharing(sharing)
        , m_options(&options)
        , m_job(&job)
        , m_catchments(candidates.size()) {
        PlanOptions plan;
        plan.countExisting = options.countExisting;
        m_existing = existingPoints(inputs, plan, job.subRange(0, 0.1));
        for (const std::int32_t candidate : candidates) {
            m_places.push_back(inputs.sites.location[at(candidate)]);
            m_points.push_back(inputs.sites.onNetwork[at(candidate)]);
        }
        for (std::size_t i = 0; i < candidates.size(); ++i) {
            m_catchments[i].country = countryFromCode(inputs.sites.country[at(candidates[i])]);
            m_catchments[i].service = options.service;
        }
    }

    void addResidents() {
        const landscape::DemandPoints& demand = m_inputs->layers.demand;
        const std::vector<double> vehicles = vehicleLayerAt(demand);
        const bool hasVehicles = !vehicles.empty();
        for (SiteCatchment& catchment : m_catchments) {
            catchment.electricVehicles = hasVehicles ? 0 : catchment.electricVehicles;
        }
        serve(
            {demand.onNetwork, m_options->reachKm * metresPerKm},
            [&](SiteCatchment& catchment, std::size_t d) {
                const Country home = countryFromCode(demand.country[d]);
                catchment.people[static_cast<std::size_t>(home)] += demand.people[d];
                catchment.electricVehicles += hasVehicles ? vehicles[d] : 0;
            },
            m_job->subRange(0.1, 0.6));
    }

    void addCrossings(const Parameters& parameters) {
        const layers::CrossingLayer& crossings = m_inputs->layers.crossings;
        std::vector<geo::LonLat> places;
        for (const layers::Crossing& crossing : crossings) {
            places.push_back(crossing.location);
        }
        const auto points = network::placeOnNetwork(
            m_inputs->layers.router.network(),
            places,
            m_inputs->layers.maxSnapM,
            m_job->subRange(0.6, 0.62));
        serve(
            {points, m_options->crossingReachKm * metresPerKm},
            [&](SiteCatchment& catchment, std::size_t c) {
                const double vehicles = crossings[c].vehiclesPerYear / daysPerYear;
                const double trucks =
                    vehicles *
                    parameters.value(Parameter::TruckShareOfCrossings, catchment.country);
                catchment.crossingVehiclesPerDay += vehicles - trucks;
                catchment.crossingTrucksPerDay += trucks;
            },
            m_job->subRange(0.62, 0.7));
    }

    void addTraffic(const Parameters& parameters, std::vector<Issue>& issues) {
        const std::vector<double> counts =
            measureNear(m_options->traffic, m_job->subRange(0.7, 0.75));
        const std::vector<double> percent =
            measureNear(m_options->truckPercent, m_job->subRange(0.75, 0.8));
        IssueLog log(m_options->traffic);
        for (std::size_t i = 0; i < m_catchments.size(); ++i) {
            SiteCatchment& catchment = m_catchments[i];
            const double vehicles = vehiclesPast(i, counts, catchment.trafficFrom);
            noteTraffic(i, log);
            const double trucks =
                percent.empty() || std::isnan(percent[i])
                    ? parameters.value(Parameter::TruckShareOfTraffic, catchment.country)
                    : percent[i] / 100;
            catchment.lightVehiclesPerDay = vehicles * (1 - trucks);
            catchment.truckVehiclesPerDay = vehicles * trucks;
        }
        const std::vector<Issue> found = log.take();
        issues.insert(issues.end(), found.begin(), found.end());
    }

    void addStretches() {
        const double mostM = m_options->stretchMaxKm * metresPerKm;
        const network::Router& router = m_inputs->layers.router;
        network::NearestSource nearest =
            router.nearest(m_existing, m_points, mostM, m_job->subRange(0.8, 0.9));
        if (m_sharing == Sharing::Among) {
            shortenByOthers(nearest.cost, mostM);
        }
        for (std::size_t i = 0; i < m_catchments.size(); ++i) {
            m_catchments[i].stretchKm = std::min(nearest.cost[i], mostM) / metresPerKm;
        }
    }

    [[nodiscard]] std::vector<SiteCatchment> take() { return std::move(m_catchments); }

private:
    /** Calls add(catchment, place) for every place and the sites that serve it. */
    template <typename Add>
    void serve(const Served& served, Add add, const JobContext& job) {
        const network::Router& router = m_inputs->layers.router;
        if (m_sharing == Sharing::Among) {
            std::vector<network::NetworkPoint> sources = m_existing;
            sources.insert(sources.end(), m_points.begin(), m_points.end());
            const auto nearest = router.nearest(sources, served.places, served.reachM, job);
            const auto first = static_cast<std::int32_t>(m_existing.size());
            for (std::size_t place = 0; place < nearest.source.size(); ++place) {
                if (nearest.source[place] >= first) {
                    add(m_catchments[at(nearest.source[place] - first)], place);
                }
            }
            return;
        }
        const auto existing =
            router.nearest(m_existing, served.places, served.reachM, job.subRange(0, 0.3));
        for (std::size_t begin = 0; begin < m_points.size(); begin += batch) {
            const std::size_t end = std::min(m_points.size(), begin + batch);
            const auto sites = std::span(m_points).subspan(begin, end - begin);
            const auto share = [&](std::size_t done) {
                return 0.3 + 0.7 * static_cast<double>(done) / static_cast<double>(m_points.size());
            };
            const auto costs = router.within(
                sites, served.places, served.reachM, job.subRange(share(begin), share(end)));
            for (std::size_t row = 0; row < sites.size(); ++row) {
                for (auto i = costs.begin[row]; i < costs.begin[row + 1]; ++i) {
                    const auto place =
                        static_cast<std::size_t>(costs.column[static_cast<std::size_t>(i)]);
                    const bool isNearer =
                        existing.source[place] < 0 ||
                        costs.cost[static_cast<std::size_t>(i)] < existing.cost[place];
                    if (isNearer) {
                        add(m_catchments[begin + row], place);
                    }
                }
            }
        }
    }

    /** Another of the sites may be nearer than what exists. */
    void shortenByOthers(std::vector<double>& costs, double mostM) const {
        const network::SparseCosts between =
            m_inputs->layers.router.within(m_points, m_points, mostM, m_job->subRange(0.9, 1));
        for (std::size_t row = 0; row < m_points.size(); ++row) {
            for (auto i = between.begin[row]; i < between.begin[row + 1]; ++i) {
                const auto entry = static_cast<std::size_t>(i);
                if (at(between.column[entry]) != row) {
                    costs[row] = std::min(costs[row], between.cost[entry]);
                }
            }
        }
    }

    /** Vehicles a day on the site's road: of the count near, else of the trip model. */
    [[nodiscard]] double
    vehiclesPast(std::size_t i, const std::vector<double>& counts, TrafficFrom& from) const {
        if (!counts.empty() && !std::isnan(counts[i])) {
            from = TrafficFrom::Count;
            return counts[i];
        }
        const TripModel* trips = m_inputs->trips;
        const double modelled = trips == nullptr ? 0 : trips->vehiclesPerDay[at(m_candidates[i])];
        from = modelled > 0 ? TrafficFrom::Trips : TrafficFrom::Nothing;
        return modelled;
    }

    void noteTraffic(std::size_t i, IssueLog& log) const {
        const std::string& id = m_inputs->sites.id[at(m_candidates[i])];
        if (m_catchments[i].trafficFrom == TrafficFrom::Nothing) {
            log.add(
                Severity::Info,
                "site_without_count",
                {id, {}},
                "no traffic count near; vehicles that pass are not known and count as none");
        } else if (m_catchments[i].trafficFrom == TrafficFrom::Trips) {
            log.add(
                Severity::Info,
                "site_traffic_modelled",
                {id, {}},
                "no traffic count near; vehicles that pass are estimated from trips between "
                "cities");
        }
    }

    /** The measure at the sites, not a number where none is near; empty without such a measure. */
    [[nodiscard]] std::vector<double>
    measureNear(const std::string& name, const JobContext& job) const {
        const auto found = m_inputs->layers.measures.find(name);
        if (name.empty() || found == m_inputs->layers.measures.end()) {
            return {};
        }
        CriterionOptions nearest;
        nearest.kind = CriterionKind::Traffic;
        nearest.maxKm = m_options->trafficMaxKm;
        return measureValues(*found->second, nearest, m_places, job);
    }

    [[nodiscard]] std::vector<double> vehicleLayerAt(const landscape::DemandPoints& demand) const {
        const auto found = m_inputs->layers.measures.find(m_options->vehicles);
        return found == m_inputs->layers.measures.end() ? std::vector<double>()
                                                        : vehiclesAt(*found->second, demand);
    }

    const PlanInputs* m_inputs;
    std::span<const std::int32_t> m_candidates;
    Sharing m_sharing;
    const CatchmentOptions* m_options;
    const JobContext* m_job;
    std::vector<SiteCatchment> m_catchments;
    std::vector<network::NetworkPoint> m_existing;
    std::vector<geo::LonLat> m_places;
    std::vector<network::NetworkPoint> m_points;
};

} // namespace

Service serviceWithin(double reachKm) {
    return reachKm > walkingReachKm ? Service::Fast : Service::ByDemand;
}

std::vector<SiteCatchment> measureCatchments(
    const PlanInputs& inputs,
    std::span<const std::int32_t> candidates,
    Sharing sharing,
    const CatchmentOptions& options,
    const Parameters& parameters,
    std::vector<Issue>& issues,
    const JobContext& job) {
    Measuring measuring(inputs, candidates, sharing, options, job);
    measuring.addResidents();
    measuring.addCrossings(parameters);
    measuring.addTraffic(parameters, issues);
    measuring.addStretches();
    return measuring.take();
}

} // namespace corredor::planning
