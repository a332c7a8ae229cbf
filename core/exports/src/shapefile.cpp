#include "shapefile.h"

#include "ogr_layer.h"
#include "qgis_style.h"

#include <corredor/base/whole_file.h>

namespace corredor::exports {
namespace {

// Source: ESRI Shapefile Technical Description (1998): file lengths are 32-bit counts of 16-bit
// words; many readers take the byte count as a signed 32-bit number.
constexpr std::int64_t maxShapefileBytes = (std::int64_t{1} << 31U) - 1;

std::int64_t attributeBytes(const Table& table) {
    std::int64_t record = 1; // the deletion mark
    for (const Column& column : table.columns) {
        if (const auto* texts = std::get_if<TextColumn>(&column.data)) {
            record += textWidth(*texts);
        } else {
            record += std::holds_alternative<IntegerColumn>(column.data) ? 10 : 20;
        }
    }
    return record * static_cast<std::int64_t>(table.rows());
}

} // namespace

std::vector<Issue> shapefileIssues(const Table& table) {
    IssueLog log(table.name + ".shp");
    for (const Column& column : table.columns) {
        const auto* texts = std::get_if<TextColumn>(&column.data);
        for (std::size_t row = 0; texts != nullptr && row < texts->size(); ++row) {
            if ((*texts)[row].size() > maxDbaseText) {
                log.add(
                    Severity::Info,
                    "text_cut",
                    {column.info.name + ":row " + std::to_string(row + 1), ""},
                    "longer than the 254 bytes a shapefile holds; cut there, whole elsewhere");
            }
        }
    }
    if (attributeBytes(table) > maxShapefileBytes) {
        log.add(
            Severity::Warning,
            "shapefile_over_2gb",
            {table.name + ".dbf", ""},
            "larger than 2 GB, which many programs do not open; use the GeoPackage");
    }
    return log.take();
}

void writeShapefile(
    const Table& table,
    const std::filesystem::path& folder,
    const JobContext& job) {
    const WriteSession session;
    OutputDataset dataset(folder / (table.name + ".shp"), "ESRI Shapefile");
    LayerOptions options;
    // dBASE files carry the date of their last change; a fixed one keeps the bytes the same.
    options.creation = {"ENCODING=UTF-8", "DBF_DATE_LAST_UPDATE=2000-01-01"};
    options.fixedWidths = true;
    writeLayer(dataset, table, options, job);
    dataset.close();
    writeWholeFile(folder / (table.name + ".qml"), qmlOf(styleFor(table)));
}

} // namespace corredor::exports
