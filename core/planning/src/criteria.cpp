#include "criterion_errors.h"
#include "measure_criteria.h"
#include "zone_values.h"

#include <corredor/base/text.h>
#include <corredor/base/units.h>
#include <corredor/planning/criteria.h>

#include <algorithm>
#include <cmath>
#include <limits>

namespace corredor::planning {

namespace {

constexpr double noData = std::numeric_limits<double>::quiet_NaN();

/** Evaluates criteria one after the other; keeps the reaches for those that share one. */
class Evaluation {
public:
    explicit Evaluation(const CriteriaInputs& inputs) : m_inputs(&inputs) {}

    void add(const CriterionOptions& criterion, const JobContext& job) {
        std::vector<double> raw = valuesOf(criterion, job);
        note(criterion, raw);
        m_result.criteria.push_back({criterion, std::move(raw)});
    }

    CriteriaResult take() {
        m_result.issues = m_issues.take();
        return std::move(m_result);
    }

private:
    std::vector<double> valuesOf(const CriterionOptions& criterion, const JobContext& job) {
        switch (criterion.kind) {
        case CriterionKind::Population:
            return population(criterion, job);
        case CriterionKind::ChargerDistance:
            return chargerDistance(criterion, job);
        case CriterionKind::CrossingVolume:
            return crossingVolume(criterion, job);
        case CriterionKind::Equity:
            return zoneValues(m_inputs->zones, criterion.zoneField, m_inputs->sites.location);
        case CriterionKind::Traffic:
        case CriterionKind::MeasureNearest:
        case CriterionKind::MeasureValue:
        case CriterionKind::MeasureSum:
            return measureValues(measureOf(criterion), criterion, m_inputs->sites.location, job);
        }
        return {};
    }

    std::vector<double> population(const CriterionOptions& criterion, const JobContext& job) {
        std::shared_ptr<const DemandReach> reach = reachFor(m_result, criterion.reachKm);
        if (!reach) {
            reach = std::make_shared<const DemandReach>(
                demandWithinReach(*m_inputs, criterion.reachKm, job));
            m_result.reaches.push_back(reach);
        }
        const location::CoverSets& covers = reach->siteToDemand;
        std::vector<double> people(m_inputs->sites.location.size(), 0);
        for (std::size_t site = 0; site < people.size(); ++site) {
            for (const std::int32_t demand : covers.of(static_cast<std::int32_t>(site))) {
                people[site] += reach->people[static_cast<std::size_t>(demand)];
            }
        }
        return people;
    }

    std::vector<double> chargerDistance(const CriterionOptions& criterion, const JobContext& job) {
        const auto& stations = m_inputs->stations;
        const auto fast = fastStations(stations, criterion.connector, criterion.minPowerKw);
        if (criterion.minPowerKw > 0) {
            for (const std::int32_t station : fastStations(stations, criterion.connector, 0)) {
                if (layers::maxPowerKw(stations.stations->record(station)) <= 0) {
                    noteStation(
                        station, "station_power_unknown", "its power is not known; left out");
                }
            }
        }
        std::vector<geo::LonLat> places;
        for (const std::int32_t station : fast) {
            places.push_back(stations.stations->record(station).location);
        }
        const auto chargers = network::placeOnNetwork(
            m_inputs->router.network(), places, m_inputs->maxSnapM, job.subRange(0, 0.2));
        for (std::size_t i = 0; i < chargers.size(); ++i) {
            if (chargers[i].edge < 0) {
                noteStation(fast[i], "station_off_road", "too far from any road; left out");
            }
        }
        const network::NearestSource nearest = m_inputs->router.nearest(
            chargers, m_inputs->sites.onNetwork, network::unreachable, job.subRange(0.2, 1));
        std::vector<double> km(nearest.cost.size());
        for (std::size_t site = 0; site < km.size(); ++site) {
            km[site] = nearest.source[site] < 0 ? noData : nearest.cost[site] / metresPerKm;
            if (nearest.source[site] < 0) {
                noteSite(
                    criterion, site, "no_charger_reachable", "no such charger can be driven to");
            }
        }
        return km;
    }

