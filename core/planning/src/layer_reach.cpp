#include "layer_reach.h"

#include "site_places.h"

#include <corredor/geo/segment_index.h>
#include <corredor/sources/builtin.h>

#include <algorithm>

namespace corredor::planning {

namespace {

using geo::LonLat;

constexpr double borderM = 3'000;
constexpr double nearStateM = 20'000; // as StateLookup: coasts of the built-in states are coarse

std::size_t at(std::int64_t i) {
    return static_cast<std::size_t>(i);
}

/** Places of the features: points, every vertex of lines, a point inside each polygon. */
struct PlacesOf {
    std::vector<LonLat> operator()(const layers::MeasurePoints& data) const { return data.points; }

    std::vector<LonLat> operator()(const layers::MeasureLines& data) const { return data.vertices; }

    std::vector<LonLat> operator()(const layers::MeasurePolygons& data) const {
        std::vector<LonLat> places;
        for (std::ptrdiff_t shape = 0; shape < data.shapes->size(); ++shape) {
            const geo::Polygons& shapes = *data.shapes;
            for (auto r = shapes.ringBegin[at(shape)]; r < shapes.ringBegin[at(shape + 1)]; ++r) {
                const auto ring = shapes.ring(r);
                places.insert(places.end(), ring.begin(), ring.end());
            }
            places.push_back(geo::pointInside(shapes, shape));
        }
        return places;
    }

    std::vector<LonLat>
    operator()(const std::shared_ptr<const layers::MeasureRaster>& /*data*/) const {
        return {};
    }
};

geo::SegmentIndex bordersOf(const geo::Polygons& shapes) {
    std::vector<geo::Segment> sides;
    for (std::int64_t r = 0; r < std::ssize(shapes.vertexBegin) - 1; ++r) {
        const auto ring = shapes.ring(r);
        for (std::size_t i = 0, j = ring.size() - 1; i < ring.size(); j = i++) {
            sides.push_back({ring[j], ring[i]});
        }
    }
    return geo::SegmentIndex(sides);
}

/** The features of one country. */
class CountryFilter {
public:
    explicit CountryFilter(const std::string& country) : m_country(country) {}

    layers::MeasurePoints operator()(const layers::MeasurePoints& all) const {
        layers::MeasurePoints kept;
        for (std::size_t i = 0; i < all.points.size(); ++i) {
            if (holds(all.points[i])) {
                kept.points.push_back(all.points[i]);
                kept.values.push_back(all.values[i]);
            }
        }
        return kept;
    }

    layers::MeasureLines operator()(const layers::MeasureLines& all) const {
        layers::MeasureLines kept;
        for (std::size_t line = 0; line < all.values.size(); ++line) {
            const auto begin = all.vertices.begin() + all.vertexBegin[line];
            const auto end = all.vertices.begin() + all.vertexBegin[line + 1];
            if (begin != end && holds(*begin)) {
                kept.vertices.insert(kept.vertices.end(), begin, end);
                kept.vertexBegin.push_back(std::ssize(kept.vertices));
                kept.values.push_back(all.values[line]);
            }
        }
        return kept;
    }

    layers::MeasurePolygons operator()(const layers::MeasurePolygons& all) const {
        const auto shapes = std::make_shared<geo::Polygons>();
        layers::MeasurePolygons kept;
        for (std::ptrdiff_t shape = 0; shape < all.shapes->size(); ++shape) {
            const auto& from = *all.shapes;
            const auto first = from.ringBegin[at(shape)];
            if (first == from.ringBegin[at(shape + 1)] || !holds(from.ring(first).front())) {
                continue;
            }
            for (auto r = first; r < from.ringBegin[at(shape + 1)]; ++r) {
                shapes->addRing(from.ring(r));
            }
            shapes->endShape();
            kept.values.push_back(all.values[at(shape)]);
        }
        kept.shapes = shapes;
        return kept;
    }

    std::shared_ptr<const layers::MeasureRaster>
    operator()(const std::shared_ptr<const layers::MeasureRaster>& all) const {
        return all;
    }

private:
    [[nodiscard]] bool holds(LonLat place) const {
        return m_states.find(place, "").country == m_country;
    }

    std::string m_country;
    StateLookup m_states;
};

} // namespace

LayerReach::LayerReach(const layers::MeasureLayer& layer) {
    if (std::holds_alternative<std::shared_ptr<const layers::MeasureRaster>>(layer.data)) {
        return;
    }
    const auto states = sources::builtinStates();
    m_states.emplace(states->shapes);
    m_isReached.assign(at(states->shapes->size()), 0);
    const geo::SegmentIndex borders = bordersOf(*states->shapes);
    for (const LonLat place : std::visit(PlacesOf(), layer.data)) {
        const std::ptrdiff_t state = m_states->find(place);
        if (state >= 0 && m_isReached[at(state)] == 0 &&
            borders.nearest(place, borderM).segment < 0) {
            m_isReached[at(state)] = 1;
        }
    }
}

bool LayerReach::covers(LonLat place) const {
    if (!m_states) {
        return true;
    }
    const std::ptrdiff_t state = m_states->findNearest(place, nearStateM);
    return state >= 0 && m_isReached[at(state)] != 0;
}

layers::MeasureLayer featuresIn(const layers::MeasureLayer& layer, const std::string& country) {
    const CountryFilter filter(country);
    layers::MeasureLayer kept;
    kept.name = layer.name;
    kept.unit = layer.unit;
    kept.data =
        std::visit([&](const auto& data) { return decltype(kept.data)(filter(data)); }, layer.data);
    return kept;
}

} // namespace corredor::planning
