#include "corridor_layers.h"

#include "layer_entry.h"
#include "result_layers.h"

#include <QCoreApplication>

namespace corredor::desktop {

namespace {

QString corridorsName() {
    return QCoreApplication::translate("ResultLayers", "Charging corridors");
}

QString gapsName() {
    return QCoreApplication::translate("ResultLayers", "Corridor gaps");
}

QString gapsAtBestName() {
    return QCoreApplication::translate("ResultLayers", "Corridor gaps (at best)");
}

/** Lines one after the other, as LineGeometry takes them. */
class Lines {
public:
    void add(const std::vector<geo::LonLat>& line) {
        m_vertices.insert(m_vertices.end(), line.begin(), line.end());
        m_begin.push_back(std::ssize(m_vertices));
    }

    [[nodiscard]] std::shared_ptr<const map::LineGeometry> geometry() const {
        return std::make_shared<const map::LineGeometry>(m_vertices, m_begin);
    }

private:
    std::vector<geo::LonLat> m_vertices;
    std::vector<std::int64_t> m_begin = {0};
};

std::shared_ptr<const map::LineGeometry>
gapGeometry(const exports::Results& results, GapView view) {
    Lines lines;
    for (const landscape::Corridor& corridor : corridorsOf(results)) {
        for (const landscape::CorridorGap& gap : gapsOf(corridor, view)) {
            lines.add(corridor.line.between(gap.beginM, gap.endM));
        }
    }
    return lines.geometry();
}

StackEntry lineEntry(
    const QString& id,
    QString (*name)(),
    std::shared_ptr<const map::LineGeometry> geometry,
    const map::LineStyle& style) {
    map::LineLayer lines;
    lines.geometry = std::move(geometry);
    lines.style = style;
    map::MapLayer layer;
    layer.content = std::move(lines);
    return layerEntry(id, name, std::move(layer), [line = style.classes.front()] {
        return std::vector<LegendItem>{{lineSwatch(line), QString()}};
    });
}

} // namespace

std::span<const landscape::Corridor> corridorsOf(const exports::Results& results) {
    return results.corridors ? std::span<const landscape::Corridor>(results.corridors->corridors)
                             : std::span<const landscape::Corridor>();
}

const std::vector<landscape::CorridorGap>&
gapsOf(const landscape::Corridor& corridor, GapView view) {
    return view == GapView::Known ? corridor.gaps : corridor.gapsAtBest;
}

CorridorGeometry corridorGeometry(const exports::Results& results) {
    Lines lines;
    for (const landscape::Corridor& corridor : corridorsOf(results)) {
        lines.add(corridor.line.vertices);
    }
    return {
        lines.geometry(),
        gapGeometry(results, GapView::Known),
        gapGeometry(results, GapView::AtBest)};
}

std::int64_t
gapNumber(const exports::Results& results, GapView view, std::size_t corridor, std::size_t gap) {
    std::int64_t number = static_cast<std::int64_t>(gap);
    for (const landscape::Corridor& before : corridorsOf(results).first(corridor)) {
        number += std::ssize(gapsOf(before, view));
    }
    return number;
}

GapPlaceOnMap gapOfNumber(const exports::Results& results, GapView view, std::int64_t number) {
    GapPlaceOnMap place;
    for (const landscape::Corridor& corridor : corridorsOf(results)) {
        const std::ptrdiff_t count = std::ssize(gapsOf(corridor, view));
        if (number < count) {
            break;
        }
        number -= count;
        ++place.corridor;
    }
    place.gap = static_cast<std::size_t>(number);
    return place;
}

StackEntry corridorEntry(const CorridorGeometry& geometry, map::Theme theme) {
    return lineEntry(
        layer_ids::corridors, &corridorsName, geometry.lines, map::corridorStyle(theme));
}

StackEntry gapEntry(const CorridorGeometry& geometry, GapView view, map::Theme theme) {
    return lineEntry(
        layer_ids::gaps,
        view == GapView::Known ? &gapsName : &gapsAtBestName,
        view == GapView::Known ? geometry.gaps : geometry.atBest,
        map::gapStyle(theme));
}

} // namespace corredor::desktop
