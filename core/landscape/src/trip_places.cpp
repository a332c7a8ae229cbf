#include "trip_places.h"

#include <corredor/base/text.h>
#include <corredor/geo/geodesic.h>
#include <corredor/geo/point_index.h>
#include <corredor/landscape/station_filter.h>

#include <algorithm>
#include <tuple>

namespace corredor::landscape {

namespace {

std::size_t at(std::int32_t i) {
    return static_cast<std::size_t>(i);
}

/** Places on the network, each on the roads of its own country. */
std::vector<network::NetworkPoint> placed(
    const CompatibilityInputs& inputs,
    const std::vector<geo::LonLat>& locations,
    const std::vector<std::string>& countries,
    const JobContext& job) {
    return network::placeOnNetwork(
        inputs.router.network(),
        locations,
        network::PlaceOptions{.maxSnapM = inputs.maxSnapM, .countries = countries},
        job);
}

/** Picks cities from places, the largest first. */
class CityChoice {
public:
    CityChoice(
        const CompatibilityInputs& inputs,
        const TripOptions& options,
        IssueLog& log,
        const JobContext& job)
        : m_inputs(inputs)
        , m_options(options)
        , m_log(log) {
        for (std::size_t i = 0; i < inputs.places.size(); ++i) {
            m_bySize.push_back(i);
        }
        std::ranges::stable_sort(
            m_bySize, std::greater<>(), [&](std::size_t i) { return inputs.places[i].population; });
        placeAll(job);
    }

    [[nodiscard]] PlacedCities take() {
        takeNamed();
        takeLargest();
        std::ranges::sort(m_chosen, [&](std::size_t a, std::size_t b) {
            const layers::Place& one = m_inputs.places[a];
            const layers::Place& other = m_inputs.places[b];
            return std::tuple(one.country, one.population, b) >
                   std::tuple(other.country, other.population, a);
        });
        PlacedCities cities;
        for (const std::size_t i : m_chosen) {
            const layers::Place& place = m_inputs.places[i];
            cities.cities.push_back(
                {place.name, place.country, place.admin1, place.location, place.population});
            cities.onNetwork.push_back(m_onNetwork[i]);
        }
        return cities;
    }

private:
    void placeAll(const JobContext& job) {
        std::vector<geo::LonLat> locations;
        std::vector<std::string> countries;
        for (const layers::Place& place : m_inputs.places) {
            locations.push_back(place.location);
            countries.push_back(place.country);
        }
        m_onNetwork = placed(m_inputs, locations, countries, job);
    }

    void takeNamed() {
        for (const std::string& text : m_options.cities) {
            const auto found = std::ranges::find_if(
                m_bySize, [&](std::size_t i) { return isNamed(m_inputs.places[i], text); });
            if (found == m_bySize.end()) {
                m_log.add(
                    Severity::Warning,
                    "trip_city_not_found",
                    {text, {}},
                    "no place of this name lies in the region; it is no end of trips");
            } else if (m_onNetwork[*found].edge < 0) {
                m_log.add(
                    Severity::Warning,
                    "trip_city_off_road",
                    {text, {}},
                    "too far from any road; it is no end of trips");
            } else if (std::ranges::find(m_chosen, *found) == m_chosen.end()) {
                m_chosen.push_back(*found);
            }
        }
    }

    void takeLargest() {
        for (const std::size_t i : m_bySize) {
            const layers::Place& place = m_inputs.places[i];
            const auto ofCountry = std::ranges::count_if(m_chosen, [&](std::size_t chosen) {
                return m_inputs.places[chosen].country == place.country;
            });
            if (m_onNetwork[i].edge >= 0 && place.population >= m_options.minPopulation &&
                ofCountry < m_options.maxCities && !isNearChosen(place)) {
                m_chosen.push_back(i);
            }
        }
    }

    [[nodiscard]] bool isNearChosen(const layers::Place& place) const {
        return std::ranges::any_of(m_chosen, [&](std::size_t i) {
            const layers::Place& chosen = m_inputs.places[i];
            return chosen.country == place.country &&
                   geo::distanceM(chosen.location, place.location) < m_options.apartKm * 1000;
        });
    }

