#include "feature_source.h"

#include <corredor/base/error.h>
#include <corredor/sources/layers.h>

#include <cmath>

namespace corredor::sources {

Read<layers::PlaceLayer>
readPlaces(const std::filesystem::path& path, const SourceOptions& options, const JobContext& job) {
    IssueLog log(path.string());
    FeatureSource source(path, options, log, job);
    const std::string name = source.choose(
        {{}, {}, {"name", "nombre", "nom_loc", "nomgeo", "city", "place", "localidad"}});
    if (name.empty()) {
        throw InputError(
            {path.string(),
             {},
             "it has no field with names",
             "Call the field with names \"name\"."});
    }
    const std::string country = source.choose({{}, {}, {"country", "pais", "country_code"}});
    const std::string admin1 =
        source.choose({{}, {}, {"admin1", "state", "estado", "nom_ent", "entidad"}});
    const std::string population =
        source.choose({{}, {}, {"population", "pop2020", "pobtot", "poblacion", "pop"}});
    const FeatureTable table =
        source.read({name, country, admin1, population}, job.subRange(0, 0.9));
    const std::vector<geo::LonLat> points = representativePoints(table, job.subRange(0.9, 1.0));
    std::vector<std::string> names = textsOf(table, name);
    const std::vector<std::string> countries = textsOf(table, country);
    std::vector<std::string> states = textsOf(table, admin1);
    std::vector<double> people(points.size());
    if (!population.empty()) {
        people = numbersOf(table, *table.column(population), log);
    }
    layers::PlaceLayer places;
    for (std::size_t i = 0; i < points.size(); ++i) {
        if (table.kind[i] == GeometryKind::None) {
            continue; // reported by the reader of geometries
        }
        places.push_back(
            {std::move(names[i]),
             countryCode(countries[i]),
             std::move(states[i]),
             points[i],
             people[i] > 0 ? people[i] : 0});
    }
    job.report(1.0);
    return {
        std::make_shared<const layers::PlaceLayer>(std::move(places)),
        log.take(),
        table.recordsInSource};
}

} // namespace corredor::sources
