#include "result_layers.h"

#include "convert.h"
#include "exclusion_layers.h"
#include "layer_entry.h"
#include "stability_text.h"
#include "texts.h"
#include "zone_text.h"

#include <corredor/exports/source_names.h>

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <limits>

namespace corredor::desktop {

namespace {

class ResultLayers {
    Q_DECLARE_TR_FUNCTIONS(ResultLayers)
public:
    static QString planName() { return tr("Plan: chosen sites"); }

    static QString roadmapName(int year) { return tr("Roadmap: open by %1").arg(year); }

    static QString roadmapText() { return tr("the number is the year it opens"); }

    static QString tradeoffName(std::size_t point) {
        return tr("Trade-off: plan of point %1").arg(point + 1);
    }

    static QString choiceName() { return tr("What if: your choice"); }

    static QString pinnedText() { return tr("Pinned in the plan"); }

    static QString forbiddenText() { return tr("Forbidden"); }

    static QString candidatesName() { return tr("Candidate sites"); }

    static QString stabilityName() { return tr("Stability of the best sites"); }

    static QString stationsName() { return tr("Charging stations"); }

    static QString reviewName() { return tr("Review: the pair"); }

    static QString recordName(const QString& letter) { return tr("Record %1").arg(letter); }

    static QString filteredStationsName() { return tr("Charging stations (filtered)"); }

    static QString crossingsName() { return tr("Ports of entry"); }

    static QString roadsName() { return tr("Roads"); }

    static QString zonesName(const QString& name) { return tr("Zones: %1").arg(name); }

    static QString rampText() { return tr("Score: low to high"); }

    static QString levelText(map::StationCategory category) {
        switch (category) {
        case map::kStationDcfc:
            return tr("DC fast");
        case map::kStationL2:
            return tr("Level 2");
        case map::kStationL1:
            return tr("Level 1");
        case map::kStationUnknown:
            break;
        }
        return tr("Level not stated");
    }

