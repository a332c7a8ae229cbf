#include "crossing_facts.h"
#include "site_table.h"
#include "table_builder.h"

#include <corredor/base/text.h>

#include <limits>
#include <memory>

namespace corredor::exports {
namespace {

using layers::StationRecord;

/** The columns that stations and source records share, defined once. */
void addStationColumns(TableBuilder& builder, const std::vector<StationRecord>& stations) {
    const auto text = [&](ColumnInfo info, std::string StationRecord::* member) {
        builder.text(std::move(info), [&](std::size_t row) { return stations[row].*member; });
    };
    text({"name", "station name", "", "Name", "Nombre"}, &StationRecord::name);
    text({"address", "street address", "", "Address", "Dirección"}, &StationRecord::address);
    text({"city", "city or town", "", "City", "Localidad"}, &StationRecord::city);
    text({"admin1", "state, USPS or ISO 3166-2:MX", "", "State", "Estado"}, &StationRecord::state);
    text(
        {"country", "country, ISO 3166-1 alpha-2", "", "Country", "País"}, &StationRecord::country);
    text(
        {"network", "charging network, as published", "", "Network", "Red"},
        &StationRecord::network);
    text(
        {"operator", "operator, as published", "", "Operator", "Operador"},
        &StationRecord::operatorName);
    text(
        {"facility", "kind of facility, as published", "", "Facility", "Instalación"},
        &StationRecord::facility);
    builder.text({"access", "public, private or unknown", "", "Access", "Acceso"}, [&](auto row) {
        return toString(stations[row].access);
    });
    builder.text(
        {"status", "open, planned, temporarily_closed, closed or unknown", "", "Status", "Estatus"},
        [&](auto row) { return toString(stations[row].status); });
    builder.integer(
        {"ports_l1", "Level 1 ports", "ports", "L1 ports", "Puertos L1"},
        [&](auto row) { return stations[row].ports.l1; });
    builder.integer(
        {"ports_l2", "Level 2 ports", "ports", "L2 ports", "Puertos L2"},
        [&](auto row) { return stations[row].ports.l2; });
    builder.integer(
        {"ports_dc", "DC fast ports", "ports", "DC fast ports", "Puertos de carga rápida"},
        [&](auto row) { return stations[row].ports.dcfc; });
    builder.text(
        {"conn", "connectors: type, number, greatest power", "", "Connectors", "Conectores"},
        [&](auto row) { return connectorText(stations[row]); });
    builder.real(
        {"max_kw",
         "greatest power of one port, where known",
         "kW",
         "Max. power (kW)",
         "Potencia máx. (kW)"},
        1,
        [&](auto row) {
            const double powerKw = layers::maxPowerKw(stations[row]);
            return powerKw > 0 ? powerKw : std::numeric_limits<double>::quiet_NaN();
        });
    builder.integer(
        {"stations",
         "stations the row stands for (more than 1 in town-level tables)",
         "",
         "Stations",
         "Estaciones"},
        [&](auto row) { return stations[row].stationCount; });
    text({"open_date", "opened, ISO 8601", "", "Opened", "Apertura"}, &StationRecord::openDate);
    text(
        {"confirmed", "last confirmed, ISO 8601", "", "Last confirmed", "Última confirmación"},
        &StationRecord::dateConfirmed);
    builder.text(
        {"pos_acc", "positional accuracy", "", "Positional accuracy", "Exactitud posicional"},
        [&](auto row) { return toString(stations[row].accuracy); });
    builder.integer(
        {"doubtful", "1 = lies outside its stated state", "", "Place doubtful", "Lugar dudoso"},
        [&](auto row) { return stations[row].locationDoubtful ? 1 : 0; });
    text({"source", "dataset", "", "Source", "Fuente"}, &StationRecord::source);
    text(
        {"source_id", "id in the dataset", "", "Source id", "Clave en la fuente"},
        &StationRecord::id);
    text(
        {"ref_id", "id in another dataset", "", "Reference", "Referencia"},
        &StationRecord::referenceId);
    text({"licence", "licence of the record", "", "Licence", "Licencia"}, &StationRecord::licence);
    builder.lonLat();
}

/** The layer, or an empty one: a table without rows still has its columns. */
const layers::StationLayer& layerOrNone(const std::shared_ptr<const layers::StationLayer>& layer) {
    static const layers::StationLayer none;
    return layer == nullptr ? none : *layer;
}

std::string nameOf(const StationRecord& record) {
    return record.source + ":" + record.id;
}

} // namespace

std::string connectorText(const StationRecord& station) {
    std::string text;
    for (const layers::Connector& connector : station.connectors) {
        text += text.empty() ? "" : ", ";
        text += toString(connector.type);
        if (connector.count > 0) {
            text += ": " + std::to_string(connector.count);
        }
        if (connector.powerKw > 0) {
            text += " (" + shortestNumber(rounded(connector.powerKw, 1)) + " kW)";
        }
    }
    return text;
}

Table stationTable(const Results& results) {
    const landscape::MergedStations& merged = results.stations;
    const layers::StationLayer& stations = layerOrNone(merged.stations);
    std::vector<std::int64_t> records(merged.stationUid.size(), 0);
    for (const landscape::Membership& membership : merged.membership) {
        if (membership.station >= 0) {
            ++records[static_cast<std::size_t>(membership.station)];
        }
    }
    TableBuilder builder("stations", "Charging stations", stations.locations());
    builder.text({"uid", "station id of this run", "", "Station", "Estación"}, [&](auto row) {
        return merged.stationUid[row];
    });
    addStationColumns(builder, stations.records());
    builder.text(
        {"power_cls",
         "class of greatest port power, kW; empty = not known",
         "kW",
         "Power class",
         "Clase de potencia"},
        [&](auto row) {
            return toString(landscape::powerClassOf(stations.record(static_cast<int>(row))));
        });
    builder.integer(
        {"records", "source records merged into the station", "", "Records", "Registros"},
        [&](auto row) { return records[row]; });
    return builder.take();
}

Table recordTable(const Results& results) {
    const landscape::MergedStations& merged = results.stations;
    const layers::StationLayer& layer = layerOrNone(merged.records);
    const std::vector<StationRecord>& records = layer.records();
    const auto& membership = merged.membership;
    TableBuilder builder("records", "Source records", layer.locations());
    builder.text(
        {"uid", "station the record belongs to", "", "Station", "Estación"}, [&](auto row) {
            return membership[row].station < 0
                       ? std::string()
                       : merged.stationUid[static_cast<std::size_t>(membership[row].station)];
        });
    builder.text(
        {"dup_of", "record it repeats, source:id", "", "Duplicate of", "Duplicado de"},
        [&](auto row) {
            return membership[row].duplicateOf < 0
                       ? std::string()
                       : nameOf(records[static_cast<std::size_t>(membership[row].duplicateOf)]);
        });
    builder.real(
        {"confidence", "confidence of the match, 0 to 1", "", "Confidence", "Confianza"},
        3,
        [&](auto row) { return membership[row].confidence01; });
    builder.text(
        {"reason", "why it belongs to the station", "", "Reason", "Motivo"},
        [&](auto row) { return membership[row].reason; });
    addStationColumns(builder, records);
    return builder.take();
}

Table duplicateTable(const Table& records) {
    std::vector<std::size_t> rows;
    const auto& duplicateOf = std::get<TextColumn>(records.column("dup_of").data);
    for (std::size_t row = 0; row < duplicateOf.size(); ++row) {
        if (!duplicateOf[row].empty()) {
            rows.push_back(row);
        }
    }
    Table table = withRows(records, rows);
    table.name = "duplicates";
    table.title = "Duplicate records";
    return table;
}

Table qualityTable(const Results& results) {
    const landscape::MergedStations& merged = results.stations;
    const auto& doubts = results.figures.quality.points;
    const auto recordAt = [&](std::size_t row) -> const StationRecord& {
        return merged.records->record(doubts[row].record);
    };
    std::vector<geo::LonLat> points;
    for (std::size_t row = 0; row < doubts.size(); ++row) {
        points.push_back(recordAt(row).location);
    }
    TableBuilder builder("data_quality", "Data quality", std::move(points));
    builder.text(
        {"code", "stale, coarse_position or outside_state", "", "Doubt", "Duda"},
        [&](auto row) { return doubts[row].code; });
    builder.text(
        {"uid", "station the record belongs to", "", "Station", "Estación"}, [&](auto row) {
            const auto record = static_cast<std::size_t>(doubts[row].record);
            return merged.stationUid[static_cast<std::size_t>(merged.membership[record].station)];
        });
    builder.text({"source", "dataset", "", "Source", "Fuente"}, [&](auto row) {
        return recordAt(row).source;
    });
    builder.text(
        {"source_id", "id in the dataset", "", "Source id", "Clave en la fuente"},
        [&](auto row) { return recordAt(row).id; });
    builder.text({"name", "station name", "", "Name", "Nombre"}, [&](auto row) {
        return recordAt(row).name;
    });
    builder.text(
        {"confirmed", "last confirmed, ISO 8601", "", "Last confirmed", "Última confirmación"},
        [&](auto row) { return recordAt(row).dateConfirmed; });
    builder.text(
        {"pos_acc", "positional accuracy", "", "Positional accuracy", "Exactitud posicional"},
        [&](auto row) { return toString(recordAt(row).accuracy); });
    builder.lonLat();
    return builder.take();
}

Table crossingTable(const Results& results) {
    layers::CrossingLayer crossings;
    if (results.crossingPlaces != nullptr) {
        crossings = *results.crossingPlaces;
    }
    std::vector<geo::LonLat> points;
    std::vector<network::BorderJoin> joins(crossings.size());
    for (std::size_t i = 0; i < crossings.size(); ++i) {
        points.push_back(crossings[i].location);
        for (const network::BorderJoin& join : results.crossings) {
            if (join.crossingId == crossings[i].id) {
                joins[i] = join;
            }
        }
    }
    TableBuilder builder("crossings", "Ports of entry", std::move(points));
    builder.text({"cross_id", "id of the port of entry", "", "Crossing", "Cruce"}, [&](auto row) {
        return crossings[row].id;
    });
    builder.text({"name", "name of the port of entry", "", "Name", "Nombre"}, [&](auto row) {
        return crossings[row].name;
    });
    builder.integer(
        {"joined", "1 = joins the two countries' roads", "", "Joined", "Unido"},
        [&](auto row) { return joins[row].joined ? 1 : 0; });
    builder.real(
        {"conn_m", "length of the connector to the roads", "m", "Connector (m)", "Conector (m)"},
        1,
        [&](auto row) { return joins[row].lengthM; });
    builder.real(
        {"veh_year",
         "vehicles a year, 0 = not known",
         "vehicles/year",
         "Vehicles a year",
         "Vehículos al año"},
        0,
        [&](auto row) { return crossings[row].vehiclesPerYear; });
    builder.real(
        {"wait_min",
         "mean wait that ways over it take; empty = not stated",
         "min",
         "Wait (min)",
         "Espera (min)"},
        1,
        [&](auto row) { return waitMinOf(results, crossings[row].id); });
    builder.lonLat();
    return builder.take();
}

} // namespace corredor::exports
