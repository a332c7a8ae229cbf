#include "state_finder.h"

#include <corredor/sources/builtin.h>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace corredor::sources {
namespace {

/** Less than the metres in one degree of latitude anywhere, so that boxes grow enough. */
constexpr double metresPerDegree = 110000;

bool isNearBox(const geo::BoundingBox& box, geo::LonLat place, double maxM) {
    const double marginLat = maxM / metresPerDegree;
    const double scale = std::max(0.01, std::cos(place.lat * std::numbers::pi / 180));
    const double marginLon = marginLat / scale;
    return place.lat >= box.south - marginLat && place.lat <= box.north + marginLat &&
           place.lon >= box.west - marginLon && place.lon <= box.east + marginLon;
}

} // namespace

StateFinder::StateFinder(std::shared_ptr<const layers::ZoneLayer> states)
    : m_states(std::move(states))
    , m_index(m_states->shapes) {
    for (std::ptrdiff_t i = 0; i < m_states->size(); ++i) {
        const std::string_view id = m_states->id[static_cast<std::size_t>(i)];
        const std::size_t dash = std::min(id.find('-'), id.size());
        m_shapes.push_back(
            {std::string(id.substr(0, dash)),
             std::string(id.substr(std::min(dash + 1, id.size()))),
             geo::boundsOf(*m_states->shapes, i)});
    }
}

const StateFinder& StateFinder::builtin() {
    static const StateFinder finder(builtinStates());
    return finder;
}

StateFinder::State StateFinder::find(geo::LonLat place, double maxM) const {
    const std::ptrdiff_t shape = m_index.findNearest(place, maxM);
    if (shape < 0) {
        return {};
    }
    const Shape& found = m_shapes[static_cast<std::size_t>(shape)];
    return {found.country, found.code};
}

bool StateFinder::knowsState(std::string_view country, std::string_view code) const {
    return std::ranges::any_of(m_shapes, [&](const Shape& shape) {
        return shape.country == country && shape.code == code;
    });
}

bool StateFinder::knowsCountry(std::string_view country) const {
    return std::ranges::find(m_shapes, country, &Shape::country) != m_shapes.end();
}

bool StateFinder::isNear(std::ptrdiff_t shape, geo::LonLat place, double maxM) const {
    const Shape& found = m_shapes[static_cast<std::size_t>(shape)];
    return isNearBox(found.bounds, place, maxM) &&
           geo::distanceM(*m_states->shapes, shape, place) <= maxM;
}

bool StateFinder::isInState(
    geo::LonLat place,
    std::string_view country,
    std::string_view code,
    double maxM) const {
    const std::ptrdiff_t inside = m_index.find(place);
    if (inside >= 0 && m_shapes[static_cast<std::size_t>(inside)].country == country &&
        m_shapes[static_cast<std::size_t>(inside)].code == code) {
        return true;
    }
    for (std::ptrdiff_t i = 0; i < std::ssize(m_shapes); ++i) {
        const Shape& shape = m_shapes[static_cast<std::size_t>(i)];
        if (shape.country == country && shape.code == code && isNear(i, place, maxM)) {
            return true;
        }
    }
    return false;
}

bool StateFinder::isInCountry(geo::LonLat place, std::string_view country, double maxM) const {
    const std::ptrdiff_t inside = m_index.find(place);
    if (inside >= 0 && m_shapes[static_cast<std::size_t>(inside)].country == country) {
        return true;
    }
    for (std::ptrdiff_t i = 0; i < std::ssize(m_shapes); ++i) {
        if (m_shapes[static_cast<std::size_t>(i)].country == country && isNear(i, place, maxM)) {
            return true;
        }
    }
    return false;
}

} // namespace corredor::sources
