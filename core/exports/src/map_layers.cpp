#include "map_layers.h"

#include "palette.h"
#include "table.h"

#include <corredor/base/text.h>

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <map>
#include <set>
#include <tuple>

namespace corredor::exports {
namespace {

/** "12.3": a tenth of a pixel is finer than the eye. */
std::string coordinate(double value) {
    return shortestNumber(rounded(value, 1));
}

constexpr double outlineStepPx = 0.7;

using Cell = std::pair<std::int64_t, std::int64_t>;

/** The square of `size` pixels that holds a pixel. */
Cell cellOf(Pixel pixel, double size) {
    return {std::llround(pixel.x / size), std::llround(pixel.y / size)};
}

std::string dotAt(Cell cell, double size) {
    return fmt::format(
        "M{} {}h.01",
        coordinate(static_cast<double>(cell.first) * size),
        coordinate(static_cast<double>(cell.second) * size));
}

std::string dotsPath(const std::string& path, std::string_view color, double width) {
    return path.empty() ? std::string()
                        : fmt::format(
                              "<path d=\"{}\" fill=\"none\" stroke=\"{}\" stroke-width=\"{}\" "
                              "stroke-linecap=\"round\"/>\n",
                              path,
                              color,
                              width);
}

std::string stateLabel(const MapView& view, const layers::ZoneLayer& states, std::ptrdiff_t i) {
    constexpr double edgePx = 45; // a name nearer to the edge would be cut
    const Pixel middle = view.at(geo::pointInside(*states.shapes, i));
    if (!view.shows(middle, -edgePx)) {
        return {};
    }
    return fmt::format(
        "<text x=\"{}\" y=\"{}\">{}</text>\n",
        coordinate(middle.x),
        coordinate(middle.y),
        escapedXml(states.label[static_cast<std::size_t>(i)]));
}

using Segment = std::pair<Cell, Cell>;

/** The distinct stretches of road when every vertex moves to the middle of its cell. */
std::set<Segment>
roadSegments(const MapView& view, const network::RoadNetwork& network, double sizePx) {
    std::set<Segment> segments;
    for (std::ptrdiff_t edge = 0; edge < network.edgeCount(); ++edge) {
        Cell last{};
        bool begun = false;
        for (const geo::LonLat& vertex : network.geometry(edge)) {
            const Pixel pixel = view.at(vertex);
            if (!view.shows(pixel, 20)) {
                begun = false;
                continue;
            }
            const Cell cell = cellOf(pixel, sizePx);
            if (begun && cell != last) {
                segments.insert(std::minmax(cell, last));
            }
            last = cell;
            begun = true;
        }
    }
    return segments;
}

struct Marker {
    Pixel site;
    Pixel label;
};

constexpr double markerRadiusPx = 8.5;

/** Pushes the numbers apart until none covers another; the same input ends at the same place. */
void spread(std::vector<Marker>& markers, const MapView& view) {
    constexpr double apart = 2 * markerRadiusPx + 1;
    constexpr std::size_t mostMarkers = 300; // beyond, numbers cannot be told apart anyway
    constexpr int rounds = 200;
    for (int round = 0; round < rounds && markers.size() <= mostMarkers; ++round) {
        bool moved = false;
        for (std::size_t i = 0; i < markers.size(); ++i) {
            for (std::size_t j = i + 1; j < markers.size(); ++j) {
                double dx = markers[j].label.x - markers[i].label.x;
                double dy = markers[j].label.y - markers[i].label.y;
                double distance = std::hypot(dx, dy);
                if (distance >= apart) {
                    continue;
                }
                if (distance < 0.01) { // one place: any direction, but always the same
                    dx = std::cos(static_cast<double>(j));
                    dy = std::sin(static_cast<double>(j));
                    distance = 1;
                }
                const double push = (apart - std::min(distance, apart)) / 2 / distance + 0.005;
                markers[i].label.x -= dx * push;
                markers[i].label.y -= dy * push;
                markers[j].label.x += dx * push;
                markers[j].label.y += dy * push;
                moved = true;
            }
        }
        for (Marker& marker : markers) {
            marker.label.x = std::clamp(marker.label.x, 10.0, view.width() - 10);
            marker.label.y = std::clamp(marker.label.y, 10.0, view.height() - 10);
        }
        if (!moved) {
            return;
        }
    }
}

} // namespace

std::string ringPath(const MapView& view, std::span<const geo::LonLat> ring, double stepPx) {
    geo::BoundingBox box;
    for (const geo::LonLat& vertex : ring) {
        box.include(vertex);
    }
    if (!box.intersects(view.box())) {
        return {};
    }
    std::string path;
    Pixel last{-1e9, -1e9};
    std::size_t kept = 0;
    for (const geo::LonLat& vertex : ring) {
        const Pixel pixel = view.at(vertex);
        if (std::hypot(pixel.x - last.x, pixel.y - last.y) < stepPx) {
            continue;
        }
        path +=
            fmt::format("{}{} {}", kept == 0 ? 'M' : 'L', coordinate(pixel.x), coordinate(pixel.y));
        last = pixel;
        ++kept;
    }
    return kept < 3 ? std::string() : path + "Z";
}

std::string statesSvg(const MapView& view, const layers::ZoneLayer& states, Names names) {
    std::string shapes;
    std::string labels;
    for (std::ptrdiff_t i = 0; i < states.size(); ++i) {
        const auto index = static_cast<std::size_t>(i);
        std::string path;
        for (std::int64_t r = states.shapes->ringBegin[index];
             r < states.shapes->ringBegin[index + 1];
             ++r) {
            path += ringPath(view, states.shapes->ring(r), outlineStepPx);
        }
        if (!path.empty()) {
            shapes += fmt::format(
                "<path d=\"{}\" fill=\"{}\"/>\n",
                path,
                states.country[index] == "MX" ? "#efe8d8" : "#f8f6f1");
            labels += names == Names::Shown ? stateLabel(view, states, i) : std::string();
        }
    }
    return fmt::format(
        "<g fill-rule=\"evenodd\" stroke=\"#cfc8b8\" stroke-width=\".8\">\n{}</g>\n"
        "<g class=\"names\">\n{}</g>\n",
        shapes,
        labels);
}

std::string roadsSvg(const MapView& view, const network::RoadNetwork& network) {
    // Coarser until the picture stays small: a dense network is a grey texture either way.
    constexpr std::size_t mostSegments = 12000;
    for (const double sizePx : {1.0, 2.0, 3.0, 5.0}) {
        const std::set<Segment> segments = roadSegments(view, network, sizePx);
        if (segments.size() > mostSegments) {
            continue;
        }
        std::string path;
        const auto point = [&](Cell cell) {
            return fmt::format(
                "{} {}",
                coordinate(static_cast<double>(cell.first) * sizePx),
                coordinate(static_cast<double>(cell.second) * sizePx));
        };
        for (const auto& [from, to] : segments) {
            path += fmt::format("M{}L{}", point(from), point(to));
        }
        return fmt::format(
            "<path d=\"{}\" fill=\"none\" stroke=\"#b9b2a3\" stroke-width=\".7\"/>\n", path);
    }
    return {};
}

std::string candidatesSvg(const MapView& view, const Results& results) {
    constexpr double sizePx = 2;
    const std::vector<double>& scores = results.scores.score;
    if (scores.empty()) {
        return {};
    }
    const auto [least, greatest] = std::ranges::minmax(scores);
    const double span = std::max(greatest - least, 1e-9);
    constexpr auto classes = static_cast<int>(palette::score.size());
    std::map<Cell, int> best; // of sites that fall on one spot the best is seen
    for (std::size_t i = 0; i < scores.size(); ++i) {
        const Pixel pixel = view.at(results.candidates.location[i]);
        const int scoreClass =
            std::clamp(static_cast<int>((scores[i] - least) / span * classes), 0, classes - 1);
        const auto [found, isNew] = best.try_emplace(cellOf(pixel, sizePx), scoreClass);
        found->second = std::max(found->second, scoreClass);
    }
    std::array<std::string, palette::score.size()> paths;
    for (const auto& [cell, scoreClass] : best) {
        paths[static_cast<std::size_t>(scoreClass)] += dotAt(cell, sizePx);
    }
    std::string svg;
    for (std::size_t i = 0; i < paths.size(); ++i) {
        svg += dotsPath(paths[i], palette::score[i], 3.2);
    }
    return svg;
}

std::string stationsSvg(const MapView& view, const Results& results) {
    constexpr double sizePx = 1.5;
    if (results.stations.stations == nullptr) {
        return {};
    }
    std::set<Cell> slow;
    std::set<Cell> fast;
    for (const layers::StationRecord& station : results.stations.stations->records()) {
        const Pixel pixel = view.at(station.location);
        if (geo::isOnEarth(station.location) && view.shows(pixel)) {
            (station.ports.dcfc > 0 ? fast : slow).insert(cellOf(pixel, sizePx));
        }
    }
    const auto path = [&](const std::set<Cell>& cells) {
        std::string dots;
        for (const Cell& cell : cells) {
            dots += dotAt(cell, sizePx);
        }
        return dots;
    };
    return dotsPath(path(slow), palette::slowCharger, 2.2) + dotsPath(path(fast), "#ffffff", 4.6) +
           dotsPath(path(fast), palette::fastCharger, 3.4);
}

std::string crossingsSvg(const MapView& view, const layers::CrossingLayer& crossings) {
    std::string svg;
    for (const layers::Crossing& crossing : crossings) {
        const Pixel pixel = view.at(crossing.location);
        if (view.shows(pixel)) {
            svg += fmt::format(
                "<path d=\"M{} {}l4 4l-4 4l-4 -4Z\" fill=\"{}\" stroke=\"#fff\" "
                "stroke-width=\".8\"><title>{}</title></path>\n",
                coordinate(pixel.x),
                coordinate(pixel.y - 4),
                palette::crossing,
                escapedXml(cleanText(crossing.name)));
        }
    }
    return svg;
}

std::string planSvg(const MapView& view, const Results& results) {
    std::vector<Marker> markers;
    for (const planning::PlanSite& site : results.plan.sites) {
        const Pixel pixel =
            view.at(results.candidates.location[static_cast<std::size_t>(site.candidate)]);
        markers.push_back({pixel, pixel});
    }
    spread(markers, view);
    std::string lines;
    std::string numbers;
    for (std::size_t i = markers.size(); i-- > 0;) {
        const auto& [site, label] = markers[i];
        lines += fmt::format(
            "<path d=\"M{0} {1}L{2} {3}\"/><circle cx=\"{0}\" cy=\"{1}\" r=\"2.4\"/>\n",
            coordinate(site.x),
            coordinate(site.y),
            coordinate(label.x),
            coordinate(label.y));
        numbers += fmt::format(
            "<circle cx=\"{0}\" cy=\"{1}\" r=\"{2}\"/><text x=\"{0}\" y=\"{3}\">{4}</text>\n",
            coordinate(label.x),
            coordinate(label.y),
            markerRadiusPx,
            coordinate(label.y + 3.3),
            i + 1);
    }
    return fmt::format(
        "<g stroke=\"{0}\" fill=\"{0}\" stroke-width=\"1\">\n{1}</g>\n"
        "<g class=\"numbers\" fill=\"{0}\">\n{2}</g>\n",
        palette::plan,
        lines,
        numbers);
}

} // namespace corredor::exports
