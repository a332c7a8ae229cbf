#pragma once

#include <corredor/base/job.h>
#include <corredor/layers/measures.h>
#include <corredor/layers/points.h>
#include <corredor/layers/zones.h>
#include <corredor/network/network.h>

#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace corredor::landscape {

/** What a place's chargers are divided by. Nothing = not known, which is not zero. */
struct Base {
    std::optional<double> people;
    std::optional<double> roadKm; ///< distinct stretches of the road network
    std::optional<double> electricVehicles;
};

/** Bases of a run's places, by the keys of Breakdown. */
struct Bases {
    std::map<std::string, Base> countries;
    std::map<std::string, Base> states;             ///< "US-CA", "MX-BCN"
    std::vector<std::map<std::string, Base>> zones; ///< one a zone layer, by zone id
};

struct BaseInputs {
    std::span<const std::shared_ptr<const layers::PopulationLayer>> population;
    const network::RoadNetwork* network = nullptr;
    const layers::MeasureLayer* electricVehicles = nullptr; ///< points or polygons with a number
    std::span<const std::shared_ptr<const layers::ZoneLayer>> zones;
};

/**
 * People, road length and vehicles of each country, state and zone. A point counts where it lies
 * (at the coast also up to 2 km off), a polygon of vehicles where its middle lies, a road by the
 * middle of its edge. A place without any of a kind has none known: the files may not reach it.
 */
[[nodiscard]] Bases measureBases(const BaseInputs& inputs, const JobContext& job = {});

/** `count` per `unit` of a base ("per 100,000 people"); nothing where the base is not known. */
[[nodiscard]] std::optional<double>
ratePer(double count, const std::optional<double>& base, double unit);

inline constexpr double peopleUnit = 100'000;
inline constexpr double roadKmUnit = 100;
inline constexpr double vehiclesUnit = 1'000;

} // namespace corredor::landscape
