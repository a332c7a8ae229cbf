#include "trip_layers.h"

#include "layer_entry.h"
#include "result_layers.h"
#include "trips_model.h"

#include <QCoreApplication>
#include <QLocale>

#include <array>

namespace corredor::desktop {

namespace {

class TripLayers {
    Q_DECLARE_TR_FUNCTIONS(TripLayers)
public:
    static QString tripsName(const QString& vehicle) { return tr("Trips: %1").arg(vehicle); }

    static QString bandsName() { return tr("Drive time to fast charging"); }

    static QString bandText(double limitMin) {
        return tr("up to %1 min").arg(QLocale().toString(limitMin, 'f', 0));
    }
};

} // namespace

StackEntry tripEntry(const exports::Results& results, std::size_t type, map::Theme theme) {
    const landscape::Compatibility& study = *results.compatibility;
    const landscape::TypeCompatibility& vehicle = study.types[type];
    std::vector<geo::LonLat> vertices;
    std::vector<std::int64_t> begin = {0};
    std::vector<std::uint8_t> category;
    for (const landscape::TripResult& trip : vehicle.trips) {
        const std::vector<geo::LonLat> way = landscape::wayOf(study, trip);
        vertices.insert(vertices.end(), way.begin(), way.end());
        begin.push_back(std::ssize(vertices));
        category.push_back(static_cast<std::uint8_t>(trip.status));
    }
    map::LineLayer lines;
    lines.geometry = std::make_shared<const map::LineGeometry>(vertices, begin, category);
    lines.style = map::tripStyle(theme);
    const std::vector<map::LineClass> classes = lines.style.classes;
    map::MapLayer layer;
    layer.content = std::move(lines);
    layer.identifiable = false; // many lie on each other; the table tells them apart
    return layerEntry(
        layer_ids::trips,
        [name = vehicle.type.name] { return TripLayers::tripsName(vehicleText(name)); },
        std::move(layer),
        [classes] {
            using enum landscape::TripStatus;
            std::vector<LegendItem> legend;
            for (const landscape::TripStatus status : {Possible, TooLong, OutOfRange}) {
                legend.push_back(
                    {lineSwatch(classes[static_cast<std::size_t>(status)]), tripText(status)});
            }
            return legend;
        });
}

BandGeometry bandGeometry(const exports::Results& results) {
    BandGeometry geometry;
    if (!results.bands) {
        return geometry;
    }
    geo::Polygons areas;
    const std::vector<landscape::CoverageBand>& bands = results.bands->bands;
    for (auto band = bands.rbegin(); band != bands.rend(); ++band) { // the widest is drawn first
        if (band->group != "dcfc" || band->unit != landscape::BandUnit::Minutes) {
            continue;
        }
        for (const geo::PolygonPart& part : band->area) {
            areas.addRing(part.shell);
            for (const std::vector<geo::LonLat>& hole : part.holes) {
                areas.addRing(hole);
            }
        }
        areas.endShape();
        geometry.limitsMin.push_back(band->limit);
    }
    geometry.areas = std::make_shared<const map::PolygonGeometry>(
        std::make_shared<const geo::Polygons>(std::move(areas)));
    return geometry;
}

StackEntry bandEntry(const BandGeometry& geometry, map::Theme theme) {
    const auto count = static_cast<int>(geometry.limitsMin.size());
    map::PolygonLayer polygons;
    polygons.geometry = geometry.areas;
    polygons.style = map::zoneClassStyle(theme, count);
    polygons.style.outline = Qt::transparent;
    std::vector<float> classes;
    for (int i = 0; i < count; ++i) {
        classes.push_back(static_cast<float>(i));
    }
    polygons.values = std::make_shared<const std::vector<float>>(std::move(classes));
    const map::PolygonStyle style = polygons.style;
    map::MapLayer layer;
    layer.content = std::move(polygons);
    layer.identifiable = false;
    StackEntry entry = layerEntry(
        layer_ids::bands,
        &TripLayers::bandsName,
        std::move(layer),
        [style, limits = geometry.limitsMin] {
            std::vector<LegendItem> legend;
            for (std::size_t i = limits.size(); i-- > 0;) {
                legend.push_back(
                    {areaSwatch(map::fillColour(style, static_cast<double>(i))),
                     TripLayers::bandText(limits[i])});
            }
            return legend;
        });
    entry.visible = false; // it covers what lies beneath; one click shows it
    return entry;
}

} // namespace corredor::desktop
