#include <corredor/base/error.h>
#include <corredor/geo/polygons.h>
#include <corredor/landscape/data_coverage.h>

#include <algorithm>

namespace corredor::landscape {

namespace {

void count(
    PlaceRecords& place,
    const MergedStations& stations,
    std::size_t record,
    std::size_t all) {
    const layers::StationRecord& station = stations.records->records()[record];
    place.state = RecordState::Recorded;
    place.bySource.resize(all, 0);
    ++place.records;
    ++place.bySource[static_cast<std::size_t>(stations.layerOf[record])];
    place.newestConfirmed = std::max(place.newestConfirmed, station.dateConfirmed);
}

class Survey {
public:
    Survey(const MergedStations& stations, std::size_t sources, const layers::ZoneLayer& states)
        : m_stations(stations)
        , m_sources(sources)
        , m_states(states)
        , m_stateIndex(states.shapes) {}

    [[nodiscard]] std::map<std::string, PlaceRecords> states() const {
        std::map<std::string, PlaceRecords> found;
        for (std::size_t i = 0; i < m_stations.records->records().size(); ++i) {
            const layers::StationRecord& station = m_stations.records->records()[i];
            if (station.locationDoubtful) {
                continue;
            }
            const std::string state = stateAt(station.location);
            if (!state.empty()) {
                count(found[state], m_stations, i, m_sources);
            }
        }
        return found;
    }

    /** Zones with a record; of the others only the state is told, which is added to `states`. */
    [[nodiscard]] std::vector<PlaceRecords>
    zones(const layers::ZoneLayer& zones, std::map<std::string, PlaceRecords>& states) const {
        std::vector<PlaceRecords> places(static_cast<std::size_t>(zones.size()));
        const geo::PolygonIndex index(zones.shapes);
        for (std::size_t i = 0; i < m_stations.records->records().size(); ++i) {
            const std::ptrdiff_t zone = index.find(m_stations.records->record(at(i)).location);
            if (zone >= 0) {
                count(places[static_cast<std::size_t>(zone)], m_stations, i, m_sources);
            }
        }
        for (std::size_t zone = 0; zone < places.size(); ++zone) {
            const std::string state = stateAt(geo::pointInside(*zones.shapes, at(zone)));
            const bool isCovered = !state.empty() && states[state].records > 0;
            if (isCovered && places[zone].records == 0) {
                places[zone].state = RecordState::NoRecord;
            }
        }
        return places;
    }

private:
    static std::ptrdiff_t at(std::size_t i) { return static_cast<std::ptrdiff_t>(i); }

    /** Coasts of the states are drawn coarser than a pier: also a little way off. */
    [[nodiscard]] std::string stateAt(geo::LonLat place) const {
        constexpr double coastM = 2000;
        const std::ptrdiff_t state = m_stateIndex.findNearest(place, coastM);
        return state < 0 ? std::string() : m_states.id[static_cast<std::size_t>(state)];
    }

    const MergedStations& m_stations;
    std::size_t m_sources;
    const layers::ZoneLayer& m_states;
    geo::PolygonIndex m_stateIndex;
};

} // namespace

std::string_view toString(RecordState state) {
    switch (state) {
    case RecordState::NotCovered:
        return "not_covered";
    case RecordState::NoRecord:
        return "no_record";
    case RecordState::Recorded:
        break;
    }
    return "recorded";
}

DataCoverage measureDataCoverage(
    const MergedStations& stations,
    std::span<const std::string> sources,
    std::span<const std::shared_ptr<const layers::ZoneLayer>> zones,
    const layers::ZoneLayer& states,
    const JobContext& job) {
    CORREDOR_ASSERT(stations.layerOf.size() == stations.records->records().size());
    DataCoverage coverage;
    coverage.sources.assign(sources.begin(), sources.end());
    const Survey survey(stations, sources.size(), states);
    coverage.states = survey.states();
    for (const auto& layer : zones) {
        job.checkCancelled();
        coverage.zones.push_back(survey.zones(*layer, coverage.states));
    }
    return coverage;
}

} // namespace corredor::landscape
