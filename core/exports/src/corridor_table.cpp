#include "corridor_table.h"

#include "table_builder.h"

#include <corredor/base/units.h>

#include <fmt/format.h>

#include <cmath>

namespace corredor::exports {
namespace {

using landscape::Corridor;
using landscape::CorridorGap;
using landscape::CorridorStation;

std::span<const Corridor> corridorsOf(const Results& results) {
    return results.corridors ? std::span<const Corridor>(results.corridors->corridors)
                             : std::span<const Corridor>();
}

/** A part of a corridor (a gap, a station) with the corridor it belongs to. */
template <typename Part>
struct Row {
    const Corridor* corridor = nullptr;
    const Part* part = nullptr;
};

template <typename Part>
std::vector<Row<Part>> rowsOf(const Results& results, std::vector<Part> Corridor::* parts) {
    std::vector<Row<Part>> rows;
    for (const Corridor& corridor : corridorsOf(results)) {
        for (const Part& part : corridor.*parts) {
            rows.push_back({&corridor, &part});
        }
    }
    return rows;
}

struct GapRow : Row<CorridorGap> {
    bool isAtBest = false;
};

/** Of each corridor the gaps, then those that remain at best. */
std::vector<GapRow> gapRows(const Results& results) {
    std::vector<GapRow> rows;
    for (const Corridor& corridor : corridorsOf(results)) {
        for (const CorridorGap& gap : corridor.gaps) {
            rows.push_back({{&corridor, &gap}, false});
        }
        for (const CorridorGap& gap : corridor.gapsAtBest) {
            rows.push_back({{&corridor, &gap}, true});
        }
    }
    return rows;
}

std::string routesText(const Corridor& corridor) {
    return fmt::format("{}", fmt::join(corridor.spec.routes, ", "));
}

const ColumnInfo corridorColumn = {"corridor", "name of the corridor", "", "Corridor", "Corredor"};

std::string windowsText(const CorridorGap& gap) {
    std::string text;
    for (const landscape::SiteWindow& window : gap.windows) {
        text += fmt::format(
            "{}{:.1f}-{:.1f}",
            text.empty() ? "" : "; ",
            window.beginM / metresPerKm,
            window.endM / metresPerKm);
    }
    return text;
}

void addGapEnds(TableBuilder& builder, const std::vector<GapRow>& rows) {
    builder.real(
        {"start_km", "chainage of its start", "km", "Start (km)", "Inicio (km)"}, 3, [&](auto row) {
            return rows[row].part->beginM / metresPerKm;
        });
    builder.real({"end_km", "chainage of its end", "km", "End (km)", "Fin (km)"}, 3, [&](auto row) {
        return rows[row].part->endM / metresPerKm;
    });
    builder.real(
        {"length_km", "length along the corridor", "km", "Length (km)", "Longitud (km)"},
        3,
        [&](auto row) { return rows[row].part->lengthM() / metresPerKm; });
    builder.text(
        {"from_town", "town near its start", "", "From near", "Desde cerca de"},
        [&](auto row) { return townNear(*rows[row].corridor, rows[row].part->beginM); });
    builder.text({"to_town", "town near its end", "", "To near", "Hasta cerca de"}, [&](auto row) {
        return townNear(*rows[row].corridor, rows[row].part->endM);
    });
    builder.text({"countries", "countries it lies in", "", "Countries", "Países"}, [&](auto row) {
        const auto& line = rows[row].corridor->line;
        const std::string begin(line.countryAt(rows[row].part->beginM));
        const std::string end(line.countryAt(rows[row].part->endM));
        return begin == end ? begin : begin + "-" + end;
    });
}

} // namespace

double lengthIn(const landscape::CorridorLine& line, std::string_view country) {
    double metres = 0;
    for (const landscape::Stretch& stretch : line.stretches) {
        metres += stretch.country == country ? stretch.endM - stretch.beginM : 0;
    }
    return metres;
}

std::string townNear(const Corridor& corridor, double chainageM, double withinM) {
    const landscape::CorridorTown* best = nullptr;
    for (const landscape::CorridorTown& town : corridor.towns) {
        const bool isNear = std::abs(town.chainageM - chainageM) <= withinM;
        if (isNear && (best == nullptr || town.population > best->population)) {
            best = &town;
        }
    }
    return best == nullptr ? std::string() : best->name;
}

Table corridorTable(const Results& results) {
    const std::span<const Corridor> corridors = corridorsOf(results);
    std::vector<geo::LonLat> middles;
    std::vector<std::vector<geo::LonLat>> lines;
    for (const Corridor& corridor : corridors) {
        middles.push_back(corridor.line.at(corridor.line.lengthM() / 2));
        lines.push_back(corridor.line.vertices);
    }
    TableBuilder builder("corridors", "Charging corridors", std::move(middles));
    builder.lines(std::move(lines));
    builder.text(corridorColumn, [&](auto row) { return corridors[row].spec.name; });
    builder.text({"routes", "its numbered routes", "", "Routes", "Rutas"}, [&](auto row) {
        return routesText(corridors[row]);
    });
    builder.real(
        {"length_km", "driven length", "km", "Length (km)", "Longitud (km)"}, 3, [&](auto row) {
            return corridors[row].line.lengthM() / metresPerKm;
        });
    builder.real(
        {"us_km", "length in the United States", "km", "km in US", "km en EE. UU."},
        3,
        [&](auto row) { return lengthIn(corridors[row].line, "US") / metresPerKm; });
    builder.real(
        {"mx_km", "length in Mexico", "km", "km in Mexico", "km en México"}, 3, [&](auto row) {
            return lengthIn(corridors[row].line, "MX") / metresPerKm;
        });
    builder.integer(
        {"counting",
         "stations that meet the rule",
         "",
         "Stations that count",
         "Estaciones que cuentan"},
        [&](auto row) {
            return std::ranges::count_if(
                corridors[row].stations, [](const CorridorStation& s) { return s.counts(); });
        });
    builder.integer(
        {"gaps", "gaps longer than the rule allows", "", "Gaps", "Brechas"},
        [&](auto row) { return corridors[row].gaps.size(); });
    builder.real(
        {"gap_km", "length in gaps", "km", "km in gaps", "km en brechas"}, 3, [&](auto row) {
            return totalLengthM(corridors[row].gaps) / metresPerKm;
        });
    builder.integer(
        {"gaps_best",
         "gaps if every station that may qualify did",
         "",
         "Gaps at best",
         "Brechas en el mejor caso"},
        [&](auto row) { return corridors[row].gapsAtBest.size(); });
    builder.integer(
        {"sites_need",
         "least number of new sites that closes the gaps",
         "",
         "Sites needed",
         "Sitios necesarios"},
        [&](auto row) { return sitesNeeded(corridors[row].gaps); });
    return builder.take();
}

Table gapTable(const Results& results) {
    const auto rows = gapRows(results);
    std::vector<geo::LonLat> middles;
    std::vector<std::vector<geo::LonLat>> lines;
    for (const GapRow& row : rows) {
        const auto& [beginM, endM] = std::pair(row.part->beginM, row.part->endM);
        middles.push_back(row.corridor->line.at((beginM + endM) / 2));
        lines.push_back(row.corridor->line.between(beginM, endM));
    }
    TableBuilder builder("corridor_gaps", "Gaps of the charging corridors", std::move(middles));
    builder.lines(std::move(lines));
    builder.text(corridorColumn, [&](auto row) { return rows[row].corridor->spec.name; });
    builder.text(
        {"case",
         "known = only stations known to meet the rule count; at_best = those that may meet it too",
         "",
         "Case",
         "Caso"},
        [&](auto row) { return std::string(rows[row].isAtBest ? "at_best" : "known"); });
    addGapEnds(builder, rows);
    builder.text({"place", "where on the corridor", "", "Where", "Dónde"}, [&](auto row) {
        return std::string(toString(rows[row].part->place));
    });
    builder.integer(
        {"sites_need",
         "least number of new sites that closes it",
         "",
         "Sites needed",
         "Sitios necesarios"},
        [&](auto row) { return rows[row].part->sitesNeeded; });
    builder.text(
        {"windows_km",
         "chainages between which each new site may stand",
         "km",
         "Where they may stand (km)",
         "Dónde pueden estar (km)"},
        [&](auto row) { return windowsText(*rows[row].part); });
    builder.integer(
        {"may_qual", "stations inside it that may qualify", "", "May qualify", "Podrían cumplir"},
        [&](auto row) { return rows[row].part->mayQualify.size(); });
    return builder.take();
}

Table corridorStationTable(const Results& results) {
    const auto rows = rowsOf(results, &Corridor::stations);
    std::vector<geo::LonLat> points;
    points.reserve(rows.size());
    const auto recordOf = [&](std::size_t row) -> const layers::StationRecord& {
        return results.stations.stations->record(rows[row].part->station);
    };
    for (std::size_t row = 0; row < rows.size(); ++row) {
        points.push_back(recordOf(row).location);
    }
    TableBuilder builder("corridor_stations", "Stations at corridors", std::move(points));
    builder.text(corridorColumn, [&](auto row) { return rows[row].corridor->spec.name; });
    builder.text(
        {"station_id", "station_uid of the station", "", "Station", "Estación"}, [&](auto row) {
            return results.stations.stationUid[static_cast<std::size_t>(rows[row].part->station)];
        });
    builder.text({"name", "name of the station", "", "Name", "Nombre"}, [&](auto row) {
        return recordOf(row).name;
    });
    builder.real({"km", "chainage on the corridor", "km", "km", "km"}, 3, [&](auto row) {
        return rows[row].part->chainageM / metresPerKm;
    });
    builder.real(
        {"straight_m", "straight line to the corridor", "m", "Straight (m)", "En línea recta (m)"},
        1,
        [&](auto row) { return rows[row].part->straightM; });
    builder.real(
        {"driving_m",
         "way to the corridor by road, empty = beyond the offset",
         "m",
         "Driving (m)",
         "Por camino (m)"},
        1,
        [&](auto row) {
            const double metres = rows[row].part->drivingM;
            return std::isfinite(metres) ? metres : std::nan("");
        });
    builder.integer(
        {"counts", "2 = counts, 1 = may qualify, 0 = does not count", "", "Counts", "Cuenta"},
        [&](auto row) {
            const CorridorStation& station = *rows[row].part;
            return station.counts() ? 2 : station.mayCount() ? 1 : 0;
        });
    builder.text({"reason", "what the rule says of it", "", "Reason", "Motivo"}, [&](auto row) {
        const CorridorStation& station = *rows[row].part;
        return std::string(station.isNear ? station.verdict.reason : "too_far_by_road");
    });
    return builder.take();
}

} // namespace corredor::exports
