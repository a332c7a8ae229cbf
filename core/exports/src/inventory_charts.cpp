#include "inventory_charts.h"

#include "html_table.h"
#include "palette.h"
#include "table.h"

#include <corredor/base/text.h>

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

namespace corredor::exports {
namespace {

constexpr double chartWidth = 470;
constexpr double chartHeight = 250;
constexpr double leftPx = 52;
constexpr double rightPx = 20;
constexpr double topPx = 12;
constexpr double bottomPx = 26;

std::string px(double value) {
    return shortestNumber(rounded(value, 1));
}

/** 1, 2 or 5 times a power of ten, so that some four steps reach the top. */
double niceStep(double top) {
    constexpr double steps = 4;
    const double rough = std::max(top, 1.0) / steps;
    const double power = std::pow(10, std::floor(std::log10(rough)));
    for (const double factor : {1.0, 2.0, 5.0}) {
        if (factor * power >= rough) {
            return std::max(1.0, factor * power);
        }
    }
    return std::max(1.0, 10 * power);
}

/** Years to the right, counts upwards. */
class Axes {
public:
    Axes(int first, int last, double top)
        : m_first(first)
        , m_years(std::max(1, last - first))
        , m_step(niceStep(top))
        , m_top(std::max(m_step, std::ceil(top / m_step) * m_step)) {}

    [[nodiscard]] double x(int year) const {
        const double share = static_cast<double>(year - m_first) / m_years;
        return leftPx + share * (chartWidth - leftPx - rightPx);
    }

    [[nodiscard]] double y(double count) const {
        return chartHeight - bottomPx - count / m_top * (chartHeight - topPx - bottomPx);
    }

    [[nodiscard]] std::string svg() const {
        std::string svg = "<g stroke=\"#d9dee2\" stroke-width=\"1\">\n";
        std::string texts = "<g class=\"end\" text-anchor=\"end\">\n";
        for (double count = 0; count <= m_top + m_step / 2; count += m_step) {
            svg += fmt::format(
                "<path d=\"M{} {}H{}\"/>\n", px(leftPx), px(y(count)), px(chartWidth - rightPx));
            texts += fmt::format(
                "<text x=\"{}\" y=\"{}\">{}</text>\n",
                px(leftPx - 6),
                px(y(count) + 4),
                grouped(count, 0));
        }
        texts += "</g>\n<g text-anchor=\"middle\">\n";
        constexpr int mostLabels = 8;
        const int every = std::max(1, (m_years + mostLabels - 1) / mostLabels);
        for (int year = m_first + m_years; year >= m_first; year -= every) {
            texts += fmt::format(
                "<text x=\"{}\" y=\"{}\">{}</text>\n", px(x(year)), px(chartHeight - 8), year);
        }
        return svg + "</g>\n" + texts + "</g>\n";
    }

private:
    int m_first;
    int m_years;
    double m_step;
    double m_top;
};

template <typename Value>
std::string curve(
    const landscape::Growth& growth,
    const Axes& axes,
    std::string_view color,
    std::string_view dash,
    Value value) {
    std::string path;
    for (const landscape::GrowthYear& year : growth.years) {
        path += fmt::format(
            "{}{} {}",
            path.empty() ? "M" : "L",
            px(axes.x(year.year)),
            px(axes.y(static_cast<double>(value(year)))));
    }
    return fmt::format(
        "<path d=\"{}\" fill=\"none\" stroke=\"{}\" stroke-width=\"2.4\" "
        "stroke-linejoin=\"round\"{}/>\n",
        path,
        color,
        dash.empty() ? std::string() : fmt::format(" stroke-dasharray=\"{}\"", dash));
}

} // namespace

std::string stackedBarSvg(const std::vector<ChartPart>& parts, std::string_view description) {
    constexpr double width = 470;
    constexpr double height = 22;
    const double whole =
        std::accumulate(parts.begin(), parts.end(), 0.0, [](double sum, const ChartPart& part) {
            return sum + part.value;
        });
    if (whole <= 0) {
        return {};
    }
    std::string svg = fmt::format(
        "<svg class=\"chart\" role=\"img\" aria-label=\"{}\" viewBox=\"0 0 {} {}\" "
        "xmlns=\"http://www.w3.org/2000/svg\">\n",
        escapedXml(description),
        width,
        height);
    double x = 0;
    for (const ChartPart& part : parts) {
        const double part01 = part.value / whole;
        svg += fmt::format(
            "<rect x=\"{}\" y=\"0\" width=\"{}\" height=\"{}\" fill=\"{}\" stroke=\"#fff\" "
            "stroke-width=\".8\"><title>{}: {}</title></rect>\n",
            px(x),
            px(part01 * width),
            height,
            part.color,
            escapedXml(part.label),
            grouped(part.value, 0));
        x += part01 * width;
    }
    return svg + "</svg>\n";
}

std::string legendHtml(const std::vector<ChartPart>& parts) {
    std::string html = "<p class=\"soft\">";
    for (const ChartPart& part : parts) {
        html += fmt::format(
            "<span class=\"key\"><svg class=\"swatch\" viewBox=\"0 0 11 11\" aria-hidden=\"true\">"
            "<rect width=\"11\" height=\"11\" fill=\"{}\"/></svg>{} {}</span> ",
            part.color,
            escapedXml(part.label),
            grouped(part.value, 0));
    }
    return html + "</p>\n";
}

std::string growthSvg(const landscape::Growth& growth, const GrowthWords& words) {
    const landscape::GrowthYear& last = growth.years.back();
    const double top = static_cast<double>(std::max(
        {last.stations,
         static_cast<std::int64_t>(last.ports.l2),
         static_cast<std::int64_t>(last.ports.dcfc)}));
    const Axes axes(growth.years.front().year, last.year, top);
    std::string svg = fmt::format(
        "<svg class=\"chart\" role=\"img\" aria-label=\"{}\" viewBox=\"0 0 {} {}\" "
        "xmlns=\"http://www.w3.org/2000/svg\">\n",
        escapedXml(words.description),
        chartWidth,
        chartHeight);
    svg += axes.svg();
    svg += curve(
        growth, axes, palette::mayQualify, "7 4", [](const auto& year) { return year.ports.l2; });
    svg += curve(growth, axes, palette::coveredByPlan, "2 3", [](const auto& year) {
        return year.ports.dcfc;
    });
    svg += curve(
        growth, axes, palette::fastCharger, "", [](const auto& year) { return year.stations; });
    svg += "</svg>\n";
    return svg + legendHtml(
                     {{std::string(words.stations),
                       static_cast<double>(last.stations),
                       palette::fastCharger},
                      {std::string(words.portsL2),
                       static_cast<double>(last.ports.l2),
                       palette::mayQualify},
                      {std::string(words.portsDc),
                       static_cast<double>(last.ports.dcfc),
                       palette::coveredByPlan}});
}

} // namespace corredor::exports
