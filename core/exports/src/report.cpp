#include "report.h"

#include "html_page.h"
#include "report_map.h"
#include "report_sections.h"
#include "table.h"

#include <corredor/base/text.h>
#include <corredor/sources/builtin.h>

#include <fmt/format.h>

namespace corredor::exports {
namespace {

std::string idOf(Text title) {
    return fmt::format("s{}", static_cast<int>(title));
}

std::string mapSection(const ReportContext& report, const layers::ZoneLayer* states) {
    const std::string map = mapSvg(report.results, states);
    if (map.empty()) {
        return {};
    }
    std::string html = heading(report, Text::Map) + "<figure style=\"margin:0\">\n" + map;
    if (report.results.hasPlan) {
        html += "<figcaption class=\"soft\">" + escapedXml(report.text(Text::MapNote)) +
                "</figcaption>\n";
    }
    return html + "</figure>\n";
}

std::string contents(const ReportContext& report, const std::string& sections) {
    std::string html = "<nav aria-label=\"" + escapedXml(report.text(Text::Contents)) + "\">\n";
    for (const Text title : {Text::KeyFigures,      Text::Map,           Text::Plan,
                             Text::Fairness,        Text::Proposals,     Text::Costs,
                             Text::SiteConnections, Text::Roadmap,       Text::Criteria,
                             Text::Weights,         Text::Exclusions,    Text::Inventory,
                             Text::Coverage,        Text::Zones,         Text::Equity,
                             Text::Corridors,       Text::Compatibility, Text::Crossings,
                             Text::DataQuality,     Text::Method,        Text::Assumptions,
                             Text::Issues,          Text::Inputs,        Text::Licences}) {
        if (sections.find("id=\"" + idOf(title) + "\"") != std::string::npos) {
            html += "<a href=\"#" + idOf(title) + "\">" + escapedXml(report.text(title)) + "</a>\n";
        }
    }
    return html + "</nav>\n";
}

} // namespace

std::string heading(const ReportContext& report, Text title) {
    return "<h2 id=\"" + idOf(title) + "\">" + escapedXml(report.text(title)) + "</h2>\n";
}

std::string filledParagraph(const ReportContext& report, Text text, const Marks& marks) {
    std::string words(report.text(text));
    for (const auto& [mark, value] : marks) {
        words.replace(words.find(mark), mark.size(), value);
    }
    return "<p>" + escapedXml(words) + "</p>\n";
}

std::string paragraph(const ReportContext& report, Text text) {
    return "<p>" + escapedXml(report.text(text)) + "</p>\n";
}

std::string reportHtml(const Results& results) {
    return reportHtml(results, sources::builtinStates().get());
}

std::string reportHtml(const Results& results, const layers::ZoneLayer* states) {
    const ReportContext report{results};
    const std::string sections =
        keyFiguresSection(report) + mapSection(report, states) + planSection(report) +
        fairnessSection(report) + proposalsSection(report) + connectionsSection(report) +
        roadmapSection(report, states) + criteriaSection(report) + weightsSection(report) +
        exclusionsSection(report) + inventorySection(report) + inventoryChartsSection(report) +
        accessSection(report) + zonesSection(report, states) + equitySection(report) +
        corridorsSection(report) + tripsSection(report) + crossingsSection(report) +
        dataQualitySection(report) + methodSection(report) + assumptionsSection(report) +
        issuesSection(report) + inputsSection(report) + licencesSection(report);
    return htmlOf(
        {results.scenario.language,
         cleanText(results.scenario.name),
         report.text(Text::Eyebrow),
         contents(report, sections),
         sections,
         report.text(Text::Footer)});
}

} // namespace corredor::exports
