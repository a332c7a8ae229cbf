#pragma once

#include <corredor/planning/criteria.h>

#include <memory>
#include <string>
#include <vector>

namespace corredor::test {

/** A road to be drawn: its vertices, and the route that runs on it ("" = none). */
struct RoadSketch {
    std::vector<geo::LonLat> vertices;
    std::string route;
    std::string roadClass = "primary";
    std::string country = "MX";
};

/** A place `eastKm` and `northKm` kilometres from the middle of a plain in Chihuahua. */
[[nodiscard]] geo::LonLat kmAt(double eastKm, double northKm = 0);

[[nodiscard]] std::shared_ptr<const network::RoadNetwork>
networkOf(const std::vector<RoadSketch>& roads);

/** Population at places; people in the order of the places. */
[[nodiscard]] std::shared_ptr<const layers::PopulationLayer>
populationAt(const std::vector<geo::LonLat>& places, const std::vector<double>& people);

/** Sites at places on the network, all of one role. */
[[nodiscard]] planning::CandidateSites sitesAt(
    const network::RoadNetwork& network,
    const std::vector<geo::LonLat>& places,
    layers::SiteRole role = layers::SiteRole::Candidate);

/** A square zone of side `sideKm` around a place. */
void addSquare(layers::ZoneLayer& zones, geo::LonLat middle, double sideKm, std::string id);

/** Fast chargers at places, public and open, CCS1 at `powerKw`. */
[[nodiscard]] landscape::MergedStations
fastChargersAt(const std::vector<geo::LonLat>& places, double powerKw = 150);

/** A network with everything that criteria read, kept alive together. */
struct Scene {
    explicit Scene(const std::vector<RoadSketch>& roads);

    /** Inputs that refer to this scene. */
    [[nodiscard]] planning::CriteriaInputs inputs() const;

    std::shared_ptr<const network::RoadNetwork> network;
    network::Router router;
    planning::CandidateSites sites;
    std::vector<std::shared_ptr<const layers::PopulationLayer>> population;
    mutable landscape::DemandPoints demand; ///< of `population`, placed by inputs()
    landscape::MergedStations stations;
    layers::CrossingLayer crossings;
    std::vector<std::shared_ptr<const layers::ZoneLayer>> zones;
    std::map<std::string, std::shared_ptr<const layers::MeasureLayer>> measures;
};

} // namespace corredor::test
