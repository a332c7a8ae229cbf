// Map rows of the targets: frames while panning and zooming, and complete pictures, at 1600 x 1000.

#include "map_canvas.h"
#include "pan_benchmark.h"

#include <corredor/map/base_map.h>
#include <corredor/map/renderer.h>

#include <QApplication>
#include <QElapsedTimer>

#include <cmath>
#include <cstdio>
#include <numbers>
#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace {

using namespace corredor;

constexpr double kWest = -120;
constexpr double kEast = -94;
constexpr double kSouth = 22;
constexpr double kNorth = 38;

/** Half spread evenly, half in clusters as towns are. Own arithmetic: the same on every machine. */
std::vector<geo::LonLat> somePlaces(std::size_t count) {
    std::mt19937_64 random(7);
    const auto uniform = [&] { return static_cast<double>(random() >> 11U) * 0x1.0p-53; };
    std::vector<geo::LonLat> towns;
    for (int i = 0; i < 300; ++i)
        towns.push_back(
            {.lon = kWest + (kEast - kWest) * uniform(),
             .lat = kSouth + (kNorth - kSouth) * uniform()});
    std::vector<geo::LonLat> places;
    for (std::size_t i = 0; i < count; ++i) {
        if (i % 2 == 0) {
            places.push_back(
                {.lon = kWest + (kEast - kWest) * uniform(),
                 .lat = kSouth + (kNorth - kSouth) * uniform()});
            continue;
        }
        const geo::LonLat town = towns[random() % towns.size()];
        const double away = 0.4 * uniform() * uniform();
        const double direction = 2 * std::numbers::pi * uniform();
        places.push_back(
            {.lon = town.lon + away * std::cos(direction),
             .lat = town.lat + away * std::sin(direction)});
    }
    return places;
}

std::shared_ptr<const map::MapLayer> pointLayer(std::size_t count) {
    const std::vector<geo::LonLat> places = somePlaces(count);
    QElapsedTimer clock;
    clock.start();
    map::PointLayer points;
    points.geometry = std::make_shared<map::PointGeometry>(places);
    std::printf(
        "{\"prepare_points\": %zu, \"ms\": %.0f}\n",
        count,
        static_cast<double>(clock.nsecsElapsed()) / 1e6);
    points.style = map::plainPointStyle(map::Theme::Light, 0);
    map::MapLayer layer;
    layer.id = QStringLiteral("points");
    layer.content = points;
    return std::make_shared<const map::MapLayer>(layer);
}

std::shared_ptr<const map::MapLayer> lineLayer(std::size_t count, std::size_t length) {
    std::mt19937_64 random(11);
    const auto uniform = [&] { return static_cast<double>(random() >> 11U) * 0x1.0p-53; };
    std::vector<geo::LonLat> vertices;
    std::vector<std::int64_t> begin = {0};
    for (const geo::LonLat start : somePlaces(count)) {
        geo::LonLat at = start;
        double direction = 2 * std::numbers::pi * uniform();
        for (std::size_t i = 0; i < length; ++i) {
            vertices.push_back(at);
            direction += 0.6 * (uniform() - 0.5);
            at.lon += 0.01 * std::cos(direction);
            at.lat += 0.01 * std::sin(direction);
        }
        begin.push_back(static_cast<std::int64_t>(vertices.size()));
    }
    QElapsedTimer clock;
    clock.start();
    map::LineLayer lines;
    lines.geometry = std::make_shared<map::LineGeometry>(vertices, begin);
    std::printf(
        "{\"prepare_lines\": %zu, \"ms\": %.0f}\n",
        count,
        static_cast<double>(clock.nsecsElapsed()) / 1e6);
    lines.style.classes = {map::LineClass{}};
    map::MapLayer layer;
    layer.id = QStringLiteral("lines");
    layer.content = lines;
    return std::make_shared<const map::MapLayer>(layer);
}

void measure(const char* name, const map::LayerList& layers, int frames) {
    desktop::MapCanvas canvas;
    canvas.resize(1600, 1000);
    canvas.setLayers(layers);
    canvas.show();
    canvas.fitTo({.west = kWest, .south = kSouth, .east = kEast, .north = kNorth});
    const desktop::PanFigures figures = desktop::runPanBenchmark(canvas, frames);
    std::printf(
        "{\"bench\": \"%s\", \"frames\": %d, \"p50_ms\": %.2f, \"p95_ms\": %.2f, \"p99_ms\": %.2f, "
        "\"max_ms\": %.2f, \"complete_ms\": %.1f}\n",
        name,
        figures.frames,
        figures.p50Ms,
        figures.p95Ms,
        figures.p99Ms,
        figures.maxMs,
        figures.completeMs);
    std::fflush(stdout);
}

} // namespace

int main(int argc, char** argv) {
    QElapsedTimer sinceStart;
    sinceStart.start();
    const QApplication application(argc, argv);
    const map::BaseMap base = map::prepareBaseMap(map::loadBaseMapData());
    const map::LayerList ground = map::baseLayers(base, map::Theme::Light);
    const map::LayerList labels = map::baseLabelLayers(base, map::Theme::Light);
    std::printf("{\"base_map_ms\": %.0f}\n", static_cast<double>(sinceStart.nsecsElapsed()) / 1e6);

    const bool isFull = argc > 1 && std::string_view(argv[1]) == "full";
    const int frames = isFull ? 300 : 60;
    const auto onBase = [&](const std::shared_ptr<const map::MapLayer>& layer) {
        return ground + map::LayerList{layer} + labels;
    };
    measure("base map", ground + labels, frames);
    std::vector<std::size_t> points = {125'000, 250'000};
    std::vector<std::size_t> lines = {25'000};
    if (isFull) {
        points.insert(points.end(), {500'000, 1'000'000, 2'000'000, 5'000'000});
        lines.insert(lines.end(), {50'000, 100'000});
    }
    for (const std::size_t count : points)
        measure((std::to_string(count) + " points").c_str(), {pointLayer(count)}, frames);
    const std::size_t most = isFull ? 1'000'000 : points.back();
    measure(
        ("base map, " + std::to_string(most) + " points").c_str(),
        onBase(pointLayer(most)),
        frames);
    for (const std::size_t count : lines)
        measure((std::to_string(count) + " lines of 20").c_str(), {lineLayer(count, 20)}, frames);
    return 0;
}
