// Which schema a file or folder of stations is of, by content.

#include "file_bytes.h"
#include "json_values.h"
#include "station_formats.h"
#include "station_source.h"
#include "vector_file.h"

#include <corredor/base/error.h>
#include <corredor/base/text.h>

#include <algorithm>
#include <array>
#include <utility>

namespace corredor::sources {
namespace {

constexpr std::int64_t startBytes = std::int64_t{1} << 20;
constexpr int recordsToLookAt = 50; ///< Overpass lists nodes without tags among its elements

constexpr auto schemaNames = std::to_array<std::pair<StationSchema, std::string_view>>({
    {StationSchema::Auto, "auto"},
    {StationSchema::Afdc, "afdc"},
    {StationSchema::OpenChargeMap, "openchargemap"},
    {StationSchema::Ocpi, "ocpi"},
    {StationSchema::OpenStreetMap, "osm"},
    {StationSchema::Table, "table"},
});

StationSchema schemaOfJsonText(std::string bytes, const std::string& path) {
    IssueLog ignored;
    JsonRecords records(std::move(bytes), path, ignored);
    for (int i = 0; i < recordsToLookAt; ++i) {
        const auto record = records.next();
        if (!record) {
            break;
        }
        const StationSchema schema = schemaOfJson(*record);
        if (schema != StationSchema::Auto) {
            return schema;
        }
    }
    return StationSchema::Auto;
}

StationSchema schemaOfJsonFile(const std::filesystem::path& path) {
    std::string start = readFileStart(path, startBytes);
    const bool isWhole = std::ssize(start) < startBytes;
    const StationSchema schema = schemaOfJsonText(std::move(start), path.string());
    // A first record longer than the start of the file needs the whole.
    return schema != StationSchema::Auto || isWhole
               ? schema
               : schemaOfJsonText(readFileBytes(path), path.string());
}

StationSchema schemaOfTableFile(const std::filesystem::path& path) {
    IssueLog ignored;
    const TableFile table(readFileStart(path, startBytes), path.string(), TableOptions{}, ignored);
    if (isAfdcTable(table)) {
        return StationSchema::Afdc;
    }
    return isStationTable(table.columns()) ? StationSchema::Table : StationSchema::Auto;
}

StationSchema schemaOfVectorFile(const std::filesystem::path& path) {
    IssueLog ignored;
    const VectorFile file(path, SourceOptions{}, ignored);
    std::vector<std::string> names;
    for (const FieldInfo& field : file.fields()) {
        names.push_back(field.name);
    }
    return isStationTable(names) ? StationSchema::Table : StationSchema::Auto;
}

StationSchema schemaOfFile(const std::filesystem::path& path) {
    switch (formOf(path)) {
    case FileForm::JsonText:
        return schemaOfJsonFile(path);
    case FileForm::Table:
        return schemaOfTableFile(path);
    case FileForm::Vector:
        return schemaOfVectorFile(path);
    }
    return StationSchema::Auto;
}

bool hasStationEnding(const std::filesystem::path& path) {
    constexpr std::array<std::string_view, 7> endings = {
        ".json", ".jsonl", ".ndjson", ".geojson", ".csv", ".tsv", ".txt"};
    std::string name = asciiLower(path.filename().string());
    if (name.ends_with(".gz")) {
        name.resize(name.size() - 3);
    }
    return !name.starts_with(".") && std::ranges::any_of(endings, [&](std::string_view ending) {
        return name.ends_with(ending);
    });
}

} // namespace

std::string_view toString(StationSchema schema) {
    return std::ranges::find(
               schemaNames, schema, &std::pair<StationSchema, std::string_view>::first)
        ->second;
}

std::optional<StationSchema> stationSchemaFromName(std::string_view name) {
    const auto* found =
        std::ranges::find(schemaNames, name, &std::pair<StationSchema, std::string_view>::second);
    return found == schemaNames.end() ? std::nullopt : std::optional(found->first);
}

StationSchema schemaOfJson(const Json& record) {
    const Json* tags = memberOf(record, "tags");
    const Json* properties = memberOf(record, "properties");
    const Json& fields = properties != nullptr ? *properties : record;
    const Json* innerTags = memberOf(fields, "tags");
    if (memberOf(record, "AddressInfo") != nullptr) {
        return StationSchema::OpenChargeMap;
    }
    const bool isLocation = memberOf(record, "coordinates", "latitude") != nullptr;
    if (memberOf(record, "evses") != nullptr || (isLocation && memberOf(record, "party_id"))) {
        return StationSchema::Ocpi;
    }
    for (const Json* holder : {tags, innerTags, &fields}) {
        if (holder != nullptr && (textAt(*holder, "amenity") == "charging_station" ||
                                  textAt(*holder, "man_made") == "charge_point")) {
            return StationSchema::OpenStreetMap;
        }
    }
    if (memberOf(fields, "fuel_type_code") != nullptr ||
        memberOf(fields, "ev_connector_types") != nullptr) {
        return StationSchema::Afdc;
    }
    if (properties != nullptr && properties->is_object()) {
        std::vector<std::string> names;
        for (const auto& [name, value] : properties->items()) {
            names.push_back(name);
        }
        return isStationTable(names) ? StationSchema::Table : StationSchema::Auto;
    }
    return StationSchema::Auto;
}

FileForm formOf(const std::filesystem::path& path) {
    constexpr std::int64_t enough = 4096;
    std::string_view start;
    const std::string bytes = readFileStart(path, enough);
    start = bytes;
    if (start.starts_with("\xEF\xBB\xBF")) {
        start.remove_prefix(3);
    }
    start = trimmed(start);
    if (start.starts_with('{') || start.starts_with('[')) {
        return FileForm::JsonText;
    }
    const bool isText = start.find('\0') == std::string_view::npos && !start.starts_with('<') &&
                        isUtf8(start.substr(0, 16));
    return hasStationEnding(path) || isText ? FileForm::Table : FileForm::Vector;
}

std::vector<std::filesystem::path> stationFiles(const std::filesystem::path& path) {
    std::error_code error;
    if (!std::filesystem::is_directory(path, error)) {
        return {path};
    }
    std::vector<std::filesystem::path> files;
    std::filesystem::directory_iterator entries(path, error);
    if (error) {
        throw InputError(
            {path.string(), {}, "the folder cannot be read", "Check its permissions."});
    }
    for (const auto& entry : entries) {
        if (entry.is_regular_file(error) && hasStationEnding(entry.path())) {
            files.push_back(entry.path());
        }
    }
    std::ranges::sort(files);
    return files;
}

std::optional<StationSchema> detectStationSchema(const std::filesystem::path& path) {
    std::error_code error;
    const bool isFolder = std::filesystem::is_directory(path, error);
    for (const std::filesystem::path& file : stationFiles(path)) {
        try {
            const StationSchema schema = schemaOfFile(file);
            if (schema != StationSchema::Auto) {
                return schema;
            }
        } catch (const InputError&) {
            // Of a folder the next file may tell; a single file is simply none that we know,
            // unless it is not there at all.
            if (!isFolder && !std::filesystem::exists(path, error)) {
                throw;
            }
        }
    }
    return std::nullopt;
}

} // namespace corredor::sources
