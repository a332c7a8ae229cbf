#include "gdal_handles.h"

#include <cpl_conv.h>
#include <cpl_vsi.h>
#include <gdal_frmts.h>
#include <ogrsf_frmts.h>

#include <array>
#include <mutex>
#include <utility>

namespace corredor::sources {
namespace {

// VRT, WMS, GML (fetches schemas), OSM, CSV (ours is more forgiving) are left out on purpose.
constexpr std::array<const char*, 10> vectorDrivers = {
    "GPKG",
    "ESRI Shapefile",
    "GeoJSON",
    "GeoJSONSeq",
    "FlatGeobuf",
    "LIBKML",
    "KML",
    "PostgreSQL",
    nullptr,
    nullptr};
constexpr std::array<const char*, 2> rasterDrivers = {"GTiff", nullptr};

using Option = std::pair<const char*, const char*>;
constexpr std::array<Option, 8> tameOptions = {{
    {"OGR_SQLITE_PRAGMA", "trusted_schema=OFF,cell_size_check=ON"},
    {"OGR_SQLITE_LOAD_EXTENSIONS", ""},
    {"CPL_VSIL_CURL_ALLOWED_EXTENSIONS", ".none"},
    {"GDAL_DISABLE_READDIR_ON_OPEN", "TRUE"}, // do not list a folder of thousands of files
    {"GDAL_PAM_ENABLED", "NO"},               // no side files read or written
    {"GDAL_GEOREF_SOURCES", "INTERNAL,WORLDFILE"},
    {"OGR_GEOJSON_MAX_OBJ_SIZE", "1024"}, // MB a feature
    {"SHAPE_RESTORE_SHX", "NO"},          // would write beside the source
}};

void registerDriversOnce() {
    static std::once_flag once;
    std::call_once(once, [] {
        RegisterOGRGeoPackage();
        RegisterOGRShape();
        RegisterOGRGeoJSON();
        RegisterOGRGeoJSONSeq();
        RegisterOGRFlatGeobuf();
        RegisterOGRLIBKML();
        RegisterOGRKML();
        RegisterOGRPG();
        RegisterOGRMEM();
        GDALRegister_GTiff();
        OSRSetPROJEnableNetwork(0);
    });
}

} // namespace

void FreeText::operator()(void* text) const {
    VSIFree(text);
}

GdalSession::GdalSession() {
    registerDriversOnce();
    for (const auto& [key, value] : tameOptions) {
        const char* previous = CPLGetThreadLocalConfigOption(key, nullptr);
        if (previous != nullptr) {
            m_previousOptions.emplace_back(key, previous);
        } else {
            m_unsetOptions.emplace_back(key);
        }
        CPLSetThreadLocalConfigOption(key, value);
    }
    CPLPushErrorHandlerEx(&GdalSession::receive, this);
    CPLErrorReset();
}

GdalSession::~GdalSession() {
    CPLPopErrorHandler();
    for (const auto& [key, value] : m_previousOptions) {
        CPLSetThreadLocalConfigOption(key.c_str(), value.c_str());
    }
    for (const auto& key : m_unsetOptions) {
        CPLSetThreadLocalConfigOption(key.c_str(), nullptr);
    }
}

void GdalSession::clear() {
    m_failed = false;
    m_message.clear();
    CPLErrorReset();
}

void CPL_STDCALL GdalSession::receive(CPLErr level, CPLErrorNum /*number*/, const char* text) {
    auto* session = static_cast<GdalSession*>(CPLGetErrorHandlerUserData());
    if (session == nullptr || level < CE_Warning || session->m_failed) {
        return;
    }
    session->m_failed = level >= CE_Failure;
    try {
        session->m_message = text != nullptr ? text : "";
    } catch (const std::bad_alloc&) {
        session->m_message.clear(); // the flag is what counts; no exception may leave a C callback
    }
}

const char* const* allowedVectorDrivers() {
    return vectorDrivers.data();
}

const char* const* allowedRasterDrivers() {
    return rasterDrivers.data();
}

} // namespace corredor::sources
