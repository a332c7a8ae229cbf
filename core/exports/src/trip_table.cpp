#include "trip_table.h"

#include "table_builder.h"

#include <corredor/exports/trip_facts.h>

#include <fmt/format.h>

#include <cmath>

namespace corredor::exports {
namespace {

using landscape::CityTrip;
using landscape::Compatibility;
using landscape::ConnectorAddition;
using landscape::TripCity;
using landscape::TripResult;
using landscape::TripStatus;
using landscape::TypeCompatibility;

constexpr double wholePercent = 100;

std::size_t at(std::int32_t i) {
    return static_cast<std::size_t>(i);
}

/** One type of vehicle on one trip. */
struct TripRow {
    const TypeCompatibility* type = nullptr;
    const CityTrip* trip = nullptr;
    const TripResult* result = nullptr;
};

std::vector<TripRow> tripRows(const Results& results) {
    std::vector<TripRow> rows;
    if (!results.compatibility) {
        return rows;
    }
    for (const TypeCompatibility& type : results.compatibility->types) {
        for (std::size_t i = 0; i < type.trips.size(); ++i) {
            rows.push_back({&type, &results.compatibility->trips[i], &type.trips[i]});
        }
    }
    return rows;
}

const TripCity& cityAt(const Results& results, std::int32_t city) {
    return results.compatibility->cities[at(city)];
}

const std::string& uidOf(const Results& results, std::int32_t station) {
    return results.stations.stationUid[at(station)];
}

std::string stopsText(const Results& results, const TripResult& result) {
    std::string text;
    for (const std::int32_t station : result.stops) {
        text += fmt::format("{}{}", text.empty() ? "" : " ", uidOf(results, station));
    }
    return text;
}

void addEnds(TableBuilder& builder, const Results& results, const std::vector<TripRow>& rows) {
    builder.text({"vehicle", "type of vehicle", "", "Vehicle", "Vehículo"}, [&](auto row) {
        return rows[row].type->type.name;
    });
    builder.text({"from", "city it starts from", "", "From", "Desde"}, [&](auto row) {
        return cityText(cityAt(results, rows[row].trip->from));
    });
    builder.text({"to", "city it goes to", "", "To", "Hasta"}, [&](auto row) {
        return cityText(cityAt(results, rows[row].trip->to));
    });
    builder.text(
        {"group", "within us or mx, or across the border", "", "Group", "Grupo"}, [&](auto row) {
            return std::string(toString(groupOf(*results.compatibility, *rows[row].trip)));
        });
    builder.real(
        {"direct_km", "least way by road", "km", "Direct way (km)", "Camino directo (km)"},
        3,
        [&](auto row) { return rows[row].trip->directKm; });
    builder.real(
        {"weight_pct",
         "share of all trips by gravity: people times people over distance squared",
         "%",
         "Weight (%)",
         "Peso (%)"},
        6,
        [&](auto row) { return rows[row].trip->weight01 * wholePercent; });
}

void addResult(TableBuilder& builder, const Results& results, const std::vector<TripRow>& rows) {
    builder.text(
        {"status", "possible, too-long or out-of-range", "", "Status", "Estado"},
        [&](auto row) { return std::string(toString(rows[row].result->status)); });
    builder.integer(
        {"possible", "1 = possible, 0 = not", "", "Possible", "Posible"},
        [&](auto row) { return rows[row].result->status == TripStatus::Possible ? 1 : 0; });
    builder.integer({"stops", "stops on the way", "", "Stops", "Paradas"}, [&](auto row) {
        return rows[row].result->stops.size();
    });
    builder.real(
        {"km",
         "way by the stops, empty = out of range",
         "km",
         "With stops (km)",
         "Con paradas (km)"},
        3,
        [&](auto row) {
            const double km = rows[row].result->km;
            return std::isfinite(km) ? km : std::nan("");
        });
    builder.text(
        {"stop_ids", "station_uid of the stops in order", "", "Stops at", "Paradas en"},
        [&](auto row) { return stopsText(results, *rows[row].result); });
}

void addFailure(TableBuilder& builder, const Results& results, const std::vector<TripRow>& rows) {
    const auto failed = [&](std::size_t row) {
        return rows[row].result->status != TripStatus::Possible;
    };
    const auto km = [&](std::size_t row, double landscape::TripBreak::* member) {
        return failed(row) ? rows[row].result->failure.*member : std::nan("");
    };
    const auto id = [&](std::size_t row, std::int32_t landscape::TripBreak::* member) {
        const std::int32_t station = rows[row].result->failure.*member;
        return failed(row) && station >= 0 ? uidOf(results, station) : std::string();
    };
    builder.text(
        {"last_id",
         "last station reached where it fails, empty = the city it starts from",
         "",
         "Fails after",
         "Falla después de"},
        [&](auto row) { return id(row, &landscape::TripBreak::last); });
    builder.text(
        {"next_id",
         "next usable station, which is too far, empty = the city it goes to",
         "",
         "Next station",
         "Estación siguiente"},
        [&](auto row) { return id(row, &landscape::TripBreak::next); });
    builder.real(
        {"stretch_km", "from the last to the next", "km", "Stretch (km)", "Tramo (km)"},
        3,
        [&](auto row) { return km(row, &landscape::TripBreak::stretchKm); });
    builder.real(
        {"short_km", "what the stretch is beyond the range", "km", "Short (km)", "Faltan (km)"},
        3,
        [&](auto row) { return km(row, &landscape::TripBreak::shortKm); });
}

/** A listed place for a connector. */
struct AdditionRow {
    const TypeCompatibility* type = nullptr;
    const ConnectorAddition* addition = nullptr;
    std::size_t rank = 0; ///< 1 = best of the type
};

std::vector<AdditionRow> additionRows(const Results& results) {
    std::vector<AdditionRow> rows;
    if (results.compatibility) {
        for (const TypeCompatibility& type : results.compatibility->types) {
            for (std::size_t i = 0; i < type.additions.size(); ++i) {
                rows.push_back({&type, &type.additions[i], i + 1});
            }
        }
    }
    return rows;
}

void addPlace(TableBuilder& builder, const Results& results, const std::vector<AdditionRow>& rows) {
    builder.text({"connector", "connector to add", "", "Connector", "Conector"}, [&](auto row) {
        return std::string(toString(rows[row].addition->connector));
    });
    builder.text(
        {"place", "station or town where it is added", "", "Place", "Lugar"},
        [&](auto row) { return placeText(results, *rows[row].addition); });
    builder.text(
        {"station_id",
         "station_uid of the station, empty = a town without one",
         "",
         "Station",
         "Estación"},
        [&](auto row) {
            const std::int32_t station = rows[row].addition->station;
            return station < 0 ? std::string() : uidOf(results, station);
        });
    builder.text({"country", "country", "", "Country", "País"}, [&](auto row) {
        return rows[row].addition->country;
    });
}

} // namespace

Table tripTable(const Results& results) {
    const std::vector<TripRow> rows = tripRows(results);
    std::vector<geo::LonLat> middles;
    std::vector<std::vector<geo::LonLat>> lines;
    for (const TripRow& row : rows) {
        lines.push_back(landscape::wayOf(*results.compatibility, *row.result));
        middles.push_back(lines.back()[lines.back().size() / 2]);
    }
    TableBuilder builder("trips", "Trips between cities by vehicle", std::move(middles));
    builder.lines(std::move(lines));
    addEnds(builder, results, rows);
    addResult(builder, results, rows);
    addFailure(builder, results, rows);
    return builder.take();
}

Table additionTable(const Results& results) {
    const std::vector<AdditionRow> rows = additionRows(results);
    std::vector<geo::LonLat> points;
    for (const AdditionRow& row : rows) {
        points.push_back(row.addition->location);
    }
    TableBuilder builder(
        "connector_additions", "Where one connector more opens the most trips", std::move(points));
    builder.text({"vehicle", "type of vehicle", "", "Vehicle", "Vehículo"}, [&](auto row) {
        return rows[row].type->type.name;
    });
    builder.integer(
        {"rank", "place in the list of the type", "", "Rank", "Lugar en la lista"},
        [&](auto row) { return rows[row].rank; });
    addPlace(builder, results, rows);
    builder.integer(
        {"trips", "trips that it alone makes possible", "", "Trips opened", "Viajes que abre"},
        [&](auto row) { return rows[row].addition->trips; });
    builder.integer(
        {"across", "of them across the border", "", "Across the border", "A través de la frontera"},
        [&](auto row) { return rows[row].addition->tripsAcross; });
    builder.real(
        {"weight_pct", "their share of all trips by gravity", "%", "Weight (%)", "Peso (%)"},
        6,
        [&](auto row) { return rows[row].addition->weight01 * wholePercent; });
    builder.lonLat();
    return builder.take();
}

} // namespace corredor::exports
