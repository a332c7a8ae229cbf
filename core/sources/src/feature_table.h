#pragma once

#include <corredor/base/job.h>
#include <corredor/geo/lonlat.h>
#include <corredor/geo/polygons.h>

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace corredor::sources {

enum class FieldType { Text, Integer, Real, Date, List };

/** "text", "integer", "real", "date", "list" as in FieldSummary. */
[[nodiscard]] std::string_view toString(FieldType type);

struct FieldInfo {
    std::string name;
    FieldType type = FieldType::Text;
};

/**
 * One attribute of every record, kept either as text or as numbers, never both: `texts` (empty =
 * no value) or `numbers` (NaN = no value) has one entry a record, the other is empty.
 */
struct Column {
    std::string name;
    FieldType type = FieldType::Text;
    std::vector<std::string> texts;
    std::vector<double> numbers;

    /** The value as text, numbers in their shortest form; empty when there is none. */
    [[nodiscard]] std::string text(std::ptrdiff_t record) const;

    /** The value as a finite number (decimal comma allowed); nothing when it is none. */
    [[nodiscard]] std::optional<double> number(std::ptrdiff_t record) const;

    [[nodiscard]] bool isFilled(std::ptrdiff_t record) const;
};

enum class GeometryKind : std::uint8_t { None, Points, Lines, Polygons };

/**
 * The records of one layer of a vector file or table as plain columns, in WGS84 lon/lat.
 *
 * Record i has the parts partBegin[i]..partBegin[i+1] (points of a multipoint count as one part;
 * a line each; a ring each), part p the vertices vertexBegin[p]..vertexBegin[p+1]. Rings do not
 * repeat their first vertex. Every vertex is finite and on Earth.
 */
struct FeatureTable {
    std::string file;   ///< as the user named it
    std::string driver; ///< "GPKG", "ESRI Shapefile", "CSV" ...
    std::string layer;
    std::string crs;                  ///< name of the source's CRS
    std::int64_t recordsInSource = 0; ///< in the layer, before any filter

    std::vector<GeometryKind> kind;
    std::vector<std::int64_t> recordNumber; ///< feature number from 0, or line of a table
    bool isTable = false;                   ///< record numbers are lines
    std::vector<geo::LonLat> vertices;
    std::vector<std::int64_t> vertexBegin = {0};
    std::vector<std::int64_t> partBegin = {0};
    std::vector<Column> columns;

    [[nodiscard]] std::ptrdiff_t size() const { return std::ssize(kind); }

    [[nodiscard]] std::span<const geo::LonLat> part(std::int64_t p) const;

    /** All vertices of a record; empty when it has no geometry. */
    [[nodiscard]] std::span<const geo::LonLat> verticesOf(std::ptrdiff_t record) const;

    /** The first point of a point record. @pre kind[record] == Points */
    [[nodiscard]] geo::LonLat point(std::ptrdiff_t record) const {
        return verticesOf(record).front();
    }

    /** The column of that name (as columnKey() compares), or nothing. */
    [[nodiscard]] const Column* column(std::string_view name) const;

    /** "roads.gpkg:feature 12" or "table.csv:7". */
    [[nodiscard]] std::string place(std::ptrdiff_t record) const;
};

/** Removes the records whose entry is false, from every column. @pre one entry a record */
void keepRecords(FeatureTable& table, const std::vector<bool>& keep);

/** A polygon record as a column of one shape each: rings of all records, in order. */
[[nodiscard]] geo::Polygons polygonsOf(const FeatureTable& table);

/** One point for each record: the point, the middle of a line, a place inside a polygon; 0/0 for
 * a record without geometry. */
[[nodiscard]] std::vector<geo::LonLat>
representativePoints(const FeatureTable& table, const JobContext& job = {});

/** True when lon and lat look exchanged: the place is nowhere near, exchanged it is in North
 * America (10..75 N, 180..50 W). Cannot be true for a correct place outside Antarctica. */
[[nodiscard]] bool looksSwapped(geo::LonLat point);

} // namespace corredor::sources
