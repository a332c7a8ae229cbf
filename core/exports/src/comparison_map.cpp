#include "comparison_map.h"

#include "map_frame.h"
#include "map_layers.h"
#include "palette.h"

#include <corredor/base/text.h>
#include <corredor/exports/comparison_words.h>

#include <fmt/format.h>

#include <array>

namespace corredor::exports {
namespace {

/** Sites of one run lie above those that both have, so that a difference is never hidden. */
constexpr std::array drawingOrder = {SiteSet::Both, SiteSet::OnlyA, SiteSet::OnlyB};

/** Circle, triangle or square about 10 pixels wide. */
std::string symbolAt(SiteSet set, double x, double y, std::string_view title) {
    constexpr std::string_view outline = "stroke=\"#1f2933\" stroke-width=\".8\"";
    const std::string inside =
        title.empty() ? std::string() : fmt::format("<title>{}</title>", escapedXml(title));
    if (set == SiteSet::Both) {
        return fmt::format(
            "<circle cx=\"{:.1f}\" cy=\"{:.1f}\" r=\"4.6\" fill=\"{}\" {}>{}</circle>",
            x,
            y,
            palette::inBoth,
            outline,
            inside);
    }
    const bool isA = set == SiteSet::OnlyA;
    return fmt::format(
        "<path d=\"M{:.1f} {:.1f}{}\" fill=\"{}\" {}>{}</path>",
        isA ? x : x - 4.4,
        isA ? y - 6 : y - 4.4,
        isA ? "l5.6 10h-11.2Z" : "h8.8v8.8h-8.8Z",
        isA ? palette::onlyA : palette::onlyB,
        outline,
        inside);
}

std::string
legend(const MapView& view, const std::vector<SiteDifference>& pairs, std::string_view language) {
    LegendLine line(10, view.height() + 20);
    for (const SiteSet set : drawingOrder) {
        line.add(
            symbolAt(set, 6, 0, {}),
            12,
            fmt::format("{} ({})", nameOf(set, language), Comparison::countOf(pairs, set)));
    }
    return line.svg();
}

} // namespace

std::string comparisonMap(
    const std::vector<SavedSite>& a,
    const std::vector<SavedSite>& b,
    const std::vector<SiteDifference>& pairs,
    const layers::ZoneLayer* states,
    std::string_view label,
    std::string_view language) {
    geo::BoundingBox box;
    for (const SiteDifference& pair : pairs) {
        box.include(siteOf(a, b, pair).location);
    }
    if (box.isEmpty()) {
        return {};
    }
    const MapView view(box, mapWidthPx);
    std::string svg = states == nullptr ? std::string() : statesSvg(view, *states);
    for (const SiteSet set : drawingOrder) {
        for (const SiteDifference& pair : pairs) {
            if (pair.in == set) {
                const SavedSite& site = siteOf(a, b, pair);
                const Pixel pixel = view.at(site.location);
                svg += symbolAt(set, pixel.x, pixel.y, site.name) + "\n";
            }
        }
    }
    return framedMap(view, label, svg, legend(view, pairs, language));
}

} // namespace corredor::exports
