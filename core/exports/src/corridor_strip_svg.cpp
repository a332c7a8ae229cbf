#include "corridor_strip_svg.h"

#include "palette.h"
#include "table.h"

#include <corredor/base/text.h>
#include <corredor/exports/corridor_strip.h>

#include <fmt/format.h>

namespace corredor::exports {
namespace {

std::string number(double value) {
    return shortestNumber(rounded(value, 1));
}

class Drawing {
public:
    Drawing(const CorridorStrip& strip, const StripWords& words) : m_strip(strip), m_words(words) {}

    [[nodiscard]] std::string svg(const std::string& name) {
        m_svg = fmt::format(
            "<svg class=\"map strip\" viewBox=\"0 0 {} {}\" role=\"img\" aria-label=\"{}\">\n",
            number(m_strip.width),
            number(m_strip.height),
            escapedXml(name));
        for (const StripTown& town : m_strip.towns) {
            addText(town.x, town.y, "middle", town.name);
            addLine(town.tickX, town.y + 3, town.tickX, m_strip.known.y - 6, "stroke=\"#b8c0c7\"");
        }
        addBar(m_strip.known, m_words.known);
        addBar(m_strip.atBest, m_words.atBest);
        addStations(m_strip.known, palette::fastCharger);
        addStations(m_strip.atBest, palette::mayQualify);
        addBorder();
        addAxis();
        return m_svg + "</svg>\n";
    }

private:
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

    void addBar(const StripBar& bar, std::string_view label) {
        const auto line = [&](double from, double to, std::string_view color) {
            addLine(
                from,
                bar.y,
                to,
                bar.y,
                fmt::format(
                    "stroke=\"{}\" stroke-width=\"{}\"", color, number(2 * stripBarHalfPx)));
        };
        line(m_strip.left, m_strip.right, palette::coveredByPlan);
        for (const StripGap& gap : bar.gaps) {
            line(gap.fromX, gap.toX, palette::plan);
        }
        addText(m_strip.left, bar.y + 16, "start", label);
    }

    void addStations(const StripBar& bar, std::string_view color) {
        for (const StripStation& station : bar.stations) {
            m_svg += fmt::format(
                "<circle cx=\"{}\" cy=\"{}\" r=\"4\" fill=\"{}\" stroke=\"#fff\"/>\n",
                number(station.x),
                number(bar.y),
                color);
        }
    }

    void addBorder() {
        if (!m_strip.borderX) {
            return;
        }
        const double at = *m_strip.borderX;
        const double y = m_strip.axisY + 30;
        const bool isMexicoFirst = m_strip.isMexicoFirst;
        addLine(at, m_strip.known.y - 12, at, y, "stroke=\"#1f2933\" stroke-dasharray=\"4 3\"");
        addText(at - 6, y, "end", isMexicoFirst ? m_words.mexico : m_words.unitedStates);
        addText(at + 6, y, "start", isMexicoFirst ? m_words.unitedStates : m_words.mexico);
    }

    void addAxis() {
        const double y = m_strip.axisY;
        addLine(m_strip.left, y, m_strip.right, y, "stroke=\"#8a959e\"");
        bool isFirst = true;
        for (const StripTick& tick : m_strip.ticks) {
            addLine(tick.x, y, tick.x, y + 4, "stroke=\"#8a959e\"");
            addText(tick.labelX, y + 15, isFirst ? "start" : "middle", tick.label);
            isFirst = false;
        }
    }

    const CorridorStrip& m_strip;
    const StripWords& m_words;
    std::string m_svg;
};

} // namespace

std::string corridorStripSvg(const landscape::Corridor& corridor, const StripWords& words) {
    StripOptions options;
    options.unit = words.km;
    const CorridorStrip strip = layOutStrip(corridor, options);
    return Drawing(strip, words).svg(corridor.spec.name);
}

} // namespace corredor::exports
