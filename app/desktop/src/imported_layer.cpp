#include "imported_layer.h"

#include "convert.h"
#include "result_layers.h"
#include "texts.h"

#include <corredor/base/text.h>
#include <corredor/sources/layers.h>
#include <corredor/sources/stations.h>

#include <QCoreApplication>
#include <QLocale>

namespace corredor::desktop {

namespace {

constexpr int legendPx = 18;
constexpr double legendScale = 2;

StackEntry namedEntry(const std::filesystem::path& path, int number, map::MapLayer layer) {
    StackEntry entry;
    const QString name = pathToQString(path.stem());
    layer.id = layer_ids::importPrefix + QString::number(number);
    layer.title = name;
    entry.id = layer.id;
    entry.name = [name] { return name; };
    entry.tip = pathToQString(path);
    entry.removable = true;
    entry.parts = {std::make_shared<const map::MapLayer>(std::move(layer))};
    return entry;
}

ImportedLayer importStations(
    const std::filesystem::path& path,
    int number,
    map::Theme theme,
    const JobContext& job) {
    const auto read = sources::readStations(path, {}, job.subRange(0, 0.8));
    std::vector<std::uint8_t> category;
    for (const layers::StationRecord& station : read.layer->records()) {
        category.push_back(stationCategory(station));
    }
    map::PointLayer points;
    points.geometry = std::make_shared<const map::PointGeometry>(read.layer->locations(), category);
    points.style = map::stationStyle(theme);
    map::MapLayer layer;
    layer.content = std::move(points);
    ImportedLayer imported;
    imported.entry = namedEntry(path, number, std::move(layer));
    imported.entry->legend = [theme] { return stationLegend(theme); };
    imported.issues = read.issues;
    imported.records = read.recordsInSource;
    imported.drawn = read.layer->size();
    return imported;
}

map::MapLayer pointLayer(const layers::MeasurePoints& data, int number, map::Theme theme) {
    map::PointLayer points;
    points.geometry = std::make_shared<const map::PointGeometry>(data.points);
    points.style = map::plainPointStyle(theme, number);
    map::MapLayer layer;
    layer.content = std::move(points);
    return layer;
}

map::MapLayer lineLayer(const layers::MeasureLines& data, int number) {
    map::LineLayer lines;
    lines.geometry = std::make_shared<const map::LineGeometry>(data.vertices, data.vertexBegin);
    map::LineClass line;
    line.widthPx = 1.2;
    line.colour = map::categoryColour(number);
    lines.style.classes = {line};
    map::MapLayer layer;
    layer.content = std::move(lines);
    return layer;
}

map::MapLayer polygonLayer(const layers::MeasurePolygons& data, map::Theme theme) {
    map::PolygonLayer polygons;
    polygons.geometry = std::make_shared<const map::PolygonGeometry>(data.shapes);
    polygons.style = map::zoneStyle(theme);
    map::MapLayer layer;
    layer.content = std::move(polygons);
    return layer;
}

ImportedLayer importPlain(
    const std::filesystem::path& path,
    int number,
    map::Theme theme,
    const JobContext& job) {
    const auto read = sources::readMeasure(path, {}, job.subRange(0, 0.8));
    ImportedLayer imported;
    imported.issues = read.issues;
    imported.records = read.recordsInSource;
    if (const auto* points = std::get_if<layers::MeasurePoints>(&read.layer->data)) {
        imported.drawn = std::ssize(points->points);
        imported.entry = namedEntry(path, number, pointLayer(*points, number, theme));
        const map::PointSymbol symbol = map::plainPointStyle(theme, number).symbols.front();
        const QString name = imported.entry->name();
        imported.entry->legend = [symbol, name] {
            return std::vector<LegendItem>{
                {map::symbolPicture(symbol, legendPx, legendScale), name}};
        };
    } else if (const auto* lines = std::get_if<layers::MeasureLines>(&read.layer->data)) {
        imported.drawn = std::ssize(lines->vertexBegin) - 1;
        imported.entry = namedEntry(path, number, lineLayer(*lines, number));
    } else if (const auto* shapes = std::get_if<layers::MeasurePolygons>(&read.layer->data)) {
        imported.drawn = shapes->shapes->size();
        imported.entry = namedEntry(path, number, polygonLayer(*shapes, theme));
    }
    return imported;
}

bool isRaster(const std::filesystem::path& path) {
    const std::string extension = asciiLower(path.extension().string());
    return extension == ".tif" || extension == ".tiff";
}

class Summary {
    Q_DECLARE_TR_FUNCTIONS(Summary)
public:
    static QString of(const sources::SourceSummary& source) {
        const QString records = QLocale().toString(static_cast<qlonglong>(source.records));
        const QString kind = texts::sourceKind(sources::toString(source.kind));
        QString text = source.crs.empty()
                           ? tr("%1: %2 records.").arg(kind, records)
                           : tr("%1: %2 records, %3.").arg(kind, records, toQString(source.crs));
        const auto ports = source.counts.find("ports");
        if (ports != source.counts.end()) {
            const auto count = [&ports](const char* level) {
                const auto found = ports->second.find(level);
                return QLocale().toString(
                    static_cast<qlonglong>(found == ports->second.end() ? 0 : found->second));
            };
            text += QLatin1Char(' ') + tr("Ports: %1 level 1, %2 level 2, %3 DC fast.")
                                           .arg(count("l1"), count("l2"), count("dcfc"));
        }
        return text;
    }
};

} // namespace

ImportedLayer importLayer(
    const std::filesystem::path& path,
    int number,
    map::Theme theme,
    const JobContext& job) {
    if (isRaster(path)) {
        return {}; // summed by the scenario, not drawn
    }
    ImportedLayer imported = sources::detectStationSchema(path)
                                 ? importStations(path, number, theme, job)
                                 : importPlain(path, number, theme, job);
    job.report(1);
    return imported;
}

QString summaryText(const std::vector<sources::SourceSummary>& summaries) {
    QStringList lines;
    for (const sources::SourceSummary& summary : summaries) {
        lines.append(Summary::of(summary));
    }
    return lines.join(QLatin1Char('\n'));
}

} // namespace corredor::desktop
