#include "comparison_layer.h"

#include "layer_entry.h"
#include "result_layers.h"

#include <corredor/map/geometry.h>

#include <QCoreApplication>

#include <array>

namespace corredor::desktop {

namespace {

using exports::SiteSet;

class ComparisonLayer {
    Q_DECLARE_TR_FUNCTIONS(ComparisonLayer)
public:
    static QString name() { return tr("Comparison: sites of A and B"); }

    static QString setText(SiteSet set, qint64 count) {
        const QString number = QString::number(count);
        switch (set) {
        case SiteSet::Both:
            return tr("In both: %1").arg(number);
        case SiteSet::OnlyA:
            return tr("Only in A: %1").arg(number);
        case SiteSet::OnlyB:
            break;
        }
        return tr("Only in B: %1").arg(number);
    }
};

constexpr std::array siteSets = {SiteSet::Both, SiteSet::OnlyA, SiteSet::OnlyB};

} // namespace

StackEntry comparisonEntry(const exports::Comparison& comparison, map::Theme theme) {
    std::vector<geo::LonLat> places;
    std::vector<std::uint8_t> category;
    std::array<qint64, siteSets.size()> counts{};
    for (const exports::SiteDifference& pair : comparison.planSites) {
        places.push_back(siteOf(comparison.a.planSites, comparison.b.planSites, pair).location);
        category.push_back(static_cast<std::uint8_t>(pair.in));
        ++counts[static_cast<std::size_t>(pair.in)];
    }
    map::PointLayer points;
    points.geometry = std::make_shared<const map::PointGeometry>(places, category);
    points.style = map::comparisonStyle(theme);
    const std::vector<map::PointSymbol> symbols = points.style.symbols;
    map::MapLayer layer;
    layer.content = std::move(points);
    layer.identifiable = false; // the candidate or plan site beneath is what a click asks about
    return layerEntry(
        layer_ids::comparison, &ComparisonLayer::name, std::move(layer), [symbols, counts] {
            std::vector<LegendItem> legend;
            for (std::size_t i = 0; i < siteSets.size(); ++i) {
                legend.push_back(
                    {symbolSwatch(symbols[i]), ComparisonLayer::setText(siteSets[i], counts[i])});
            }
            return legend;
        });
}

} // namespace corredor::desktop
