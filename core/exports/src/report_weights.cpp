#include "html_table.h"
#include "palette.h"
#include "report_sections.h"
#include "table.h"

#include <corredor/base/text.h>

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <limits>
#include <numeric>

namespace corredor::exports {
namespace {

constexpr std::size_t mostListed = 40; ///< best sites of the chart; all are in the tables
constexpr std::size_t mostNext = 10;   ///< sites beside them that other weights bring in
constexpr std::size_t mostNames = 5;   ///< of sites that one changed weight brings in or out

std::string htmlText(std::string_view text) {
    return escapedXml(cleanText(text));
}

/** A paragraph of a text with places for figures. */
template <typename... Figures>
std::string sentence(const ReportContext& report, Text text, const Figures&... figures) {
    return "<p>" + htmlText(fmt::format(fmt::runtime(report.text(text)), figures...)) + "</p>\n";
}

std::string subheading(const ReportContext& report, Text title) {
    return "<h3>" + escapedXml(report.text(title)) + "</h3>\n";
}

std::string siteName(const Results& results, std::size_t site) {
    const auto& names = results.candidates.name;
    const std::string name = site < names.size() ? names[site] : std::string();
    return name.empty() ? results.candidates.id[site] : name;
}

Text methodText(planning::WeightMethod method) {
    switch (method) {
    case planning::WeightMethod::Direct:
        return Text::WeightsDirect;
    case planning::WeightMethod::Swing:
        return Text::WeightsSwing;
    case planning::WeightMethod::Ahp:
        break;
    }
    return Text::WeightsAhp;
}

std::vector<std::string> criterionNames(const Results& results) {
    std::vector<std::string> names;
    for (const planning::CriterionValues& criterion : results.criteria) {
        names.push_back(criterion.options.name);
    }
    return names;
}

/** Each criterion's weight, with the points it comes from where these were given. */
std::string weightTable(const ReportContext& report) {
    const Results& results = report.results;
    const bool isSwing = results.weights.method == planning::WeightMethod::Swing;
    std::vector<HtmlTable::Heading> headings = {{report.text(Text::Criterion)}};
    if (isSwing) {
        headings.push_back({report.text(Text::SwingPoints), true});
    }
    headings.push_back({report.text(Text::Weight), true});
    headings.push_back({report.text(Text::WeightShare), true});
    HtmlTable table(headings);
    const std::vector<double>& weights = results.scores.weights;
    const double sum = std::accumulate(weights.begin(), weights.end(), 0.0);
    for (std::size_t c = 0; c < weights.size(); ++c) {
        const std::string& name = results.criteria[c].options.name;
        std::vector<HtmlCell> cells = {textCellHtml(report.criterion(results.criteria[c]))};
        if (isSwing) {
            const auto points = results.weightOptions.swing.find(name);
            cells.push_back(numberCellHtml(
                points == results.weightOptions.swing.end()
                    ? std::numeric_limits<double>::quiet_NaN()
                    : points->second));
        }
        cells.push_back(numberCellHtml(weights[c], 3));
        cells.push_back({grouped(sum > 0 ? weights[c] / sum * 100 : 0, 1) + " %", true});
        table.add(cells);
    }
    return table.html();
}

/** "3" or "1/3": how a judgement is spoken. */
std::string judgementText(double judgement) {
    return judgement >= 1
               ? grouped(judgement, rounded(judgement, 2) == rounded(judgement, 0) ? 0 : 2)
               : "1/" + judgementText(1 / judgement);
}

/** Who compared what with what, and whether the comparisons agree; empty without comparisons. */
std::string judgementTable(const ReportContext& report) {
    const Results& results = report.results;
    if (results.weights.method != planning::WeightMethod::Ahp || !results.weights.consistency) {
        return {};
    }
    const std::vector<std::string> names = criterionNames(results);
    const planning::JudgementMatrix matrix = planning::judgementsOf(results.weightOptions, names);
    std::vector<HtmlTable::Heading> headings = {{report.text(Text::Criterion)}};
    std::vector<std::string> words; // headings only view their texts
    for (const planning::CriterionValues& criterion : results.criteria) {
        words.push_back(report.criterion(criterion));
    }
    for (const std::string& word : words) {
        headings.push_back({word, true});
    }
    HtmlTable table(headings);
    for (std::size_t row = 0; row < matrix.size; ++row) {
        std::vector<HtmlCell> cells = {textCellHtml(words[row])};
        for (std::size_t column = 0; column < matrix.size; ++column) {
            cells.push_back({judgementText(matrix.at(row, column)), true});
        }
        table.add(cells);
    }
    const planning::Consistency& consistency = *results.weights.consistency;
    return table.html() +
           sentence(
               report,
               consistency.isDoubtful() ? Text::ConsistencyDoubtful : Text::ConsistencyGood,
               grouped(consistency.lambdaMax, 3),
               grouped(consistency.index, 3),
               grouped(consistency.randomIndex, 2),
               grouped(consistency.ratio, 3),
               grouped(planning::Consistency::greatestRatio, 1));
}

bool isTopsis(const Results& results) {
    return results.scores.ranking == planning::Ranking::Topsis;
}

/** How many sites are the best ones: as the study has it, or 25. */
int topOf(const Results& results) {
    constexpr int usual = planning::SensitivityOptions{}.top;
    return results.sensitivity
               ? results.sensitivity->options.top
               : static_cast<int>(std::min<std::size_t>(usual, results.scores.order.size()));
}

std::string rankingText(const ReportContext& report) {
    const Results& results = report.results;
    std::string html =
        paragraph(report, isTopsis(results) ? Text::RankedByTopsis : Text::RankedBySum);
    const std::size_t sites = results.scores.rank.size();
    if (results.otherRanks.rank.size() != sites || sites < 2) {
        return html;
    }
    const int top = topOf(results);
    int best = 0;
    int both = 0;
    for (std::size_t site = 0; site < sites; ++site) {
        const bool isBest = results.scores.rank[site] <= top;
        best += isBest ? 1 : 0;
        both += isBest && results.otherRanks.rank[site] <= top ? 1 : 0;
    }
    const auto correlation = planning::rankCorrelation(results.scores, results.otherRanks);
    return html + sentence(
                      report,
                      Text::RankingsAgree,
                      grouped(correlation.value_or(std::numeric_limits<double>::quiet_NaN()), 3),
                      both,
                      best);
}

/** The share of draws as a bar in the colour of its class, with the number beside it. */
HtmlCell shareCell(double share) {
    const auto stability = static_cast<std::size_t>(planning::stabilityOf(share));
    return {
        fmt::format(
            "<svg class=\"bar share\" viewBox=\"0 0 150 12\" preserveAspectRatio=\"none\">"
            "<rect width=\"150\" height=\"12\" fill=\"#eef1f3\"/>"
            "<rect width=\"{:.1f}\" height=\"12\" fill=\"{}\"/></svg>",
            share * 150,
            palette::stability[stability]),
        false};
}

std::string stabilityTable(const ReportContext& report, const std::vector<std::size_t>& sites) {
    const Results& results = report.results;
    const planning::Sensitivity& study = *results.sensitivity;
    const std::string inTop =
        fmt::format(fmt::runtime(report.text(Text::InTop)), study.options.top);
    HtmlTable table(
        {{report.text(Text::Rank), true},
         {report.text(Text::Site)},
         {report.text(Text::State)},
         {inTop, true},
         {""},
         {report.text(Text::MedianRank), true},
         {report.text(Text::RankBand), true},
         {report.text(isTopsis(results) ? Text::RankBySum : Text::RankByTopsis), true}});
    for (const std::size_t site : sites) {
        const auto& states = results.candidates.state;
        const bool hasOther = site < results.otherRanks.rank.size();
        table.add(
            {numberCellHtml(results.scores.rank[site]),
             textCellHtml(siteName(results, site)),
             textCellHtml(site < states.size() ? states[site] : std::string()),
             {grouped(study.topShare[site] * 100, 0) + " %", true},
             shareCell(study.topShare[site]),
             numberCellHtml(study.medianRank[site]),
             {fmt::format(
                  "{} – {}", grouped(study.bestRank[site], 0), grouped(study.worstRank[site], 0)),
              true},
             numberCellHtml(
                 hasOther ? results.otherRanks.rank[site]
                          : std::numeric_limits<double>::quiet_NaN())});
    }
    return table.html();
}

std::string stabilityLegend(const ReportContext& report) {
    constexpr std::array texts = {
        Text::StabilityNever,
        Text::StabilitySeldom,
        Text::StabilityMostly,
        Text::StabilitySteadily};
    std::string legend = "<p class=\"soft\">";
    for (std::size_t i = 0; i < texts.size(); ++i) {
        legend += fmt::format(
            "<span class=\"key\"><span class=\"swatch\" style=\"background:{}\"></span>{}</span>",
            palette::stability[i],
            escapedXml(report.text(texts[i])));
    }
    return legend + "</p>\n";
}

/** The best sites by rank, then those that other weights bring in most often. */
std::string stabilitySection(const ReportContext& report) {
    const Results& results = report.results;
    const planning::Sensitivity& study = *results.sensitivity;
    std::vector<std::size_t> best;
    std::vector<std::size_t> next;
    for (const std::int32_t candidate : results.scores.order) {
        const auto site = static_cast<std::size_t>(candidate);
        const bool isBest = results.scores.rank[site] <= study.options.top;
        if (isBest && best.size() < mostListed) {
            best.push_back(site);
        } else if (!isBest && study.topShare[site] > 0) {
            next.push_back(site);
        }
    }
    std::ranges::stable_sort(
        next, [&](std::size_t a, std::size_t b) { return study.topShare[a] > study.topShare[b]; });
    next.resize(std::min(next.size(), mostNext));
    std::string html = subheading(report, Text::StabilityTitle) +
                       sentence(
                           report,
                           Text::StabilityWords,
                           study.best,
                           study.steady,
                           grouped(study.options.draws, 0),
                           shortestNumber(study.options.spreadPct),
                           grouped(study.kept, 1),
                           study.ever) +
                       stabilityTable(report, best) + stabilityLegend(report);
    if (!next.empty()) {
        html += subheading(report, Text::NextInLine) + stabilityTable(report, next);
    }
    return html;
}

std::string namesOf(const Results& results, const std::vector<std::int32_t>& sites) {
    std::string names;
    for (std::size_t i = 0; i < std::min(mostNames, sites.size()); ++i) {
        names += (i == 0 ? "" : "; ") + siteName(results, static_cast<std::size_t>(sites[i]));
    }
    return sites.size() > mostNames ? fmt::format("{} … +{}", names, sites.size() - mostNames)
                                    : names;
}

std::string stepsSection(const ReportContext& report) {
    const Results& results = report.results;
    const planning::Sensitivity& study = *results.sensitivity;
    HtmlTable table(
        {{report.text(Text::Criterion)},
         {report.text(Text::WeightChange), true},
         {report.text(Text::WeightShare), true},
         {report.text(Text::RankCorrelation), true},
         {report.text(Text::BestKept), true},
         {report.text(Text::ComeIn)},
         {report.text(Text::DropOut)}});
    for (const planning::WeightStep& step : study.steps) {
        table.add(
            {textCellHtml(report.criterion(results.criteria[step.criterion])),
             {(step.changePct > 0 ? "+" : "") + grouped(step.changePct, 0) + " %", true},
             {grouped(step.share * 100, 1) + " %", true},
             numberCellHtml(
                 step.rankCorrelation.value_or(std::numeric_limits<double>::quiet_NaN()), 3),
             {fmt::format("{} / {}", step.kept, study.best), true},
             textCellHtml(namesOf(results, step.enters)),
             textCellHtml(namesOf(results, step.leaves))});
    }
    return subheading(report, Text::OneAtATime) +
           sentence(report, Text::OneAtATimeWords, shortestNumber(study.options.stepPct)) +
           table.html();
}

} // namespace

std::string weightsSection(const ReportContext& report) {
    const Results& results = report.results;
    if (results.criteria.empty()) {
        return {};
    }
    std::string html = heading(report, Text::Weights) +
                       paragraph(report, methodText(results.weights.method)) +
                       judgementTable(report) + weightTable(report) + rankingText(report);
    if (results.sensitivity) {
        html += stabilitySection(report) + stepsSection(report);
    }
    return html;
}

} // namespace corredor::exports
