#include "band_table.h"
#include "corridor_table.h"
#include "fairness_csv.h"
#include "geopackage.h"
#include "inventory_csv.h"
#include "json_parts.h"
#include "report.h"
#include "roadmap_table.h"
#include "shapefile.h"
#include "site_table.h"
#include "text_formats.h"
#include "trip_table.h"
#include "zone_table.h"

#include <corredor/base/error.h>
#include <corredor/base/whole_file.h>
#include <corredor/exports/write.h>

#include <algorithm>
#include <array>
#include <span>
#include <utility>

namespace corredor::exports {
namespace {

namespace fs = std::filesystem;

constexpr std::array<std::pair<std::string_view, Format>, 6> formatNames = {
    {{"shapefile", Format::Shapefile},
     {"gpkg", Format::GeoPackage},
     {"geojson", Format::GeoJson},
     {"csv", Format::Csv},
     {"kml", Format::Kml},
     {"report", Format::Report}}};

constexpr std::array<std::string_view, 5> landscapeCsvs = {
    "landscape_inventory.csv",
    "landscape_growth.csv",
    "data_quality.csv",
    "zones.csv",
    "zones_fields.csv"};

constexpr std::array<std::string_view, 7> tableNames = {
    "candidate_sites",
    "plan_sites",
    "stations",
    "corridor_gaps",
    "trips",
    "connector_additions",
    "roadmap_sites"};

/** Tables of figures that only some runs have. */
constexpr std::array<std::string_view, 3> someRunsCsvs = {
    "roadmap_years.csv",
    "floors.csv",
    "tradeoff.csv"};

using CsvNames = std::span<const std::string_view>;

/** Those that this run has, in the order of their names. */
std::vector<std::string_view> someCsvsOf(const Results& results) {
    const std::array<bool, someRunsCsvs.size()> has = {
        results.roadmap.has_value(),
        results.hasPlan && !results.plan.floors.empty(),
        results.tradeoff.has_value()};
    std::vector<std::string_view> names;
    for (std::size_t i = 0; i < has.size(); ++i) {
        if (has[i]) {
            names.push_back(someRunsCsvs[i]);
        }
    }
    return names;
}

std::string someCsv(std::string_view name, const Results& results) {
    if (name == someRunsCsvs[0]) {
        return roadmapYearsCsv(results);
    }
    return name == someRunsCsvs[1] ? floorsCsv(results) : tradeoffCsv(results);
}

using TableNames = std::span<const std::string_view>;

/** The tables that a run writes: only one with a roadmap writes the last of all. */
TableNames tablesOf(const Results& results) {
    return TableNames(tableNames).first(tableNames.size() - (results.roadmap ? 0 : 1));
}

/** The tables of a run; which of them a format writes is the format's business. */
struct Tables {
    explicit Tables(const Results& results)
        : candidates(candidateTable(results))
        , plan(planTable(results))
        , stations(stationTable(results))
        , gaps(gapTable(results))
        , trips(tripTable(results))
        , additions(additionTable(results))
        , roadmap(roadmapTable(results))
        , zones(zoneTable(results))
        , hasRoadmap(results.roadmap.has_value()) {}

    [[nodiscard]] std::vector<const Table*> all() const {
        std::vector<const Table*> tables = {
            &candidates, &plan, &stations, &gaps, &trips, &additions};
        if (hasRoadmap) {
            tables.push_back(&roadmap);
        }
        return tables;
    }

