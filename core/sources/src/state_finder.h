#pragma once

#include <corredor/geo/polygons.h>
#include <corredor/layers/zones.h>

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace corredor::sources {

/**
 * Which state a place lies in, and how far a place is from the state or country a record names.
 * Over a layer of states with ids "US-CA", "MX-BCN". Immutable; safe to share.
 */
class StateFinder {
public:
    explicit StateFinder(std::shared_ptr<const layers::ZoneLayer> states);

    /** Over the states that ship with the program. @throws InputError when they are missing. */
    [[nodiscard]] static const StateFinder& builtin();

    struct State {
        std::string_view country; ///< "US", "MX"; empty = none
        std::string_view code;    ///< "CA", "BCN"; empty = none
    };

    /** The state that contains the place, or the nearest one at most `maxM` metres away. */
    [[nodiscard]] State find(geo::LonLat place, double maxM) const;

    /** False when the state is not in the layer: then nothing can be said of it. */
    [[nodiscard]] bool knowsState(std::string_view country, std::string_view code) const;
    [[nodiscard]] bool knowsCountry(std::string_view country) const;

    /** True when the place lies in the state or at most `maxM` metres from it. */
    [[nodiscard]] bool
    isInState(geo::LonLat place, std::string_view country, std::string_view code, double maxM)
        const;
    [[nodiscard]] bool isInCountry(geo::LonLat place, std::string_view country, double maxM) const;

private:
    struct Shape {
        std::string country;
        std::string code;
        geo::BoundingBox bounds;
    };

    [[nodiscard]] bool isNear(std::ptrdiff_t shape, geo::LonLat place, double maxM) const;

    std::shared_ptr<const layers::ZoneLayer> m_states;
    geo::PolygonIndex m_index;
    std::vector<Shape> m_shapes;
};

} // namespace corredor::sources