    std::vector<double> crossingVolume(const CriterionOptions& criterion, const JobContext& job) {
        std::vector<geo::LonLat> places;
        for (const layers::Crossing& crossing : m_inputs->crossings) {
            places.push_back(crossing.location);
        }
        const auto onNetwork =
            network::placeOnNetwork(m_inputs->router.network(), places, m_inputs->maxSnapM);
        for (std::size_t i = 0; i < onNetwork.size(); ++i) {
            if (onNetwork[i].edge < 0) {
                m_issues.add(
                    Severity::Warning,
                    "crossing_off_road",
                    {m_inputs->crossings[i].name, m_inputs->crossings[i].id},
                    "too far from any road; its vehicles are not counted");
            }
        }
        const network::SparseCosts reached = m_inputs->router.within(
            m_inputs->sites.onNetwork, onNetwork, criterion.reachKm * metresPerKm, job);
        std::vector<double> vehicles(m_inputs->sites.location.size(), 0);
        for (std::size_t site = 0; site < vehicles.size(); ++site) {
            for (auto k = reached.begin[site]; k < reached.begin[site + 1]; ++k) {
                const std::int32_t crossing = reached.column[static_cast<std::size_t>(k)];
                vehicles[site] +=
                    m_inputs->crossings[static_cast<std::size_t>(crossing)].vehiclesPerYear;
            }
        }
        return vehicles;
    }

    const layers::MeasureLayer& measureOf(const CriterionOptions& criterion) const {
        const auto found = m_inputs->measures.find(criterion.measure);
        if (found != m_inputs->measures.end()) {
            return *found->second;
        }
        std::vector<std::string_view> known;
        for (const auto& [name, layer] : m_inputs->measures) {
            known.push_back(name);
        }
        const auto near = nearestName(criterion.measure, known);
        rejectCriterion(
            "measure",
            fmt::format(
                "criterion \"{}\" reads a measure \"{}\" that is not there",
                criterion.name,
                criterion.measure),
            near ? fmt::format("did you mean \"{}\"?", *near)
                 : std::string("add it under [[measures]]"));
    }

    void note(const CriterionOptions& criterion, const std::vector<double>& raw) {
        const bool ownIssue = criterion.kind == CriterionKind::ChargerDistance;
        for (std::size_t site = 0; site < raw.size() && !ownIssue; ++site) {
            if (std::isnan(raw[site])) {
                noteSite(
                    criterion,
                    site,
                    "criterion_without_data",
                    "no data at the site; it gets the criterion's `missing` value");
            }
        }
        const auto sameAsFirst = [&](double value) {
            return value == raw.front() || (std::isnan(value) && std::isnan(raw.front()));
        };
        if (raw.size() > 1 && std::ranges::all_of(raw, sameAsFirst)) {
            m_issues.add(
                Severity::Warning,
                "constant_criterion",
                {criterion.name, {}},
                "all sites have one value, so it tells none apart");
        }
    }

    void noteSite(
        const CriterionOptions& criterion,
        std::size_t site,
        std::string_view code,
        std::string_view detail) {
        m_issues.add(Severity::Info, code, {criterion.name, m_inputs->sites.id[site]}, detail);
    }

    void noteStation(std::int32_t station, std::string_view code, std::string_view detail) {
        const auto& stations = m_inputs->stations;
        m_issues.add(
            Severity::Warning,
            code,
            {stations.stations->record(station).name,
             stations.stationUid[static_cast<std::size_t>(station)]},
            detail);
    }

    const CriteriaInputs* m_inputs;
    CriteriaResult m_result;
    IssueLog m_issues{"criteria"};
};

} // namespace

std::string unitOf(const CriterionOptions& criterion) {
    switch (criterion.kind) {
    case CriterionKind::Population:
        return "people";
    case CriterionKind::ChargerDistance:
    case CriterionKind::MeasureNearest:
        return "km";
    case CriterionKind::Traffic:
        return "vehicles/day";
    case CriterionKind::CrossingVolume:
        return "vehicles/year";
    case CriterionKind::Equity:
        return "index";
    case CriterionKind::MeasureValue:
    case CriterionKind::MeasureSum:
        return "value";
    }
    return {};
}

CriteriaResult evaluateCriteria(
    const CriteriaInputs& inputs,
    const std::vector<CriterionOptions>& criteria,
    const JobContext& job) {
    Evaluation evaluation(inputs);
    const auto count = static_cast<double>(criteria.size());
    for (std::size_t i = 0; i < criteria.size(); ++i) {
        const auto begin = static_cast<double>(i);
        evaluation.add(
            criteria[i], job.subRange(begin / count, (begin + 1) / count, criteria[i].name));
    }
    job.report(1.0);
    return evaluation.take();
}

} // namespace corredor::planning