    Table candidates;
    Table plan;
    Table stations;
    Table gaps;
    Table trips;
    Table additions;
    Table roadmap;
    Table zones; ///< GeoPackage and CSV only
    bool hasRoadmap;
};

std::vector<std::string> filesOf(Format format, TableNames names, CsvNames someCsvs) {
    std::vector<std::string> files;
    const auto addForTables = [&](std::string_view ending) {
        for (const std::string_view table : names) {
            files.push_back(std::string(table) + std::string(ending));
        }
    };
    switch (format) {
    case Format::Shapefile:
        std::ranges::for_each(shapefileParts, addForTables);
        break;
    case Format::GeoPackage:
        files.emplace_back("corredor.gpkg");
        break;
    case Format::GeoJson:
        addForTables(".geojson");
        break;
    case Format::Csv:
        addForTables(".csv");
        files.insert(files.end(), landscapeCsvs.begin(), landscapeCsvs.end());
        files.insert(files.end(), someCsvs.begin(), someCsvs.end());
        break;
    case Format::Kml:
        files = {"plan_sites.kml", "stations.kml"};
        break;
    case Format::Report:
        files.emplace_back("report.html");
        break;
    }
    return files;
}

/** Formats whose columns the field dictionaries explain. */
bool needsDictionary(const std::set<Format>& formats) {
    return std::ranges::any_of(formats, [](Format format) { return format != Format::Report; });
}

std::vector<std::string> dictionaries(TableNames names) {
    std::vector<std::string> files;
    for (const std::string_view table : names) {
        files.push_back(std::string(table) + "_fields.csv");
    }
    return files;
}

std::vector<std::string>
filesFor(const std::set<Format>& formats, TableNames names, CsvNames someCsvs) {
    std::vector<std::string> files = {"result.json", "timings.json"};
    for (const Format format : formats) {
        std::ranges::copy(filesOf(format, names, someCsvs), std::back_inserter(files));
    }
    if (needsDictionary(formats)) {
        std::ranges::copy(dictionaries(names), std::back_inserter(files));
    }
    return files;
}

/** Every file an earlier run may have left and this one does not write. */
std::vector<std::string> staleFiles(const std::vector<std::string>& written) {
    std::set<Format> every;
    for (const auto& [name, format] : formatNames) {
        every.insert(format);
    }
    std::vector<std::string> stale = filesFor(every, tableNames, someRunsCsvs);
    stale.emplace_back("inventory.csv"); // what landscape_inventory.csv was called
    // What GIS programs put beside our files: spatial indexes of sites that are no longer there.
    for (const std::string_view table : tableNames) {
        for (const std::string_view ending : {".qix", ".sbn", ".sbx", ".shp.xml"}) {
            stale.push_back(std::string(table) + std::string(ending));
        }
    }
    std::erase_if(stale, [&](const std::string& file) {
        return std::ranges::find(written, file) != written.end();
    });
    return stale;
}

/** Found before anything is moved: a rename onto a folder would fail halfway through the set. */
void checkTargets(const fs::path& folder, const std::vector<std::string>& files) {
    for (const std::string& file : files) {
        std::error_code error;
        if (fs::is_directory(folder / file, error)) {
            throw OutputError(
                {(folder / file).string(),
                 "",
                 "is a folder where a result file has to go",
                 "Move the folder away or choose another output folder"});
        }
    }
}

std::vector<Table> geoPackageTables(const Results& results, const Tables& tables) {
    const Table records = recordTable(results);
    std::vector<Table> layers = {
        tables.stations, records, duplicateTable(records), tables.candidates, tables.plan};
    layers[3].name = "candidates";
    layers[4].name = "plan";
    layers.push_back(qualityTable(results));
    if (results.corridors) {
        layers.push_back(corridorTable(results));
        layers.push_back(tables.gaps);
        layers.back().name = "gaps";
        layers.push_back(corridorStationTable(results));
    }
    if (results.compatibility) {
        layers.push_back(tables.trips);
        layers.push_back(tables.additions);
    }
    if (tables.zones.rows() > 0) {
        layers.push_back(tables.zones);
    }
    if (results.bands) {
        layers.push_back(bandTable(*results.bands));
    }
    if (results.hasPlan) {
        layers.push_back(planCoverageTable(results));
    }
    if (tables.hasRoadmap) {
        layers.push_back(tables.roadmap);
        layers.back().name = "roadmap";
    }
    if (results.crossingPlaces != nullptr) {
        layers.push_back(crossingTable(results));
    }
    return layers;
}

struct Writing {
    const Results& results;
    const Tables& tables;
    const OutputSet& output;
};

void writeCsv(const Writing& run) {
    for (const Table* table : run.tables.all()) {
        writeWholeFile(run.output.path(table->name + ".csv"), csvOf(*table));
    }
    const std::array texts = {
        inventoryCsv(run.results),
        growthCsv(run.results),
        qualityCsv(run.results),
        csvOf(run.tables.zones),
        fieldsCsvOf(run.tables.zones)};
    for (std::size_t i = 0; i < texts.size(); ++i) {
        writeWholeFile(run.output.path(std::string(landscapeCsvs[i])), texts[i]);
    }
    for (const std::string_view name : someCsvsOf(run.results)) {
        writeWholeFile(run.output.path(std::string(name)), someCsv(name, run.results));
    }
}

void writeKml(const Writing& run) {
    const std::string& language = run.results.scenario.language;
    writeWholeFile(run.output.path("plan_sites.kml"), kmlOf(run.tables.plan, "name", language));
    writeWholeFile(run.output.path("stations.kml"), kmlOf(run.tables.stations, "name", language));
}

void writeFormat(const Writing& run, Format format, const JobContext& job) {
    switch (format) {
    case Format::Shapefile:
        for (const Table* table : run.tables.all()) {
            writeShapefile(*table, run.output.path(""), job);
        }
        break;
    case Format::GeoPackage:
        writeGeoPackage(
            geoPackageTables(run.results, run.tables),
            run.results.scenario.language,
            run.output.path("corredor.gpkg"),
            job);
        break;
    case Format::GeoJson:
        for (const Table* table : run.tables.all()) {
            writeWholeFile(run.output.path(table->name + ".geojson"), geoJsonOf(*table));
        }
        break;
    case Format::Csv:
        writeCsv(run);
        break;
    case Format::Kml:
        writeKml(run);
        break;
    case Format::Report:
        writeWholeFile(run.output.path("report.html"), reportHtml(run.results));
        break;
    }
}

std::vector<Issue> issuesOf(const Tables& tables, const std::set<Format>& formats) {
    std::vector<Issue> issues;
    if (formats.contains(Format::Shapefile)) {
        for (const Table* table : tables.all()) {
            std::ranges::copy(shapefileIssues(*table), std::back_inserter(issues));
        }
    }
    return issues;
}

} // namespace

std::optional<Format> formatFromName(std::string_view name) {
    for (const auto& [known, format] : formatNames) {
        if (known == name) {
            return format;
        }
    }
    return std::nullopt;
}

std::vector<Issue> writeResults(
    const Results& results,
    const std::set<Format>& formats,
    const fs::path& folder,
    const JobContext& job) {
    const std::vector<std::string> files =
        filesFor(formats, tablesOf(results), someCsvsOf(results));
    checkTargets(folder, files);
    OutputSet output(folder);
    const Tables tables(results);
    std::vector<Issue> issues = issuesOf(tables, formats);
    writeWholeFile(output.path("result.json"), resultJsonWith(results, issues));
    writeWholeFile(output.path("timings.json"), timingsJson(results.stages));
    if (needsDictionary(formats)) {
        for (const Table* table : tables.all()) {
            writeWholeFile(output.path(table->name + "_fields.csv"), fieldsCsvOf(*table));
        }
    }
    double done = 0;
    for (const Format format : formats) {
        job.checkCancelled();
        job.report(done / static_cast<double>(formats.size()), "exports");
        writeFormat({results, tables, output}, format, job);
        done += 1;
    }
    job.checkCancelled();
    std::ranges::for_each(
        staleFiles(files), [&](const std::string& file) { output.removeOnCommit(file); });
    output.commit();
    job.report(1.0, "exports");
    return issues;
}

} // namespace corredor::exports
