#include "feature_source.h"
#include "measure_raster.h"
#include "raster_file.h"

#include <corredor/sources/layers.h>

#include <algorithm>
#include <array>

namespace corredor::sources {
namespace {

/** The kind most records are of; the higher dimension wins ties. */
GeometryKind commonKind(const FeatureTable& table) {
    GeometryKind best = GeometryKind::Points;
    std::ptrdiff_t bestCount = -1;
    for (const GeometryKind kind :
         {GeometryKind::Points, GeometryKind::Lines, GeometryKind::Polygons}) {
        const auto count = std::ranges::count(table.kind, kind);
        if (count >= bestCount && count > 0) {
            best = kind;
            bestCount = count;
        }
    }
    return best;
}

/** Leaves the records of one kind; others that have a geometry are reported. */
void keepKind(FeatureTable& table, GeometryKind kind, std::vector<double>& values, IssueLog& log) {
    std::vector<bool> keep(table.kind.size());
    std::size_t next = 0;
    for (std::size_t i = 0; i < keep.size(); ++i) {
        keep[i] = table.kind[i] == kind;
        if (keep[i]) {
            values[next++] = values[i];
        } else if (table.kind[i] != GeometryKind::None) {
            log.add(
                Severity::Warning,
                "bad_geometry",
                {table.place(static_cast<std::ptrdiff_t>(i)), {}},
                "features of another kind than most of the layer were left out");
        }
    }
    if (next < keep.size()) {
        values.resize(next);
        keepRecords(table, keep);
    }
}

layers::MeasureLines linesOf(const FeatureTable& table, const std::vector<double>& values) {
    layers::MeasureLines lines;
    lines.vertices = table.vertices;
    lines.vertexBegin = table.vertexBegin;
    for (std::size_t i = 0; i < values.size(); ++i) {
        const auto parts = table.partBegin[i + 1] - table.partBegin[i];
        lines.values.insert(lines.values.end(), static_cast<std::size_t>(parts), values[i]);
    }
    return lines;
}

void fill(layers::MeasureLayer& measure, const FeatureTable& table, std::vector<double> values) {
    switch (commonKind(table)) {
    case GeometryKind::Lines:
        measure.data = linesOf(table, values);
        break;
    case GeometryKind::Polygons:
        measure.data = layers::MeasurePolygons{
            std::make_shared<const geo::Polygons>(polygonsOf(table)), std::move(values)};
        break;
    default:
        measure.data = layers::MeasurePoints{representativePoints(table), std::move(values)};
    }
}

} // namespace

Read<layers::MeasureLayer> readMeasure(
    const std::filesystem::path& path,
    const MeasureOptions& options,
    const JobContext& job) {
    IssueLog log(path.string());
    layers::MeasureLayer measure;
    measure.name = options.name.empty() ? path.stem().string() : options.name;
    measure.unit = options.unit;
    std::int64_t records = 0;
    if (options.raster || isRasterName(path)) {
        measure.data = openMeasureRaster(path, options.source);
    } else {
        FeatureSource source(path, options.source, log, job);
        const std::string valueField = source.choose({options.valueField, "value_field", {}});
        FeatureTable table = source.read({valueField}, job.subRange(0, 0.9));
        records = table.recordsInSource;
        std::vector<double> values(static_cast<std::size_t>(table.size()), 1);
        if (!valueField.empty()) {
            values = numbersOf(table, *table.column(valueField), log);
        }
        keepKind(table, commonKind(table), values, log);
        fill(measure, table, std::move(values));
    }
    job.report(1.0);
    return {std::make_shared<const layers::MeasureLayer>(std::move(measure)), log.take(), records};
}

} // namespace corredor::sources
