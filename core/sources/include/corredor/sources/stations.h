#pragma once

#include <corredor/base/job.h>
#include <corredor/layers/station.h>
#include <corredor/sources/options.h>
#include <corredor/sources/read_result.h>

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace corredor::sources {

enum class StationSchema { Auto, Afdc, OpenChargeMap, Ocpi, OpenStreetMap, Table };

[[nodiscard]] std::string_view toString(StationSchema schema);

/** "afdc", "openchargemap", "ocpi", "osm", "table", "auto". */
[[nodiscard]] std::optional<StationSchema> stationSchemaFromName(std::string_view name);

struct StationOptions {
    SourceOptions source;
    StationSchema schema = StationSchema::Auto;
    std::string name; ///< dataset name for StationRecord::source; empty = by schema, else file stem
    /**
     * For Table: our field -> the file's column ("name" -> "estacion", "ports_dcfc" -> "rapidos").
     * Keys: id, name, address, city, state, country, network, operator, facility, access, status,
     * open_date, date_confirmed, ports_l1, ports_l2, ports_dcfc, connectors, power_kw, lon, lat,
     * stations (how many stations a town-level record stands for).
     * Columns whose name is a key (or a usual spelling of it, en/es) need no mapping.
     */
    std::map<std::string, std::string> fields;
    std::string defaultCountry; ///< for records that state none
};

/**
 * Reads charging stations: a file or a folder of files.
 *
 * Records that cannot be used (no usable coordinates, not published, removed, not electric) are
 * skipped and counted as issues; the rest keep every value that makes sense. Issue codes:
 * missing_coordinates, bad_coordinates, swapped_coordinates (mended), outside_country (skipped),
 * outside_state (kept, locationDoubtful), impossible_power (power dropped), impossible_ports,
 * level_mended (a destination charger stated as fast), duplicate_id (made unique), bad_encoding
 * (mended), newline_in_field, byte_order_mark, decimal_comma, not_published, removed, not_electric,
 * malformed_record, low_accuracy, unknown_state (taken from the coordinates), part_of_station (a
 * single post of OpenStreetMap, skipped), not_a_station_file (in a folder).
 *
 * @throws InputError when the file cannot be read, is of no known schema, or has no CRS and needs
 *         one (the message names the option `crs`).
 */
[[nodiscard]] Read<layers::StationLayer> readStations(
    const std::filesystem::path& path,
    const StationOptions& options,
    const JobContext& job = {});

/** The schema of a file or folder by its content, or nothing when it holds no stations we know. */
[[nodiscard]] std::optional<StationSchema> detectStationSchema(const std::filesystem::path& path);

} // namespace corredor::sources
