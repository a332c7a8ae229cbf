#include "country_of_place.h"

#include <corredor/sources/builtin.h>

#include <memory>

namespace corredor::scenario {

std::function<std::string(geo::LonLat)> countryByState() {
    const std::shared_ptr<const layers::ZoneLayer> states = sources::builtinStates();
    const auto index = std::make_shared<const geo::PolygonIndex>(states->shapes);
    return [states, index](geo::LonLat place) {
        const std::ptrdiff_t state = index->find(place);
        return state < 0 ? std::string() : states->country[static_cast<std::size_t>(state)];
    };
}

} // namespace corredor::scenario
