#include "edge_shape.h"

#include <corredor/geo/geodesic.h>

#include <algorithm>

namespace corredor::network {
namespace {

geo::LonLat
placeAt(std::span<const geo::LonLat> line, std::span<const double> shares, double share01) {
    const auto after = std::ranges::upper_bound(shares, share01);
    if (after == shares.begin()) {
        return line.front();
    }
    if (after == shares.end()) {
        return line.back();
    }
    const auto i = static_cast<std::size_t>(after - shares.begin());
    const double step = (share01 - shares[i - 1]) / (shares[i] - shares[i - 1]);
    const geo::LonLat a = line[i - 1];
    const geo::LonLat b = line[i];
    return {a.lon + (b.lon - a.lon) * step, a.lat + (b.lat - a.lat) * step};
}

} // namespace

std::vector<double> sharesAlong(std::span<const geo::LonLat> line) {
    std::vector<double> shares(line.size(), 0);
    for (std::size_t i = 1; i < line.size(); ++i) {
        const geo::LocalScale scale((line[i - 1].lat + line[i].lat) / 2);
        shares[i] = shares[i - 1] + scale.distanceM(line[i - 1], line[i]);
    }
    const double total = shares.empty() ? 0 : shares.back();
    for (std::size_t i = 1; i < line.size(); ++i) {
        shares[i] = total > 0 ? shares[i] / total
                              : static_cast<double>(i) / static_cast<double>(line.size() - 1);
    }
    return shares;
}

std::vector<geo::LonLat> partOf(
    std::span<const geo::LonLat> line,
    std::span<const double> shares,
    double begin01,
    double end01) {
    const double low = std::min(begin01, end01);
    const double high = std::max(begin01, end01);
    std::vector<geo::LonLat> part = {placeAt(line, shares, low)};
    for (std::size_t i = 0; i < line.size(); ++i) {
        if (shares[i] > low && shares[i] < high) {
            part.push_back(line[i]);
        }
    }
    part.push_back(placeAt(line, shares, high));
    if (begin01 > end01) {
        std::ranges::reverse(part);
    }
    return part;
}

} // namespace corredor::network
