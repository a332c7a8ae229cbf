#include "planning_scene.h"

#include <corredor/base/units.h>
#include <corredor/geo/geodesic.h>

#include <algorithm>
#include <array>

namespace corredor::test {

using geo::LonLat;

LonLat kmAt(double eastKm, double northKm) {
    constexpr LonLat middle{-106.3, 29.2};
    const LonLat north = geo::destination(middle, 0, northKm * metresPerKm);
    // Along the parallel, so that places on a road drawn from west to east lie on it.
    return {north.lon + eastKm * metresPerKm / geo::LocalScale(north.lat).lonM, north.lat};
}

std::shared_ptr<const network::RoadNetwork> networkOf(const std::vector<RoadSketch>& roads) {
    layers::RoadLayer layer;
    for (const RoadSketch& road : roads) {
        layer.vertices.insert(layer.vertices.end(), road.vertices.begin(), road.vertices.end());
        layer.vertexBegin.push_back(std::ssize(layer.vertices));
        layer.feature.push_back(std::ssize(layer.feature));
        layer.route.push_back(road.route);
        layer.country.push_back(road.country);
        auto known = std::ranges::find(layer.classNames, road.roadClass);
        if (known == layer.classNames.end()) {
            known = layer.classNames.insert(known, road.roadClass);
        }
        layer.classIndex.push_back(static_cast<std::int16_t>(known - layer.classNames.begin()));
        layer.speedKmh.push_back(0);
        layer.oneWay.push_back(layers::OneWay::No);
        layer.statedLengthM.push_back(0);
    }
    return network::buildNetwork(layer, {}, {}).network;
}

std::shared_ptr<const layers::PopulationLayer>
populationAt(const std::vector<LonLat>& places, const std::vector<double>& people) {
    const auto layer = std::make_shared<layers::PopulationLayer>();
    layer->points = places;
    layer->people = people;
    layer->id.resize(places.size());
    layer->country.resize(places.size(), "MX");
    return layer;
}

planning::CandidateSites sitesAt(
    const network::RoadNetwork& network,
    const std::vector<LonLat>& places,
    layers::SiteRole role) {
    planning::CandidateSites sites;
    sites.location = places;
    sites.onNetwork = network::placeOnNetwork(network, places, 5000);
    sites.role.assign(places.size(), role);
    for (std::size_t i = 0; i < places.size(); ++i) {
        sites.id.push_back(std::to_string(i));
    }
    sites.name = sites.id;
    sites.road.resize(places.size());
    sites.country.resize(places.size());
    sites.state.resize(places.size());
    sites.zone.resize(places.size());
    sites.zoneLabel.resize(places.size());
    return sites;
}

void addSquare(layers::ZoneLayer& zones, LonLat middle, double sideKm, std::string id) {
    const double half = sideKm * metresPerKm / 2;
    const double north = geo::destination(middle, 0, half).lat;
    const double south = geo::destination(middle, 180, half).lat;
    const double east = geo::destination(middle, 90, half).lon;
    const double west = geo::destination(middle, 270, half).lon;
    auto shapes = std::make_shared<geo::Polygons>(*zones.shapes);
    const std::array<LonLat, 4> ring = {
        {{west, south}, {east, south}, {east, north}, {west, north}}};
    shapes->addRing(ring);
    shapes->endShape();
    zones.shapes = shapes;
    zones.label.push_back("Zone " + id);
    zones.id.push_back(std::move(id));
    zones.country.push_back("MX");
}

landscape::MergedStations fastChargersAt(const std::vector<LonLat>& places, double powerKw) {
    const auto layer = std::make_shared<layers::StationLayer>();
    for (std::size_t i = 0; i < places.size(); ++i) {
        layers::StationRecord station;
        station.id = std::to_string(i);
        station.source = "test";
        station.name = "charger " + station.id;
        station.network = "Network " + station.id;
        station.location = places[i];
        station.access = layers::Access::Public;
        station.status = layers::StationStatus::Open;
        station.ports.dcfc = 2;
        station.connectors = {{layers::ConnectorType::CCS1, 2, powerKw}};
        layer->add(std::move(station));
    }
    const std::vector<std::shared_ptr<const layers::StationLayer>> sources = {layer};
    return landscape::mergeStations(sources, {});
}

Scene::Scene(const std::vector<RoadSketch>& roads)
    : network(networkOf(roads))
    , router(network, network::Cost::LengthM)
    , stations(fastChargersAt({})) {}

planning::CriteriaInputs Scene::inputs() const {
    demand = landscape::placeDemand(*network, population, 5000);
    return {
        .sites = sites,
        .router = router,
        .demand = demand,
        .stations = stations,
        .crossings = crossings,
        .zones = zones,
        .measures = measures};
}

} // namespace corredor::test
