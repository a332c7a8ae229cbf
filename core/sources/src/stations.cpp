#include "feature_source.h"
#include "file_bytes.h"
#include "station_formats.h"
#include "station_source.h"

#include <corredor/base/error.h>

#include <unordered_set>
#include <utility>

namespace corredor::sources {
namespace {

std::string datasetName(StationSchema schema, const std::filesystem::path& path) {
    switch (schema) {
    case StationSchema::Afdc:
        return "AFDC";
    case StationSchema::OpenChargeMap:
        return "Open Charge Map";
    case StationSchema::Ocpi:
        return "OCPI";
    case StationSchema::OpenStreetMap:
        return "OpenStreetMap";
    case StationSchema::Auto:
    case StationSchema::Table:
        break;
    }
    return path.stem().string();
}

/** Reads one file after the other into a collector. */
class StationFileReader {
public:
    StationFileReader(
        const StationOptions& options,
        StationSchema schema,
        StationCollector& collector,
        IssueLog& log)
        : m_options(options)
        , m_schema(schema)
        , m_collector(collector)
        , m_log(log) {}

    void read(const std::filesystem::path& file, const JobContext& job) {
        const FileForm form = formOf(file);
        if (form == FileForm::JsonText && m_schema != StationSchema::Table) {
            readJson(file, job);
        } else if (form == FileForm::Table) {
            readTable(file, job);
        } else if (m_schema == StationSchema::Table) {
            readStationVector(file, m_options, m_collector, m_log, job);
        } else {
            throw InputError(
                {file.string(),
                 {},
                 "it is no " + std::string(toString(m_schema)) + " file",
                 "Set the option schema to auto or table."});
        }
    }

private:
    void readJson(const std::filesystem::path& file, const JobContext& job) {
        if (!m_options.source.where.empty()) {
            throw InputError(
                {file.string(),
                 {},
                 "the option where does not work on JSON of this schema",
                 "Leave it out, or convert the stations to a table."});
        }
        JsonRecords records(readFileBytes(file, job), file.string(), m_log);
        while (const auto record = records.next()) {
            if (records.recordCount() % 256 == 0) {
                job.report(records.progress01());
                job.checkCancelled();
            }
            addRecord(*record, records.place());
        }
    }

    void addRecord(const Json& record, const std::string& place) {
        const StationSchema own = schemaOfJson(record);
        const bool isElement = m_schema == StationSchema::OpenStreetMap;
        if (own != m_schema && own != StationSchema::Auto) {
            m_log.add(
                Severity::Warning,
                "malformed_record",
                {place, {}},
                "the record is of another schema; it was skipped");
            return;
        }
        if (own == StationSchema::Auto && !isElement && m_schema != StationSchema::Ocpi) {
            m_log.add(
                Severity::Warning,
                "malformed_record",
                {place, {}},
                "the record is no charging station; it was skipped");
            return;
        }
        switch (m_schema) {
        case StationSchema::Afdc:
            addAfdcRecord(record, place, m_collector);
            break;
        case StationSchema::OpenChargeMap:
            addOpenChargeMapRecord(record, place, m_collector);
            break;
        case StationSchema::Ocpi:
            addOcpiRecord(record, place, m_collector);
            break;
        case StationSchema::OpenStreetMap:
            addOpenStreetMapRecord(record, place, m_collector);
            break;
        case StationSchema::Auto:
        case StationSchema::Table:
            break;
        }
    }

    void readTable(const std::filesystem::path& file, const JobContext& job) {
        TableFile table(file, {m_options.source.encoding}, m_log, job);
        if (!m_options.source.where.empty()) {
            table.keepLines(linesWhere(file, job));
        }
        if (m_schema == StationSchema::Afdc && isAfdcTable(table)) {
            readAfdcTable(table, m_collector, job);
        } else if (m_schema == StationSchema::Table) {
            readStationTable(table, file, m_options, m_collector, job);
        } else {
            throw InputError(
                {file.string(),
                 "line 1",
                 "its columns are not those of the schema " + std::string(toString(m_schema)),
                 "Set the option schema to auto or table."});
        }
    }

    /** The lines of a table whose records satisfy the filter. */
    [[nodiscard]] std::unordered_set<std::int64_t>
    linesWhere(const std::filesystem::path& file, const JobContext& job) const {
        IssueLog ignored;
        FeatureSource source(file, m_options.source, ignored, job);
        const FeatureTable matching = source.readAll(job);
        return {matching.recordNumber.begin(), matching.recordNumber.end()};
    }

    const StationOptions& m_options;
    StationSchema m_schema;
    StationCollector& m_collector;
    IssueLog& m_log;
};

StationSchema schemaToUse(const std::filesystem::path& path, const StationOptions& options) {
    if (options.schema != StationSchema::Auto) {
        return options.schema;
    }
    if (const auto schema = detectStationSchema(path)) {
        return *schema;
    }
    if (!options.fields.empty()) {
        return StationSchema::Table;
    }
    throw InputError(
        {path.string(),
         {},
         "no charging stations of a known schema were recognised in it",
         "Set the option schema (afdc, openchargemap, ocpi, osm), or table with a mapping of its "
         "columns in the option fields."});
}

} // namespace

StationSource readStationSource(
    const std::filesystem::path& path,
    const StationOptions& options,
    bool withTally,
    const JobContext& job) {
    StationSource source;
    source.schema = schemaToUse(path, options);
    IssueLog log(path.string());
    StationCollector collector(
        options, datasetName(source.schema, path), log, StateFinder::builtin());
    if (withTally) {
        collector.countInto(&source.tally);
    }
    StationFileReader reader(options, source.schema, collector, log);
    const auto files = stationFiles(path);
    std::error_code error;
    const bool isFolder = std::filesystem::is_directory(path, error);
    for (std::size_t i = 0; i < files.size(); ++i) {
        const double share = 1.0 / static_cast<double>(files.size());
        const JobContext part =
            job.subRange(share * static_cast<double>(i), share * static_cast<double>(i + 1));
        if (isFolder && detectStationSchema(files[i]) != source.schema) {
            log.add(
                Severity::Info,
                "not_a_station_file",
                {files[i].filename().string(), {}},
                "files of the folder that hold no stations of its schema were passed over");
            continue;
        }
        reader.read(files[i], part);
    }
    source.read = collector.finish();
    job.report(1.0);
    return source;
}

Read<layers::StationLayer> readStations(
    const std::filesystem::path& path,
    const StationOptions& options,
    const JobContext& job) {
    return readStationSource(path, options, false, job).read;
}

} // namespace corredor::sources
