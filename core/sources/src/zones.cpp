#include "feature_source.h"
#include "zone_repair.h"

#include <corredor/base/error.h>
#include <corredor/sources/layers.h>

#include <algorithm>

namespace corredor::sources {
namespace {

/** Leaves only the polygons; anything else that has a geometry is reported. */
void keepPolygons(FeatureTable& table, IssueLog& log) {
    std::vector<bool> keep(table.kind.size());
    for (std::size_t i = 0; i < keep.size(); ++i) {
        keep[i] = table.kind[i] == GeometryKind::Polygons;
        if (!keep[i] && table.kind[i] != GeometryKind::None) {
            log.add(
                Severity::Warning,
                "bad_geometry",
                {table.place(static_cast<std::ptrdiff_t>(i)), {}},
                "features that are no areas were left out");
        }
    }
    if (std::ranges::find(keep, false) != keep.end()) {
        keepRecords(table, keep);
    }
}

} // namespace

Read<layers::ZoneLayer>
readZones(const std::filesystem::path& path, const ZoneOptions& options, const JobContext& job) {
    IssueLog log(path.string());
    FeatureSource source(path, options.source, log, job);
    const std::string idField = source.choose(
        {options.idField,
         "id_field",
         {"cve_mun",
          "cvegeo",
          "cve_geo",
          "geoid",
          "geoid20",
          "cve_ent",
          "id",
          "fips",
          "iso_3166_2",
          "code"}});
    const std::string labelField = source.choose(
        {options.labelField,
         "label_field",
         {"name", "nomgeo", "nom_mun", "municipio", "nombre", "label", "NAMELSAD"}});
    const std::string countryField = source.choose(
        {options.countryField, "country_field", {"country", "pais", "iso_a2", "adm0_a3"}});
    FeatureTable table = source.readAll(job.subRange(0, 0.9));
    const bool hadRecords = table.size() > 0;
    keepPolygons(table, log);
    if (table.size() == 0 && hadRecords && !options.source.bbox) {
        throw InputError(
            {path.string(),
             "layer " + table.layer,
             "it holds no areas",
             "Name a layer of polygons with the option layer."});
    }
    layers::ZoneLayer zones;
    zones.name = options.name.empty() ? path.stem().string() : options.name;
    RepairedZones repaired = repairedZones(polygonsOf(table), job);
    for (const std::ptrdiff_t shape : repaired.mended) {
        log.add(
            Severity::Warning,
            "bad_geometry",
            {table.place(shape), {}},
            "areas whose borders cross themselves were mended");
    }
    for (const std::ptrdiff_t shape : repaired.left) {
        log.add(
            Severity::Warning,
            "bad_geometry",
            {table.place(shape), {}},
            "areas whose borders cross themselves too often to mend were left as they are");
    }
    zones.shapes = std::make_shared<const geo::Polygons>(std::move(repaired.shapes));
    zones.id = textsOf(table, idField);
    zones.label = textsOf(table, labelField);
    zones.country = textsOf(table, countryField);
    reportDuplicates(table, zones.id, log);
    for (std::size_t i = 0; i < zones.id.size(); ++i) {
        if (zones.id[i].empty()) {
            zones.id[i] = std::to_string(table.recordNumber[i]);
        }
        zones.country[i] = countryField.empty() ? options.country : countryCode(zones.country[i]);
    }
    for (Column& column : table.columns) {
        if (column.texts.empty()) {
            zones.numbers[column.name] = numbersOf(table, column, log);
        } else {
            zones.texts[column.name] = std::move(column.texts);
        }
    }
    job.report(1.0);
    return {
        std::make_shared<const layers::ZoneLayer>(std::move(zones)),
        log.take(),
        table.recordsInSource};
}

} // namespace corredor::sources
