#include "comparison_map.h"
#include "comparison_texts.h"
#include "html_page.h"
#include "html_table.h"
#include "table.h"

#include <corredor/base/text.h>
#include <corredor/exports/comparison_words.h>
#include <corredor/sources/builtin.h>

#include <fmt/format.h>

namespace corredor::exports {
namespace {

constexpr std::size_t hashShown = 12; ///< letters of a SHA-256: enough to tell two files apart

struct Page {
    const Comparison& comparison;
    std::string_view language;
    const ComparisonTexts& texts;
};

std::string section(std::string_view id, std::string_view title, const std::string& html) {
    return html.empty() ? std::string()
                        : fmt::format("<h2 id=\"{}\">{}</h2>\n{}", id, escapedXml(title), html);
}

std::string runsTable(const Page& page) {
    HtmlTable table(
        {{""},
         {page.texts.scenario},
         {page.texts.file},
         {page.texts.objective},
         {page.texts.version}});
    for (const auto& [letter, run] :
         {std::pair{"A", &page.comparison.a}, std::pair{"B", &page.comparison.b}}) {
        table.add(
            {textCellHtml(letter),
             textCellHtml(run->name),
             {fmt::format(
                  "{}<br><code>{}</code>",
                  escapedXml(cleanText(run->scenarioFile)),
                  escapedXml(cleanText(run->scenarioSha256.substr(0, hashShown)))),
              false},
             textCellHtml(
                 run->hasPlan ? run->objective + ", " + run->status
                              : std::string(page.texts.noPlan)),
             textCellHtml(run->version)});
    }
    return table.html();
}

std::string card(std::int64_t count, std::string_view label) {
    return fmt::format(
        "<div class=\"card\"><b>{}</b><span>{}</span></div>\n",
        grouped(static_cast<double>(count), 0),
        escapedXml(label));
}

std::string siteCards(const Page& page, const std::vector<SiteDifference>& pairs) {
    std::string html = "<div class=\"cards\">\n";
    for (const SiteSet set : {SiteSet::Both, SiteSet::OnlyA, SiteSet::OnlyB}) {
        html += card(Comparison::countOf(pairs, set), nameOf(set, page.language));
    }
    return html + "</div>\n";
}

/** Type, ports and, of a roadmap, opening year of a site in one run; a dash where it has none. */
HtmlCell siteCell(const Page& page, const std::vector<SavedSite>& sites, std::int32_t index) {
    if (index < 0) {
        return {"–", false};
    }
    const SavedSite& site = sites[static_cast<std::size_t>(index)];
    std::string text = site.openingYear == 0 ? std::string() : fmt::format("{}", site.openingYear);
    if (!site.type.empty()) {
        text += text.empty() ? "" : ": ";
        text += fmt::format(
            "{}, {} {}",
            siteTypeName(site.type, page.language),
            groupedNumber(static_cast<double>(site.ports)),
            page.texts.ports);
    }
    return textCellHtml(text.empty() ? site.id : text);
}

/** Words that stay on one line, escaped. */
std::string withoutBreaks(std::string_view text) {
    std::string html;
    for (const std::string_view word : split(text, ' ')) {
        html += html.empty() ? "" : "&nbsp;";
        html += escapedXml(word);
    }
    return html;
}

std::string siteTable(
    const Page& page,
    const std::vector<SavedSite>& a,
    const std::vector<SavedSite>& b,
    const std::vector<SiteDifference>& pairs) {
    HtmlTable table(
        {{page.texts.where},
         {page.texts.site},
         {page.texts.state},
         {"A"},
         {"B"},
         {page.texts.apart, true}});
    for (const SiteDifference& pair : pairs) {
        const SavedSite& site = siteOf(a, b, pair);
        table.add(
            {{withoutBreaks(nameOf(pair.in, page.language)), false},
             textCellHtml(site.name.empty() ? site.id : site.name),
             textCellHtml(fmt::format("{}, {}", site.state, site.country)),
             siteCell(page, a, pair.a),
             siteCell(page, b, pair.b),
             pair.in == SiteSet::Both ? numberCellHtml(pair.apartM) : HtmlCell{"–", true}});
    }
    return table.html();
}

std::string sitesSection(
    const Page& page,
    std::string_view title,
    const std::vector<SavedSite>& a,
    const std::vector<SavedSite>& b,
    const std::vector<SiteDifference>& pairs,
    const layers::ZoneLayer* states) {
    if (pairs.empty()) {
        return {};
    }
    return fmt::format(
        "{}<p class=\"soft\">{}</p>\n<figure>\n{}</figure>\n{}",
        siteCards(page, pairs),
        escapedXml(matchNote(page.comparison.options, page.texts)),
        comparisonMap(a, b, pairs, states, title, page.language),
        siteTable(page, a, b, pairs));
}

std::string figureTable(const Page& page, FigureGroup group, bool equal, std::int64_t& rows) {
    HtmlTable table(
        {{page.texts.figure},
         {page.texts.scope},
         {page.texts.year},
         {"A", true},
         {"B", true},
         {page.texts.difference, true},
         {"%", true}});
    rows = 0;
    for (const FigureDifference& figure : page.comparison.figures) {
        const FigureKey& key = figure.key;
        if (key.group != group || figure.isEqual() != equal) {
            continue;
        }
        ++rows;
        table.add(
            {textCellHtml(nameOf(key, page.language)),
             textCellHtml(nameOf(key.scope, page.language)),
             textCellHtml(key.year == 0 ? "" : std::to_string(key.year)),
             {escapedXml(valueText(key, figure.a)), true},
             {escapedXml(valueText(key, figure.b)), true},
             {escapedXml(differenceText(figure)), true},
             {escapedXml(percentText(figure)), true}});
    }
    return rows == 0 ? std::string() : table.html();
}

/** Rows that differ; those that do not are folded away. */
std::string figuresSection(const Page& page, FigureGroup group) {
    std::int64_t differing = 0;
    std::int64_t same = 0;
    const std::string differences = figureTable(page, group, false, differing);
    const std::string equal = figureTable(page, group, true, same);
    if (differing + same == 0) {
        return {};
    }
    std::string html =
        differing > 0 ? differences : fmt::format("<p>{}</p>\n", escapedXml(page.texts.allEqual));
    if (same > 0) {
        html += fmt::format(
            "<details><summary class=\"soft\">{}: {}</summary>\n{}</details>\n",
            escapedXml(page.texts.equalRows),
            same,
            equal);
    }
    return html;
}

std::string textTable(
    const Page& page,
    std::string_view what,
    const std::vector<TextDifference>& texts,
    std::size_t most) {
    if (texts.empty()) {
        return fmt::format("<p>{}</p>\n", escapedXml(page.texts.allEqual));
    }
    const auto cell = [&](const std::string& text) {
        return text.empty()
                   ? HtmlCell{"–", false}
                   : HtmlCell{
                         fmt::format(
                             "<code>{}</code>", escapedXml(cleanText(utf8Prefix(text, most)))),
                         false};
    };
    HtmlTable table({{what}, {"A"}, {"B"}});
    for (const TextDifference& text : texts) {
        table.add({cell(text.key), cell(text.a), cell(text.b)});
    }
    return table.html();
}

struct Section {
    std::string_view id;
    std::string_view title;
    std::string html;
};

std::vector<Section> sectionsOf(const Page& page, const layers::ZoneLayer* states) {
    constexpr std::size_t longest = 400; // bytes of a scenario value: a list may be long
    const Comparison& both = page.comparison;
    std::vector<Section> sections = {
        {"runs", page.texts.runs, runsTable(page)},
        {"sites",
         page.texts.planSites,
         sitesSection(
             page,
             page.texts.planSites,
             both.a.planSites,
             both.b.planSites,
             both.planSites,
             states)},
        {"roadmap-sites",
         page.texts.roadmapSites,
         sitesSection(
             page,
             page.texts.roadmapSites,
             both.a.roadmapSites,
             both.b.roadmapSites,
             both.roadmapSites,
             states)}};
    for (const FigureGroup group :
         {FigureGroup::Plan,
          FigureGroup::Roadmap,
          FigureGroup::Landscape,
          FigureGroup::Network,
          FigureGroup::Candidates}) {
        sections.push_back(
            {toString(group), nameOf(group, page.language), figuresSection(page, group)});
    }
    sections.push_back(
        {"scenario", page.texts.scenarioKeys, textTable(page, page.texts.key, both.keys, longest)});
    sections.push_back(
        {"inputs", page.texts.inputs, textTable(page, page.texts.input, both.inputs, longest)});
    return sections;
}

} // namespace

std::string comparisonHtml(const Comparison& comparison, std::string_view language) {
    const ComparisonTexts& texts = comparisonTexts(language);
    const Page page{comparison, language, texts};
    std::string contents = fmt::format("<nav aria-label=\"{}\">\n", escapedXml(texts.contents));
    std::string html;
    for (const Section& part : sectionsOf(page, sources::builtinStates().get())) {
        if (!part.html.empty()) {
            contents += fmt::format("<a href=\"#{}\">{}</a>\n", part.id, escapedXml(part.title));
            html += section(part.id, part.title, part.html);
        }
    }
    return htmlOf(
        {language,
         cleanText(fmt::format("A: {} · B: {}", comparison.a.name, comparison.b.name)),
         texts.eyebrow,
         contents + "</nav>\n",
         html,
         texts.footer});
}

} // namespace corredor::exports
