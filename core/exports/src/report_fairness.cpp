#include "html_table.h"
#include "palette.h"
#include "report_sections.h"
#include "table.h"

#include <corredor/base/text.h>

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace corredor::exports {
namespace {

using planning::FloorOutcome;
using planning::Tradeoff;
using planning::TradeoffPoint;

constexpr double widthPx = 640;
constexpr double heightPx = 300;
constexpr double leftPx = 88;
constexpr double rightPx = 28;
constexpr double topPx = 18;
constexpr double bottomPx = 46;
constexpr int mostSteps = 5; ///< of each axis, about

std::string percent(double share01) {
    return grouped(100 * share01, 1) + " %";
}

HtmlCell percentCell(double share01) {
    return {percent(share01), true};
}

/** A country in words; other groups by their own names. */
std::string groupName(
    const ReportContext& report,
    planning::GroupBy by,
    const std::string& group,
    const std::string& label) {
    if (by == planning::GroupBy::Country && (group == "US" || group == "MX")) {
        return std::string(report.text(group == "US" ? Text::UnitedStates : Text::Mexico));
    }
    return cleanText(label);
}

std::string groupName(const ReportContext& report, const Tradeoff& tradeoff, std::size_t group) {
    return groupName(
        report, tradeoff.options.groups.by, tradeoff.group[group], tradeoff.label[group]);
}

std::string floorsTable(const ReportContext& report) {
    HtmlTable table(
        {{report.text(Text::Group)},
         {report.text(Text::TotalDemand), true},
         {report.text(Text::CoveredPeople), true},
         {report.text(Text::CoveredShare), true},
         {report.text(Text::FloorWord), true},
         {report.text(Text::Sites), true},
         {report.text(Text::LeastSites), true}});
    for (const FloorOutcome& floor : report.results.plan.floors) {
        const auto count = [](const std::optional<int>& sites) {
            return numberCellHtml(sites ? static_cast<double>(*sites) : std::nan(""));
        };
        table.add(
            {textCellHtml(groupName(report, floor.by, floor.group, floor.label)),
             numberCellHtml(floor.people),
             numberCellHtml(floor.covered),
             percentCell(floor.share01()),
             floor.leastCovered && floor.people > 0
                 ? percentCell(*floor.leastCovered / floor.people)
                 : numberCellHtml(std::nan("")),
             count(floor.sites),
             count(floor.leastSites)});
    }
    return "<h3>" + escapedXml(report.text(Text::Floors)) + "</h3>\n" +
           paragraph(report, Text::FloorsIntro) + table.html();
}

/** A range of round steps: 1, 2 or 5 times a power of ten. */
struct Axis {
    double low = 0;
    double step = 1;
    int steps = 1;
    double from = 0; ///< pixel of `low`
    double to = 1;   ///< pixel of the last step

    [[nodiscard]] double at(double value) const {
        return from + (value - low) / (step * steps) * (to - from);
    }

    [[nodiscard]] double value(int number) const { return low + step * number; }
};

/** @param leastStep what the labels can tell apart */
Axis axisOver(double least, double greatest, double leastStep, double from, double to) {
    const double rough = std::max((greatest - least) / mostSteps, leastStep);
    const double power = std::pow(10, std::floor(std::log10(rough)));
    double step = 10 * power;
    for (const double factor : {5.0, 2.0, 1.0}) {
        step = factor * power >= rough ? factor * power : step;
    }
    const double low = std::floor(least / step) * step;
    const int steps = std::max(1, static_cast<int>(std::ceil((greatest - low) / step)));
    return {low, step, steps, from, to};
}

std::string gridLines(const Axis& shares, const Axis& people) {
    std::string svg;
    for (int number = 0; number <= shares.steps; ++number) {
        const double x = shares.at(shares.value(number));
        svg += fmt::format(
            "<path d=\"M{0:.1f} {1:.1f}V{2:.1f}\" stroke=\"#d9dee2\"/>\n"
            "<text x=\"{0:.1f}\" y=\"{3:.1f}\" text-anchor=\"middle\">{4}</text>\n",
            x,
            topPx,
            heightPx - bottomPx,
            heightPx - bottomPx + 15,
            percent(shares.value(number)));
    }
    for (int number = 0; number <= people.steps; ++number) {
        const double y = people.at(people.value(number));
        svg += fmt::format(
            "<path d=\"M{:.1f} {:.1f}H{:.1f}\" stroke=\"#d9dee2\"/>\n"
            "<text x=\"{:.1f}\" y=\"{:.1f}\" text-anchor=\"end\">{}</text>\n",
            leftPx,
            y,
            widthPx - rightPx,
            leftPx - 7,
            y + 4,
            grouped(people.value(number), 0));
    }
    return svg;
}

/** People covered in all over the covered share of the worst-off group. */
std::string curveSvg(const ReportContext& report, const Tradeoff& tradeoff) {
    const auto [least, most] = std::ranges::minmax(tradeoff.points, {}, &TradeoffPoint::worstShare);
    const auto [fewest, greatest] = std::ranges::minmax(tradeoff.points, {}, &TradeoffPoint::value);
    const double already = tradeoff.servedAlready;
    const Axis shares =
        axisOver(least.worstShare, most.worstShare, 0.001, leftPx, widthPx - rightPx);
    const Axis people =
        axisOver(fewest.value + already, greatest.value + already, 1, heightPx - bottomPx, topPx);
    std::string svg = fmt::format(
        "<svg class=\"chart\" viewBox=\"0 0 {0:.0f} {1:.0f}\" style=\"max-width:{0:.0f}px\" "
        "role=\"img\" aria-label=\"{2}\">\n",
        widthPx,
        heightPx,
        escapedXml(report.text(Text::Tradeoff)));
    svg += gridLines(shares, people);
    std::string path;
    std::string dots;
    for (std::size_t i = 0; i < tradeoff.points.size(); ++i) {
        const TradeoffPoint& point = tradeoff.points[i];
        const double x = shares.at(point.worstShare);
        const double y = people.at(point.value + already);
        path += fmt::format("{}{:.1f} {:.1f}", path.empty() ? "M" : "L", x, y);
        dots += fmt::format(
            "<circle cx=\"{:.1f}\" cy=\"{:.1f}\" r=\"9\" fill=\"{}\"/>\n"
            "<text x=\"{:.1f}\" y=\"{:.1f}\" text-anchor=\"middle\" "
            "style=\"fill:#fff;font-weight:700\">{}</text>\n",
            x,
            y,
            palette::fastCharger,
            x,
            y + 4,
            i + 1);
    }
    svg += fmt::format(
        "<path d=\"{}\" fill=\"none\" stroke=\"{}\" stroke-width=\"2.2\"/>\n{}",
        path,
        palette::fastCharger,
        dots);
    svg += fmt::format(
        "<text x=\"{:.1f}\" y=\"{:.1f}\" text-anchor=\"middle\">{}</text>\n"
        "<text x=\"14\" y=\"{:.1f}\" text-anchor=\"middle\" transform=\"rotate(-90 14 "
        "{:.1f})\">{}</text>\n</svg>\n",
        (leftPx + widthPx - rightPx) / 2,
        heightPx - 10,
        escapedXml(report.text(Text::WorstShare)),
        (topPx + heightPx - bottomPx) / 2,
        (topPx + heightPx - bottomPx) / 2,
        escapedXml(report.text(Text::CoveredInAll)));
    return svg;
}

std::string pointsTable(const ReportContext& report, const Tradeoff& tradeoff) {
    HtmlTable table(
        {{report.text(Text::PointWord), true},
         {report.text(Text::WorstGroup)},
         {report.text(Text::WorstShare), true},
         {report.text(Text::CoveredInAll), true},
         {report.text(Text::Bound), true},
         {report.text(Text::CostPeople), true},
         {report.text(Text::StepCost), true}});
    for (std::size_t i = 0; i < tradeoff.points.size(); ++i) {
        const TradeoffPoint& point = tradeoff.points[i];
        const double before = tradeoff.costOf(i == 0 ? 0 : i - 1);
        table.add(
            {numberCellHtml(static_cast<double>(i + 1)),
             textCellHtml(groupName(report, tradeoff, static_cast<std::size_t>(point.worst))),
             percentCell(point.worstShare),
             numberCellHtml(point.value + tradeoff.servedAlready),
             numberCellHtml(point.bound + tradeoff.servedAlready),
             numberCellHtml(tradeoff.costOf(i)),
             numberCellHtml(tradeoff.costOf(i) - before)});
    }
    return table.html();
}

/** Every group at the first and the last point: whom a fairer plan moves. */
std::string groupsTable(const ReportContext& report, const Tradeoff& tradeoff) {
    constexpr std::size_t mostListed = 40;
    const std::string first = fmt::format("{} 1", report.text(Text::PointWord));
    const std::string last =
        fmt::format("{} {}", report.text(Text::PointWord), tradeoff.points.size());
    HtmlTable table(
        {{report.text(Text::Group)},
         {report.text(Text::TotalDemand), true},
         {first, true},
         {last, true}});
    std::vector<std::size_t> order(tradeoff.group.size());
    for (std::size_t g = 0; g < order.size(); ++g) {
        order[g] = g;
    }
    std::ranges::stable_sort(order, {}, [&](std::size_t g) {
        return tradeoff.points.front().covered[g] / tradeoff.people[g];
    });
    order.resize(std::min(order.size(), mostListed));
    for (const std::size_t g : order) {
        table.add(
            {textCellHtml(groupName(report, tradeoff, g)),
             numberCellHtml(tradeoff.people[g]),
             percentCell(tradeoff.points.front().covered[g] / tradeoff.people[g]),
             percentCell(tradeoff.points.back().covered[g] / tradeoff.people[g])});
    }
    const std::string note = order.size() < tradeoff.group.size()
                                 ? fmt::format(
                                       "<p class=\"soft\">{} {} / {}</p>\n",
                                       escapedXml(report.text(Text::GroupsListed)),
                                       order.size(),
                                       tradeoff.group.size())
                                 : std::string();
    return table.html() + note;
}

std::string tradeoffPart(const ReportContext& report, const Tradeoff& tradeoff) {
    std::string html = "<h3>" + escapedXml(report.text(Text::Tradeoff)) + "</h3>\n" +
                       paragraph(report, Text::TradeoffIntro);
    if (tradeoff.points.size() == 1) {
        const bool isProved = tradeoff.fairestBound <= tradeoff.fairestShare + 1e-6;
        html += paragraph(report, isProved ? Text::FairestAlready : Text::NoFairerFound);
    } else {
        html += "<div class=\"keep\">" + curveSvg(report, tradeoff) + "</div>\n";
    }
    html += pointsTable(report, tradeoff);
    html += fmt::format(
        "<p>{}: {} ({}: {}).</p>\n",
        escapedXml(report.text(Text::FairestShare)),
        percent(tradeoff.fairestShare),
        escapedXml(report.text(Text::Bound)),
        percent(tradeoff.fairestBound));
    return html + groupsTable(report, tradeoff);
}

} // namespace

std::string fairnessSection(const ReportContext& report) {
    const Results& results = report.results;
    const bool hasFloors = results.hasPlan && !results.plan.floors.empty();
    if (!hasFloors && !results.tradeoff) {
        return {};
    }
    std::string html = heading(report, Text::Fairness);
    html += hasFloors ? floorsTable(report) : std::string();
    return html + (results.tradeoff ? tradeoffPart(report, *results.tradeoff) : std::string());
}

} // namespace corredor::exports
