#include "network_names.h"
#include "tally.h"

#include <corredor/landscape/breakdown.h>

#include <algorithm>
#include <functional>
#include <map>
#include <tuple>

namespace corredor::landscape {

namespace {

using layers::ChargingLevel;
using layers::StationRecord;

/** Under what a station counts, and where that stands among the others. */
struct Key {
    int order = 0;
    std::string key;
    std::string label;
};

constexpr int notStatedOrder = 1'000'000; // after all that is stated

Key keyed(std::string text, int order = 0) {
    const int place = text.empty() ? notStatedOrder : order;
    std::string label = text;
    return {place, std::move(text), std::move(label)};
}

/** Sorts a station into the keys of one dimension. */
class Sorter {
public:
    Sorter(const MergedStations& merged, Dimension dimension, const layers::ZoneLayer* zones)
        : m_dimension(dimension)
        , m_zones(zones) {
        if (dimension == Dimension::Network) {
            m_spelling = networkSpellings(*merged.records);
        }
        if (dimension == Dimension::Zone && zones != nullptr) {
            m_index.emplace(zones->shapes);
        }
    }

    [[nodiscard]] std::vector<Key> keysOf(const StationRecord& station) const {
        switch (m_dimension) {
        case Dimension::Level:
            return levels(station);
        case Dimension::Connector:
            return connectors(station);
        default:
            return {single(station)};
        }
    }

private:
    [[nodiscard]] Key single(const StationRecord& station) const {
        switch (m_dimension) {
        case Dimension::Country:
            return keyed(station.country);
        case Dimension::State:
            return keyed(stateKey(station));
        case Dimension::Zone:
            return zone(station);
        case Dimension::PowerClass: {
            const PowerClass powerClass = powerClassOf(station);
            return keyed(std::string(toString(powerClass)), static_cast<int>(powerClass));
        }
        case Dimension::Network:
            return keyed(spellingOf(station.network));
        case Dimension::Access:
            return keyed(
                station.access == layers::Access::Unknown ? ""
                                                          : std::string(toString(station.access)));
        case Dimension::Status:
            return keyed(
                station.status == layers::StationStatus::Unknown
                    ? ""
                    : std::string(toString(station.status)));
        case Dimension::Facility:
            return keyed(station.facility);
        case Dimension::OpeningYear: {
            const auto year = openingYear(station);
            return keyed(year ? std::to_string(*year) : "");
        }
        case Dimension::Level:
        case Dimension::Connector:
            break;
        }
        return {};
    }

    /** Folding is slow: once a spelling. */
    [[nodiscard]] const std::string& spellingOf(const std::string& published) const {
        const auto [known, isNew] = m_chosen.try_emplace(published);
        if (isNew) {
            known->second = m_spelling.at(networkKey(published));
        }
        return known->second;
    }

    [[nodiscard]] Key zone(const StationRecord& station) const {
        const std::ptrdiff_t found = m_index ? m_index->find(station.location) : -1;
        if (found < 0) {
            return keyed("");
        }
        const auto i = static_cast<std::size_t>(found);
        return {0, m_zones->id[i], m_zones->label[i].empty() ? m_zones->id[i] : m_zones->label[i]};
    }

    static std::vector<Key> levels(const StationRecord& station) {
        std::vector<Key> keys;
        const auto add = [&](int ports, ChargingLevel level) {
            if (ports > 0) {
                keys.push_back(
                    keyed(std::string(layers::toString(level)), static_cast<int>(level)));
            }
        };
        add(station.ports.l1, ChargingLevel::L1);
        add(station.ports.l2, ChargingLevel::L2);
        add(station.ports.dcfc, ChargingLevel::DCFC);
        return keys.empty() ? std::vector{keyed("")} : keys;
    }

    static std::vector<Key> connectors(const StationRecord& station) {
        std::vector<Key> keys;
        for (const layers::Connector& connector : station.connectors) {
            keys.push_back(keyed(
                std::string(layers::toString(connector.type)), static_cast<int>(connector.type)));
        }
        return keys.empty() ? std::vector{keyed("")} : keys;
    }

