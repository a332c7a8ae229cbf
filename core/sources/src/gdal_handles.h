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

/** Owners of GDAL's C handles, and the rules under which GDAL is let near untrusted files. */
namespace corredor::sources {

struct CloseDataset {
    void operator()(GDALDatasetH dataset) const { GDALClose(dataset); }
};

struct DestroyFeature {
    void operator()(OGRFeatureH feature) const { OGR_F_Destroy(feature); }
};

struct DestroyGeometry {
    void operator()(OGRGeometryH geometry) const { OGR_G_DestroyGeometry(geometry); }
};

struct FreeText {
    void operator()(void* text) const;
};

// What the handles point to is void or an opaque struct, as GDAL was configured.
using DatasetHandle = std::unique_ptr<std::remove_pointer_t<GDALDatasetH>, CloseDataset>;
using FeatureHandle = std::unique_ptr<std::remove_pointer_t<OGRFeatureH>, DestroyFeature>;
using GeometryHandle = std::unique_ptr<std::remove_pointer_t<OGRGeometryH>, DestroyGeometry>;
using TextHandle = std::unique_ptr<char, FreeText>;

/**
 * While it lives, GDAL calls of this thread are quiet (messages are kept here instead of printed)
 * and tame: no network, no SQL from inside a file, no growth of caches. Drivers are registered
 * once, from an allow-list.
 */
class GdalSession {
public:
    GdalSession();
    ~GdalSession();
    GdalSession(const GdalSession&) = delete;
    GdalSession& operator=(const GdalSession&) = delete;
    GdalSession(GdalSession&&) = delete;
    GdalSession& operator=(GdalSession&&) = delete;

    /** Forgets what was reported so far. */
    void clear();

    /** True when an error (not a warning) was reported since the last clear(). */
    [[nodiscard]] bool hasFailed() const { return m_failed; }

    /** The first error, else the last warning, of GDAL since clear(); may be empty. */
    [[nodiscard]] const std::string& message() const { return m_message; }

private:
    static void CPL_STDCALL receive(CPLErr level, CPLErrorNum number, const char* text);

    bool m_failed = false;
    std::string m_message;
    std::vector<std::pair<std::string, std::string>> m_previousOptions;
    std::vector<std::string> m_unsetOptions;
};

/** Drivers a vector or raster source may be opened with; null-terminated, for GDALOpenEx. */
[[nodiscard]] const char* const* allowedVectorDrivers();
[[nodiscard]] const char* const* allowedRasterDrivers();

/** True for "PG:..." (a PostGIS database the user names). */
[[nodiscard]] bool isDatabaseName(const std::filesystem::path& path);

/**
 * The name under which GDAL may open a source: the path itself, or /vsizip/<path>/<member> for a
 * zip archive of tolerable size.
 *
 * @param layer picks the member whose stem it is, when an archive holds several.
 * @throws InputError for names that reach beyond a local file (/vsi..., URLs, virtual formats),
 *         for missing files, and for archives that would unpack to too much.
 */
[[nodiscard]] std::string safeGdalName(const std::filesystem::path& path, const std::string& layer);

} // namespace corredor::sources
