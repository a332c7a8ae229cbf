#pragma once

#include "feature_table.h"
#include "gdal_handles.h"

#include <corredor/base/issue.h>
#include <corredor/base/job.h>
#include <corredor/geo/transform.h>
#include <corredor/sources/options.h>

#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace corredor::sources {

class GeometryReader;

/** Which attributes to read; called with each name. Empty = all. */
using FieldFilter = std::function<bool(const std::string& name)>;

/**
 * A vector source opened with GDAL under GdalSession's rules; one layer of it is read.
 *
 * Issues: missing_prj (info; the option crs was used), missing_cpg (encoding detected text by
 * text), missing_shx (rebuilt in memory), bad_encoding (mended), bad_geometry (mended or without
 * geometry), bad_coordinates, swapped_coordinates (mended).
 */
class VectorFile {
public:
    /**
     * @param log must outlive the object.
     * @throws InputError when it cannot be opened, is of no allowed format, has no such layer.
     */
    VectorFile(std::filesystem::path path, SourceOptions options, IssueLog& log);
    ~VectorFile();
    VectorFile(const VectorFile&) = delete;
    VectorFile& operator=(const VectorFile&) = delete;
    VectorFile(VectorFile&&) = delete;
    VectorFile& operator=(VectorFile&&) = delete;

    [[nodiscard]] std::vector<std::string> layerNames() const;

    [[nodiscard]] const std::string& layerName() const { return m_layerName; }

    [[nodiscard]] const std::string& driver() const { return m_driver; }

    [[nodiscard]] const std::vector<FieldInfo>& fields() const { return m_fields; }

    /** False for a layer that is only a table. */
    [[nodiscard]] bool hasGeometry() const;

    /** False when the layer states no CRS and the options give none. */
    [[nodiscard]] bool hasCrs() const;

    /** Reads attributes and kinds of geometry only; needs no CRS. */
    [[nodiscard]] FeatureTable readWithoutPlaces(const JobContext& job = {});

    /**
     * Reads the layer. Records without usable geometry stay, with kind None.
     * @throws InputError when the CRS is missing, `where` is wrong, the file is damaged.
     */
    [[nodiscard]] FeatureTable read(const FieldFilter& wanted, const JobContext& job = {});

private:
    class Reader;

    void open();
    void openShapefile(std::string name);
    void rebuildIndex(const std::string& name);
    void chooseLayer();
    void describeFields();
    [[nodiscard]] FeatureTable emptyTable();
    [[nodiscard]] std::string crsText() const;
    [[nodiscard]] geo::Transform makeTransform();
    void readFeatures(
        FeatureTable& table,
        Reader& reader,
        GeometryReader& geometry,
        const JobContext& job);
    void applyFilters(bool isLonLat);
    [[noreturn]] void fail(std::string what, std::string remedy, std::string place = {}) const;

    std::filesystem::path m_path;
    SourceOptions m_options;
    IssueLog& m_log;
    GdalSession m_session;
    std::string m_memoryFolder; ///< /vsimem copy of a shapefile whose .shx was rebuilt
    DatasetHandle m_dataset;
    OGRLayerH m_layer = nullptr;
    std::string m_layerName;
    std::string m_driver;
    std::vector<FieldInfo> m_fields;
};

} // namespace corredor::sources
