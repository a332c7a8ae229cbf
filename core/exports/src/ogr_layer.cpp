#include "ogr_layer.h"

#include <corredor/base/text.h>

#include <cpl_string.h>

#include <algorithm>
#include <cmath>

namespace corredor::exports {
namespace {

/** A null-terminated list for GDAL. */
class OptionList {
public:
    explicit OptionList(const std::vector<std::string>& options) {
        for (const std::string& option : options) {
            m_list = CSLAddString(m_list, option.c_str());
        }
    }

    ~OptionList() { CSLDestroy(m_list); }

    OptionList(const OptionList&) = delete;
    OptionList& operator=(const OptionList&) = delete;
    OptionList(OptionList&&) = delete;
    OptionList& operator=(OptionList&&) = delete;

    [[nodiscard]] char** list() const { return m_list; }

private:
    char** m_list = nullptr;
};

FieldHandle fieldOf(const Column& column, const LayerOptions& options) {
    const auto* texts = std::get_if<TextColumn>(&column.data);
    const auto* reals = std::get_if<RealColumn>(&column.data);
    const OGRFieldType type =
        texts != nullptr ? OFTString : (reals != nullptr ? OFTReal : OFTInteger64);
    FieldHandle field(OGR_Fld_Create(column.info.name.c_str(), type));
    if (options.fixedWidths && texts != nullptr) {
        OGR_Fld_SetWidth(field.get(), textWidth(*texts));
    } else if (options.fixedWidths && reals != nullptr) {
        OGR_Fld_SetWidth(field.get(), 20);
        OGR_Fld_SetPrecision(field.get(), reals->decimals);
    } else if (options.fixedWidths) {
        OGR_Fld_SetWidth(field.get(), 10);
    }
    return field;
}

void setField(
    OGRFeatureH feature,
    int index,
    const Column& column,
    std::size_t row,
    bool fixedWidths) {
    if (const std::string* text = textCell(column, row)) {
        const std::string_view fitting = fixedWidths ? utf8Prefix(*text, maxDbaseText) : *text;
        OGR_F_SetFieldString(feature, index, std::string(fitting).c_str());
    } else if (const auto* integers = std::get_if<IntegerColumn>(&column.data)) {
        OGR_F_SetFieldInteger64(feature, index, (*integers)[row]);
    } else {
        const double value = std::get<RealColumn>(column.data).values[row];
        if (std::isnan(value)) {
            OGR_F_SetFieldNull(feature, index);
        } else {
            OGR_F_SetFieldDouble(feature, index, value);
        }
    }
}

void addRing(OGRGeometryH polygon, const std::vector<geo::LonLat>& vertices) {
    OGRGeometryH ring = OGR_G_CreateGeometry(wkbLinearRing);
    OGR_G_SetPointCount(ring, static_cast<int>(vertices.size()) + 1);
    int position = 0;
    for (const geo::LonLat vertex : vertices) {
        OGR_G_SetPoint_2D(ring, position++, vertex.lon, vertex.lat);
    }
    OGR_G_SetPoint_2D(ring, position, vertices.front().lon, vertices.front().lat);
    OGR_G_AddGeometryDirectly(polygon, ring);
}

/** The caller owns it. */
OGRGeometryH multiPolygonOf(const MultiPolygon& parts) {
    OGRGeometryH all = OGR_G_CreateGeometry(wkbMultiPolygon);
    for (const geo::PolygonPart& part : parts) {
        OGRGeometryH polygon = OGR_G_CreateGeometry(wkbPolygon);
        addRing(polygon, part.shell);
        for (const std::vector<geo::LonLat>& hole : part.holes) {
            addRing(polygon, hole);
        }
        OGR_G_AddGeometryDirectly(all, polygon);
    }
    return all;
}

OGRwkbGeometryType geometryType(Shape shape) {
    switch (shape) {
    case Shape::Point:
        return wkbPoint;
    case Shape::Line:
        return wkbLineString;
    case Shape::Polygon:
        break;
    }
    return wkbMultiPolygon;
}

/** The caller owns it. */
OGRGeometryH geometryOf(const Table& table, std::size_t row) {
    if (table.shape == Shape::Polygon) {
        return multiPolygonOf(table.polygons[row]);
    }
    if (table.shape == Shape::Point) {
        OGRGeometryH point = OGR_G_CreateGeometry(wkbPoint);
        OGR_G_SetPoint_2D(point, 0, table.points[row].lon, table.points[row].lat);
        return point;
    }
    OGRGeometryH line = OGR_G_CreateGeometry(wkbLineString);
    for (const geo::LonLat vertex : table.lines[row]) {
        OGR_G_AddPoint_2D(line, vertex.lon, vertex.lat);
    }
    return line;
}

OGRLayerH
createLayer(const OutputDataset& dataset, const Table& table, const LayerOptions& options) {
    const ReferenceHandle wgs84(OSRNewSpatialReference(nullptr));
    if (OSRImportFromEPSG(wgs84.get(), 4326) != OGRERR_NONE) {
        failWriting(dataset.file());
    }
    OSRSetAxisMappingStrategy(wgs84.get(), OAMS_TRADITIONAL_GIS_ORDER);
    const OptionList creation(options.creation);
    OGRLayerH layer = GDALDatasetCreateLayer(
        dataset.handle(),
        table.name.c_str(),
        wgs84.get(),
        geometryType(table.shape),
        creation.list());
    if (layer == nullptr) {
        failWriting(dataset.file());
    }
    for (const Column& column : table.columns) {
        const FieldHandle field = fieldOf(column, options);
        if (OGR_L_CreateField(layer, field.get(), FALSE) != OGRERR_NONE) {
            failWriting(dataset.file());
        }
    }
    return layer;
}

} // namespace

int textWidth(const TextColumn& column) {
    std::size_t width = 1;
    for (const std::string& text : column) {
        width = std::max(width, text.size());
    }
    return static_cast<int>(std::min(width, maxDbaseText));
}

void writeLayer(
    const OutputDataset& dataset,
    const Table& table,
    const LayerOptions& options,
    const JobContext& job) {
    OGRLayerH layer = createLayer(dataset, table, options);
    const bool inTransaction = GDALDatasetStartTransaction(dataset.handle(), FALSE) == OGRERR_NONE;
    for (std::size_t row = 0; row < table.rows(); ++row) {
        if (row % 1000 == 0) {
            job.checkCancelled();
        }
        const FeatureHandle feature(OGR_F_Create(OGR_L_GetLayerDefn(layer)));
        for (std::size_t c = 0; c < table.columns.size(); ++c) {
            setField(
                feature.get(), static_cast<int>(c), table.columns[c], row, options.fixedWidths);
        }
        OGR_F_SetGeometryDirectly(feature.get(), geometryOf(table, row));
        if (OGR_L_CreateFeature(layer, feature.get()) != OGRERR_NONE) {
            failWriting(dataset.file());
        }
    }
    if (inTransaction && GDALDatasetCommitTransaction(dataset.handle()) != OGRERR_NONE) {
        failWriting(dataset.file());
    }
}

} // namespace corredor::exports
