#include "inspect_layers.h"

#include "crossing_volume.h"
#include "feature_source.h"
#include "raster_file.h"

#include <corredor/base/error.h>
#include <corredor/base/text.h>

#include <algorithm>

namespace corredor::sources {
namespace {

const std::initializer_list<std::string_view> populationNames =
    {"pop2020", "pobtot", "pob_total", "poblacion", "people", "habitantes", "population", "pop"};
constexpr std::size_t maxDistinctValues = 200; // more than that and a field is no grouping

GeometryKind commonKind(const FeatureTable& table) {
    GeometryKind best = GeometryKind::None;
    std::ptrdiff_t bestCount = 0;
    for (const GeometryKind kind :
         {GeometryKind::Points, GeometryKind::Lines, GeometryKind::Polygons}) {
        const auto count = std::ranges::count(table.kind, kind);
        if (count > bestCount) {
            best = kind;
            bestCount = count;
        }
    }
    return best;
}

class KindFinder {
public:
    KindFinder(const FeatureSource& source, const FeatureTable& table)
        : m_source(source)
        , m_table(table) {}

    [[nodiscard]] SourceKind kind() const {
        switch (commonKind(m_table)) {
        case GeometryKind::None:
            return SourceKind::Table;
        case GeometryKind::Lines:
            return has(
                       {"class",
                        "highway",
                        "fclass",
                        "TIPO_VIAL",
                        "F_System",
                        "route",
                        "ruta",
                        "maxspeed"})
                       ? SourceKind::Roads
                       : SourceKind::Lines;
        case GeometryKind::Polygons:
            return kindOfAreas();
        case GeometryKind::Points:
            return kindOfPoints();
        }
        return SourceKind::Table;
    }

private:
    [[nodiscard]] bool has(std::initializer_list<std::string_view> names) const {
        return !m_source.choose({{}, {}, names}).empty();
    }

    [[nodiscard]] SourceKind kindOfAreas() const {
        // Small areas with people (blocks, AGEBs) are demand; municipios with people are zones.
        const bool isSmallArea = has({"cvegeo", "cve_ageb", "geoid20", "tractce", "blkgrpce"});
        const bool isMunicipality = has({"cve_mun", "name", "nomgeo", "nombre"});
        return has(populationNames) && isSmallArea && !isMunicipality ? SourceKind::Population
                                                                      : SourceKind::Zones;
    }

    [[nodiscard]] SourceKind kindOfPoints() const {
        const bool isPort = has({"port_code", "port_name", "poe", "vehicles_per_year"});
        if (isPort || CrossingVolume(m_table).isFound()) {
            return SourceKind::Crossings;
        }
        const bool isNamed = has({"name", "nombre"});
        const bool hasRank = has({"geonameid", "feature_code", "admin1"});
        if (has(populationNames)) {
            return isNamed && hasRank ? SourceKind::Places : SourceKind::Population;
        }
        return SourceKind::Points;
    }

    const FeatureSource& m_source;
    const FeatureTable& m_table;
};

void describeFields(const FeatureTable& table, SourceSummary& summary) {
    for (const Column& column : table.columns) {
        FieldSummary field;
        field.name = column.name;
        const bool isGuess = table.isTable && !column.texts.empty();
        field.type = toString(isGuess ? guessedType(column) : column.type);
        for (std::ptrdiff_t i = 0; i < table.size(); ++i) {
            field.filled += column.isFilled(i) ? 1 : 0;
        }
        summary.fields.push_back(std::move(field));
    }
}

void countBy(
    const FeatureSource& source,
    const FeatureTable& table,
    const std::string& what,
    std::initializer_list<std::string_view> names,
    SourceSummary& summary) {
    const std::string field = source.choose({{}, {}, names});
    if (field.empty()) {
        return;
    }
    std::map<std::string, std::int64_t> counts;
    for (const std::string& text : textsOf(table, field)) {
        if (!text.empty()) {
            ++counts[what == "country" ? countryCode(text) : text];
        }
        if (counts.size() > maxDistinctValues) {
            return;
        }
    }
    if (!counts.empty()) {
        summary.counts[what] = std::move(counts);
    }
}

/** Reads all fields; of a layer without CRS the records keep their kind but lose their place. */
FeatureTable readForSummary(
    const std::filesystem::path& path,
    FeatureSource& source,
    IssueLog& log,
    const JobContext& job) {
    if (source.hasCrs()) {
        return source.readAll(job);
    }
    log.add(
        Severity::Error,
        "missing_crs",
        {path.filename().string(), {}},
        "its coordinate reference system is not known; set the option crs");
    return source.readWithoutPlaces(job);
}

SourceSummary summaryOfLayer(
    const std::filesystem::path& path,
    const SourceOptions& options,
    const JobContext& job) {
    IssueLog log(path.string());
    FeatureSource source(path, options, log, job);
    const FeatureTable table = readForSummary(path, source, log, job);
    SourceSummary summary;
    summary.path = path.string();
    summary.kind = KindFinder(source, table).kind();
    summary.schema = table.driver;
    summary.layer = table.layer;
    summary.crs = source.hasPlaces() ? table.crs : std::string();
    summary.records = table.recordsInSource;
    for (const geo::LonLat vertex : table.vertices) {
        summary.extent.include(vertex);
    }
    describeFields(table, summary);
    countBy(source, table, "country", {"country", "pais", "iso_a2", "country_code"}, summary);
    countBy(
        source,
        table,
        "state",
        {"state", "estado", "nom_ent", "entidad", "admin1", "state_slug", "st_abbr"},
        summary);
    summary.issues = log.take();
    return summary;
}

SourceSummary summaryOfRaster(const std::filesystem::path& path, const SourceOptions& options) {
    const RasterFile raster(path, options);
    SourceSummary summary;
    summary.path = path.string();
    summary.kind = SourceKind::Raster;
    summary.schema = "GTiff";
    summary.layer = path.stem().string();
    summary.crs = raster.crs();
    summary.records = raster.columns() * raster.rows();
    summary.extent = raster.extent();
    const bool isReal = raster.cellType().find("Float") != std::string::npos;
    summary.fields.push_back({"band 1", isReal ? "real" : "integer", summary.records});
    return summary;
}

} // namespace

std::vector<SourceSummary> inspectLayers(
    const std::filesystem::path& path,
    const SourceOptions& options,
    const JobContext& job) {
    if (isRasterName(path)) {
        return {summaryOfRaster(path, options)};
    }
    std::vector<std::string> layers = {options.layer};
    if (options.layer.empty()) {
        IssueLog log;
        layers = FeatureSource(path, options, log, job).layerNames();
    }
    std::vector<SourceSummary> summaries;
    for (std::size_t i = 0; i < layers.size(); ++i) {
        SourceOptions one = options;
        // A lone layer needs no name, and of a table it would be none the reader knows.
        one.layer = layers.size() > 1 ? layers[i] : options.layer;
        const auto count = static_cast<double>(layers.size());
        const auto index = static_cast<double>(i);
        summaries.push_back(
            summaryOfLayer(path, one, job.subRange(index / count, (index + 1) / count)));
    }
    return summaries;
}

} // namespace corredor::sources
