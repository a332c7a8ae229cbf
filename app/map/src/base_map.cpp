#include <corredor/base/parallel.h>
#include <corredor/base/resources.h>
#include <corredor/map/base_map.h>
#include <corredor/sources/builtin.h>
#include <corredor/sources/layers.h>

#include <algorithm>
#include <cmath>

namespace corredor::map {

namespace {

enum LabelCategory : std::uint8_t { kCity, kTown, kVillage, kState };

constexpr double kCityPeople = 500000;
constexpr double kTownPeople = 50000;
// Above every town: names of states are few and must show.
constexpr double kStatePriority = 1e11;

std::uint8_t labelCategory(double population) {
    if (population >= kCityPeople)
        return kCity;
    return population >= kTownPeople ? kTown : kVillage;
}

std::vector<LabelEntry> labelEntries(const BaseMapData& data) {
    std::vector<LabelEntry> entries;
    if (data.states)
        for (std::ptrdiff_t i = 0; i < data.states->size(); ++i)
            entries.push_back(
                {.place = geo::pointInside(*data.states->shapes, i),
                 .text = data.states->label[static_cast<std::size_t>(i)],
                 .priority = kStatePriority + std::sqrt(geo::areaM2(*data.states->shapes, i)),
                 .category = kState});
    if (data.places)
        for (const layers::Place& place : *data.places)
            entries.push_back(
                {.place = place.location,
                 .text = place.name,
                 .priority = place.population,
                 .category = labelCategory(place.population)});
    return entries;
}

std::shared_ptr<const LineGeometry>
lineGeometry(const std::shared_ptr<const layers::RoadLayer>& roads, bool byClass) {
    if (!roads)
        return nullptr;
    std::vector<std::uint8_t> category;
    if (byClass)
        for (const std::int16_t index : roads->classIndex)
            category.push_back(
                index < 0 ? std::uint8_t{0}
                          : roadCategory(roads->classNames[static_cast<std::size_t>(index)]));
    return std::make_shared<LineGeometry>(roads->vertices, roads->vertexBegin, category);
}

std::shared_ptr<const PolygonGeometry>
polygonGeometry(const std::shared_ptr<const layers::ZoneLayer>& zones) {
    return zones ? std::make_shared<PolygonGeometry>(zones->shapes) : nullptr;
}

template <typename Content>
void add(LayerList& list, const QString& id, Content content) {
    if (!content.geometry)
        return;
    MapLayer layer;
    layer.id = id;
    layer.title = id;
    layer.content = std::move(content);
    layer.identifiable = false;
    list.push_back(std::make_shared<const MapLayer>(std::move(layer)));
}

LabelClass labelClass(double sizePx, const QColor& colour, const QColor& halo) {
    LabelClass style;
    style.sizePx = sizePx;
    style.colour = colour;
    style.halo = halo;
    return style;
}

LabelStyle baseLabelStyle(Theme theme) {
    const Palette& colours = palette(theme);
    constexpr double peoplePerMetrePx = 110; // a town of 110,000 shows from 1 km a pixel on
    LabelClass city = labelClass(13, colours.label, colours.halo);
    city.bold = true;
    city.dotPx = 5;
    city.minPriorityPerMetrePx = peoplePerMetrePx;
    LabelClass town = labelClass(12, colours.label, colours.halo);
    town.dotPx = 4;
    town.minPriorityPerMetrePx = peoplePerMetrePx;
    LabelClass village = labelClass(11, colours.label, colours.halo);
    village.dotPx = 3;
    village.minPriorityPerMetrePx = peoplePerMetrePx;
    LabelClass state = labelClass(10.5, colours.labelQuiet, colours.halo);
    state.capitals = true;
    state.minMetresPerPx = 250;
    state.maxMetresPerPx = 4000;
    return {.classes = {city, town, village, state}};
}

} // namespace

BaseMapData loadBaseMapData() {
    BaseMapData data;
    // Five files that do not depend on each other, read side by side: the program's start waits.
    parallelFor(5, 1, [&](std::ptrdiff_t begin, std::ptrdiff_t end) {
        for (std::ptrdiff_t part = begin; part < end; ++part) {
            switch (part) {
            case 0:
                data.states = sources::builtinStates();
                break;
            case 1:
                data.places = sources::builtinPlaces();
                break;
            case 2:
                data.land = sources::readZones(dataFile("starter/land.geojson"), {}).layer;
                break;
            case 3:
                data.roads = sources::readRoads(dataFile("starter/highways.geojson"), {}).layer;
                break;
            default:
                data.border = sources::readRoads(dataFile("starter/border.geojson"), {}).layer;
                break;
            }
        }
    });
    return data;
}

BaseMap prepareBaseMap(const BaseMapData& data) {
    BaseMap base;
    base.land = polygonGeometry(data.land);
    base.states = polygonGeometry(data.states);
    base.border = lineGeometry(data.border, false);
    base.roads = lineGeometry(data.roads, true);
    base.labels = std::make_shared<LabelGeometry>(labelEntries(data));
    return base;
}

LayerList baseLayers(const BaseMap& base, Theme theme) {
    const Palette& colours = palette(theme);
    LayerList list;
    PolygonStyle land;
    land.fill = colours.land;
    land.outline = Qt::transparent;
    add(list,
        QStringLiteral("base.land"),
        PolygonLayer{.geometry = base.land, .style = land, .values = {}});
    PolygonStyle states;
    states.fill = colours.landFocus;
    states.outline = colours.stateLine;
    states.outlinePx = 0.8;
    add(list,
        QStringLiteral("base.states"),
        PolygonLayer{.geometry = base.states, .style = states, .values = {}});
    add(list,
        QStringLiteral("base.roads"),
        LineLayer{.geometry = base.roads, .style = roadStyle(theme)});
    LineClass border;
    border.widthPx = 1.6;
    border.colour = colours.border;
    border.casingPx = 2.6;
    border.casing = colours.borderGlow;
    add(list,
        QStringLiteral("base.border"),
        LineLayer{.geometry = base.border, .style = {.classes = {border}}});
    return list;
}

LayerList baseLabelLayers(const BaseMap& base, Theme theme) {
    LayerList list;
    add(list,
        QStringLiteral("base.labels"),
        LabelLayer{.geometry = base.labels, .style = baseLabelStyle(theme)});
    return list;
}

} // namespace corredor::map
