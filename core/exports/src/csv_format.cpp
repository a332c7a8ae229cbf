#include "csv_format.h"

#include "text_formats.h"

#include <corredor/base/csv.h>

namespace corredor::exports {

void appendCsvLine(std::string& csv, std::initializer_list<std::string_view> fields) {
    bool first = true;
    for (const std::string_view field : fields) {
        csv += first ? "" : ",";
        csv += csvField(field);
        first = false;
    }
    csv += '\n';
}

std::string csvOf(const Table& table) {
    std::string csv;
    for (std::size_t c = 0; c < table.columns.size(); ++c) {
        csv += c == 0 ? "" : ",";
        csv += csvField(table.columns[c].info.name);
    }
    csv += '\n';
    for (std::size_t row = 0; row < table.rows(); ++row) {
        for (std::size_t c = 0; c < table.columns.size(); ++c) {
            csv += c == 0 ? "" : ",";
            csv += csvField(cellText(table.columns[c], row));
        }
        csv += '\n';
    }
    return csv;
}

std::string fieldsCsvOf(const Table& table) {
    std::string csv;
    appendCsvLine(csv, {"field", "long_name", "unit", "type", "label_en", "label_es"});
    for (const Column& column : table.columns) {
        const ColumnInfo& info = column.info;
        appendCsvLine(
            csv,
            {info.name, info.longName, info.unit, typeName(column), info.labelEn, info.labelEs});
    }
    return csv;
}

} // namespace corredor::exports
