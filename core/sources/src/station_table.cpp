// Stations from any table or vector layer: our field names, or the user's mapping.

#include "connector_codes.h"
#include "station_formats.h"
#include "vector_file.h"

#include <corredor/base/error.h>
#include <corredor/base/text.h>
#include <corredor/geo/transform.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <limits>
#include <utility>

namespace corredor::sources {
namespace {

struct Key {
    std::string_view name;
    std::initializer_list<std::string_view> spellings; ///< English and Spanish, usual ones
};

enum KeyIndex : std::size_t {
    Id,
    Name,
    Address,
    City,
    State,
    Country,
    Network,
    Operator,
    Facility,
    Access,
    Status,
    OpenDate,
    DateConfirmed,
    PortsL1,
    PortsL2,
    PortsDcfc,
    Connectors,
    PowerKw,
    Lon,
    Lat,
    Stations,
    keyCount
};

const std::array<Key, keyCount>& keys() {
    static const std::array<Key, keyCount> all = {{
        {"id", {"id", "clave", "folio", "station_id", "uid", "site_id"}},
        {"name", {"name", "nombre", "estacion", "station", "station_name", "sitio", "title"}},
        {"address", {"address", "direccion", "domicilio", "street_address", "calle"}},
        {"city", {"city", "ciudad", "municipio", "localidad", "town"}},
        {"state", {"state", "estado", "entidad", "admin1", "nom_ent"}},
        {"country", {"country", "pais"}},
        {"network", {"network", "red", "ev_network"}},
        {"operator", {"operator", "operador", "operadora"}},
        {"facility", {"facility", "instalacion", "tipo_sitio", "facility_type"}},
        {"access", {"access", "acceso", "access_code"}},
        {"status", {"status", "estatus", "situacion"}},
        {"open_date", {"open_date", "fecha_apertura", "apertura"}},
        {"date_confirmed", {"date_confirmed", "fecha_confirmacion", "confirmed", "verificado"}},
        {"ports_l1", {"ports_l1", "puertos_n1", "nivel_1", "level_1", "l1"}},
        {"ports_l2", {"ports_l2", "puertos_n2", "nivel_2", "level_2", "l2", "lentos"}},
        {"ports_dcfc",
         {"ports_dcfc",
          "ports_dc",
          "puertos_cd",
          "puertos_rapidos",
          "rapidos",
          "dcfc",
          "nivel_3",
          "level_3"}},
        {"connectors", {"connectors", "conectores", "connector", "conector", "plugs"}},
        {"power_kw", {"power_kw", "potencia_kw", "max_kw", "kw", "potencia", "power"}},
        {"lon", {"lon", "longitude", "longitud", "lng", "long", "x"}},
        {"lat", {"lat", "latitude", "latitud", "y"}},
        {"stations", {"stations", "estaciones", "station_count"}},
    }};
    return all;
}

layers::Access accessOf(std::string_view text) {
    const std::string word = folded(text);
    if (word.starts_with("priv")) {
        return layers::Access::Private;
    }
    return word.starts_with("publi") || word.starts_with("abiert") || word == "yes" || word == "si"
               ? layers::Access::Public
               : layers::Access::Unknown;
}

layers::StationStatus statusOf(std::string_view text) {
    using enum layers::StationStatus;
    const std::string word = folded(text);
    if (word.starts_with("temp") || word == "t") {
        return TemporarilyClosed;
    }
    if (word.starts_with("plan") || word.starts_with("proyect") || word == "p") {
        return Planned;
    }
    if (word.starts_with("clos") || word.starts_with("cerrad") || word.starts_with("inactiv") ||
        word.starts_with("fuera")) {
        return Closed;
    }
    return word.starts_with("open") || word.starts_with("abiert") || word.starts_with("activ") ||
                   word.starts_with("operat") || word.starts_with("operac") ||
                   word.starts_with("en operac") || word == "e"
               ? Open
               : Unknown;
}

/** Access to one record of a table or layer by our keys. */
struct RowView {
    std::function<std::string(std::size_t key)> text;
    std::function<std::optional<double>(std::size_t key)> number;
};

/** "CCS1;CHAdeMO", "2 CCS1, 1 J1772", "J1772 x2": names with an optional count. */
void readConnectors(std::string_view text, double powerKw, layers::StationRecord& record) {
    std::string list(text);
    std::ranges::replace_if(list, [](char c) { return c == ',' || c == '|' || c == '+'; }, ';');
    for (std::string_view part : split(list, ';')) {
        part = trimmed(part);
        if (part.empty()) {
            continue;
        }
        int count = 0;
        const std::size_t space = part.find(' ');
        const auto number = parseInteger(part.substr(0, space));
        if (space != std::string_view::npos && number && *number > 0 && *number < 1000) {
            count = static_cast<int>(*number);
            part = trimmed(part.substr(space));
            part = part.starts_with("x ") ? trimmed(part.substr(2)) : part;
        }
        const auto type = connectorFromText(part).value_or(layers::ConnectorType::Other);
        addConnector(record, type, count, powerKw);
    }
}

std::optional<double> portsOf(const RowView& row, std::size_t key) {
    // Text that is no number is an impossible count, not an absent one.
    return row.text(key).empty() ? std::nullopt : std::optional(row.number(key).value_or(-1));
}

StationDraft draftOf(const RowView& row) {
    StationDraft draft;
    layers::StationRecord& record = draft.record;
    record.id = row.text(Id);
    record.name = row.text(Name);
    record.address = row.text(Address);
    record.city = row.text(City);
    record.state = row.text(State);
    record.country = row.text(Country);
    record.network = row.text(Network);
    record.operatorName = row.text(Operator);
    record.facility = row.text(Facility);
    record.openDate = row.text(OpenDate);
    record.dateConfirmed = row.text(DateConfirmed);
    record.access = accessOf(row.text(Access));
    record.status = statusOf(row.text(Status));
    const double stations = row.number(Stations).value_or(1);
    record.stationCount =
        stations >= 1 && stations <= 1e6 ? static_cast<int>(std::floor(stations)) : 1;
    draft.portsL1 = portsOf(row, PortsL1);
    draft.portsL2 = portsOf(row, PortsL2);
    draft.portsDcfc = portsOf(row, PortsDcfc);
    readConnectors(row.text(Connectors), row.number(PowerKw).value_or(0), record);
    return draft;
}

/** Column for each key: the user's mapping first, then the usual spellings. */
template <typename FindColumn>
std::array<std::ptrdiff_t, keyCount>
chooseColumns(const StationOptions& options, const std::string& file, const FindColumn& find) {
    std::array<std::ptrdiff_t, keyCount> columns{};
    for (std::size_t i = 0; i < keyCount; ++i) {
        columns[i] = -1;
        for (const std::string_view spelling : keys()[i].spellings) {
            columns[i] = columns[i] >= 0 ? columns[i] : find(spelling);
        }
    }
    const auto map = [&](std::string_view key, const std::string& column, const char* option) {
        const auto known = std::ranges::find(keys(), key, &Key::name);
        if (known == keys().end()) {
            throw InputError(
                {file,
                 "fields." + std::string(key),
                 "this is no field of a charging station",
                 "Use one of id, name, city, state, ports_dcfc ... as the help lists them."});
        }
        const std::ptrdiff_t found = find(column);
        if (found < 0) {
            throw InputError(
                {file,
                 {},
                 "there is no column \"" + column + "\"",
                 std::string("Correct ") + option + "."});
        }
        columns[static_cast<std::size_t>(known - keys().begin())] = found;
    };
    for (const auto& [key, column] : options.fields) {
        map(key, column, "the mapping `fields`");
    }
    if (!options.source.lonField.empty()) {
        map("lon", options.source.lonField, "the option lon_field");
    }
    if (!options.source.latField.empty()) {
        map("lat", options.source.latField, "the option lat_field");
    }
    return columns;
}

} // namespace

bool isStationTable(const std::vector<std::string>& columns) {
    const auto has = [&](std::size_t key) {
        return std::ranges::any_of(columns, [&](const std::string& column) {
            const std::string name = columnKey(column);
            return std::ranges::any_of(keys()[key].spellings, [&](std::string_view spelling) {
                return columnKey(spelling) == name;
            });
        });
    };
    // "kw" or "network" alone may belong to anything electric.
    return has(PortsL2) || has(PortsDcfc) || has(Connectors);
}

void readStationTable(
    TableFile& table,
    const std::filesystem::path& path,
    const StationOptions& options,
    StationCollector& collector,
    const JobContext& job) {
    const auto columns = chooseColumns(
        options, path.string(), [&](std::string_view name) { return table.column(name); });
    if (columns[Lon] < 0 || columns[Lat] < 0) {
        throw InputError(
            {path.string(),
             "line 1",
             "the table has no columns of coordinates",
             "Set the options lon_field and lat_field to their names."});
    }
    table.setIdColumn(columns[Id]);
    std::optional<geo::Transform> transform;
    if (!options.source.crs.empty()) {
        transform.emplace(options.source.crs);
    }
    const RowView row{
        [&](std::size_t key) { return std::string(table.field(columns[key])); },
        [&](std::size_t key) { return table.number(columns[key]); }};
    while (table.next()) {
        if (table.recordCount() % 512 == 0) {
            job.report(table.progress01());
            job.checkCancelled();
        }
        StationDraft draft = draftOf(row);
        draft.place = table.place();
        draft.hasCoordinateText = !row.text(Lon).empty() || !row.text(Lat).empty();
        draft.lon = row.number(Lon);
        draft.lat = row.number(Lat);
        if (transform && draft.lon && draft.lat) {
            const geo::LonLat place = transform->toLonLat({*draft.lon, *draft.lat});
            draft.lon = place.lon;
            draft.lat = place.lat;
        }
        collector.add(std::move(draft));
    }
}

void readStationVector(
    const std::filesystem::path& path,
    const StationOptions& options,
    StationCollector& collector,
    IssueLog& log,
    const JobContext& job) {
    VectorFile file(path, options.source, log);
    const FeatureTable table = file.read({}, job);
    const auto columns = chooseColumns(options, path.string(), [&](std::string_view name) {
        const Column* found = table.column(name);
        return found == nullptr ? -1 : found - table.columns.data();
    });
    const std::vector<geo::LonLat> places = representativePoints(table);
    std::ptrdiff_t record = 0;
    const auto columnOf = [&](std::size_t key) -> const Column* {
        return columns[key] < 0 ? nullptr : &table.columns[static_cast<std::size_t>(columns[key])];
    };
    const RowView row{
        [&](std::size_t key) {
            const Column* column = columnOf(key);
            return column == nullptr ? std::string() : column->text(record);
        },
        [&](std::size_t key) {
            const Column* column = columnOf(key);
            return column == nullptr ? std::nullopt : column->number(record);
        }};
    for (; record < table.size(); ++record) {
        if (record % 512 == 0) {
            job.checkCancelled();
        }
        StationDraft draft = draftOf(row);
        draft.place = table.place(record);
        const geo::LonLat place = places[static_cast<std::size_t>(record)];
        if (table.kind[static_cast<std::size_t>(record)] != GeometryKind::None) {
            draft.hasCoordinateText = true;
            draft.lon = place.lon;
            draft.lat = place.lat;
        }
        collector.add(std::move(draft));
    }
}

} // namespace corredor::sources
