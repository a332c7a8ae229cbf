#include "inventory_csv.h"

#include "csv_format.h"
#include "table.h"

#include <corredor/base/text.h>
#include <corredor/exports/landscape_csv.h>

namespace corredor::exports {
namespace {

using landscape::Base;
using landscape::Breakdown;
using landscape::Figure;
using landscape::Tally;

std::string number(const std::optional<double>& value, int decimals) {
    return value ? shortestNumber(rounded(*value, decimals)) : std::string();
}

std::string rate(std::int64_t count, const std::optional<double>& base, double unit) {
    return number(landscape::ratePer(static_cast<double>(count), base, unit), 3);
}

struct Line {
    std::string dimension;
    std::string country;
    std::string key;
    std::string label;
    Tally tally;
    std::string plugs;
    Base base;
};

void append(std::string& csv, const Line& line) {
    using namespace landscape;
    const Tally& tally = line.tally;
    const Base& base = line.base;
    appendCsvLine(
        csv,
        {line.dimension,
         line.country,
         cleanText(line.key),
         cleanText(line.label),
         std::to_string(tally.records),
         std::to_string(tally.stations),
         std::to_string(tally.ports.l1),
         std::to_string(tally.ports.l2),
         std::to_string(tally.ports.dcfc),
         shortestNumber(rounded(tally.powerKw, 3)),
         line.plugs,
         std::to_string(tally.stationsWithoutPorts),
         std::to_string(tally.stationsWithoutPower),
         number(base.people, 3),
         number(base.roadKm, 3),
         number(base.electricVehicles, 3),
         rate(tally.stations, base.people, peopleUnit),
         rate(tally.ports.total(), base.people, peopleUnit),
         rate(tally.stations, base.roadKm, roadKmUnit),
         rate(tally.ports.total(), base.roadKm, roadKmUnit),
         rate(tally.stations, base.electricVehicles, vehiclesUnit),
         rate(tally.ports.total(), base.electricVehicles, vehiclesUnit)});
}

std::string nameOf(const Breakdown& breakdown) {
    const std::string name(toString(breakdown.dimension));
    return breakdown.dimension == landscape::Dimension::Zone ? name + ":" + breakdown.zoneLayer
                                                             : name;
}

void appendHead(std::string& csv) {
    appendCsvLine(
        csv,
        {"dimension",
         "country",
         "key",
         "label",
         "records",
         "stations",
         "ports_l1",
         "ports_l2",
         "ports_dc",
         "power_kw",
         "plugs",
         "stations_ports_unknown",
         "stations_power_unknown",
         "people",
         "road_km",
         "electric_vehicles",
         "stations_per_100k_people",
         "ports_per_100k_people",
         "stations_per_100_km",
         "ports_per_100_km",
         "stations_per_1000_ev",
         "ports_per_1000_ev"});
}

void append(std::string& csv, const Breakdown& breakdown, const landscape::Bases& bases) {
    const bool isConnector = breakdown.dimension == landscape::Dimension::Connector;
    for (const Figure& figure : breakdown.figures) {
        append(
            csv,
            {nameOf(breakdown),
             figure.country,
             figure.key,
             figure.label,
             figure.tally,
             isConnector ? std::to_string(figure.plugs) : std::string(),
             baseOf(bases, breakdown, figure)});
    }
}

} // namespace

std::string figuresCsv(const Breakdown& breakdown, const landscape::Bases& bases) {
    std::string csv;
    appendHead(csv);
    append(csv, breakdown, bases);
    return csv;
}

std::string inventoryCsv(const Results& results) {
    std::string csv;
    appendHead(csv);
    append(csv, {"total", "", "", "", results.inventory.total, "", {}});
    for (const Breakdown& breakdown : results.figures.breakdowns) {
        append(csv, breakdown, results.figures.bases);
    }
    return csv;
}

std::string growthCsv(const Results& results) {
    return growthCsv(results.figures.growth);
}

std::string growthCsv(std::span<const landscape::Growth> growth) {
    std::string csv;
    appendCsvLine(
        csv, {"country", "year", "opened", "stations", "ports_l1", "ports_l2", "ports_dc"});
    const auto line = [&](const std::string& country,
                          const std::string& year,
                          const std::string& opened,
                          std::int64_t stations,
                          const layers::PortCounts& ports) {
        appendCsvLine(
            csv,
            {country,
             year,
             opened,
             std::to_string(stations),
             std::to_string(ports.l1),
             std::to_string(ports.l2),
             std::to_string(ports.dcfc)});
    };
    for (const landscape::Growth& country : growth) {
        for (const landscape::GrowthYear& year : country.years) {
            line(
                country.country,
                std::to_string(year.year),
                std::to_string(year.opened),
                year.stations,
                year.ports);
        }
        line(country.country, "", "", country.undatedStations, country.undatedPorts);
    }
    return csv;
}

std::string qualityCsv(const Results& results) {
    std::string csv;
    appendCsvLine(csv, {"source", "figure", "treatment", "records"});
    for (const landscape::SourceQuality& source : results.figures.quality.sources) {
        const auto line = [&](std::string_view figure, std::string_view treatment, std::int64_t n) {
            appendCsvLine(csv, {source.source, figure, treatment, std::to_string(n)});
        };
        line("read", "", source.read);
        line("kept", "", source.kept);
        line("skipped", "skipped", source.skipped);
        line("mended", "mended", source.mended);
        line("doubted", "doubted", source.doubted);
        for (const auto& [code, count] : source.byCode) {
            line(code, toString(landscape::treatmentOf(code)), count);
        }
        line("stale", "doubted", source.stale);
        line("confirmed_unknown", "doubted", source.undated);
        line("coarse_position", "doubted", source.coarse);
        line("accuracy_unknown", "doubted", source.accuracyUnknown);
        line("ports_unknown", "doubted", source.withoutPorts);
    }
    return csv;
}

} // namespace corredor::exports
