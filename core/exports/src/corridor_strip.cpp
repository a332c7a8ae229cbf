#include "corridor_strip.h"

#include "palette.h"
#include "table.h"

#include <corredor/base/text.h>

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace corredor::exports {
namespace {

using landscape::Corridor;
using landscape::CorridorGap;
using landscape::CorridorTown;

constexpr double width = 976;
constexpr double left = 8;
constexpr double right = width - 8;
constexpr double characterPx = 5.6; // mean advance of the report's fonts at 11 px
constexpr int townRows = 3;
constexpr double townRowPx = 14;
constexpr double knownY = townRows * townRowPx + 34;
constexpr double bestY = knownY + 30;
constexpr double axisY = bestY + 22;
constexpr double height = axisY + 36;

std::string number(double value) {
    return shortestNumber(rounded(value, 1));
}

/** Code points: every byte but the continuations of UTF-8. */
std::ptrdiff_t characters(std::string_view utf8) {
    return std::ranges::count_if(
        utf8, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; });
}

class Strip {
public:
    Strip(const Corridor& corridor, const StripWords& words)
        : m_corridor(corridor)
        , m_words(words) {}

    [[nodiscard]] std::string svg() {
        m_svg = fmt::format(
            "<svg class=\"map strip\" viewBox=\"0 0 {} {}\" role=\"img\" aria-label=\"{}\">\n",
            number(width),
            number(height),
            escapedXml(m_corridor.spec.name));
        addTowns();
        addBar(knownY, m_corridor.gaps, m_words.known);
        addBar(bestY, m_corridor.gapsAtBest, m_words.atBest);
        addStations();
        addBorder();
        addAxis();
        return m_svg + "</svg>\n";
    }

private:
    [[nodiscard]] double x(double chainageM) const {
        return left + chainageM / m_corridor.line.lengthM() * (right - left);
    }

    void addText(double atX, double y, std::string_view anchor, std::string_view text) {
        m_svg += fmt::format(
            "<text x=\"{}\" y=\"{}\" text-anchor=\"{}\">{}</text>\n",
            number(atX),
            number(y),
            anchor,
            escapedXml(std::string(text)));
    }

    void addLine(double x1, double y1, double x2, double y2, std::string_view style) {
        m_svg += fmt::format(
            "<path d=\"M{} {}L{} {}\" {}/>\n",
            number(x1),
            number(y1),
            number(x2),
            number(y2),
            style);
    }

    /** The largest towns first, each in the lowest row in which it covers no other. */
    void addTowns() {
        std::vector<const CorridorTown*> bySize;
        for (const CorridorTown& town : m_corridor.towns) {
            bySize.push_back(&town);
        }
        std::ranges::stable_sort(bySize, [](const CorridorTown* a, const CorridorTown* b) {
            return a->population > b->population;
        });
        std::array<std::vector<std::pair<double, double>>, townRows> taken;
        for (const CorridorTown* town : bySize) {
            const double middle = x(town->chainageM);
            const double half = static_cast<double>(characters(town->name)) * characterPx / 2 + 4;
            const double centre = std::clamp(middle, half, width - half);
            for (std::size_t row = 0; row < taken.size(); ++row) {
                const bool isFree = std::ranges::none_of(taken[row], [&](const auto& span) {
                    return centre - half < span.second && centre + half > span.first;
                });
                if (isFree) {
                    taken[row].emplace_back(centre - half, centre + half);
                    const double y = knownY - 22 - townRowPx * static_cast<double>(row);
                    addText(centre, y, "middle", town->name);
                    addLine(middle, y + 3, middle, knownY - 6, "stroke=\"#b8c0c7\"");
                    break;
                }
            }
        }
    }

    void addBar(double y, const std::vector<CorridorGap>& gaps, std::string_view label) {
        addLine(
            left,
            y,
            right,
            y,
            fmt::format("stroke=\"{}\" stroke-width=\"7\"", palette::coveredByPlan));
        for (const CorridorGap& gap : gaps) {
            addLine(
                x(gap.beginM),
                y,
                x(gap.endM),
                y,
                fmt::format("stroke=\"{}\" stroke-width=\"7\"", palette::plan));
        }
        addText(left, y + 16, "start", label);
    }

    void addStations() {
        for (const landscape::CorridorStation& station : m_corridor.stations) {
            const double at = x(station.chainageM);
            if (station.counts()) {
                addDot(at, knownY, palette::fastCharger);
            }
            if (station.mayCount()) {
                addDot(at, bestY, palette::mayQualify);
            }
        }
    }

    void addDot(double at, double y, std::string_view color) {
        m_svg += fmt::format(
            "<circle cx=\"{}\" cy=\"{}\" r=\"4\" fill=\"{}\" stroke=\"#fff\"/>\n",
            number(at),
            number(y),
            color);
    }

    void addBorder() {
        if (!m_corridor.borderM) {
            return;
        }
        const double at = x(*m_corridor.borderM);
        const bool isMexicoFirst = m_corridor.line.countryAt(0) == "MX";
        addLine(at, knownY - 12, at, axisY + 30, "stroke=\"#1f2933\" stroke-dasharray=\"4 3\"");
        addText(at - 6, axisY + 30, "end", isMexicoFirst ? m_words.mexico : m_words.unitedStates);
        addText(at + 6, axisY + 30, "start", isMexicoFirst ? m_words.unitedStates : m_words.mexico);
    }

    /** Ticks at round kilometres, about ten of them. */
    void addAxis() {
        const double km = m_corridor.line.lengthM() / 1000;
        const double rough = std::max(km / 10, 1.0);
        const double power = std::pow(10, std::floor(std::log10(rough)));
        const double step = power * (rough / power <= 2 ? 2 : rough / power <= 5 ? 5 : 10);
        addLine(left, axisY, right, axisY, "stroke=\"#8a959e\"");
        for (int i = 0; i * step <= km; ++i) {
            const double at = x(i * step * 1000);
            addLine(at, axisY, at, axisY + 4, "stroke=\"#8a959e\"");
            const std::string label =
                number(i * step) + (i == 0 ? " " + std::string(m_words.km) : "");
            addText(
                i == 0 ? left : std::min(at, width - 14),
                axisY + 15,
                i == 0 ? "start" : "middle",
                label);
        }
    }

    const Corridor& m_corridor;
    const StripWords& m_words;
    std::string m_svg;
};

} // namespace

std::string corridorStripSvg(const Corridor& corridor, const StripWords& words) {
    return Strip(corridor, words).svg();
}

} // namespace corredor::exports
