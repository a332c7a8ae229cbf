#include "fuzz_targets.h"

#include "json_records.h"
#include "station_formats.h"
#include "table_file.h"

#include <corredor/base/error.h>

namespace corredor::fuzz {
namespace {

using namespace sources;

/** Runs a reader against a collector, as readStations does. */
template <typename Reader>
void collect(const Reader& read) {
    const StationOptions options;
    IssueLog log("fuzz");
    StationTally tally;
    StationCollector collector(options, "fuzz", log, StateFinder::builtin());
    collector.countInto(&tally);
    try {
        read(options, log, collector);
    } catch (const Error&) {
        // A message for the user: as it should be.
        return;
    }
    const auto result = collector.finish();
    if (result.layer->size() > result.recordsInSource) {
        throw std::logic_error("more stations than records");
    }
    for (const auto& station : result.layer->records()) {
        if (!geo::isOnEarth(station.location) || station.ports.total() < 0 || station.id.empty()) {
            throw std::logic_error("a station that cannot be");
        }
    }
}

template <typename Add>
void collectJson(const std::string& bytes, const Add& add) {
    collect([&](const StationOptions&, IssueLog& log, StationCollector& collector) {
        JsonRecords records(bytes, "fuzz.json", log);
        while (const auto record = records.next()) {
            static_cast<void>(schemaOfJson(*record));
            add(*record, records.place(), collector);
        }
    });
}

} // namespace

void fuzzTable(const std::string& bytes) {
    IssueLog log("fuzz");
    try {
        TableFile table(bytes, "fuzz.csv", {}, log);
        while (table.next()) {
            for (std::ptrdiff_t i = 0; i < std::ssize(table.columns()); ++i) {
                static_cast<void>(table.number(i));
            }
        }
    } catch (const Error&) {
        return;
    }
}

void fuzzAfdcTable(const std::string& bytes) {
    collect([&](const StationOptions&, IssueLog& log, StationCollector& collector) {
        TableFile table(bytes, "fuzz.csv", {}, log);
        readAfdcTable(table, collector, {});
    });
}

void fuzzStationTable(const std::string& bytes) {
    collect([&](const StationOptions& options, IssueLog& log, StationCollector& collector) {
        TableFile table(bytes, "fuzz.csv", {}, log);
        readStationTable(table, "fuzz.csv", options, collector, {});
    });
}

void fuzzAfdcJson(const std::string& bytes) {
    collectJson(bytes, addAfdcRecord);
}

void fuzzOpenChargeMap(const std::string& bytes) {
    collectJson(bytes, addOpenChargeMapRecord);
}

void fuzzOcpi(const std::string& bytes) {
    collectJson(bytes, addOcpiRecord);
}

void fuzzOpenStreetMap(const std::string& bytes) {
    collectJson(bytes, addOpenStreetMapRecord);
}

} // namespace corredor::fuzz
