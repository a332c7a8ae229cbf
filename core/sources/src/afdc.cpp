// AFDC, the Alternative Fuels Data Center's station list.
// Source: developer.nlr.gov, alt-fuel-stations v1, fields of the CSV, JSON and GeoJSON formats.

#include "connector_codes.h"
#include "json_values.h"
#include "station_formats.h"

#include <corredor/base/text.h>

#include <algorithm>
#include <array>
#include <utility>

namespace corredor::sources {
namespace {

enum Field : std::size_t {
    FuelType,
    Name,
    Address,
    City,
    State,
    Country,
    Status,
    AccessCode,
    AccessGroups,
    Level1,
    Level2,
    Dcfc,
    Network,
    Geocode,
    Latitude,
    Longitude,
    Confirmed,
    Id,
    OpenDate,
    Connectors,
    Facility,
    fieldCount
};

struct FieldNames {
    const char* api;    ///< JSON member, also a CSV column name
    const char* column; ///< CSV export's column
    const char* other;  ///< a third spelling in copies
};

constexpr std::array<FieldNames, fieldCount> fieldNames = {{
    {"fuel_type_code", "Fuel Type Code", "fuel_type"},
    {"station_name", "Station Name", "name"},
    {"street_address", "Street Address", "address"},
    {"city", "City", "city"},
    {"state", "State", "state"},
    {"country", "Country", "country"},
    {"status_code", "Status Code", "status"},
    {"access_code", "Access Code", "access"},
    {"groups_with_access_code", "Groups With Access Code", "access_groups"},
    {"ev_level1_evse_num", "EV Level1 EVSE Num", "EV Level 1 EVSE Num"},
    {"ev_level2_evse_num", "EV Level2 EVSE Num", "EV Level 2 EVSE Num"},
    {"ev_dc_fast_num", "EV DC Fast Count", "ev_dc_fast_count"},
    {"ev_network", "EV Network", "network"},
    {"geocode_status", "Geocode Status", "geocode"},
    {"latitude", "Latitude", "lat"},
    {"longitude", "Longitude", "lon"},
    {"date_last_confirmed", "Date Last Confirmed", "confirmed"},
    {"id", "ID", "station_id"},
    {"open_date", "Open Date", "opened"},
    {"ev_connector_types", "EV Connector Types", "connectors"},
    {"facility_type", "Facility Type", "facility"},
}};

/** Columns of the charging unit list: plugs and power of one unit. */
struct UnitColumns {
    layers::ConnectorType type;
    std::ptrdiff_t count = -1;
    std::ptrdiff_t powerKw = -1;
};

using Values = std::array<std::string_view, fieldCount>;

layers::StationStatus statusOf(std::string_view code) {
    if (code == "E") {
        return layers::StationStatus::Open;
    }
    if (code == "P") {
        return layers::StationStatus::Planned;
    }
    return code == "T" ? layers::StationStatus::TemporarilyClosed : layers::StationStatus::Unknown;
}

layers::Access accessOf(std::string_view code, std::string_view groups) {
    const std::string text = asciiLower(code.empty() ? groups : code);
    if (text.starts_with("private")) {
        return layers::Access::Private;
    }
    return text.starts_with("public") ? layers::Access::Public : layers::Access::Unknown;
}

/** GPS, 200-9 point, 200-8 address, 200-7 intersection, 200-6 street, ... 200-0. */
layers::PositionalAccuracy accuracyOf(std::string_view geocode) {
    using enum layers::PositionalAccuracy;
    if (geocode == "GPS") {
        return Surveyed;
    }
    if (geocode == "200-9" || geocode == "200-8") {
        return Address;
    }
    if (geocode == "200-7") {
        return Street;
    }
    return geocode.starts_with("200-") ? Settlement : Unknown;
}

/** "J1772 J1772COMBO" or "['J1772', 'J1772COMBO']". */
void readConnectorList(std::string_view text, layers::StationRecord& record) {
    constexpr std::string_view separators = " ,;|[]'\"";
    while (!text.empty()) {
        const std::size_t begin = text.find_first_not_of(separators);
        if (begin == std::string_view::npos) {
            return;
        }
        const std::size_t end = std::min(text.find_first_of(separators, begin), text.size());
        const auto code = text.substr(begin, end - begin);
        addConnector(record, connectorFromAfdc(code).value_or(layers::ConnectorType::Other), 0, 0);
        text.remove_prefix(end);
    }
}

std::optional<double> numberIn(std::string_view text, bool& isText) {
    isText = isText || !text.empty();
    return parseNumber(text);
}

std::optional<double> portsIn(std::string_view text) {
    // Text that is no number is an impossible count, not an absent one.
    return text.empty() ? std::nullopt : std::optional(parseNumber(text).value_or(-1));
}

StationDraft draftOf(const Values& values, std::string place) {
    StationDraft draft;
    draft.place = std::move(place);
    layers::StationRecord& record = draft.record;
    record.id = values[Id];
    record.name = values[Name];
    record.address = values[Address];
    record.city = values[City];
    record.state = values[State];
    record.country = values[Country];
    // Every list before 2018 was of the United States only and had no country column.
    if (record.country.empty()) {
        record.country = "US";
    }
    if (values[Network] != "Non-Networked") {
        record.network = values[Network];
    }
    record.facility = values[Facility];
    record.openDate = values[OpenDate];
    record.dateConfirmed = values[Confirmed];
    record.licence = "public domain (US DOE, AFDC)";
    record.status = statusOf(values[Status]);
    record.access = accessOf(values[AccessCode], values[AccessGroups]);
    record.accuracy = accuracyOf(values[Geocode]);
    draft.portsL1 = portsIn(values[Level1]);
    draft.portsL2 = portsIn(values[Level2]);
    draft.portsDcfc = portsIn(values[Dcfc]);
    readConnectorList(values[Connectors], record);
    return draft;
}

void deliver(StationDraft draft, std::string_view fuel, StationCollector& collector) {
    if (!fuel.empty() && fuel != "ELEC") {
        collector.skip(
            std::move(draft), "not_electric", "a station of another fuel; the record was skipped");
        return;
    }
    collector.add(std::move(draft));
}

/** Reads the rows of a table; rows of one station's charging units become one record. */
class AfdcTableReader {
public:
    AfdcTableReader(TableFile& table, StationCollector& collector)
        : m_table(table)
        , m_collector(collector) {
        for (std::size_t i = 0; i < fieldCount; ++i) {
            m_columns[i] =
                table.column({fieldNames[i].api, fieldNames[i].column, fieldNames[i].other});
        }
        table.setIdColumn(m_columns[Id]);
        using enum layers::ConnectorType;
        constexpr std::array<std::pair<const char*, layers::ConnectorType>, 5> names = {
            {{"EV J1772", J1772},
             {"EV CCS", CCS1},
             {"EV CHAdeMO", CHAdeMO},
             {"EV J3400", J3400},
             {"EV J3271", MCS}}};
        for (const auto& [name, type] : names) {
            const std::string prefix(name);
            const std::ptrdiff_t count = table.column(prefix + " Connector Count");
            if (count >= 0) {
                m_units.push_back({type, count, table.column(prefix + " Power Output (kW)")});
            }
        }
    }

