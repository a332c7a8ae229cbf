#pragma once

#include <corredor/base/job.h>
#include <corredor/layers/measures.h>
#include <corredor/layers/points.h>
#include <corredor/layers/roads.h>
#include <corredor/layers/zones.h>
#include <corredor/sources/options.h>
#include <corredor/sources/read_result.h>

#include <filesystem>
#include <string>

/**
 * Readers of everything but stations. Any table with lon/lat columns, any GDAL vector, GeoTIFF
 * where said. Issue codes: missing_coordinates, bad_coordinates, no_geometry, bad_geometry
 * (mended or skipped), bad_value, negative_value, duplicate_id, bad_encoding, byte_order_mark,
 * decimal_comma, missing_prj, missing_cpg, missing_shx, swapped_coordinates (mended),
 * shared_coordinates (crossings at one place), road_closed_to_cars and missing_nodes (roads of
 * OpenStreetMap extracts: .osm, .osm.gz, .osm.pbf). Tables (csv, tsv, txt, also .gz) take their
 * places from lon/lat columns, in degrees unless the option crs says otherwise; "102°17'45\" W" is
 * understood. A zip archive is read when it unpacks to a tolerable size.
 *
 * All throw InputError as readStations does. Virtual formats that can open other files or the
 * network (VRT, WMS, /vsicurl/ ...) are refused: a source is read only from where it is named.
 */
namespace corredor::sources {

struct RoadOptions {
    SourceOptions source;
    std::string classField;   ///< empty = class, highway, fclass, TIPO_VIAL ... where present
    std::string routeField;   ///< empty = route, ref, CODIGO ... where present
    std::string speedField;   ///< km/h, or "35 mph"; empty = maxspeed, VELOCIDAD ... where present
    std::string oneWayField;  ///< empty = oneway, CIRCULA ... where present
    std::string countryField; ///< empty = country where present
    std::string lengthField;  ///< driven kilometres; empty = road_km where present
};

[[nodiscard]] Read<layers::RoadLayer> readRoads(
    const std::filesystem::path& path,
    const RoadOptions& options,
    const JobContext& job = {});

struct PopulationOptions {
    SourceOptions source;
    std::string valueField; ///< empty = pop2020, population, pobtot, POBTOT ... where present
    std::string idField;
    std::string countryField;
    std::string country;                  ///< for all records, when there is no field
    std::vector<std::string> classFields; ///< fields to keep that sort people into classes
    std::vector<std::string> shareFields; ///< numeric fields to keep: % of the people of a place
    bool raster = false; ///< GeoTIFF: cells are people per cell; sums are kept exactly
    double cellKm = 1.0; ///< rasters finer than this are summed into blocks of about this size
};

[[nodiscard]] Read<layers::PopulationLayer> readPopulation(
    const std::filesystem::path& path,
    const PopulationOptions& options,
    const JobContext& job = {});

struct ZoneOptions {
    SourceOptions source;
    std::string name;
    std::string idField; ///< empty = cve_mun, cvegeo, geoid, id ... where present
    std::string labelField;
    std::string countryField;
    std::string country;
};

[[nodiscard]] Read<layers::ZoneLayer> readZones(
    const std::filesystem::path& path,
    const ZoneOptions& options,
    const JobContext& job = {});

struct MeasureOptions {
    SourceOptions source;
    std::string name;
    std::string unit;
    std::string valueField; ///< empty = every feature counts 1
    bool raster = false;
};

[[nodiscard]] Read<layers::MeasureLayer> readMeasure(
    const std::filesystem::path& path,
    const MeasureOptions& options,
    const JobContext& job = {});

struct CrossingOptions {
    SourceOptions source;
    std::string nameField;
    std::string volumeField; ///< vehicles a year; empty = the sum of the latest year's columns
};

[[nodiscard]] Read<layers::CrossingLayer> readCrossings(
    const std::filesystem::path& path,
    const CrossingOptions& options,
    const JobContext& job = {});

struct SiteOptions {
    SourceOptions source;
    std::string roleField; ///< empty = role, rol where present, else every site is a candidate
    std::string nameField;
    std::string idField;
    std::string costField; ///< what a site costs to build; empty = no site states it
};

[[nodiscard]] Read<layers::SiteLayer> readSites(
    const std::filesystem::path& path,
    const SiteOptions& options,
    const JobContext& job = {});

[[nodiscard]] Read<layers::PlaceLayer> readPlaces(
    const std::filesystem::path& path,
    const SourceOptions& options,
    const JobContext& job = {});

} // namespace corredor::sources
