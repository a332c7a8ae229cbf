#include "assemble.h"

#include <corredor/base/text.h>

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <tuple>

namespace corredor::landscape {

namespace {

using layers::Connector;
using layers::StationRecord;

using Rows = std::vector<std::int32_t>; ///< positions in the keys

const StationRecord& recordOf(const std::vector<RecordKeys>& keys, std::int32_t i) {
    return *keys[static_cast<std::size_t>(i)].record;
}

/** How much a record says: fields that are filled. */
int filledFields(const StationRecord& r) {
    int filled = r.ports.total() > 0 ? 2 : 0;
    filled += r.connectors.empty() ? 0 : 1;
    filled += layers::maxPowerKw(r) > 0 ? 1 : 0;
    for (const auto* text :
         {&r.name,
          &r.address,
          &r.city,
          &r.state,
          &r.country,
          &r.network,
          &r.operatorName,
          &r.facility,
          &r.openDate,
          &r.dateConfirmed}) {
        filled += text->empty() ? 0 : 1;
    }
    return filled;
}

/** An id without the "#2" that a reader adds to make a repeated one unique. */
std::string_view idBase(std::string_view id) {
    const auto mark = id.rfind('#');
    return mark != std::string_view::npos && parseInteger(id.substr(mark + 1)) ? id.substr(0, mark)
                                                                               : id;
}

/** The same row, listed twice by its own source. */
bool isRepeat(const StationRecord& a, const StationRecord& b) {
    return idBase(a.id) == idBase(b.id) && a.name == b.name && a.address == b.address &&
           a.location == b.location && a.ports == b.ports && a.connectors == b.connectors;
}

/** Layers of a cluster, the one to believe first: confirmed last, then most complete. */
std::vector<Rows> rowsByTrust(const Cluster& cluster, const std::vector<RecordKeys>& keys) {
    std::map<std::int32_t, Rows> byLayer;
    for (const std::int32_t i : cluster.records) {
        byLayer[keys[static_cast<std::size_t>(i)].layer].push_back(i);
    }
    std::vector<Rows> rows;
    for (auto& [layer, list] : byLayer) {
        rows.push_back(std::move(list));
    }
    const auto trust = [&](const Rows& list) {
        std::string_view confirmed;
        int filled = 0;
        int ports = 0;
        for (const std::int32_t i : list) {
            const StationRecord& r = recordOf(keys, i);
            confirmed = std::max(confirmed, std::string_view(r.dateConfirmed));
            filled = std::max(filled, filledFields(r));
            ports += r.ports.total();
        }
        // A source that counts no port at all says nothing about the station's size.
        return std::tuple(
            ports > 0, confirmed, filled, -keys[static_cast<std::size_t>(list[0])].rank);
    };
    std::ranges::sort(rows, [&](const Rows& a, const Rows& b) { return trust(a) > trust(b); });
    return rows;
}

/** Rows of one source add up; those it lists twice do not. */
class Sum {
public:
    explicit Sum(StationRecord& station) : m_station(&station) {}

    void add(const StationRecord& row) {
        m_station->ports.l1 += row.ports.l1;
        m_station->ports.l2 += row.ports.l2;
        m_station->ports.dcfc += row.ports.dcfc;
        for (const Connector& connector : row.connectors) {
            Connector& sum = entry(connector.type);
            sum.count += connector.count;
            sum.powerKw = std::max(sum.powerKw, connector.powerKw);
        }
    }

    /** What a less trusted source knows besides: connector types where none are, missing powers. */
    void complete(const StationRecord& row) {
        const bool takeTypes = !m_hasConnectors;
        for (const Connector& connector : row.connectors) {
            const bool known =
                std::ranges::find(m_station->connectors, connector.type, &Connector::type) !=
                m_station->connectors.end();
            if (!known && !takeTypes) {
                continue;
            }
            Connector& mine = entry(connector.type);
            mine.powerKw = mine.powerKw > 0 && known ? mine.powerKw
                                                     : std::max(mine.powerKw, connector.powerKw);
        }
    }

    void endSource() { m_hasConnectors = !m_station->connectors.empty(); }

private:
    Connector& entry(layers::ConnectorType type) {
        auto& list = m_station->connectors;
        const auto at = std::ranges::lower_bound(list, type, {}, &Connector::type);
        return at != list.end() && at->type == type ? *at : *list.insert(at, Connector{type, 0, 0});
    }

