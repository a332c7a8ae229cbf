#include "where_filter.h"

#include "field_choice.h"
#include "gdal_handles.h"

#include <corredor/base/error.h>

namespace corredor::sources {
namespace {

OGRFieldType ogrType(const Column& column) {
    const FieldType type = column.texts.empty() ? column.type : guessedType(column);
    return type == FieldType::Integer || type == FieldType::Real ? OFTReal : OFTString;
}

void setValue(OGRFeatureH feature, int field, bool isNumber, const Column& column, int record) {
    if (!column.isFilled(record)) {
        OGR_F_SetFieldNull(feature, field);
    } else if (isNumber) {
        OGR_F_SetFieldDouble(feature, field, column.number(record).value_or(0));
    } else {
        OGR_F_SetFieldString(feature, field, column.text(record).c_str());
    }
}

} // namespace

std::vector<bool> recordsWhere(const FeatureTable& table, const std::string& where) {
    GdalSession session;
    const auto refuse = [&] {
        throw InputError(
            {table.file,
             "where = " + where,
             "the filter is wrong: " + session.message(),
             "Write it like \"state = 'CA'\" with the fields of the table."});
    };
    GDALDriverH driver = GDALGetDriverByName("Memory");
    const DatasetHandle memory(GDALCreate(driver, "where", 0, 0, 0, GDT_Unknown, nullptr));
    OGRLayerH layer = GDALDatasetCreateLayer(memory.get(), "records", nullptr, wkbNone, nullptr);
    std::vector<bool> isNumber;
    for (const Column& column : table.columns) {
        const OGRFieldType type = ogrType(column);
        isNumber.push_back(type == OFTReal);
        OGRFieldDefnH field = OGR_Fld_Create(column.name.c_str(), type);
        OGR_L_CreateField(layer, field, TRUE);
        OGR_Fld_Destroy(field);
    }
    for (int record = 0; record < static_cast<int>(table.size()); ++record) {
        const FeatureHandle feature(OGR_F_Create(OGR_L_GetLayerDefn(layer)));
        OGR_F_SetFID(feature.get(), record);
        for (std::size_t c = 0; c < table.columns.size(); ++c) {
            setValue(feature.get(), static_cast<int>(c), isNumber[c], table.columns[c], record);
        }
        if (OGR_L_CreateFeature(layer, feature.get()) != OGRERR_NONE) {
            refuse();
        }
    }
    session.clear();
    if (OGR_L_SetAttributeFilter(layer, where.c_str()) != OGRERR_NONE) {
        refuse();
    }
    std::vector<bool> keep(static_cast<std::size_t>(table.size()), false);
    OGR_L_ResetReading(layer);
    while (const FeatureHandle feature{OGR_L_GetNextFeature(layer)}) {
        keep[static_cast<std::size_t>(OGR_F_GetFID(feature.get()))] = true;
    }
    if (session.hasFailed()) {
        refuse();
    }
    return keep;
}

} // namespace corredor::sources
