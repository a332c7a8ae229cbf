#include <corredor/base/parallel.h>
#include <corredor/landscape/densities.h>
#include <corredor/sources/builtin.h>

#include <cmath>
#include <variant>

namespace corredor::landscape {

namespace {

using Amount = std::optional<double> Base::*;

constexpr double offshoreM = 2000; // simplified coasts and borders cut points off

/** Places with an amount each. */
struct Weighted {
    std::vector<geo::LonLat> points;
    std::vector<double> amounts;

    void add(geo::LonLat point, double amount) {
        if (std::isfinite(amount) && geo::isOnEarth(point)) {
            points.push_back(point);
            amounts.push_back(amount);
        }
    }
};

Weighted peopleOf(std::span<const std::shared_ptr<const layers::PopulationLayer>> population) {
    Weighted people;
    for (const auto& layer : population) {
        for (std::size_t i = 0; i < layer->points.size(); ++i) {
            people.add(layer->points[i], layer->people[i]);
        }
    }
    return people;
}

Weighted roadsOf(const network::RoadNetwork& network) {
    constexpr double mPerKm = 1000;
    Weighted roads;
    for (std::ptrdiff_t edge = 0; edge < network.edgeCount(); ++edge) {
        const auto line = network.geometry(edge);
        const double lengthM = network.lengthM[static_cast<std::size_t>(edge)];
        roads.add(line[line.size() / 2], lengthM / mPerKm);
    }
    return roads;
}

Weighted vehiclesOf(const layers::MeasureLayer& measure) {
    Weighted vehicles;
    if (const auto* points = std::get_if<layers::MeasurePoints>(&measure.data)) {
        for (std::size_t i = 0; i < points->points.size(); ++i) {
            vehicles.add(points->points[i], points->values[i]);
        }
    }
    if (const auto* polygons = std::get_if<layers::MeasurePolygons>(&measure.data)) {
        for (std::ptrdiff_t i = 0; i < polygons->shapes->size(); ++i) {
            vehicles.add(
                geo::pointInside(*polygons->shapes, i),
                polygons->values[static_cast<std::size_t>(i)]);
        }
    }
    return vehicles;
}

/** The shape of each point, -1 outside all. */
std::vector<std::int32_t>
shapesOf(const std::vector<geo::LonLat>& points, const geo::PolygonIndex& index, double offM) {
    std::vector<std::int32_t> shapes(points.size(), -1);
    parallelFor(std::ssize(points), 256, [&](std::ptrdiff_t begin, std::ptrdiff_t end) {
        for (std::ptrdiff_t i = begin; i < end; ++i) {
            const geo::LonLat point = points[static_cast<std::size_t>(i)];
            std::ptrdiff_t shape = index.find(point);
            if (shape < 0 && offM > 0) {
                shape = index.findNearest(point, offM);
            }
            shapes[static_cast<std::size_t>(i)] = static_cast<std::int32_t>(shape);
        }
    });
    return shapes;
}

void add(std::map<std::string, Base>& bases, const std::string& key, Amount amount, double value) {
    auto& sum = bases[key].*amount;
    sum = sum.value_or(0) + value;
}

class BaseSums {
public:
    explicit BaseSums(std::span<const std::shared_ptr<const layers::ZoneLayer>> zones)
        : m_states(sources::builtinStates())
        , m_stateIndex(m_states->shapes)
        , m_zones(zones) {
        m_bases.zones.resize(zones.size());
        for (const auto& layer : zones) {
            m_zoneIndexes.emplace_back(layer->shapes);
        }
    }

    void add(const Weighted& weighted, Amount amount) {
        const std::vector<std::int32_t> states = shapesOf(weighted.points, m_stateIndex, offshoreM);
        for (std::size_t i = 0; i < states.size(); ++i) {
            if (states[i] >= 0) {
                const auto state = static_cast<std::size_t>(states[i]);
                landscape::add(
                    m_bases.countries, m_states->country[state], amount, weighted.amounts[i]);
                landscape::add(m_bases.states, m_states->id[state], amount, weighted.amounts[i]);
            }
        }
        for (std::size_t layer = 0; layer < m_zones.size(); ++layer) {
            const auto zones = shapesOf(weighted.points, m_zoneIndexes[layer], 0);
            for (std::size_t i = 0; i < zones.size(); ++i) {
                if (zones[i] >= 0) {
                    landscape::add(
                        m_bases.zones[layer],
                        m_zones[layer]->id[static_cast<std::size_t>(zones[i])],
                        amount,
                        weighted.amounts[i]);
                }
            }
        }
    }

    [[nodiscard]] Bases take() { return std::move(m_bases); }

private:
    std::shared_ptr<const layers::ZoneLayer> m_states;
    geo::PolygonIndex m_stateIndex;
    std::span<const std::shared_ptr<const layers::ZoneLayer>> m_zones;
    std::vector<geo::PolygonIndex> m_zoneIndexes;
    Bases m_bases;
};

} // namespace

Bases measureBases(const BaseInputs& inputs, const JobContext& job) {
    BaseSums sums(inputs.zones);
    job.checkCancelled();
    sums.add(peopleOf(inputs.population), &Base::people);
    job.checkCancelled();
    if (inputs.network != nullptr) {
        sums.add(roadsOf(*inputs.network), &Base::roadKm);
    }
    job.checkCancelled();
    if (inputs.electricVehicles != nullptr) {
        sums.add(vehiclesOf(*inputs.electricVehicles), &Base::electricVehicles);
    }
    job.report(1.0);
    return sums.take();
}

std::optional<double> ratePer(double count, const std::optional<double>& base, double unit) {
    return base && *base > 0 ? std::optional(count / *base * unit) : std::nullopt;
}

} // namespace corredor::landscape
