#include "trip_study.h"

#include <corredor/base/parallel.h>
#include <corredor/geo/simplify.h>

#include <algorithm>
#include <map>
#include <unordered_map>
#include <utility>

namespace corredor::landscape {

namespace {

std::size_t at(std::int32_t i) {
    return static_cast<std::size_t>(i);
}

/** The ends of a stretch: cities of the study, and behind them the places to charge. */
using Ends = std::pair<std::int32_t, std::int32_t>;

/** Numbers stretches in the order in which trips first take them. */
class StretchList {
public:
    std::int32_t add(Ends ends) {
        const auto [entry, isNew] =
            m_numbers.try_emplace(ends, static_cast<std::int32_t>(m_numbers.size()));
        return entry->second;
    }

    /** Ends to number, by where they start. */
    [[nodiscard]] const std::map<Ends, std::int32_t>& numbers() const { return m_numbers; }

private:
    std::map<Ends, std::int32_t> m_numbers;
};

/** Stretches that start at one place, which one search finds. */
struct Bundle {
    std::int32_t from = 0;
    std::vector<std::int32_t> to;
    std::vector<std::int32_t> numbers;
};

std::vector<Bundle> bundlesOf(const StretchList& list) {
    std::vector<Bundle> bundles;
    for (const auto& [ends, number] : list.numbers()) {
        if (bundles.empty() || bundles.back().from != ends.first) {
            bundles.push_back({ends.first, {}, {}});
        }
        bundles.back().to.push_back(ends.second);
        bundles.back().numbers.push_back(number);
    }
    return bundles;
}

/** Where stretches begin and end. */
struct EndPoints {
    std::vector<geo::LonLat> location;
    std::vector<network::NetworkPoint> onNetwork;
};

/** The road of a way with the places beside it that it joins. */
DrawnStretch drawn(std::vector<geo::LonLat> road, geo::LonLat from, geo::LonLat to) {
    road.insert(road.begin(), from);
    road.push_back(to);
    return geo::simplified(road, stretchToleranceM);
}

} // namespace

std::vector<geo::LonLat> wayOf(const Compatibility& study, const TripResult& result) {
    std::vector<geo::LonLat> way;
    for (const std::int32_t number : result.stretches) {
        const DrawnStretch& stretch = study.stretches[at(number)];
        const bool joins = !way.empty() && !stretch.empty() && way.back() == stretch.front();
        way.insert(way.end(), stretch.begin() + (joins ? 1 : 0), stretch.end());
    }
    return way;
}

void drawTrips(
    const CompatibilityInputs& inputs,
    const ChargingPlaces& places,
    std::span<const network::NetworkPoint> cities,
    Compatibility& study,
    const JobContext& job) {
    EndPoints ends;
    for (std::size_t i = 0; i < cities.size(); ++i) {
        ends.location.push_back(study.cities[i].location);
        ends.onNetwork.push_back(cities[i]);
    }
    std::unordered_map<std::int32_t, std::int32_t> ofStation;
    for (std::size_t i = 0; i < places.size(); ++i) {
        ofStation.emplace(places.station[i], static_cast<std::int32_t>(ends.location.size()));
        ends.location.push_back(places.location[i]);
        ends.onNetwork.push_back(places.onNetwork[i]);
    }
    StretchList list;
    for (TypeCompatibility& type : study.types) {
        for (std::size_t i = 0; i < type.trips.size(); ++i) {
            std::int32_t from = study.trips[i].from;
            for (const std::int32_t station : type.trips[i].stops) {
                const std::int32_t to = ofStation.at(station);
                type.trips[i].stretches.push_back(list.add({from, to}));
                from = to;
            }
            type.trips[i].stretches.push_back(list.add({from, study.trips[i].to}));
        }
    }
    study.stretches.resize(list.numbers().size());
    const std::vector<Bundle> bundles = bundlesOf(list);
    const JobContext quiet(job.stopToken(), {});
    parallelFor(
        std::ssize(bundles),
        1,
        [&](std::ptrdiff_t begin, std::ptrdiff_t end) {
            for (auto i = static_cast<std::size_t>(begin); i < static_cast<std::size_t>(end); ++i) {
                const Bundle& bundle = bundles[i];
                std::vector<network::NetworkPoint> targets;
                for (const std::int32_t to : bundle.to) {
                    targets.push_back(ends.onNetwork[at(to)]);
                }
                auto roads = inputs.router.paths(ends.onNetwork[at(bundle.from)], targets, quiet);
                for (std::size_t k = 0; k < roads.size(); ++k) {
                    study.stretches[at(bundle.numbers[k])] = drawn(
                        std::move(roads[k]),
                        ends.location[at(bundle.from)],
                        ends.location[at(bundle.to[k])]);
                }
            }
        },
        job);
}

} // namespace corredor::landscape
