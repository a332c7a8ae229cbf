#pragma once

#include "json_records.h"
#include "station_checks.h"
#include "table_file.h"

#include <filesystem>
#include <string>

namespace corredor::sources {

// One reader for each format: what a record says -> StationDraft -> StationCollector. The source of
// each format's meaning is named in its file.

/** AFDC's CSV exports, by column name; also its list of charging units. */
void readAfdcTable(TableFile& table, StationCollector& collector, const JobContext& job);

/** True when a table's columns are AFDC's. */
[[nodiscard]] bool isAfdcTable(const TableFile& table);

/** A station of AFDC's JSON, or a feature of its GeoJSON. */
void addAfdcRecord(const Json& json, std::string place, StationCollector& collector);

/** A POI of Open Charge Map, verbose or compact. */
void addOpenChargeMapRecord(const Json& json, std::string place, StationCollector& collector);

/** An OCPI Location. */
void addOcpiRecord(const Json& json, std::string place, StationCollector& collector);

/** A feature of GeoJSON with OpenStreetMap tags, or an element of Overpass JSON. */
void addOpenStreetMapRecord(const Json& json, std::string place, StationCollector& collector);

/** The format a JSON record is of; Auto when it is none of these. */
[[nodiscard]] StationSchema schemaOfJson(const Json& record);

/** Any delimited table. @throws InputError when it lacks coordinates. */
void readStationTable(
    TableFile& table,
    const std::filesystem::path& path,
    const StationOptions& options,
    StationCollector& collector,
    const JobContext& job);

/** Any GDAL vector layer. @throws InputError */
void readStationVector(
    const std::filesystem::path& path,
    const StationOptions& options,
    StationCollector& collector,
    IssueLog& log,
    const JobContext& job);

/** True when some of the columns could only belong to charging stations. */
[[nodiscard]] bool isStationTable(const std::vector<std::string>& columns);

} // namespace corredor::sources