    Dimension m_dimension;
    const layers::ZoneLayer* m_zones;
    std::optional<geo::PolygonIndex> m_index;
    std::map<std::string, std::string> m_spelling;       // of each network key
    mutable std::map<std::string, std::string> m_chosen; // of each published name, as needed
};

/** Of a station with several levels a level's figure holds that level's ports only. */
layers::PortCounts portsOfLevel(const layers::PortCounts& ports, std::string_view level) {
    if (level == layers::toString(ChargingLevel::L1)) {
        return {ports.l1, 0, 0};
    }
    if (level == layers::toString(ChargingLevel::L2)) {
        return {0, ports.l2, 0};
    }
    return level.empty() ? ports : layers::PortCounts{0, 0, ports.dcfc};
}

/** What of a station counts under a level. */
StationRecord partOfLevel(const StationRecord& station, std::string_view level) {
    StationRecord part = station;
    part.ports = portsOfLevel(station.ports, level);
    if (part.ports != station.ports) { // which plugs are of which level is not told
        std::ranges::for_each(part.connectors, [](auto& connector) { connector.powerKw = 0; });
    }
    return part;
}

std::int64_t plugsOf(const StationRecord& station, std::string_view connector) {
    for (const layers::Connector& mine : station.connectors) {
        if (layers::toString(mine.type) == connector) {
            return mine.count;
        }
    }
    return 0;
}

} // namespace

std::string_view toString(Dimension dimension) {
    switch (dimension) {
    case Dimension::Country:
        return "country";
    case Dimension::State:
        return "state";
    case Dimension::Zone:
        return "zone";
    case Dimension::Level:
        return "level";
    case Dimension::PowerClass:
        return "power_class";
    case Dimension::Connector:
        return "connector";
    case Dimension::Network:
        return "network";
    case Dimension::Access:
        return "access";
    case Dimension::Status:
        return "status";
    case Dimension::Facility:
        return "facility";
    case Dimension::OpeningYear:
        return "opening_year";
    }
    return "";
}

Breakdown breakDown(
    const MergedStations& merged,
    Dimension dimension,
    const StationFilter& filter,
    const layers::ZoneLayer* zones) {
    return breakDown(merged, dimension, matching(*merged.stations, filter), zones);
}

Breakdown breakDown(
    const MergedStations& merged,
    Dimension dimension,
    std::span<const std::int32_t> stations,
    const layers::ZoneLayer* zones) {
    const Sorter sorter(merged, dimension, zones);
    const std::vector<std::int64_t> records = recordsPerStation(merged);
    std::map<std::tuple<std::string, int, std::string>, Figure> figures;
    for (const std::int32_t i : stations) {
        const StationRecord& station = merged.stations->record(i);
        for (Key& key : sorter.keysOf(station)) {
            Figure& figure = figures[{station.country, key.order, key.key}];
            figure.country = station.country;
            figure.order = key.order;
            figure.key = std::move(key.key);
            figure.label = std::move(key.label);
            figure.stations.push_back(i);
            const std::int64_t recordCount = records[static_cast<std::size_t>(i)];
            if (dimension == Dimension::Level) {
                addStation(figure.tally, partOfLevel(station, figure.key), recordCount);
            } else {
                addStation(figure.tally, station, recordCount);
            }
            if (dimension == Dimension::Connector) {
                figure.plugs += plugsOf(station, figure.key);
            }
        }
    }
    Breakdown breakdown;
    breakdown.dimension = dimension;
    breakdown.zoneLayer = zones == nullptr ? std::string() : zones->name;
    for (auto& [place, figure] : figures) {
        breakdown.figures.push_back(std::move(figure));
    }
    return breakdown;
}

std::vector<BreakdownRow> rowsOf(const Breakdown& breakdown) {
    std::map<std::pair<int, std::string>, BreakdownRow> rows;
    for (std::size_t i = 0; i < breakdown.figures.size(); ++i) {
        const Figure& figure = breakdown.figures[i];
        BreakdownRow& row = rows[{figure.order, figure.key}];
        row.key = figure.key;
        row.label = figure.label;
        row.figures.push_back(i);
        addTally(row.total, figure.tally);
        const auto middle = std::ssize(row.stations);
        row.stations.insert(row.stations.end(), figure.stations.begin(), figure.stations.end());
        std::inplace_merge(row.stations.begin(), row.stations.begin() + middle, row.stations.end());
    }
    std::vector<BreakdownRow> inOrder;
    for (auto& [place, row] : rows) {
        inOrder.push_back(std::move(row));
    }
    return inOrder;
}

} // namespace corredor::landscape
