#include "layer_files.h"

#include <gdal.h>
#include <ogr_api.h>
#include <ogr_srs_api.h>

#include <algorithm>
#include <array>
#include <limits>
#include <stdexcept>

namespace corredor::test {
namespace {

void require(bool condition, const char* what) {
    if (!condition) {
        throw std::runtime_error(std::string("cannot prepare a test file: ") + what);
    }
}

OGRSpatialReferenceH makeCrs(const std::string& name) {
    if (name.empty()) {
        return nullptr;
    }
    OGRSpatialReferenceH crs = OSRNewSpatialReference(nullptr);
    require(OSRSetFromUserInput(crs, name.c_str()) == OGRERR_NONE, "crs");
    OSRSetAxisMappingStrategy(crs, OAMS_TRADITIONAL_GIS_ORDER);
    return crs;
}

OGRFieldType typeOf(const std::string& field) {
    if (field.ends_with(":real")) {
        return OFTReal;
    }
    return field.ends_with(":integer") ? OFTInteger64 : OFTString;
}

/** WKT cannot say NaN. */
void putNaN(OGRGeometryH geometry) {
    for (int i = 0; i < OGR_G_GetGeometryCount(geometry); ++i) {
        putNaN(OGR_G_GetGeometryRef(geometry, i));
    }
    for (int i = 0; i < OGR_G_GetPointCount(geometry); ++i) {
        if (OGR_G_GetX(geometry, i) == 999) {
            const double notANumber = std::numeric_limits<double>::quiet_NaN();
            OGR_G_SetPoint_2D(geometry, i, notANumber, notANumber);
        }
    }
}

void addFeature(OGRLayerH layer, const WktFeature& source) {
    OGRFeatureH feature = OGR_F_Create(OGR_L_GetLayerDefn(layer));
    for (std::size_t i = 0; i < source.values.size(); ++i) {
        if (!source.values[i].empty()) {
            OGR_F_SetFieldString(feature, static_cast<int>(i), source.values[i].c_str());
        }
    }
    if (!source.wkt.empty()) {
        std::string wkt = source.wkt;
        char* text = wkt.data();
        OGRGeometryH geometry = nullptr;
        require(OGR_G_CreateFromWkt(&text, nullptr, &geometry) == OGRERR_NONE, "WKT");
        putNaN(geometry);
        require(OGR_F_SetGeometryDirectly(feature, geometry) == OGRERR_NONE, "geometry");
    }
    require(OGR_L_CreateFeature(layer, feature) == OGRERR_NONE, "feature");
    OGR_F_Destroy(feature);
}

} // namespace

void writeGeoTiff(const std::filesystem::path& path, const RasterSpec& spec) {
    GDALAllRegister();
    GDALDriverH driver = GDALGetDriverByName("GTiff");
    GDALDatasetH dataset =
        GDALCreate(driver, path.c_str(), spec.columns, spec.rows, 1, GDT_Float64, nullptr);
    require(dataset != nullptr, "GeoTIFF");
    std::array<double, 6> place = {spec.west, spec.cellWidth, 0, spec.north, 0, -spec.cellHeight};
    GDALSetGeoTransform(dataset, place.data());
    if (OGRSpatialReferenceH crs = makeCrs(spec.crs)) {
        GDALSetSpatialRef(dataset, crs);
        OSRDestroySpatialReference(crs);
    }
    GDALRasterBandH band = GDALGetRasterBand(dataset, 1);
    GDALSetRasterNoDataValue(band, spec.noData);
    std::vector<double> cells = spec.cells;
    require(
        GDALRasterIO(
            band,
            GF_Write,
            0,
            0,
            spec.columns,
            spec.rows,
            cells.data(),
            spec.columns,
            spec.rows,
            GDT_Float64,
            0,
            0) == CE_None,
        "cells");
    if (spec.overviews) {
        int level = 2;
        require(
            GDALBuildOverviews(dataset, "AVERAGE", 1, &level, 0, nullptr, nullptr, nullptr) ==
                CE_None,
            "overviews");
    }
    GDALClose(dataset);
}

void writeVector(const std::filesystem::path& path, const VectorSpec& spec) {
    GDALAllRegister();
    GDALDriverH driver = GDALGetDriverByName(spec.driver.c_str());
    GDALDatasetH dataset = GDALCreate(driver, path.c_str(), 0, 0, 0, GDT_Unknown, nullptr);
    require(dataset != nullptr, "vector file");
    OGRSpatialReferenceH crs = makeCrs(spec.crs);
    std::vector<char*> options;
    std::vector<std::string> texts = spec.layerOptions;
    for (std::string& text : texts) {
        options.push_back(text.data());
    }
    options.push_back(nullptr);
    OGRLayerH layer =
        GDALDatasetCreateLayer(dataset, spec.layer.c_str(), crs, wkbUnknown, options.data());
    require(layer != nullptr, "layer");
    for (const std::string& field : spec.fields) {
        const std::string name = field.substr(0, field.find(':'));
        OGRFieldDefnH definition = OGR_Fld_Create(name.c_str(), typeOf(field));
        require(OGR_L_CreateField(layer, definition, TRUE) == OGRERR_NONE, "field");
        OGR_Fld_Destroy(definition);
    }
    for (const WktFeature& feature : spec.features) {
        addFeature(layer, feature);
    }
    GDALClose(dataset);
    if (crs != nullptr) {
        OSRRelease(crs);
    }
}

std::int64_t countOf(const std::vector<Issue>& issues, std::string_view code) {
    const auto found = std::ranges::find(issues, code, &Issue::code);
    return found == issues.end() ? 0 : found->count;
}

} // namespace corredor::test