    const CompatibilityInputs& m_inputs;
    const TripOptions& m_options;
    IssueLog& m_log;
    std::vector<std::size_t> m_bySize;
    std::vector<network::NetworkPoint> m_onNetwork;
    std::vector<std::size_t> m_chosen;
};

/** Collects places, of which those without a road are left out. */
class PlaceCollector {
public:
    void addStations(const MergedStations& merged) {
        const auto& records = merged.stations->records();
        const StationFilter serving = servingAnyDriver();
        for (std::size_t i = 0; i < records.size(); ++i) {
            if (serving.matches(records[i])) {
                add(static_cast<std::int32_t>(i), -1, records[i].location, records[i].country);
            }
        }
    }

    void addTowns(const layers::PlaceLayer& towns, double minPopulation) {
        for (std::size_t i = 0; i < towns.size(); ++i) {
            if (towns[i].population >= minPopulation) {
                add(-1, static_cast<std::int32_t>(i), towns[i].location, towns[i].country);
            }
        }
    }

    [[nodiscard]] ChargingPlaces
    onRoads(const CompatibilityInputs& inputs, const JobContext& job) const {
        const auto points = placed(inputs, m_all.location, m_all.country, job);
        ChargingPlaces kept;
        for (std::size_t i = 0; i < points.size(); ++i) {
            if (points[i].edge >= 0) {
                kept.station.push_back(m_all.station[i]);
                kept.town.push_back(m_all.town[i]);
                kept.location.push_back(m_all.location[i]);
                kept.country.push_back(m_all.country[i]);
                kept.onNetwork.push_back(points[i]);
            }
        }
        return kept;
    }

private:
    void
    add(std::int32_t station, std::int32_t town, geo::LonLat location, const std::string& country) {
        m_all.station.push_back(station);
        m_all.town.push_back(town);
        m_all.location.push_back(location);
        m_all.country.push_back(country);
    }

    ChargingPlaces m_all;
};

} // namespace

bool isNamed(const layers::Place& place, std::string_view name) {
    const std::size_t comma = name.rfind(',');
    if (folded(place.name) != folded(name.substr(0, comma))) {
        return false;
    }
    const std::string area =
        comma == std::string_view::npos ? std::string() : folded(name.substr(comma + 1));
    return area.empty() || area == folded(place.country) || area == folded(place.admin1);
}

PlacedCities chooseCities(
    const CompatibilityInputs& inputs,
    const TripOptions& options,
    IssueLog& log,
    const JobContext& job) {
    return CityChoice(inputs, options, log, job).take();
}

ChargingPlaces placesToCharge(
    const CompatibilityInputs& inputs,
    const TripOptions& options,
    const JobContext& job) {
    PlaceCollector collector;
    collector.addStations(inputs.stations);
    if (options.atTowns) {
        collector.addTowns(inputs.places, options.minTownPopulation);
    }
    return collector.onRoads(inputs, job);
}

std::vector<std::int32_t> thinned(
    const ChargingPlaces& places,
    std::span<const std::int32_t> candidates,
    std::span<const std::int32_t> present,
    double radiusM) {
    std::vector<std::int32_t> kept(candidates.begin(), candidates.end());
    if (radiusM > 0) {
        kept.clear();
        std::vector<geo::LonLat> locations;
        for (const std::int32_t candidate : candidates) {
            locations.push_back(places.location[at(candidate)]);
        }
        const geo::PointIndex index(locations);
        std::vector<char> isTaken(candidates.size(), 0);
        const auto takeAround = [&](std::int32_t place) {
            for (const geo::Neighbour& near : index.within(places.location[at(place)], radiusM)) {
                const auto i = static_cast<std::size_t>(near.index);
                if (places.country[at(candidates[i])] == places.country[at(place)]) {
                    isTaken[i] = 1;
                }
            }
        };
        std::ranges::for_each(present, takeAround);
        for (std::size_t i = 0; i < candidates.size(); ++i) {
            if (isTaken[i] == 0) {
                takeAround(candidates[i]);
                kept.push_back(candidates[i]);
            }
        }
    }
    std::ranges::sort(kept);
    return kept;
}

} // namespace corredor::landscape
