#pragma once

#include <corredor/base/issue.h>
#include <corredor/geo/polygons.h>
#include <corredor/layers/points.h>
#include <corredor/layers/station.h>
#include <corredor/layers/zones.h>

#include <memory>
#include <optional>

namespace corredor::scenario {

/**
 * The region of a scenario. Readers keep what touches bounds(); the filters keep what lies in the
 * polygons as well and count what they drop as the issue outside_region. Without polygons the
 * filters give back what they are given.
 */
class RegionFilter {
public:
    RegionFilter(
        std::optional<geo::BoundingBox> bbox,
        std::shared_ptr<const layers::ZoneLayer> polygons);

    /** The box that holds the region; nothing = the whole world. */
    [[nodiscard]] const std::optional<geo::BoundingBox>& bounds() const { return m_bounds; }

    [[nodiscard]] const std::shared_ptr<const layers::ZoneLayer>& polygons() const {
        return m_polygons;
    }

    [[nodiscard]] bool contains(geo::LonLat place) const;

    [[nodiscard]] std::shared_ptr<const layers::StationLayer>
    kept(std::shared_ptr<const layers::StationLayer> stations, IssueLog& log) const;

    [[nodiscard]] std::shared_ptr<const layers::PopulationLayer>
    kept(std::shared_ptr<const layers::PopulationLayer> population, IssueLog& log) const;

    /** Crossings are kept by the box as well: the built-in ones are not read with it. */
    [[nodiscard]] std::shared_ptr<const layers::CrossingLayer>
    kept(std::shared_ptr<const layers::CrossingLayer> crossings) const;

private:
    std::optional<geo::BoundingBox> m_bounds;
    std::shared_ptr<const layers::ZoneLayer> m_polygons;
    std::optional<geo::PolygonIndex> m_index;
};

} // namespace corredor::scenario
