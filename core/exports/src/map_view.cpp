#include "map_view.h"

#include <corredor/geo/geodesic.h>

#include <algorithm>
#include <vector>

namespace corredor::exports {
namespace {

constexpr double minShare = 0.35;
constexpr double maxShare = 0.8;
constexpr double minSpanDeg = 0.05;

void widen(double& low, double& high, double span) {
    const double middle = (low + high) / 2;
    low = middle - span / 2;
    high = middle + span / 2;
}

double middleLat(const geo::BoundingBox& box) {
    return std::clamp((box.south + box.north) / 2, -85.0, 85.0);
}

/** Box of most points: a station at the wrong end of the world must not shrink the map. */
geo::BoundingBox boxOfMost(const std::vector<geo::LonLat>& points) {
    std::vector<double> lons;
    std::vector<double> lats;
    for (const geo::LonLat& point : points) {
        if (geo::isOnEarth(point)) {
            lons.push_back(point.lon);
            lats.push_back(point.lat);
        }
    }
    if (lons.empty()) {
        return {};
    }
    std::ranges::sort(lons);
    std::ranges::sort(lats);
    const std::size_t cut = lons.size() / 100;
    return {lons[cut], lats[cut], lons[lons.size() - 1 - cut], lats[lats.size() - 1 - cut]};
}

} // namespace

MapView::MapView(geo::BoundingBox box, double width) : m_box(box), m_width(width) {
    widen(m_box.west, m_box.east, std::max(minSpanDeg, (m_box.east - m_box.west) * 1.08));
    widen(m_box.south, m_box.north, std::max(minSpanDeg, (m_box.north - m_box.south) * 1.08));
    const geo::LocalScale scale(middleLat(m_box));
    const double widthM = (m_box.east - m_box.west) * scale.lonM;
    const double heightM = (m_box.north - m_box.south) * scale.latM;
    if (heightM < minShare * widthM) {
        widen(m_box.south, m_box.north, minShare * widthM / scale.latM);
    } else if (heightM > maxShare * widthM) {
        widen(m_box.west, m_box.east, heightM / maxShare / scale.lonM);
    }
    m_height = width * std::clamp(heightM / widthM, minShare, maxShare);
}

Pixel MapView::at(geo::LonLat point) const {
    return {
        (point.lon - m_box.west) / (m_box.east - m_box.west) * m_width,
        (m_box.north - point.lat) / (m_box.north - m_box.south) * m_height};
}

bool MapView::shows(Pixel pixel, double margin) const {
    return pixel.x >= -margin && pixel.x <= m_width + margin && pixel.y >= -margin &&
           pixel.y <= m_height + margin;
}

double MapView::pixelsPerKm() const {
    const geo::LocalScale scale(middleLat(m_box));
    return m_width / ((m_box.east - m_box.west) * scale.lonM) * 1000;
}

std::optional<geo::BoundingBox> mapExtent(const Results& results) {
    geo::BoundingBox box;
    for (const geo::LonLat& point : results.candidates.location) {
        box.include(point);
    }
    if (box.isEmpty() && results.stations.stations != nullptr) {
        box = boxOfMost(results.stations.stations->locations());
    }
    return box.isEmpty() ? std::nullopt : std::optional(box);
}

} // namespace corredor::exports
