#pragma once

#include <cpl_error.h>
#include <gdal.h>
#include <ogr_api.h>
#include <ogr_srs_api.h>

#include <filesystem>
#include <memory>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

/** Owners of the GDAL handles that writing needs. */
namespace corredor::exports {

struct DestroyFeature {
    void operator()(OGRFeatureH feature) const { OGR_F_Destroy(feature); }
};

struct DestroyReference {
    void operator()(OGRSpatialReferenceH reference) const { OSRDestroySpatialReference(reference); }
};

struct DestroyField {
    void operator()(OGRFieldDefnH field) const { OGR_Fld_Destroy(field); }
};

using FeatureHandle = std::unique_ptr<std::remove_pointer_t<OGRFeatureH>, DestroyFeature>;
using ReferenceHandle =
    std::unique_ptr<std::remove_pointer_t<OGRSpatialReferenceH>, DestroyReference>;
using FieldHandle = std::unique_ptr<std::remove_pointer_t<OGRFieldDefnH>, DestroyField>;

/**
 * While it lives, GDAL of this thread keeps its messages to itself, writes no dates of today and
 * has the drivers that writing needs.
 */
class WriteSession {
public:
    WriteSession();
    ~WriteSession();
    WriteSession(const WriteSession&) = delete;
    WriteSession& operator=(const WriteSession&) = delete;
    WriteSession(WriteSession&&) = delete;
    WriteSession& operator=(WriteSession&&) = delete;
};

/** @throws OutputError with GDAL's last message. */
[[noreturn]] void failWriting(const std::filesystem::path& file);

/** A dataset being written: closed with a check, because GDAL writes most of a file on closing. */
class OutputDataset {
public:
    /** @throws OutputError */
    OutputDataset(std::filesystem::path file, const char* driver);
    ~OutputDataset();
    OutputDataset(const OutputDataset&) = delete;
    OutputDataset& operator=(const OutputDataset&) = delete;
    OutputDataset(OutputDataset&&) = delete;
    OutputDataset& operator=(OutputDataset&&) = delete;

    [[nodiscard]] GDALDatasetH handle() const { return m_dataset; }

    [[nodiscard]] const std::filesystem::path& file() const { return m_file; }

    /** @throws OutputError when the last bytes could not be written. */
    void close();

private:
    std::filesystem::path m_file;
    GDALDatasetH m_dataset = nullptr;
};

} // namespace corredor::exports
