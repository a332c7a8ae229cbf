#include "summary.h"

#include <corredor/base/units.h>
#include <corredor/exports/comparison_words.h>

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <vector>

namespace corredor::cli {
namespace {

using exports::Comparison;
using exports::FigureDifference;
using exports::FigureGroup;
using exports::FigureKey;
using exports::SiteSet;

/** The words of the comparison in one language. */
struct Words {
    std::string_view where;
    std::string_view year;
    std::string_view equal; ///< number of figures
    std::string_view planSites;
    std::string_view roadmapSites;
    std::string_view apart; ///< distance
    std::string_view keys;
    std::string_view inputs;
    std::string_view results;
};

constexpr Words english = {
    .where = "Where",
    .year = "Year",
    .equal = "Figures that are equal: {}\n",
    .planSites = "Sites of the plan",
    .roadmapSites = "Sites of the roadmap",
    .apart = "one place when at most {} apart",
    .keys = "Scenario keys that differ: {}\n",
    .inputs = "Inputs that differ (SHA-256): {}\n",
    .results = "Results: {}\n"};

constexpr Words spanish = {
    .where = "Dónde",
    .year = "Año",
    .equal = "Cifras iguales: {}\n",
    .planSites = "Sitios del plan",
    .roadmapSites = "Sitios de la hoja de ruta",
    .apart = "un mismo lugar cuando distan {} o menos",
    .keys = "Claves del escenario que difieren: {}\n",
    .inputs = "Entradas que difieren (SHA-256): {}\n",
    .results = "Resultados: {}\n"};

constexpr std::array groups = {
    FigureGroup::Plan,
    FigureGroup::Roadmap,
    FigureGroup::Landscape,
    FigureGroup::Network,
    FigureGroup::Candidates};

std::size_t lettersIn(std::string_view utf8) {
    const auto isStart = [](char byte) {
        return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U;
    };
    return static_cast<std::size_t>(std::ranges::count_if(utf8, isStart));
}

using Cells = std::array<std::string, 6>; // figure, where, year, A, B, B - A

std::string lineOf(const Cells& cells, std::size_t width) {
    return fmt::format(
        "{:<{}} {:<14} {:>4} {:>20} {:>20} {:>20}\n",
        cells[0],
        width,
        cells[1],
        cells[2],
        cells[3],
        cells[4],
        cells[5]);
}

/** The figures of one group that differ, under its name; empty when none does. */
std::string groupText(
    const Comparison& comparison,
    FigureGroup group,
    const Words& words,
    std::string_view language) {
    std::vector<Cells> lines = {
        {std::string(nameOf(group, language)),
         std::string(words.where),
         std::string(words.year),
         "A",
         "B",
         "B − A"}};
    std::size_t width = 0;
    for (const FigureDifference& figure : comparison.figures) {
        const FigureKey& key = figure.key;
        if (key.group == group && !figure.isEqual()) {
            lines.push_back(
                {nameOf(key, language),
                 std::string(nameOf(key.scope, language)),
                 key.year == 0 ? std::string() : std::to_string(key.year),
                 valueText(key, figure.a),
                 valueText(key, figure.b),
                 differenceText(figure)});
            width = std::max(width, lettersIn(lines.back()[0]));
        }
    }
    if (lines.size() == 1) {
        return {};
    }
    std::string text;
    for (const Cells& cells : lines) {
        text += lineOf(cells, width);
    }
    return text + '\n';
}

std::string sitesText(
    const std::vector<exports::SiteDifference>& sites,
    std::string_view name,
    const Comparison& comparison,
    const Words& words,
    std::string_view language) {
    if (sites.empty()) {
        return {};
    }
    std::string text = std::string(name) + ": ";
    for (const SiteSet set : {SiteSet::Both, SiteSet::OnlyA, SiteSet::OnlyB}) {
        text += fmt::format("{} {}, ", nameOf(set, language), Comparison::countOf(sites, set));
    }
    const double km = comparison.options.matchDistanceM / metresPerKm;
    return text + fmt::format(fmt::runtime(words.apart), exports::lengthText(km, 2)) + '\n';
}

std::string textsText(const std::vector<exports::TextDifference>& texts, std::string_view heading) {
    std::string text = fmt::format(fmt::runtime(heading), texts.size());
    for (const exports::TextDifference& difference : texts) {
        text += fmt::format(
            "  {}: {} → {}\n",
            difference.key,
            difference.a.empty() ? "–" : difference.a,
            difference.b.empty() ? "–" : difference.b);
    }
    return text;
}

} // namespace

std::string
comparisonText(const Comparison& comparison, std::string_view language, const std::string& folder) {
    const Words& words = language == "es" ? spanish : english;
    std::string text = fmt::format(
        "A: {} ({})\nB: {} ({})\n\n",
        comparison.a.name,
        comparison.a.scenarioFile,
        comparison.b.name,
        comparison.b.scenarioFile);
    for (const FigureGroup group : groups) {
        text += groupText(comparison, group, words, language);
    }
    text += fmt::format(
        fmt::runtime(words.equal),
        std::ranges::count_if(comparison.figures, &FigureDifference::isEqual));
    text += sitesText(comparison.planSites, words.planSites, comparison, words, language);
    text += sitesText(comparison.roadmapSites, words.roadmapSites, comparison, words, language);
    text += textsText(comparison.keys, words.keys) + textsText(comparison.inputs, words.inputs);
    return folder.empty() ? text : text + fmt::format(fmt::runtime(words.results), folder);
}

} // namespace corredor::cli
