#include "ogr_handles.h"

#include <corredor/base/error.h>

#include <cpl_conv.h>
#include <ogrsf_frmts.h>

#include <mutex>

namespace corredor::exports {
namespace {

// Same inputs give the same bytes: the date that GeoPackage wants of a layer's last change is
// fixed.
constexpr const char* fixedDate = "2000-01-01T00:00:00.000Z";

} // namespace

WriteSession::WriteSession() {
    static std::once_flag registered;
    std::call_once(registered, [] {
        RegisterOGRShape();
        RegisterOGRGeoPackage();
    });
    CPLPushErrorHandler(CPLQuietErrorHandler);
    CPLSetThreadLocalConfigOption("OGR_CURRENT_DATE", fixedDate);
    // No background thread for the spatial index: its pages would come in an order of chance.
    CPLSetThreadLocalConfigOption("OGR_GPKG_NUM_THREADS", "1");
    CPLErrorReset();
}

WriteSession::~WriteSession() {
    CPLSetThreadLocalConfigOption("OGR_GPKG_NUM_THREADS", nullptr);
    CPLSetThreadLocalConfigOption("OGR_CURRENT_DATE", nullptr);
    CPLPopErrorHandler();
}

void failWriting(const std::filesystem::path& file) {
    const std::string message = CPLGetLastErrorMsg();
    throw OutputError(
        {file.filename().string(),
         "",
         "cannot be written" + (message.empty() ? std::string() : " (" + message + ")"),
         "Check free space and permissions; the earlier results are untouched"});
}

OutputDataset::OutputDataset(std::filesystem::path file, const char* driver)
    : m_file(std::move(file)) {
    GDALDriverH found = GDALGetDriverByName(driver);
    if (found != nullptr) {
        m_dataset = GDALCreate(found, m_file.c_str(), 0, 0, 0, GDT_Unknown, nullptr);
    }
    if (m_dataset == nullptr) {
        failWriting(m_file);
    }
}

OutputDataset::~OutputDataset() {
    if (m_dataset != nullptr) {
        GDALClose(m_dataset);
    }
}

void OutputDataset::close() {
    CPLErrorReset();
    GDALFlushCache(m_dataset);
    GDALClose(std::exchange(m_dataset, nullptr));
    if (CPLGetLastErrorType() >= CE_Failure) {
        failWriting(m_file);
    }
}

} // namespace corredor::exports
