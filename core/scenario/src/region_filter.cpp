#include "region_filter.h"

#include <algorithm>

namespace corredor::scenario {
namespace {

constexpr std::string_view outsideText =
    "lies within the region's box but outside its polygons; ignored";

std::optional<geo::BoundingBox>
boundsOfRegion(const std::optional<geo::BoundingBox>& bbox, const layers::ZoneLayer* polygons) {
    if (polygons == nullptr) {
        return bbox;
    }
    geo::BoundingBox bounds;
    for (std::ptrdiff_t shape = 0; shape < polygons->shapes->size(); ++shape) {
        bounds.include(geo::boundsOf(*polygons->shapes, shape));
    }
    if (bbox) {
        bounds = {
            std::max(bounds.west, bbox->west),
            std::max(bounds.south, bbox->south),
            std::min(bounds.east, bbox->east),
            std::min(bounds.north, bbox->north)};
    }
    return bounds;
}

} // namespace

RegionFilter::RegionFilter(
    std::optional<geo::BoundingBox> bbox,
    std::shared_ptr<const layers::ZoneLayer> polygons)
    : m_bounds(boundsOfRegion(bbox, polygons.get()))
    , m_polygons(std::move(polygons)) {
    if (m_polygons) {
        m_index.emplace(m_polygons->shapes);
    }
}

bool RegionFilter::contains(geo::LonLat place) const {
    return (!m_bounds || m_bounds->contains(place)) && (!m_index || m_index->find(place) >= 0);
}

std::shared_ptr<const layers::StationLayer>
RegionFilter::kept(std::shared_ptr<const layers::StationLayer> stations, IssueLog& log) const {
    if (!m_index) {
        return stations;
    }
    auto inside = std::make_shared<layers::StationLayer>();
    for (const layers::StationRecord& record : stations->records()) {
        if (contains(record.location)) {
            inside->add(record);
        } else {
            log.add(Severity::Info, "outside_region", {record.id, record.id}, outsideText);
        }
    }
    return inside;
}

std::shared_ptr<const layers::PopulationLayer>
RegionFilter::kept(std::shared_ptr<const layers::PopulationLayer> population, IssueLog& log) const {
    if (!m_index) {
        return population;
    }
    std::vector<std::size_t> inside;
    for (std::size_t i = 0; i < population->points.size(); ++i) {
        const std::string& id = population->id[i];
        if (!contains(population->points[i])) {
            log.add(Severity::Info, "outside_region", {id, id}, outsideText);
            continue;
        }
        inside.push_back(i);
    }
    return std::make_shared<layers::PopulationLayer>(layers::withRows(*population, inside));
}

std::shared_ptr<const layers::CrossingLayer>
RegionFilter::kept(std::shared_ptr<const layers::CrossingLayer> crossings) const {
    if (!m_bounds) {
        return crossings;
    }
    auto inside = std::make_shared<layers::CrossingLayer>();
    std::ranges::copy_if(*crossings, std::back_inserter(*inside), [&](const auto& crossing) {
        return m_bounds->contains(crossing.location);
    });
    return inside;
}

} // namespace corredor::scenario
