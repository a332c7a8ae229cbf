#include "zone_table.h"

#include "table_builder.h"

#include <fmt/format.h>

#include <limits>
#include <set>

namespace corredor::exports {
namespace {

using landscape::RecordState;
using landscape::ZoneAccess;

constexpr double noValue = std::numeric_limits<double>::quiet_NaN();

struct Row {
    const landscape::LayerEquity* layer = nullptr;
    const layers::ZoneLayer* zones = nullptr;
    std::size_t zone = 0;

    [[nodiscard]] const ZoneAccess& access() const { return layer->zones[zone]; }

    [[nodiscard]] bool isRecorded() const { return access().data.state == RecordState::Recorded; }
};

std::vector<Row> rowsOf(const Results& results) {
    std::vector<Row> rows;
    for (std::size_t i = 0; i < results.equity.size(); ++i) {
        for (std::size_t zone = 0; zone < results.equity[i].zones.size(); ++zone) {
            rows.push_back({&results.equity[i], results.zones[i].get(), zone});
        }
    }
    return rows;
}

/** "gm_2020: Muy bajo; im_2020: 59.3": the values that sort the zone into classes. */
std::string classText(const Row& row) {
    std::string text;
    for (const landscape::EquityGrouping& grouping : row.layer->groupings) {
        const auto texts = row.zones->texts.find(grouping.field);
        const auto numbers = row.zones->numbers.find(grouping.field);
        const std::string value = texts != row.zones->texts.end() ? texts->second[row.zone]
                                  : numbers != row.zones->numbers.end()
                                      ? fmt::format("{}", numbers->second[row.zone])
                                      : std::string();
        text += fmt::format("{}{}: {}", text.empty() ? "" : "; ", grouping.field, value);
    }
    return text;
}

std::string sourcesText(const Row& row, const std::vector<std::string>& sources) {
    std::string text;
    const auto& counts = row.access().data.bySource;
    for (std::size_t i = 0; i < counts.size(); ++i) {
        if (counts[i] > 0) {
            text += fmt::format("{}{}: {}", text.empty() ? "" : "; ", sources[i], counts[i]);
        }
    }
    return text;
}

/** "Classes; gm_2020: marginalisation grade 2020 (CONAPO)": the fields that `classes` quotes. */
std::string withFieldNames(std::string text, const Results& results, std::string_view language) {
    std::set<std::string> told;
    for (const landscape::LayerEquity& layer : results.equity) {
        for (const landscape::EquityGrouping& grouping : layer.groupings) {
            if (told.insert(grouping.field).second) {
                text += "; " + grouping.field + ": ";
                text += sourceName(grouping.field, results.scenario.labels, language);
            }
        }
    }
    return text;
}

void addNames(TableBuilder& builder, const std::vector<Row>& rows, const Results& results) {
    builder.text({"layer", "zone layer", "", "Layer", "Capa"}, [&](std::size_t row) {
        return rows[row].layer->layer;
    });
    builder.text({"id", "id of the zone", "", "Id", "Clave"}, [&](std::size_t row) {
        return rows[row].zones->id[rows[row].zone];
    });
    builder.text({"name", "name of the zone", "", "Name", "Nombre"}, [&](std::size_t row) {
        return rows[row].zones->label[rows[row].zone];
    });
    builder.text(
        {"country", "country, ISO 3166-1 alpha-2", "", "Country", "País"},
        [&](std::size_t row) { return rows[row].zones->country[rows[row].zone]; });
    builder.text(
        {"classes",
         withFieldNames("values of its class fields", results, "en"),
         "",
         withFieldNames("Classes", results, "en"),
         withFieldNames("Clases", results, "es")},
        [&](std::size_t row) { return classText(rows[row]); });
}

void addRecords(
    TableBuilder& builder,
    const std::vector<Row>& rows,
    const std::vector<std::string>& sources) {
    builder.text(
        {"data",
         "recorded, no_record (none here, some elsewhere in the state) or not_covered (none in the "
         "state)",
         "",
         "Data coverage",
         "Cobertura de los datos"},
        [&](std::size_t row) { return toString(rows[row].access().data.state); });
    builder.integer(
        {"data_code",
         "0 = not covered, 1 = no record, 2 = recorded",
         "",
         "Data coverage code",
         "Clave de la cobertura de los datos"},
        [&](std::size_t row) { return static_cast<int>(rows[row].access().data.state); });
    builder.integer(
        {"records", "source records, any status", "", "Records", "Registros"},
        [&](std::size_t row) { return rows[row].access().data.records; });
    builder.text(
        {"sources", "sources with records, and how many", "", "Sources", "Fuentes"},
        [&](std::size_t row) { return sourcesText(rows[row], sources); });
    builder.text(
        {"newest",
         "newest date a record was confirmed",
         "",
         "Newest confirmation",
         "Confirmación más reciente"},
        [&](std::size_t row) { return rows[row].access().data.newestConfirmed; });
}

/** Counts, which a zone without any record does not have. */
void addStations(TableBuilder& builder, const std::vector<Row>& rows) {
    const auto count = [&](ColumnInfo info, int decimals, const auto& value) {
        builder.real(std::move(info), decimals, [&](std::size_t row) {
            return rows[row].isRecorded() ? static_cast<double>(value(rows[row].access()))
                                          : noValue;
        });
    };
    count(
        {"stations", "open stations that serve any driver", "", "Stations", "Estaciones"},
        0,
        [](const ZoneAccess& zone) { return zone.open.stations; });
    count(
        {"fast_stn",
         "of these with fast charging",
         "",
         "Fast stations",
         "Estaciones de carga rápida"},
        0,
        [](const ZoneAccess& zone) { return zone.fastStations; });
    count(
        {"ports_l2", "their Level 2 ports", "", "Level 2 ports", "Puertos de nivel 2"},
        0,
        [](const ZoneAccess& zone) { return zone.open.ports.l2; });
    count(
        {"ports_dc", "their fast ports", "", "DC fast ports", "Puertos de carga rápida"},
        0,
        [](const ZoneAccess& zone) { return zone.open.ports.dcfc; });
    count(
        {"ports", "their ports of all levels", "", "Ports", "Puertos"},
        0,
        [](const ZoneAccess& zone) { return zone.open.ports.total(); });
    count(
        {"power_kw", "sum of their stated powers", "kW", "Power (kW)", "Potencia (kW)"},
        1,
        [](const ZoneAccess& zone) { return zone.open.powerKw; });
    builder.real(
        {"per_100k",
         "ports per 100,000 people",
         "ports/100,000 people",
         "Ports per 100,000 people",
         "Puertos por cada 100,000 personas"},
        2,
        [&](std::size_t row) { return rows[row].access().portsPer100k().value_or(noValue); });
}

void addPeople(TableBuilder& builder, const std::vector<Row>& rows) {
    builder.real({"people", "people", "people", "People", "Personas"}, 1, [&](std::size_t row) {
        return rows[row].access().people;
    });
    builder.real(
        {"reach_fast",
         "people within reach of fast charging",
         "people",
         "People within reach of fast charging",
         "Personas al alcance de la carga rápida"},
        1,
        [&](std::size_t row) {
            const ZoneAccess& zone = rows[row].access();
            return zone.coveredFast01() ? zone.coveredFast : noValue;
        });
    builder.real(
        {"share_fast",
         "share of people within reach of fast charging",
         "%",
         "Share within reach (%)",
         "Proporción al alcance (%)"},
        2,
        [&](std::size_t row) {
            const std::optional<double> share = rows[row].access().coveredFast01();
            return share ? *share * 100 : noValue;
        });
    builder.real(
        {"med_km",
         "median way of its people to any station",
         "km",
         "Median km to any station",
         "Mediana de km a cualquier estación"},
        2,
        [&](std::size_t row) { return rows[row].access().medianKm; });
    builder.real(
        {"med_fastkm",
         "median way of its people to fast charging",
         "km",
         "Median km to fast charging",
         "Mediana de km a la carga rápida"},
        2,
        [&](std::size_t row) { return rows[row].access().medianFastKm; });
}

} // namespace

Table zoneTable(const Results& results) {
    const std::vector<Row> rows = rowsOf(results);
    std::vector<geo::LonLat> middles;
    std::vector<MultiPolygon> polygons;
    for (const Row& row : rows) {
        const auto shape = static_cast<std::ptrdiff_t>(row.zone);
        middles.push_back(geo::pointInside(*row.zones->shapes, shape));
        polygons.push_back(geo::partsOf(*row.zones->shapes, shape));
    }
    TableBuilder builder("zones", "Zones", std::move(middles));
    builder.polygons(std::move(polygons));
    addNames(builder, rows, results);
    addRecords(builder, rows, results.dataCoverage.sources);
    addStations(builder, rows);
    addPeople(builder, rows);
    builder.lonLat();
    return builder.take();
}

} // namespace corredor::exports
