#include "site_places.h"

#include <corredor/base/parallel.h>
#include <corredor/geo/point_index.h>
#include <corredor/sources/builtin.h>

#include <algorithm>

namespace corredor::planning {

namespace {

using geo::LonLat;

constexpr std::ptrdiff_t grain = 256;
constexpr double nearStateM = 20'000;  // coasts of the built-in states are coarse
constexpr double nearPlaceM = 100'000; // a town farther away tells nobody where a site is

std::shared_ptr<const geo::Polygons>
shapesOf(const layers::ZoneLayer& states, std::span<const std::size_t> chosen) {
    const auto shapes = std::make_shared<geo::Polygons>();
    for (const std::size_t shape : chosen) {
        for (auto r = states.shapes->ringBegin[shape]; r < states.shapes->ringBegin[shape + 1];
             ++r) {
            shapes->addRing(states.shapes->ring(r));
        }
        shapes->endShape();
    }
    return shapes;
}

std::string roadOf(const network::RoadNetwork& network, std::int32_t edge) {
    std::string road;
    if (edge < 0) {
        return road;
    }
    const auto e = static_cast<std::size_t>(edge);
    for (auto k = network.routeBegin[e]; k < network.routeBegin[e + 1]; ++k) {
        const std::int32_t route = network.routeList[static_cast<std::size_t>(k)];
        road += road.empty() ? "" : "/";
        road += network.routeNames[static_cast<std::size_t>(route)];
    }
    return road;
}

/** Index of the first zone layer and zone that holds each place. */
void findZones(const CandidateInputs& inputs, CandidateSites& sites) {
    std::vector<geo::PolygonIndex> indexes;
    for (const auto& layer : inputs.zones) {
        indexes.emplace_back(layer->shapes);
    }
    parallelFor(sites.size(), grain, [&](std::ptrdiff_t begin, std::ptrdiff_t end) {
        for (auto i = static_cast<std::size_t>(begin); i < static_cast<std::size_t>(end); ++i) {
            for (std::size_t layer = 0; layer < indexes.size() && sites.zone[i].empty(); ++layer) {
                const std::ptrdiff_t zone = indexes[layer].find(sites.location[i]);
                if (zone >= 0) {
                    sites.zone[i] = inputs.zones[layer]->id[static_cast<std::size_t>(zone)];
                    sites.zoneLabel[i] = inputs.zones[layer]->label[static_cast<std::size_t>(zone)];
                }
            }
        }
    });
}

void findStates(const CandidateInputs& inputs, CandidateSites& sites) {
    const StateLookup lookup;
    parallelFor(sites.size(), grain, [&](std::ptrdiff_t begin, std::ptrdiff_t end) {
        for (auto i = static_cast<std::size_t>(begin); i < static_cast<std::size_t>(end); ++i) {
            const std::int32_t edge = sites.onNetwork[i].edge;
            const std::string country =
                edge < 0 ? std::string() : inputs.network.countryOf[static_cast<std::size_t>(edge)];
            StateLookup::State state = lookup.find(sites.location[i], country);
            sites.country[i] = country.empty() ? std::move(state.country) : country;
            sites.state[i] = std::move(state.code);
        }
    });
}

/** Completes generated names in any language: "I-5 km 12 (Oceanside)". The user's names stay. */
void completeNames(
    const layers::PlaceLayer& places,
    const std::vector<char>& isUsers,
    CandidateSites& sites) {
    std::vector<LonLat> points;
    for (const layers::Place& place : places) {
        points.push_back(place.location);
    }
    const geo::PointIndex index(points);
    const std::vector<geo::Neighbour> nearest = index.nearestOfEach(sites.location);
    for (std::size_t i = 0; i < nearest.size(); ++i) {
        if (isUsers[i] != 0 || nearest[i].index < 0 || nearest[i].distanceM > nearPlaceM) {
            continue;
        }
        const std::string& town = places[static_cast<std::size_t>(nearest[i].index)].name;
        sites.name[i] = sites.name[i].empty() ? town : sites.name[i] + " (" + town + ")";
    }
}

} // namespace

StateLookup::StateLookup() {
    const auto states = sources::builtinStates();
    for (const std::string country : {"", "US", "MX"}) {
        Part& part = m_parts.emplace_back();
        part.country = country;
        std::vector<std::size_t> chosen;
        for (std::size_t shape = 0; shape < states->id.size(); ++shape) {
            if (country.empty() || states->country[shape] == country) {
                chosen.push_back(shape);
                part.codes.push_back(std::string(sources::stateCodeOf(states->id[shape])));
                part.countries.push_back(states->country[shape]);
            }
        }
        part.index = std::make_unique<geo::PolygonIndex>(shapesOf(*states, chosen));
    }
}

StateLookup::State StateLookup::find(LonLat place, const std::string& country) const {
    const auto part = std::ranges::find(m_parts, country, &Part::country);
    if (part == m_parts.end()) {
        return {country, {}};
    }
    std::ptrdiff_t shape = part->index->find(place);
    if (shape < 0) {
        shape = part->index->findNearest(place, nearStateM);
    }
    if (shape < 0) {
        return {country, {}};
    }
    const auto s = static_cast<std::size_t>(shape);
    return {part->countries[s], part->codes[s]};
}

void describeSites(
    const CandidateInputs& inputs,
    const std::vector<char>& isUsers,
    CandidateSites& sites,
    const JobContext& job) {
    const auto count = static_cast<std::size_t>(sites.size());
    sites.country.resize(count);
    sites.state.resize(count);
    sites.zone.resize(count);
    sites.zoneLabel.resize(count);
    for (std::size_t i = 0; i < count; ++i) {
        sites.road.push_back(roadOf(inputs.network, sites.onNetwork[i].edge));
    }
    findStates(inputs, sites);
    job.checkCancelled();
    findZones(inputs, sites);
    job.checkCancelled();
    if (inputs.places) {
        completeNames(*inputs.places, isUsers, sites);
    }
}

} // namespace corredor::planning
