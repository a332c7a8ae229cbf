#include "area_map.h"

#include "map_layers.h"

#include <corredor/base/text.h>

#include <fmt/format.h>

namespace corredor::exports {
namespace {

std::string pathOf(const MapView& view, const AreaClass& areaClass) {
    constexpr double stepPx = 1.2; // finer makes the page longer than the eye can tell
    std::string path;
    for (const MultiPolygon* area : areaClass.areas) {
        for (const geo::PolygonPart& part : *area) {
            const std::string shell = ringPath(view, part.shell, stepPx);
            path += shell;
            for (const std::vector<geo::LonLat>& hole : part.holes) {
                path += shell.empty() ? std::string() : ringPath(view, hole, stepPx);
            }
        }
    }
    return path;
}

std::string hatchPattern(std::string_view id, std::string_view color) {
    return fmt::format(
        "<pattern id=\"{0}\" width=\"5\" height=\"5\" patternUnits=\"userSpaceOnUse\" "
        "patternTransform=\"rotate(45)\"><path d=\"M0 0V5\" stroke=\"{1}\" "
        "stroke-width=\"1.6\"/></pattern>\n",
        id,
        color);
}

std::string outlinesOf(const MapView& view, const layers::ZoneLayer& states) {
    constexpr double stepPx = 0.7;
    std::string path;
    for (std::int64_t ring = 0; ring < states.shapes->ringBegin.back(); ++ring) {
        path += ringPath(view, states.shapes->ring(ring), stepPx);
    }
    return path;
}

} // namespace

std::string areaMapSvg(
    const MapView& view,
    const std::vector<AreaClass>& classes,
    const layers::ZoneLayer* states,
    std::string_view id,
    std::string_view title) {
    std::string svg = fmt::format(
        "<svg class=\"map\" role=\"img\" aria-label=\"{0}\" viewBox=\"0 0 {1:.0f} {2:.1f}\" "
        "xmlns=\"http://www.w3.org/2000/svg\">\n"
        "<clipPath id=\"{3}-frame\"><rect width=\"{1:.0f}\" height=\"{2:.1f}\"/></clipPath>\n",
        escapedXml(title),
        view.width(),
        view.height(),
        id);
    std::string shapes;
    for (std::size_t i = 0; i < classes.size(); ++i) {
        const std::string path = pathOf(view, classes[i]);
        std::string fill(classes[i].color);
        if (classes[i].isHatched) {
            const std::string pattern = fmt::format("{}-hatch{}", id, i);
            svg += hatchPattern(pattern, classes[i].color);
            fill = "url(#" + pattern + ")";
        }
        if (!path.empty()) {
            shapes += fmt::format("<path d=\"{}\" fill=\"{}\"/>\n", path, fill);
        }
    }
    svg += fmt::format(
        "<g clip-path=\"url(#{0}-frame)\">\n<rect width=\"{1:.0f}\" height=\"{2:.1f}\" "
        "fill=\"#e3ebf0\"/>\n",
        id,
        view.width(),
        view.height());
    const std::string outlines = states == nullptr ? std::string() : outlinesOf(view, *states);
    svg += fmt::format("<path d=\"{}\" fill=\"#f8f6f1\"/>\n", outlines);
    svg += "<g fill-rule=\"evenodd\" stroke=\"#fff\" stroke-width=\".25\">\n" + shapes + "</g>\n";
    svg += fmt::format(
        "<path d=\"{}\" fill=\"none\" stroke=\"#55606a\" stroke-width=\".7\"/>\n", outlines);
    return svg + fmt::format(
                     "</g>\n<rect x=\".5\" y=\".5\" width=\"{:.1f}\" height=\"{:.1f}\" "
                     "fill=\"none\" stroke=\"#9aa4ab\"/>\n</svg>\n",
                     view.width() - 1,
                     view.height() - 1);
}

std::string areaLegendHtml(const std::vector<AreaClass>& classes) {
    std::string html = "<p class=\"soft\">";
    for (const AreaClass& entry : classes) {
        const std::string fill =
            entry.isHatched
                ? fmt::format("repeating-linear-gradient(45deg,{} 0 2px,#fff 2px 4px)", entry.color)
                : std::string(entry.color);
        html += fmt::format(
            "<span class=\"key\"><span class=\"swatch\" style=\"background:{};outline:1px solid "
            "#9aa4ab\"></span>{}</span> ",
            fill,
            escapedXml(entry.label));
    }
    return html + "</p>\n";
}

} // namespace corredor::exports
