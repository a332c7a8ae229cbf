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

/** Fields as the file writes them. @throws InputError */
std::vector<std::string>
namedFields(const FeatureSource& source, const char* key, const std::vector<std::string>& names) {
    std::vector<std::string> fields;
    for (const std::string& name : names) {
        fields.push_back(source.choose({name, key, {}}));
    }
    return fields;
}

/** A field of classes: of numbers where the file has numbers, however it types them. */
void addClasses(
    layers::PopulationLayer& layer,
    const FeatureTable& table,
    const std::string& field,
    IssueLog& log) {
    const Column& column = *table.column(field);
    if (holdsNumbers(column)) {
        layer.numbers[field] = numbersOf(table, column, log);
    } else {
        layer.texts[field] = textsOf(table, field);
    }
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
    const auto classFields = namedFields(source, "class_fields", options.classFields);
    const auto shareFields = namedFields(source, "share_fields", options.shareFields);
    std::vector<std::string> wanted = {valueField, idField, countryField};
    wanted.insert(wanted.end(), classFields.begin(), classFields.end());
    wanted.insert(wanted.end(), shareFields.begin(), shareFields.end());
    const FeatureTable table = source.read(std::move(wanted), job.subRange(0, 0.7));
    const std::vector<double> people = numbersOf(table, *table.column(valueField), log);
    std::vector<std::string> ids = textsOf(table, idField);
    reportDuplicates(table, ids, log);
    std::vector<std::string> countries = textsOf(table, countryField);
    const std::vector<geo::LonLat> points = representativePoints(table, job.subRange(0.7, 1.0));

    layers::PopulationLayer layer;
    std::vector<std::size_t> kept;
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
        kept.push_back(i);
        countries[i] = countryField.empty() ? options.country : countryCode(countries[i]);
    }
    layer = {points, people, std::move(ids), std::move(countries), {}, {}};
    for (const std::string& field : classFields) {
        addClasses(layer, table, field, log);
    }
    for (const std::string& field : shareFields) {
        layer.numbers[field] = numbersOf(table, *table.column(field), log);
    }
    layer = layers::withRows(layer, kept);
    job.report(1.0);
    return {
        std::make_shared<const layers::PopulationLayer>(std::move(layer)),
        log.take(),
        table.recordsInSource};
}

} // namespace corredor::sources
