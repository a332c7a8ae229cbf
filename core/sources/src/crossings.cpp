#include "crossing_volume.h"
#include "feature_source.h"

#include <corredor/sources/crossing_waits.h>
#include <corredor/sources/layers.h>

#include <cmath>
#include <map>

namespace corredor::sources {
namespace {

/**
 * Files with a row for each crossing and year: only the latest year of each id stays.
 * Other repeated ids are kept and reported.
 */
std::vector<bool>
latestYears(const FeatureTable& table, const std::vector<std::string>& ids, IssueLog& log) {
    std::vector<bool> keep(ids.size(), true);
    const Column* year = table.column("year");
    if (year == nullptr) {
        reportDuplicates(table, ids, log);
        return keep;
    }
    std::map<std::string_view, std::size_t> latest;
    const auto yearOf = [&](std::size_t i) {
        return year->number(static_cast<std::ptrdiff_t>(i)).value_or(0);
    };
    for (std::size_t i = 0; i < ids.size(); ++i) {
        const auto [place, isNew] = latest.try_emplace(ids[i], i);
        if (isNew || ids[i].empty()) {
            continue;
        }
        const std::size_t older = yearOf(place->second) < yearOf(i) ? place->second : i;
        place->second = older == i ? place->second : i;
        keep[older] = false;
        log.add(
            Severity::Info,
            "duplicate_id",
            {table.place(static_cast<std::ptrdiff_t>(older)), ids[older]},
            "of several years of one crossing only the latest is used");
    }
    return keep;
}

/** The field that tells the crossings apart. */
std::string chooseIdField(const FeatureSource& source) {
    return source.choose({{}, {}, {"id", "port_code", "code", "clave"}});
}

void reportSharedPlaces(
    const FeatureTable& table,
    const layers::CrossingLayer& crossings,
    IssueLog& log) {
    std::map<std::pair<double, double>, const layers::Crossing*> seen;
    for (const layers::Crossing& crossing : crossings) {
        const std::pair key(crossing.location.lon, crossing.location.lat);
        const auto [place, isNew] = seen.try_emplace(key, &crossing);
        if (!isNew) {
            log.add(
                Severity::Warning,
                "shared_coordinates",
                {table.layer + ": " + crossing.name, crossing.id},
                "crossings at exactly the place of another; one of the two is probably wrong");
        }
    }
}

} // namespace

Read<layers::CrossingWaits> readCrossingWaits(
    const std::filesystem::path& path,
    const SourceOptions& options,
    const std::string& waitField,
    const JobContext& job) {
    IssueLog log(path.string());
    IssueLog ofPlaces(path.string()); // told by the reader of crossings
    FeatureSource source(path, options, ofPlaces, job);
    const std::string field = source.choose({waitField, "wait_field", {"wait_min", "espera_min"}});
    layers::CrossingWaits waits;
    if (!field.empty()) {
        const std::string idField = chooseIdField(source);
        FeatureTable table = source.readAll(job);
        keepRecords(table, latestYears(table, textsOf(table, idField), ofPlaces));
        const std::vector<double> minutes = numbersOf(table, *table.column(field), log);
        const std::vector<std::string> ids = textsOf(table, idField);
        for (std::size_t i = 0; i < ids.size(); ++i) {
            const std::string id = ids[i].empty() ? std::to_string(table.recordNumber[i]) : ids[i];
            if (minutes[i] >= 0) {
                waits[id] = minutes[i];
            } else if (minutes[i] < 0) {
                log.add(
                    Severity::Warning,
                    "negative_value",
                    {table.place(static_cast<std::ptrdiff_t>(i)), id},
                    "waits below 0 count as not stated");
            }
        }
    }
    job.report(1.0);
    return {std::make_shared<const layers::CrossingWaits>(std::move(waits)), log.take(), 0};
}

Read<layers::CrossingLayer> readCrossings(
    const std::filesystem::path& path,
    const CrossingOptions& options,
    const JobContext& job) {
    IssueLog log(path.string());
    FeatureSource source(path, options.source, log, job);
    const std::string nameField = source.choose(
        {options.nameField,
         "name_field",
         {"name", "port_name", "crossing", "nombre", "puerto", "cruce"}});
    const std::string volumeField = source.choose(
        {options.volumeField, "volume_field", {"vehicles_per_year", "vehicles", "vehiculos"}});
    const std::string idField = chooseIdField(source);
    FeatureTable table = source.readAll(job.subRange(0, 0.9));
    const std::vector<bool> keep = latestYears(table, textsOf(table, idField), log);
    keepRecords(table, keep);
    const CrossingVolume volume(table);
    const std::vector<std::string> ids = textsOf(table, idField);
    const std::vector<std::string> names = textsOf(table, nameField);
    std::vector<double> stated(ids.size(), 0);
    if (!volumeField.empty()) {
        stated = numbersOf(table, *table.column(volumeField), log);
    }
    const std::vector<geo::LonLat> points = representativePoints(table, job.subRange(0.9, 1.0));
    layers::CrossingLayer crossings;
    for (std::size_t i = 0; i < ids.size(); ++i) {
        if (table.kind[i] == GeometryKind::None) {
            continue; // reported by the reader of geometries
        }
        const double vehicles = volumeField.empty()
                                    ? volume.vehiclesPerYear(static_cast<std::ptrdiff_t>(i))
                                    : stated[i];
        const std::string id = ids[i].empty() ? std::to_string(table.recordNumber[i]) : ids[i];
        crossings.push_back({id, names[i], points[i], vehicles > 0 ? vehicles : 0});
    }
    reportSharedPlaces(table, crossings, log);
    job.report(1.0);
    return {
        std::make_shared<const layers::CrossingLayer>(std::move(crossings)),
        log.take(),
        table.recordsInSource};
}

} // namespace corredor::sources
