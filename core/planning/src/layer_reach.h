#pragma once

#include <corredor/geo/polygons.h>
#include <corredor/layers/measures.h>

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace corredor::planning {

/**
 * Where a layer says anything: the states (of the program's own) that hold features of it. A layer
 * of one country tells nothing about the other, and what lies beyond its end must not read as far
 * away or as missing. A feature within 3 km of its state's border does not speak for that state:
 * the shapes of the states are coarse, and it may be the neighbour's. Safe to share.
 */
class LayerReach {
public:
    explicit LayerReach(const layers::MeasureLayer& layer);

    /** Whether the place is in a state that the layer reaches; rasters reach everywhere. */
    [[nodiscard]] bool covers(geo::LonLat place) const;

private:
    std::optional<geo::PolygonIndex> m_states; ///< none for rasters
    std::vector<char> m_isReached;             ///< one a state
};

/**
 * The features of a layer that stand in a country, by their first vertex. Where the states of the
 * program do not say, a feature is in no country. @pre the layer is no raster
 */
[[nodiscard]] layers::MeasureLayer
featuresIn(const layers::MeasureLayer& layer, const std::string& country);

} // namespace corredor::planning
