#include "feature_source.h"
#include "population_raster.h"

#include <corredor/base/error.h>
#include <corredor/sources/layers.h>

#include <cmath>

namespace corredor::sources {
namespace {

[[noreturn]] void failWithoutField(const FeatureSource& source, const std::string& file) {
    throw InputError(
        {file,
         {},
         "no field with the number of people was found",
         "Name it with the option value_field. Its fields: " + namesOf(source.fields())});
}

} // namespace

Read<layers::PopulationLayer> readPopulation(
    const std::filesystem::path& path,
    const PopulationOptions& options,
    const JobContext& job) {
    if (options.raster || isRasterName(path)) {
        return readPopulationRaster(path, options, job);
    }
    IssueLog log(path.string());
    FeatureSource source(path, options.source, log, job);
    const std::string valueField = source.choose(
        {options.valueField,
         "value_field",
         {"pop2020",
          "population",
          "pobtot",
          "pob_total",
          "poblacion",
          "pop",
          "people",
          "habitantes",
          "total_population",
          "P1_001N",
          "B01001_001E"}});
    if (valueField.empty()) {
        failWithoutField(source, path.string());
    }
    const std::string idField = source.choose(
        {options.idField, "id_field", {"id", "cvegeo", "cve_geo", "cve_ageb", "geoid", "geoid20"}});
    const std::string countryField =
        source.choose({options.countryField, "country_field", {"country", "pais"}});
    const FeatureTable table =
        source.read({valueField, idField, countryField}, job.subRange(0, 0.7));
    const std::vector<double> people = numbersOf(table, *table.column(valueField), log);
    std::vector<std::string> ids = textsOf(table, idField);
    reportDuplicates(table, ids, log);
    std::vector<std::string> countries = textsOf(table, countryField);
    const std::vector<geo::LonLat> points = representativePoints(table, job.subRange(0.7, 1.0));

    layers::PopulationLayer layer;
    for (std::size_t i = 0; i < people.size(); ++i) {
        if (table.kind[i] == GeometryKind::None) {
            continue; // reported by the reader of geometries
        }
        const auto record = static_cast<std::ptrdiff_t>(i);
        if (std::isnan(people[i])) {
            if (!table.column(valueField)->isFilled(record)) {
                log.add(
                    Severity::Warning,
                    "bad_value",
                    {table.place(record), ids[i]},
                    "records without a number of people were left out");
            }
            continue;
        }
        if (people[i] < 0) {
            log.add(
                Severity::Warning,
                "negative_value",
                {table.place(record), ids[i]},
                "records with a negative number of people were left out");
            continue;
        }
        layer.points.push_back(points[i]);
        layer.people.push_back(people[i]);
        layer.id.push_back(std::move(ids[i]));
        layer.country.push_back(countryField.empty() ? options.country : countryCode(countries[i]));
    }
    job.report(1.0);
    return {
        std::make_shared<const layers::PopulationLayer>(std::move(layer)),
        log.take(),
        table.recordsInSource};
}

} // namespace corredor::sources
