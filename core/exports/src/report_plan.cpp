#include "html_table.h"
#include "palette.h"
#include "report_sections.h"
#include "table.h"

#include <corredor/base/text.h>

#include <fmt/format.h>

#include <array>
#include <cmath>
#include <limits>
#include <numeric>

namespace corredor::exports {
namespace {

std::string_view colorOf(std::size_t criterion) {
    return palette::parts[criterion % palette::parts.size()];
}

Text objectiveText(planning::Objective objective) {
    switch (objective) {
    case planning::Objective::MaxCover:
        return Text::MaxCover;
    case planning::Objective::PMedian:
        return Text::PMedian;
    case planning::Objective::SetCover:
        return Text::SetCover;
    case planning::Objective::PCenter:
        return Text::PCenter;
    case planning::Objective::FlowRefuelling:
        break;
    }
    return Text::FlowRefuelling;
}

Text statusText(location::Status status) {
    switch (status) {
    case location::Status::Optimal:
        return Text::Optimal;
    case location::Status::Feasible:
        return Text::Feasible;
    case location::Status::Infeasible:
        break;
    }
    return Text::Infeasible;
}

std::string card(std::string_view value, std::string_view label) {
    return "<div class=\"card\"><b>" + escapedXml(value) + "</b><span>" + escapedXml(label) +
           "</span></div>\n";
}

/** What only some objectives or scenarios speak of. */
std::string optionalCards(const ReportContext& report) {
    const planning::Plan& plan = report.results.plan;
    std::string html;
    if (plan.meanKmBefore && plan.meanKmAfter) {
        html += card(grouped(*plan.meanKmBefore, 1), report.text(Text::MeanKmBefore)) +
                card(grouped(*plan.meanKmAfter, 1), report.text(Text::MeanKmAfter));
    }
    if (plan.leftOut > 0) {
        html += card(grouped(plan.leftOut, 0), report.text(Text::LeftOut));
    }
    if (plan.cost) {
        html += card(
            fmt::format("{} {}", grouped(*plan.cost, 0), plan.currency),
            report.text(Text::PlanCost));
    }
    return html;
}

std::string cards(const ReportContext& report) {
    const planning::Plan& plan = report.results.plan;
    const std::string unit =
        fmt::format(" {}", unitName(plan.unit, report.results.scenario.language));
    const bool isFine = plan.unit == "km" || plan.objective == planning::Objective::FlowRefuelling;
    const int decimals = isFine ? 2 : 0;
    return "<div class=\"cards\">\n" +
           card(grouped(static_cast<double>(plan.sites.size()), 0), report.text(Text::Sites)) +
           card(grouped(plan.value, decimals) + unit, report.text(Text::Value)) +
           card(grouped(plan.bound, decimals) + unit, report.text(Text::Bound)) +
           card(grouped(plan.gap * 100, 2) + " %", report.text(Text::Gap)) +
           card(grouped(plan.servedAlready, decimals), report.text(Text::ServedAlready)) +
           card(grouped(plan.totalDemand, 0), report.text(Text::TotalDemand)) +
           optionalCards(report) + "</div>\n";
}

/** The score as a bar of its parts, each in its criterion's colour; full width = score 1. */
std::string scoreBar(const ReportContext& report, std::size_t site) {
    const Results& results = report.results;
    constexpr double widthPx = 150;
    std::string bar = "<svg class=\"bar\" viewBox=\"0 0 150 12\" preserveAspectRatio=\"none\">"
                      "<rect width=\"150\" height=\"12\" fill=\"#eef1f3\"/>";
    double x = 0;
    for (std::size_t c = 0; c < results.criteria.size(); ++c) {
        const double width = results.scores.part(c, site) * widthPx;
        bar += fmt::format(
            "<rect x=\"{:.1f}\" width=\"{:.1f}\" height=\"12\" fill=\"{}\"><title>{}: "
            "{:.3f}</title></rect>",
            x,
            width,
            colorOf(c),
            escapedXml(report.criterion(results.criteria[c])),
            results.scores.part(c, site));
        x += width;
    }
    return bar + "</svg>";
}

std::string at(const std::vector<std::string>& column, std::size_t index) {
    return index < column.size() ? column[index] : std::string();
}

std::string nameOf(const Results& results, std::int32_t candidate) {
    const auto site = static_cast<std::size_t>(candidate);
    const std::string name = candidate < 0 ? "" : at(results.candidates.name, site);
    return candidate >= 0 && name.empty() ? at(results.candidates.id, site) : name;
}

/** Sites that a planner set apart, with what that means; empty without any. */
std::string
choiceLine(const ReportContext& report, Text meaning, const std::vector<std::int32_t>& candidates) {
    std::string names;
    for (const std::int32_t candidate : candidates) {
        names += (names.empty() ? "" : "; ") + nameOf(report.results, candidate);
    }
    return names.empty() ? names
                         : "<p><b>" + escapedXml(report.text(meaning)) + ":</b> " +
                               escapedXml(cleanText(names)) + ".</p>\n";
}

std::string sitesTable(const ReportContext& report) {
    const Results& results = report.results;
    const std::string gain = fmt::format(
        "{} ({})",
        report.text(Text::Gain),
        unitName(results.plan.gainUnit, results.scenario.language));
    HtmlTable table(
        {{report.text(Text::Rank), true},
         {report.text(Text::Site)},
         {report.text(Text::Road)},
         {report.text(Text::State)},
         {report.text(Text::Country)},
         {gain, true},
         {report.text(Text::Replacement)},
         {report.text(Text::LossWithReplacement), true},
         {report.text(Text::Score), true},
         {report.text(Text::ScoreParts)}});
    double rank = 0;
    for (const planning::PlanSite& planSite : results.plan.sites) {
        const auto site = static_cast<std::size_t>(planSite.candidate);
        const bool scored = site < results.scores.score.size();
        table.add(
            {numberCellHtml(++rank),
             textCellHtml(nameOf(results, planSite.candidate)),
             textCellHtml(at(results.candidates.road, site)),
             textCellHtml(at(results.candidates.state, site)),
             textCellHtml(at(results.candidates.country, site)),
             numberCellHtml(planSite.gain),
             textCellHtml(nameOf(results, planSite.replacement)),
             numberCellHtml(planSite.lossWithReplacement),
             numberCellHtml(
                 scored ? results.scores.score[site] : std::numeric_limits<double>::quiet_NaN(), 3),
             {scored ? scoreBar(report, site) : std::string(), false}});
    }
    return table.html();
}

/** People by country and by who covers them; empty where the objective covers nobody. */
std::string coverageSection(const ReportContext& report) {
    const auto tallies = planning::coverageByCountry(report.results.plan.coverage);
    if (tallies.empty()) {
        return {};
    }
    HtmlTable table(
        {{report.text(Text::Country)},
         {report.text(Text::CoveredExisting), true},
         {report.text(Text::CoveredPlan), true},
         {report.text(Text::CoveredNothing), true}});
    using enum planning::CoveredBy;
    for (const auto& [country, tally] : tallies) {
        table.add(
            {textCellHtml(country.empty() ? report.text(Text::NotStated) : country),
             numberCellHtml(tally[static_cast<std::size_t>(Existing)]),
             numberCellHtml(tally[static_cast<std::size_t>(Plan)]),
             numberCellHtml(tally[static_cast<std::size_t>(Nothing)])});
    }
    return "<h3>" + escapedXml(report.text(Text::CoverageByCountry)) + "</h3>\n" + table.html();
}

std::string swatch(std::size_t criterion) {
    return fmt::format(
        "<span class=\"swatch\" style=\"background:{}\"></span>", colorOf(criterion));
}

std::string partsLegend(const ReportContext& report) {
    const Results& results = report.results;
    std::string legend = "<p class=\"soft\">";
    for (std::size_t c = 0; c < results.criteria.size(); ++c) {
        legend += (c == 0 ? "" : " &emsp; ") + swatch(c) +
                  escapedXml(report.criterion(results.criteria[c]));
    }
    return legend + "</p>\n";
}

Text normalisationText(planning::Normalisation normalisation) {
    switch (normalisation) {
    case planning::Normalisation::MinMax:
        return Text::MinMax;
    case planning::Normalisation::Percentile:
        return Text::Percentile;
    case planning::Normalisation::Target:
        break;
    }
    return Text::Target;
}

/** Least, mean and greatest of the known values; NaN without any. */
std::array<double, 3> spreadOf(const std::vector<double>& values) {
    constexpr double none = std::numeric_limits<double>::quiet_NaN();
    std::array<double, 3> spread = {none, none, none};
    double sum = 0;
    double known = 0;
    for (const double value : values) {
        if (std::isfinite(value)) {
            spread[0] = std::fmin(spread[0], value);
            spread[2] = std::fmax(spread[2], value);
            sum += value;
            known += 1;
        }
    }
    spread[1] = sum / known;
    return spread;
}

} // namespace

std::string planSection(const ReportContext& report) {
    std::string html = heading(report, Text::Plan);
    if (!report.results.hasPlan) {
        return html + paragraph(report, Text::NoPlan);
    }
    const planning::Plan& plan = report.results.plan;
    html += "<p><b>" + escapedXml(report.text(Text::Objective)) + ":</b> " +
            escapedXml(report.text(objectiveText(plan.objective))) + ". <b>" +
            escapedXml(report.text(Text::Status)) + ":</b> " +
            escapedXml(report.text(statusText(plan.status))) + ".</p>\n";
    html += choiceLine(report, Text::PlanPinned, plan.choice.pinned) +
            choiceLine(report, Text::PlanForbidden, plan.choice.forbidden);
    return html + cards(report) + paragraph(report, Text::PlanIntro) + sitesTable(report) +
           partsLegend(report) + coverageSection(report);
}

std::string criteriaSection(const ReportContext& report) {
    const Results& results = report.results;
    if (results.criteria.empty()) {
        return {};
    }
    HtmlTable table(
        {{report.text(Text::Criterion)},
         {report.text(Text::Unit)},
         {report.text(Text::Weight), true},
         {report.text(Text::Direction)},
         {report.text(Text::Normalisation)},
         {report.text(Text::Minimum), true},
         {report.text(Text::Mean), true},
         {report.text(Text::Maximum), true}});
    const std::vector<double>& weights = results.scores.weights;
    const double sum = std::accumulate(weights.begin(), weights.end(), 0.0);
    for (std::size_t c = 0; c < results.criteria.size(); ++c) {
        const planning::CriterionOptions& options = results.criteria[c].options;
        const std::array<double, 3> spread = spreadOf(results.criteria[c].raw);
        table.add(
            {{swatch(c) + escapedXml(report.criterion(results.criteria[c])), false},
             textCellHtml(unitName(planning::unitOf(options), results.scenario.language)),
             {grouped(sum > 0 ? weights[c] / sum * 100 : 0, 0) + " %", true},
             textCellHtml(report.text(
                 options.direction == planning::Direction::MoreIsBetter ? Text::MoreIsBetter
                                                                        : Text::LessIsBetter)),
             textCellHtml(report.text(normalisationText(options.normalisation))),
             numberCellHtml(spread[0], 1),
             numberCellHtml(spread[1], 1),
             numberCellHtml(spread[2], 1)});
    }
    return heading(report, Text::Criteria) + paragraph(report, Text::CriteriaIntro) + table.html();
}

} // namespace corredor::exports
