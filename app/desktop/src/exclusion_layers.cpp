#include "exclusion_layers.h"

#include "convert.h"
#include "layer_entry.h"

#include <QCoreApplication>

namespace corredor::desktop {

namespace {

class ExclusionLayers {
    Q_DECLARE_TR_FUNCTIONS(ExclusionLayers)
public:
    static QString name(const QString& areas) { return tr("No sites: %1").arg(areas); }

    static QString leftOut(std::int64_t sites) {
        return tr("%n candidate site(s) left out", nullptr, static_cast<int>(sites));
    }
};

} // namespace

std::vector<std::shared_ptr<const map::PolygonGeometry>>
exclusionGeometry(const exports::Results& results) {
    std::vector<std::shared_ptr<const map::PolygonGeometry>> geometry;
    for (const planning::ExcludedSites& rule : results.exclusions.rules) {
        const auto& areas = rule.exclusion.areas;
        geometry.push_back(
            areas ? std::make_shared<const map::PolygonGeometry>(areas->shapes) : nullptr);
    }
    return geometry;
}

std::vector<StackEntry> exclusionEntries(
    const exports::Results& results,
    const ResultGeometry& geometry,
    map::Theme theme) {
    std::vector<StackEntry> entries;
    for (std::size_t i = 0; i < geometry.exclusions.size(); ++i) {
        if (!geometry.exclusions[i]) {
            continue;
        }
        map::PolygonLayer polygons;
        polygons.geometry = geometry.exclusions[i];
        polygons.style = map::exclusionStyle(theme);
        const QColor fill = polygons.style.fill;
        map::MapLayer layer;
        layer.content = std::move(polygons);
        layer.identifiable = false; // what stands beneath is what a click asks about
        const planning::ExcludedSites& rule = results.exclusions.rules[i];
        entries.push_back(layerEntry(
            layer_ids::exclusionPrefix + QString::number(i),
            [name = toQString(rule.exclusion.name)] { return ExclusionLayers::name(name); },
            std::move(layer),
            [fill, sites = rule.sites] {
                return std::vector<LegendItem>{{areaSwatch(fill), ExclusionLayers::leftOut(sites)}};
            }));
    }
    return entries;
}

} // namespace corredor::desktop