    void read(const JobContext& job) {
        while (m_table.next()) {
            if (m_table.recordCount() % 512 == 0) {
                job.report(m_table.progress01());
                job.checkCancelled();
            }
            addRow();
        }
        flush();
    }

private:
    void addRow() {
        Values values;
        for (std::size_t i = 0; i < fieldCount; ++i) {
            values[i] = m_table.field(m_columns[i]);
        }
        StationDraft draft = draftOf(values, m_table.place());
        draft.lon = m_table.number(m_columns[Longitude]);
        draft.lat = m_table.number(m_columns[Latitude]);
        draft.hasCoordinateText = !values[Longitude].empty() || !values[Latitude].empty();
        if (m_units.empty()) {
            deliver(std::move(draft), values[FuelType], m_collector);
            return;
        }
        const int plugs = readUnits(draft.record);
        if (!m_pending || draft.record.id.empty() || m_pending->record.id != draft.record.id) {
            flush();
            m_fuel = values[FuelType];
            m_repeatsTotals = false;
            m_pending = std::move(draft);
        } else {
            join(draft);
        }
        const double ports = portsOfRow(values);
        m_repeatsTotals = m_repeatsTotals || (plugs > 0 && ports > plugs);
    }

    static double portsOfRow(const Values& values) {
        return portsIn(values[Level1]).value_or(0) + portsIn(values[Level2]).value_or(0) +
               portsIn(values[Dcfc]).value_or(0);
    }