    StationRecord* m_station;
    bool m_hasConnectors = false;
};

void fillText(StationRecord& station, const StationRecord& other) {
    const auto fill = [](std::string& mine, const std::string& theirs) {
        if (mine.empty()) {
            mine = theirs;
        }
    };
    fill(station.name, other.name);
    fill(station.address, other.address);
    fill(station.city, other.city);
    fill(station.state, other.state);
    fill(station.country, other.country);
    fill(station.network, other.network);
    fill(station.operatorName, other.operatorName);
    fill(station.facility, other.facility);
    fill(station.dateConfirmed, other.dateConfirmed);
    if (station.access == layers::Access::Unknown) {
        station.access = other.access;
    }
    if (station.status == layers::StationStatus::Unknown) {
        station.status = other.status;
    }
    if (station.locationDoubtful && !other.locationDoubtful) {
        station.location = other.location;
        station.accuracy = other.accuracy;
        station.locationDoubtful = false;
    }
}

/** A station opened when the first of its records did, whichever of them is trusted most. */
std::string earliestOpening(const Cluster& cluster, const std::vector<RecordKeys>& keys) {
    std::string earliest;
    for (const std::int32_t i : cluster.records) {
        const std::string& date = recordOf(keys, i).openDate; // ISO 8601 sorts as text
        if (!date.empty() && (earliest.empty() || date < earliest)) {
            earliest = date;
        }
    }
    return earliest;
}

/** A station with one row in service is open, though others are out of service. */
void noteStatus(StationRecord& station, const StationRecord& row) {
    if (row.status == layers::StationStatus::Open) {
        station.status = layers::StationStatus::Open;
    }
}

/** The row of the trusted source that a record of another source repeats: the most alike one. */
std::int32_t
repeatedBy(std::int32_t record, const Rows& trusted, const std::vector<RecordKeys>& keys) {
    const RecordKeys& mine = keys[static_cast<std::size_t>(record)];
    const auto likeness = [&](std::int32_t i) {
        const RecordKeys& other = keys[static_cast<std::size_t>(i)];
        const bool byId = mine.dataset == other.dataset ||
                          mine.record->referenceId == other.dataset ||
                          other.record->referenceId == mine.dataset;
        return (byId ? 8 : 0) + (mine.record->name == other.record->name ? 4 : 0) +
               (sameAddress(mine, other) ? 2 : 0) + (similarName(mine, other) ? 1 : 0);
    };
    return *std::ranges::max_element(trusted, {}, likeness);
}

void describe(Membership& membership, const Link& link, std::string_view reason) {
    membership.confidence01 = link.confidence01;
    membership.reason = reason;
}

} // namespace

StationRecord assembleStation(
    const Cluster& cluster,
    const std::vector<RecordKeys>& keys,
    const std::vector<Link>& linkOf,
    std::vector<Membership>& membership) {
    const std::vector<Rows> sources = rowsByTrust(cluster, keys);
    const Rows& trusted = sources.front();
    const std::int32_t first = trusted.front();
    StationRecord station = recordOf(keys, first);
    station.ports = {};
    station.connectors.clear();
    station.openDate = earliestOpening(cluster, keys);
    Sum sum(station);
    for (auto row = trusted.begin(); row != trusted.end(); ++row) {
        const StationRecord& record = recordOf(keys, *row);
        Membership& mine = membership[static_cast<std::size_t>(*row)];
        const auto twin = std::find_if(trusted.begin(), row, [&](std::int32_t earlier) {
            return idBase(record.id) != record.id && isRepeat(record, recordOf(keys, earlier));
        });
        if (twin != row) {
            mine = {-1, *twin, 1, "repeated_row"};
            continue;
        }
        sum.add(record);
        const Link& link = linkOf[static_cast<std::size_t>(*row)];
        describe(mine, link, link.reason == Reason::Decided ? toString(link.reason) : "same_site");
        noteStatus(station, record);
        fillText(station, record);
    }
    for (auto other = sources.begin() + 1; other != sources.end(); ++other) {
        sum.endSource();
        for (const std::int32_t row : *other) {
            const Link& link = linkOf[static_cast<std::size_t>(row)];
            Membership& mine = membership[static_cast<std::size_t>(row)];
            describe(mine, link, toString(link.reason));
            mine.duplicateOf = repeatedBy(row, trusted, keys);
            sum.complete(recordOf(keys, row));
            fillText(station, recordOf(keys, row));
        }
    }
    membership[static_cast<std::size_t>(first)] = {
        -1, -1, 1, cluster.records.size() == 1 ? "only_record" : "first_record"};
    return station;
}

} // namespace corredor::landscape
