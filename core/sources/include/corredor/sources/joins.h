#pragma once

#include <corredor/base/issue.h>
#include <corredor/base/job.h>
#include <corredor/layers/points.h>
#include <corredor/layers/zones.h>
#include <corredor/sources/options.h>
#include <corredor/sources/read_result.h>

#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

/** Tables without shapes of their own, such as indices of vulnerability, joined to other layers. */
namespace corredor::sources {

struct JoinOptions {
    SourceOptions source;
    std::string to;                  ///< the zone or population layer that gets the columns
    std::string key;                 ///< column with the key of a zone; empty = joined by place
    std::string zoneKey;             ///< field of the zones with the same key; empty = their id
    std::vector<std::string> fields; ///< columns to join; they keep the names given here
    std::optional<double> noValue;   ///< a number that stands for "none", e.g. -999
    std::optional<double> maxKm;     ///< by place: a row farther away says nothing of a place
};

/** Rows of such a table: key or place, and the columns to join (NaN or empty = no value). */
struct JoinTable {
    std::vector<std::string> keys;   ///< one a row, empty when joined by place
    std::vector<geo::LonLat> points; ///< one a row, empty when joined by key
    std::vector<std::string> places; ///< "table.csv:7"
    std::map<std::string, std::vector<double>> numbers;
    std::map<std::string, std::vector<std::string>> texts;
};

/**
 * Reads a table for a join, whole: the region does not cut it.
 * Issues: those of the other readers, duplicate_id (the first row of a key is used).
 * @throws InputError when it cannot be read, lacks a field, or has no places and is joined by them
 */
[[nodiscard]] Read<JoinTable> readJoinTable(
    const std::filesystem::path& path,
    const JoinOptions& options,
    const JobContext& job = {});

/**
 * The zones with the table's columns added. Keys are compared without case and leading zeros, so
 * that 6001 and "06001" are one county. Issues: join_zone_without_row, join_row_without_zone.
 * @throws InputError when the zones lack the key field or have a field of a joined name already
 */
[[nodiscard]] std::shared_ptr<const layers::ZoneLayer> joinByKey(
    const layers::ZoneLayer& zones,
    const JoinTable& table,
    const JoinOptions& options,
    IssueLog& log);

/**
 * The people with the columns of the nearest row added, in a straight line; rows of another state
 * say nothing, since such tables end at a state's line. Issue: join_place_without_row (no row of
 * the state within maxKm).
 * @pre options.maxKm is given
 * @throws InputError when the layer has a field of a joined name already
 */
[[nodiscard]] std::shared_ptr<const layers::PopulationLayer> joinNearest(
    const layers::PopulationLayer& people,
    const JoinTable& table,
    const JoinOptions& options,
    IssueLog& log);

} // namespace corredor::sources