    static QString roadText(int category) {
        switch (category) {
        case 3:
            return tr("Motorway");
        case 2:
            return tr("Main road");
        case 1:
            return tr("Secondary road");
        default:
            return tr("Other road");
        }
    }
};

StackEntry crossingEntry(const ResultGeometry& geometry, map::Theme theme) {
    map::PointLayer points;
    points.geometry = geometry.crossings;
    points.style = map::crossingStyle(theme);
    const map::PointSymbol symbol = points.style.symbols.front();
    map::MapLayer layer;
    layer.content = std::move(points);
    return layerEntry(
        layer_ids::crossings, &ResultLayers::crossingsName, std::move(layer), [symbol] {
            return std::vector<LegendItem>{{symbolSwatch(symbol), QString()}};
        });
}

StackEntry roadEntry(const ResultGeometry& geometry, map::Theme theme) {
    map::LineLayer lines;
    lines.geometry = geometry.roads;
    lines.style = map::roadStyle(theme);
    const std::vector<map::LineClass> classes = lines.style.classes;
    map::MapLayer layer;
    layer.content = std::move(lines);
    layer.identifiable = false;
    return layerEntry(layer_ids::roads, &ResultLayers::roadsName, std::move(layer), [classes] {
        std::vector<LegendItem> legend;
        for (std::size_t i = classes.size(); i-- > 0;) {
            legend.push_back({lineSwatch(classes[i]), ResultLayers::roadText(static_cast<int>(i))});
        }
        return legend;
    });
}

std::shared_ptr<const map::LineGeometry> roadGeometry(const network::RoadNetwork& network) {
    std::vector<std::uint8_t> classCategory;
    for (const std::string& name : network.classNames) {
        classCategory.push_back(map::roadCategory(name));
    }
    std::vector<std::uint8_t> category;
    category.reserve(network.classIndex.size());
    for (const std::int16_t index : network.classIndex) {
        const auto position = static_cast<std::size_t>(index);
        category.push_back(index < 0 ? std::uint8_t{0} : classCategory[position]);
    }
    return std::make_shared<const map::LineGeometry>(network.shape, network.shapeBegin, category);
}

} // namespace

std::uint8_t stationCategory(const layers::StationRecord& station) {
    if (station.ports.dcfc > 0) {
        return map::kStationDcfc;
    }
    if (station.ports.l2 > 0) {
        return map::kStationL2;
    }
    return station.ports.l1 > 0 ? map::kStationL1 : map::kStationUnknown;
}

std::shared_ptr<const map::PointGeometry> planGeometry(const exports::Results& results) {
    std::vector<geo::LonLat> chosen;
    for (const planning::PlanSite& site : results.plan.sites) {
        chosen.push_back(results.candidates.location[static_cast<std::size_t>(site.candidate)]);
    }
    return std::make_shared<const map::PointGeometry>(chosen);
}

StackEntry planEntry(const ResultGeometry& geometry, map::Theme theme) {
    map::PointLayer points;
    points.geometry = geometry.plan;
    points.style = map::planStyle(theme);
    auto ranks = std::make_shared<std::vector<QString>>();
    for (std::ptrdiff_t i = 0; i < geometry.plan->size(); ++i) {
        ranks->push_back(QString::number(i + 1));
    }
    points.labels = ranks;
    const map::PointSymbol symbol = points.style.symbols.front();
    map::MapLayer layer;
    layer.content = std::move(points);
    return layerEntry(layer_ids::plan, &ResultLayers::planName, std::move(layer), [symbol] {
        return std::vector<LegendItem>{{symbolSwatch(symbol), QString()}};
    });
}

std::ptrdiff_t openSites(const planning::Roadmap& roadmap, int year) {
    return std::ranges::count_if(roadmap.sites, [year](const planning::RoadmapSite& site) {
        return site.openingYear <= year;
    });
}

StackEntry roadmapEntry(const exports::Results& results, int year, map::Theme theme) {
    std::vector<geo::LonLat> places;
    std::vector<std::uint8_t> category;
    auto years = std::make_shared<std::vector<QString>>();
    const planning::Roadmap& roadmap = *results.roadmap;
    for (std::ptrdiff_t i = 0; i < openSites(roadmap, year); ++i) {
        const planning::RoadmapSite& site = roadmap.sites[static_cast<std::size_t>(i)];
        places.push_back(results.candidates.location[static_cast<std::size_t>(site.candidate)]);
        category.push_back(0);
        years->push_back(QString::number(site.openingYear % 100));
    }
    map::PointLayer points;
    points.geometry = std::make_shared<const map::PointGeometry>(places, category);
    points.style = map::planStyle(theme);
    points.labels = years;
    const map::PointSymbol symbol = points.style.symbols.front();
    map::MapLayer layer;
    layer.content = std::move(points);
    return layerEntry(
        layer_ids::roadmap,
        [year] { return ResultLayers::roadmapName(year); },
        std::move(layer),
        [symbol] {
            return std::vector<LegendItem>{{symbolSwatch(symbol), ResultLayers::roadmapText()}};
        });
}

StackEntry tradeoffEntry(const exports::Results& results, std::size_t point, map::Theme theme) {
    std::vector<geo::LonLat> places;
    std::vector<std::uint8_t> category;
    for (const std::int32_t site : results.tradeoff->points[point].sites) {
        places.push_back(results.candidates.location[static_cast<std::size_t>(site)]);
        category.push_back(0);
    }
    map::PointLayer points;
    points.geometry = std::make_shared<const map::PointGeometry>(places, category);
    points.style = map::planStyle(theme);
    const map::PointSymbol symbol = points.style.symbols.front();
    map::MapLayer layer;
    layer.content = std::move(points);
    return layerEntry(
        layer_ids::tradeoff,
        [point] { return ResultLayers::tradeoffName(point); },
        std::move(layer),
        [symbol] { return std::vector<LegendItem>{{symbolSwatch(symbol), QString()}}; });
}

StackEntry
choiceEntry(const exports::Results& results, const planning::PlanChoice& choice, map::Theme theme) {
    std::vector<geo::LonLat> places;
    std::vector<std::uint8_t> category;
    const auto add = [&](const std::vector<std::int32_t>& candidates, map::ChoiceCategory kind) {
        for (const std::int32_t candidate : candidates) {
            places.push_back(results.candidates.location[static_cast<std::size_t>(candidate)]);
            category.push_back(kind);
        }
    };
    add(choice.pinned, map::kChoicePinned);
    add(choice.forbidden, map::kChoiceForbidden);
    map::PointLayer points;
    points.geometry = std::make_shared<const map::PointGeometry>(places, category);
    points.style = map::choiceStyle(theme);
    map::MapLayer layer;
    layer.content = std::move(points);
    layer.identifiable = false; // the candidate beneath is what a click asks about
    return layerEntry(layer_ids::choice, &ResultLayers::choiceName, std::move(layer), [theme] {
        const auto symbols = map::choiceStyle(theme).symbols;
        return std::vector<LegendItem>{
            {symbolSwatch(symbols[map::kChoicePinned]), ResultLayers::pinnedText()},
            {symbolSwatch(symbols[map::kChoiceForbidden]), ResultLayers::forbiddenText()}};
    });
}

ResultGeometry prepareResultGeometry(
    const exports::Results& results,
    std::shared_ptr<const layers::CrossingLayer> crossings) {
    ResultGeometry geometry;
    const std::vector<geo::LonLat>& sites = results.candidates.location;
    geometry.candidates = std::make_shared<const map::PointGeometry>(sites);
    if (results.hasPlan) {
        geometry.plan = planGeometry(results);
    }
    if (results.stations.stations) {
        std::vector<std::uint8_t> category;
        for (const layers::StationRecord& station : results.stations.stations->records()) {
            category.push_back(stationCategory(station));
        }
        const std::vector<geo::LonLat>& places = results.stations.stations->locations();
        geometry.stations = std::make_shared<const map::PointGeometry>(places, category);
        for (const geo::LonLat place : sites.empty() ? places : sites) {
            geometry.extent.include(place);
        }
    }
    geometry.corridors = corridorGeometry(results);
    geometry.bands = bandGeometry(results);
    if (results.network) {
        geometry.roads = roadGeometry(*results.network);
    }
    for (const auto& zones : results.zones) {
        geometry.zones.push_back(std::make_shared<const map::PolygonGeometry>(zones->shapes));
    }
    geometry.exclusions = exclusionGeometry(results);
    if (crossings) {
        std::vector<geo::LonLat> places;
        for (const layers::Crossing& crossing : *crossings) {
            places.push_back(crossing.location);
        }
        geometry.crossings = std::make_shared<const map::PointGeometry>(places);
        geometry.crossingLayer = std::move(crossings);
    }
    return geometry;
}

namespace {

/** The ramp over the scores that occur, a few outliers aside: neighbours must differ in colour. */
void stretchToScores(map::Graduation& graduation, std::vector<double> scores) {
    if (scores.empty()) {
        return;
    }
    constexpr double tail = 0.02;
    const auto valueAt = [&scores](double part) {
        const auto place =
            static_cast<std::ptrdiff_t>(part * static_cast<double>(scores.size() - 1));
        std::nth_element(scores.begin(), scores.begin() + place, scores.end());
        return scores[static_cast<std::size_t>(place)];
    };
    graduation.minValue = valueAt(tail);
    graduation.maxValue = valueAt(1 - tail);
}

} // namespace

StackEntry stationEntry(const ResultGeometry& geometry, map::Theme theme) {
    map::PointLayer points;
    points.geometry = geometry.shownStations ? geometry.shownStations : geometry.stations;
    points.style = map::stationStyle(theme);
    const bool isFiltered = geometry.shownStations != nullptr;
    map::MapLayer layer;
    layer.content = std::move(points);
    return layerEntry(
        layer_ids::stations,
        isFiltered ? &ResultLayers::filteredStationsName : &ResultLayers::stationsName,
        std::move(layer),
        [theme] { return stationLegend(theme); });
}

StackEntry
candidateEntry(const ResultGeometry& geometry, const planning::Scores& scores, map::Theme theme) {
    map::PointLayer points;
    points.geometry = geometry.candidates;
    points.style = map::candidateStyle(theme);
    stretchToScores(*points.style.graduation, scores.score);
    points.values =
        std::make_shared<const std::vector<float>>(scores.score.begin(), scores.score.end());
    map::MapLayer layer;
    layer.content = std::move(points);
    return layerEntry(layer_ids::candidates, &ResultLayers::candidatesName, std::move(layer), [] {
        return std::vector<LegendItem>{{rampSwatch(map::Ramp::Viridis), ResultLayers::rampText()}};
    });
}

StackEntry stabilityEntry(
    const exports::Results& results,
    const planning::Sensitivity* study,
    map::Theme theme) {
    constexpr double nowhere = std::numeric_limits<double>::quiet_NaN(); // not drawn
    std::vector<geo::LonLat> places = results.candidates.location;
    std::vector<std::uint8_t> category(places.size(), 0);
    for (std::size_t site = 0; site < places.size(); ++site) {
        const bool isKnown = study != nullptr && site < study->topShare.size();
        const auto stability =
            isKnown ? planning::stabilityOf(study->topShare[site]) : planning::Stability::Never;
        category[site] = static_cast<std::uint8_t>(stability);
        if (stability == planning::Stability::Never) {
            places[site] = {nowhere, nowhere};
        }
    }
    map::PointLayer points;
    points.geometry = std::make_shared<const map::PointGeometry>(places, category);
    points.style = map::stabilityStyle(theme);
    const std::vector<map::PointSymbol> symbols = points.style.symbols;
    map::MapLayer layer;
    layer.content = std::move(points);
    StackEntry entry =
        layerEntry(layer_ids::stability, &ResultLayers::stabilityName, std::move(layer), [symbols] {
            std::vector<LegendItem> legend;
            for (std::size_t i = symbols.size(); i-- > 1;) { // sites of no draw are not drawn
                legend.push_back(
                    {symbolSwatch(symbols[i]),
                     stability_text::ofClass(static_cast<planning::Stability>(i))});
            }
            return legend;
        });
    entry.visible = false; // in the candidates' place: one tick shows it
    return entry;
}

StackEntry reviewEntry(geo::LonLat a, geo::LonLat b, map::Theme theme) {
    const std::array places = {a, b};
    const std::array<std::uint8_t, 2> category = {0, 1};
    const std::vector<QString> letters = {QStringLiteral("A"), QStringLiteral("B")};
    map::PointLayer points;
    points.geometry = std::make_shared<const map::PointGeometry>(places, category);
    points.style = map::reviewStyle(theme);
    points.labels = std::make_shared<const std::vector<QString>>(letters);
    map::MapLayer layer;
    layer.content = std::move(points);
    layer.identifiable = false; // the station beneath is what a click asks about
    return layerEntry(
        layer_ids::review, &ResultLayers::reviewName, std::move(layer), [theme, letters] {
            const auto symbols = map::reviewStyle(theme).symbols;
            return std::vector<LegendItem>{
                {symbolSwatch(symbols[0]), ResultLayers::recordName(letters[0])},
                {symbolSwatch(symbols[1]), ResultLayers::recordName(letters[1])}};
        });
}

std::vector<LegendItem> stationLegend(map::Theme theme) {
    const map::PointStyle style = map::stationStyle(theme);
    std::vector<LegendItem> legend;
    for (const auto category :
         {map::kStationDcfc, map::kStationL2, map::kStationL1, map::kStationUnknown}) {
        const std::size_t last = style.symbols.size() - 1;
        const map::PointSymbol& symbol =
            style.symbols[std::min(static_cast<std::size_t>(category), last)];
        legend.push_back({symbolSwatch(symbol), ResultLayers::levelText(category)});
    }
    return legend;
}

StackEntry zoneEntry(
    const exports::Results& results,
    const ResultGeometry& geometry,
    std::size_t number,
    const std::shared_ptr<const ZoneClasses>& classes,
    map::Theme theme) {
    map::PolygonLayer polygons;
    polygons.geometry = geometry.zones[number];
    polygons.style = map::zoneStyle(theme);
    std::function<std::vector<LegendItem>()> legend;
    if (classes && number < classes->classOf.size()) {
        const int count = static_cast<int>(classes->classes.classes());
        polygons.style = map::zoneClassStyle(theme, count);
        polygons.values = classes->classOf[number];
        legend = [classes, theme] { return zone_text::legend(classes->classes, theme); };
    }
    const bool isColoured = polygons.values != nullptr;
    map::MapLayer layer;
    layer.content = std::move(polygons);
    StackEntry entry = layerEntry(
        layer_ids::zonePrefix + QString::number(number),
        [source = results.zones[number]->name, labels = results.scenario.labels, classes] {
            const QString name =
                toQString(exports::sourceName(source, labels, texts::languageCode()));
            return classes
                       ? QStringLiteral("%1 · %2").arg(name, zone_text::measure(classes->measure))
                       : ResultLayers::zonesName(name);
        },
        std::move(layer),
        std::move(legend));
    // Outlines of counties crowd the first view; one click shows them.
    entry.visible = isColoured;
    return entry;
}

std::vector<StackEntry>
resultEntries(const exports::Results& results, const ResultGeometry& geometry, map::Theme theme) {
    std::vector<StackEntry> entries;
    if (geometry.plan && geometry.plan->size() > 0) {
        entries.push_back(planEntry(geometry, theme));
    }
    if (results.roadmap) {
        StackEntry roadmap = roadmapEntry(results, results.roadmap->options.lastYear, theme);
        roadmap.visible = false; // beside the plan's numbers; the roadmap's panel shows it
        entries.push_back(std::move(roadmap));
    }
    if (results.tradeoff) {
        StackEntry tradeoff = tradeoffEntry(results, 0, theme);
        tradeoff.visible = false; // the plan itself; the panel of fairness shows the others
        entries.push_back(std::move(tradeoff));
    }
    if (geometry.stations && geometry.stations->size() > 0) {
        entries.push_back(stationEntry(geometry, theme));
    }
    if (geometry.candidates && geometry.candidates->size() > 0) {
        if (results.sensitivity) {
            entries.push_back(stabilityEntry(results, &*results.sensitivity, theme));
        }
        entries.push_back(candidateEntry(geometry, results.scores, theme));
    }
    if (geometry.corridors.lines && geometry.corridors.lines->size() > 0) {
        entries.push_back(gapEntry(geometry.corridors, geometry.gapView, theme));
        entries.push_back(corridorEntry(geometry.corridors, theme));
    }
    if (results.compatibility && geometry.tripType < results.compatibility->types.size() &&
        !results.compatibility->trips.empty()) {
        StackEntry trips = tripEntry(results, geometry.tripType, theme);
        trips.visible = false; // they lie on the corridors; their panel shows them
        entries.push_back(std::move(trips));
    }
    if (geometry.crossings && geometry.crossings->size() > 0) {
        entries.push_back(crossingEntry(geometry, theme));
    }
    for (StackEntry& entry : exclusionEntries(results, geometry, theme)) {
        entries.push_back(std::move(entry));
    }
    for (std::size_t i = 0; i < geometry.zones.size(); ++i) {
        entries.push_back(zoneEntry(results, geometry, i, nullptr, theme));
    }
    if (geometry.bands.areas) {
        entries.push_back(bandEntry(geometry.bands, theme));
    }
    if (geometry.roads && geometry.roads->size() > 0) {
        entries.push_back(roadEntry(geometry, theme));
    }
    return entries;
}

} // namespace corredor::desktop
