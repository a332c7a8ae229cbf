#include "vehicle_layer.h"

#include <corredor/geo/point_index.h>

#include <cmath>

namespace corredor::planning {

namespace {

/** Which area (position of its value) each demand point belongs to; -1 = none. */
class AreaOf {
public:
    explicit AreaOf(const landscape::DemandPoints& demand) : m_demand(&demand) {}

    std::vector<std::ptrdiff_t> operator()(const layers::MeasurePolygons& areas) const {
        const geo::PolygonIndex index(areas.shapes);
        return ask([&](geo::LonLat place) { return index.find(place); });
    }

    std::vector<std::ptrdiff_t> operator()(const layers::MeasurePoints& areas) const {
        const geo::PointIndex index(areas.points);
        return ask([&](geo::LonLat place) {
            return static_cast<std::ptrdiff_t>(index.nearest(place).index);
        });
    }

    template <typename Other>
    std::vector<std::ptrdiff_t> operator()(const Other& /*noAreas*/) const {
        return {};
    }

private:
    template <typename Find>
    [[nodiscard]] std::vector<std::ptrdiff_t> ask(Find find) const {
        std::vector<std::ptrdiff_t> areas;
        areas.reserve(m_demand->size());
        for (const geo::LonLat place : m_demand->location) {
            areas.push_back(find(place));
        }
        return areas;
    }

    const landscape::DemandPoints* m_demand;
};

const std::vector<double>* valuesOf(const layers::MeasureLayer& measure) {
    if (const auto* polygons = std::get_if<layers::MeasurePolygons>(&measure.data)) {
        return &polygons->values;
    }
    const auto* points = std::get_if<layers::MeasurePoints>(&measure.data);
    return points == nullptr ? nullptr : &points->values;
}

} // namespace

std::vector<double>
vehiclesAt(const layers::MeasureLayer& measure, const landscape::DemandPoints& demand) {
    const std::vector<double>* values = valuesOf(measure);
    if (values == nullptr) {
        return {};
    }
    const std::vector<std::ptrdiff_t> areaOf = std::visit(AreaOf(demand), measure.data);
    std::vector<double> people(values->size(), 0);
    for (std::size_t d = 0; d < areaOf.size(); ++d) {
        if (areaOf[d] >= 0) {
            people[static_cast<std::size_t>(areaOf[d])] += demand.people[d];
        }
    }
    std::vector<double> vehicles(demand.size(), 0);
    for (std::size_t d = 0; d < areaOf.size(); ++d) {
        const auto area = static_cast<std::size_t>(areaOf[d]);
        if (areaOf[d] >= 0 && people[area] > 0 && !std::isnan((*values)[area])) {
            vehicles[d] = (*values)[area] * demand.people[d] / people[area];
        }
    }
    return vehicles;
}

} // namespace corredor::planning
