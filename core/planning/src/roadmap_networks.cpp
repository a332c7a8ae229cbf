#include "roadmap_model.h"

#include <corredor/base/units.h>

#include <algorithm>
#include <map>

namespace corredor::planning {

namespace {

/** The ports for light vehicles as drivers' records have them. */
void addPorts(const SiteDesign& design, layers::StationRecord& station) {
    std::map<layers::ConnectorType, layers::Connector> connectors;
    for (const PortGroup& group : design.groups) {
        if (group.forTrucks) {
            continue;
        }
        const bool fast = group.level == layers::ChargingLevel::DCFC;
        (fast ? station.ports.dcfc : station.ports.l2) += group.ports;
        for (std::size_t i = 0; i < layers::connectorTypeCount; ++i) {
            const auto type = static_cast<layers::ConnectorType>(i);
            if (group.connectors.contains(type)) {
                layers::Connector& connector = connectors[type];
                connector.type = type;
                connector.count += group.ports;
                connector.powerKw = std::max(connector.powerKw, group.portKw);
            }
        }
    }
    for (const auto& [type, connector] : connectors) {
        station.connectors.push_back(connector);
    }
}

/** A site of the roadmap as a station that drivers find. */
layers::StationRecord
stationOf(const CandidateSites& sites, std::int32_t candidate, const SiteDesign& design) {
    const auto site = static_cast<std::size_t>(candidate);
    layers::StationRecord station;
    station.id = sites.id[site];
    station.source = "roadmap";
    station.name = sites.name[site];
    station.state = sites.state[site];
    station.country = sites.country[site];
    station.location = sites.location[site];
    station.access = layers::Access::Public;
    station.status = layers::StationStatus::Open;
    addPorts(design, station);
    return station;
}

/** What exists and the sites that are open by the end of a year. */
landscape::MergedStations
stationsIn(const RoadmapInputs& inputs, const Roadmap& roadmap, int year) {
    std::vector<layers::StationRecord> built;
    for (const RoadmapSite& site : roadmap.sites) {
        if (const SiteStage* stage = site.stageAt(year); stage != nullptr) {
            built.push_back(stationOf(inputs.plan.sites, site.candidate, stage->design));
        }
    }
    return landscape::withStations(inputs.plan.layers.stations, std::move(built));
}

CorridorYear figuresOf(const landscape::CorridorResult& result) {
    CorridorYear figures;
    for (const landscape::Corridor& corridor : result.corridors) {
        if (corridor.line.vertices.empty()) {
            continue;
        }
        ++figures.corridors;
        figures.complete += corridor.gaps.empty() ? 1 : 0;
        figures.gaps += std::ssize(corridor.gaps);
        figures.gapKm += landscape::totalLengthM(corridor.gaps) / metresPerKm;
    }
    return figures;
}

std::vector<TripYear> figuresOf(const landscape::Compatibility& study) {
    std::vector<TripYear> figures;
    for (const landscape::TypeCompatibility& type : study.types) {
        TripYear& year = figures.emplace_back();
        year.vehicle = type.type.name;
        const auto tallies = landscape::tallyTrips(study, type);
        for (std::size_t group = 0; group < tallies.size(); ++group) {
            year.trips[group] = tallies[group].trips;
            year.possible[group] = tallies[group].possible;
        }
    }
    return figures;
}

landscape::CorridorResult corridorsWith(
    const RoadmapInputs& inputs,
    const landscape::MergedStations& stations,
    const JobContext& job) {
    std::vector<landscape::CorridorSpec> specs;
    for (const landscape::Corridor& corridor : inputs.corridors->corridors) {
        specs.push_back(corridor.spec);
    }
    const CriteriaInputs& layers = inputs.plan.layers;
    return landscape::studyCorridors(
        {.router = layers.router,
         .stations = stations,
         .places = *inputs.places,
         .maxSnapM = layers.maxSnapM},
        specs,
        inputs.corridors->rule,
        job);
}

landscape::Compatibility tripsWith(
    const RoadmapInputs& inputs,
    const landscape::MergedStations& stations,
    const JobContext& job) {
    std::vector<landscape::VehicleType> types;
    for (const landscape::TypeCompatibility& type : inputs.trips->types) {
        types.push_back(type.type);
    }
    landscape::TripOptions options = inputs.trips->options;
    options.additions = 0; // looked for among what exists; the years only count trips
    const CriteriaInputs& layers = inputs.plan.layers;
    return landscape::studyCompatibility(
        {.router = layers.router,
         .stations = stations,
         .places = *inputs.places,
         .maxSnapM = layers.maxSnapM},
        types,
        options,
        job);
}

} // namespace

void studyNetworks(const RoadmapInputs& inputs, Roadmap& roadmap, const JobContext& job) {
    if (inputs.places == nullptr) {
        return;
    }
    const double years = static_cast<double>(roadmap.years.size());
    for (std::size_t i = 0; i < roadmap.years.size(); ++i) {
        RoadmapYear& year = roadmap.years[i];
        const double begin = static_cast<double>(i);
        const JobContext part = job.subRange(begin / years, (begin + 1) / years);
        const landscape::MergedStations stations = stationsIn(inputs, roadmap, year.year);
        if (inputs.corridors != nullptr) {
            year.corridors = figuresOf(corridorsWith(inputs, stations, part.subRange(0, 0.3)));
        }
        if (inputs.trips != nullptr) {
            year.trips = figuresOf(tripsWith(inputs, stations, part.subRange(0.3, 1)));
        }
    }
}

} // namespace corredor::planning
