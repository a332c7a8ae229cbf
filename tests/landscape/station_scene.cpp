#include "station_scene.h"

#include <corredor/geo/geodesic.h>

#include <algorithm>
#include <map>

namespace corredor::test {

geo::LonLat placeAt(double eastM, double northM) {
    constexpr geo::LonLat corner{-117.02, 32.52};
    const geo::LonLat east = geo::destination(corner, 90, eastM);
    return geo::destination(east, 0, northM);
}

layers::StationRecord
record(std::string id, std::string network, geo::LonLat location, std::string source) {
    layers::StationRecord made;
    made.id = std::move(id);
    made.source = std::move(source);
    made.network = std::move(network);
    made.location = location;
    made.access = layers::Access::Public;
    made.status = layers::StationStatus::Open;
    made.ports.l2 = 2;
    made.connectors = {{layers::ConnectorType::J1772, 2, 7}};
    return made;
}

StationSource sourceOf(std::vector<layers::StationRecord> records) {
    const auto layer = std::make_shared<layers::StationLayer>();
    for (layers::StationRecord& one : records) {
        layer->add(std::move(one));
    }
    return layer;
}

landscape::MergedStations
merge(const std::vector<StationSource>& sources, double duplicateDistanceM) {
    return landscape::mergeStations(sources, {duplicateDistanceM});
}

std::vector<std::string> partition(const landscape::MergedStations& merged) {
    std::map<std::int32_t, std::vector<std::string>> members;
    for (std::size_t i = 0; i < merged.membership.size(); ++i) {
        const layers::StationRecord& one = merged.records->records()[i];
        members[merged.membership[i].station].push_back(one.source + ":" + one.id);
    }
    std::vector<std::string> parts;
    for (auto& [station, names] : members) {
        std::ranges::sort(names);
        std::string& joined = parts.emplace_back();
        for (const std::string& name : names) {
            joined += (joined.empty() ? "" : " ") + name;
        }
    }
    std::ranges::sort(parts);
    return parts;
}

} // namespace corredor::test