    int readUnits(layers::StationRecord& record) {
        int plugs = 0;
        for (const UnitColumns& unit : m_units) {
            const auto count = m_table.number(unit.count);
            if (count && *count > 0 && *count < 1000) {
                plugs += static_cast<int>(*count);
                addConnector(
                    record,
                    unit.type,
                    static_cast<int>(*count),
                    m_table.number(unit.powerKw).value_or(0));
            }
        }
        return plugs;
    }

    void join(const StationDraft& draft) {
        for (const layers::Connector& connector : draft.record.connectors) {
            addConnector(m_pending->record, connector.type, connector.count, connector.powerKw);
        }
        m_rows.push_back({draft.portsL1, draft.portsL2, draft.portsDcfc});
    }

    void flush() {
        if (!m_pending) {
            return;
        }
        // A unit has no more ports than plugs. Where a row says more, its port columns hold the
        // station's totals on every row; otherwise they are the unit's own and add up.
        if (!m_repeatsTotals) {
            const auto sum = [&](std::optional<double>& total, std::size_t level) {
                for (const auto& row : m_rows) {
                    if (row[level]) {
                        total = total.value_or(0) + *row[level];
                    }
                }
            };
            sum(m_pending->portsL1, 0);
            sum(m_pending->portsL2, 1);
            sum(m_pending->portsDcfc, 2);
        }
        deliver(std::move(*m_pending), m_fuel, m_collector);
        m_pending.reset();
        m_rows.clear();
    }

    TableFile& m_table;
    StationCollector& m_collector;
    std::array<std::ptrdiff_t, fieldCount> m_columns{};
    std::vector<UnitColumns> m_units;
    std::optional<StationDraft> m_pending; ///< station whose units are being read
    std::vector<std::array<std::optional<double>, 3>> m_rows; ///< ports of its further rows
    std::string m_fuel;
    bool m_repeatsTotals = false;
};

void addUnits(const Json& json, layers::StationRecord& record) {
    for (const Json& unit : listAt(json, "ev_charging_units")) {
        const Json* connectors = memberOf(unit, "connectors");
        if (connectors == nullptr || !connectors->is_object()) {
            continue;
        }
        for (const auto& [code, plug] : connectors->items()) {
            const auto type = connectorFromAfdc(code).value_or(layers::ConnectorType::Other);
            const long long count = integerAt(plug, "port_count").value_or(0);
            addConnector(
                record,
                type,
                count > 0 && count < 1000 ? static_cast<int>(count) : 0,
                numberAt(plug, "power_kw").value_or(0));
        }
    }
}

} // namespace

bool isAfdcTable(const TableFile& table) {
    const bool hasPorts =
        table.column({"ev_level2_evse_num", "EV DC Fast Count", "ev_dc_fast_num"}) >= 0;
    const bool hasName = table.column({"station_name"}) >= 0;
    return hasPorts && (hasName || table.column({"fuel_type_code"}) >= 0);
}

void readAfdcTable(TableFile& table, StationCollector& collector, const JobContext& job) {
    AfdcTableReader(table, collector).read(job);
}

void addAfdcRecord(const Json& json, std::string place, StationCollector& collector) {
    const Json* properties = memberOf(json, "properties");
    const Json& fields = properties == nullptr ? json : *properties;
    std::array<std::string, fieldCount> texts;
    Values values;
    for (std::size_t i = 0; i < fieldCount; ++i) {
        texts[i] = textAt(fields, fieldNames[i].api);
        values[i] = trimmed(texts[i]);
    }
    for (const Json& code : listAt(fields, "ev_connector_types")) {
        texts[Connectors] += textOf(&code) + " ";
    }
    values[Connectors] = texts[Connectors];
    StationDraft draft = draftOf(values, std::move(place));
    addUnits(fields, draft.record);
    draft.lon = numberIn(values[Longitude], draft.hasCoordinateText);
    draft.lat = numberIn(values[Latitude], draft.hasCoordinateText);
    const Json* coordinates = memberOf(json, "geometry", "coordinates");
    if (!draft.hasCoordinateText && coordinates != nullptr && coordinates->is_array() &&
        coordinates->size() >= 2) {
        draft.hasCoordinateText = true;
        draft.lon = numberOf(&(*coordinates)[0]);
        draft.lat = numberOf(&(*coordinates)[1]);
    }
    deliver(std::move(draft), values[FuelType], collector);
}

} // namespace corredor::sources
