#pragma once

#include "feature_table.h"
#include "field_choice.h"

#include <corredor/base/issue.h>
#include <corredor/base/job.h>
#include <corredor/sources/options.h>

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace corredor::sources {

class TableFile;
class VectorFile;

/** True for names of delimited text (csv, tsv, txt, tab; .gz allowed). */
[[nodiscard]] bool isTableName(const std::filesystem::path& path);

/** Degrees from "-102.5", "-102,5" or "102°17'45.7\" W" (O = oeste); nothing when it is neither. */
[[nodiscard]] std::optional<double> parseDegrees(std::string_view text);

/**
 * A table with lon/lat columns or a vector file, read into a FeatureTable either way. Issues of
 * tables: those of TableFile, missing_coordinates, bad_coordinates, swapped_coordinates.
 */
class FeatureSource {
public:
    /** @param log must outlive the object. @throws InputError as TableFile and VectorFile do */
    FeatureSource(
        const std::filesystem::path& path,
        const SourceOptions& options,
        IssueLog& log,
        const JobContext& job);
    ~FeatureSource();
    FeatureSource(const FeatureSource&) = delete;
    FeatureSource& operator=(const FeatureSource&) = delete;
    FeatureSource(FeatureSource&&) = delete;
    FeatureSource& operator=(FeatureSource&&) = delete;

    [[nodiscard]] const std::vector<FieldInfo>& fields() const { return m_fields; }

    [[nodiscard]] std::vector<std::string> layerNames() const;

    [[nodiscard]] std::string choose(const FieldRequest& request) const;

    /** True when records can have a place (lon/lat columns, or a layer with geometry). */
    [[nodiscard]] bool hasPlaces() const;

    /** Reads the given fields (empty names are passed over). @throws InputError without places */
    [[nodiscard]] FeatureTable read(std::vector<std::string> wanted, const JobContext& job);

    /** False for a vector layer that states no CRS and got none by option. */
    [[nodiscard]] bool hasCrs() const;

    /** Reads all fields, with or without places. */
    [[nodiscard]] FeatureTable readAll(const JobContext& job);

    /** As readAll() without a CRS: kinds of geometry are known, vertices are left out. */
    [[nodiscard]] FeatureTable readWithoutPlaces(const JobContext& job);

private:
    [[nodiscard]] FeatureTable readTable(std::vector<std::string> wanted, const JobContext& job);
    void chooseCoordinateColumns();

    std::filesystem::path m_path;
    SourceOptions m_options;
    IssueLog& m_log;
    std::unique_ptr<TableFile> m_table;
    std::unique_ptr<VectorFile> m_vector;
    std::vector<FieldInfo> m_fields;
    std::ptrdiff_t m_lonColumn = -1;
    std::ptrdiff_t m_latColumn = -1;
};

} // namespace corredor::sources
