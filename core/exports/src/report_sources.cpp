#include "html_table.h"
#include "report_sections.h"
#include "table.h"

#include <corredor/base/issue_text.h>
#include <corredor/base/text.h>

#include <algorithm>
#include <set>

namespace corredor::exports {
namespace {

std::string code(std::string_view text) {
    return "<code>" + escapedXml(cleanText(text)) + "</code>";
}

Text severityText(Severity severity) {
    switch (severity) {
    case Severity::Info:
        return Text::SeverityInfo;
    case Severity::Warning:
        return Text::SeverityWarning;
    case Severity::Error:
        break;
    }
    return Text::SeverityError;
}

/** What was found, what was done about it, and the code that every language and file shares. */
std::string issueHtml(const Issue& issue, std::string_view language) {
    return escapedXml(issueTitle(issue.code, language)) + "<br><span class=\"soft\">" +
           escapedXml(cleanText(issueDetail(issue, language))) + "</span> " + code(issue.code);
}

std::string firstPlaces(const Issue& issue) {
    constexpr std::size_t most = 3;
    std::string places;
    for (std::size_t i = 0; i < std::min(most, issue.places.size()); ++i) {
        places += (i == 0 ? "" : ", ") + issue.places[i];
    }
    return issue.places.size() > most ? places + ", …" : places;
}

} // namespace

std::string methodSection(const ReportContext& report) {
    std::string html = heading(report, Text::Method) + paragraph(report, Text::MethodStations);
    if (report.results.network != nullptr) {
        html += paragraph(report, Text::MethodNetwork);
        html += "<p class=\"soft\">" + escapedXml(report.text(Text::NetworkFigures)) + ": " +
                grouped(report.results.networkKm, 0) + " km.</p>\n";
    }
    if (!report.results.criteria.empty()) {
        html += paragraph(report, Text::MethodScores);
    }
    if (report.results.hasPlan) {
        html += paragraph(report, Text::MethodPlan);
    }
    return html + paragraph(report, Text::MethodLimits);
}

std::string issuesSection(const ReportContext& report) {
    std::string html = heading(report, Text::Issues);
    if (report.results.issues.empty()) {
        return html + paragraph(report, Text::NoIssues);
    }
    HtmlTable table(
        {{report.text(Text::Severity)},
         {report.text(Text::IssueFound)},
         {report.text(Text::Source)},
         {report.text(Text::Count), true},
         {report.text(Text::FirstPlaces)}});
    for (const Issue& issue : report.results.issues) {
        table.add(
            {textCellHtml(report.text(severityText(issue.severity))),
             {issueHtml(issue, report.results.scenario.language), false},
             {code(issue.source), false},
             numberCellHtml(static_cast<double>(issue.count)),
             {code(firstPlaces(issue)), false}});
    }
    return html + paragraph(report, Text::IssuesIntro) + "<div class=\"issues\">" + table.html() +
           "</div>\n";
}

std::string inputsSection(const ReportContext& report) {
    HtmlTable table(
        {{report.text(Text::Role)},
         {report.text(Text::File)},
         {report.text(Text::Records), true},
         {"SHA-256"}});
    const ScenarioRecord& scenario = report.results.scenario;
    table.add(
        {textCellHtml(roleWord("scenario", scenario.language)),
         textCellHtml(scenario.path),
         HtmlCell{"", true},
         {code(scenario.sha256), false}});
    for (const InputRecord& input : report.results.inputs) {
        table.add(
            {textCellHtml(roleWord(input.role, scenario.language)),
             textCellHtml(input.path),
             numberCellHtml(static_cast<double>(input.records)),
             {code(input.sha256), false}});
    }
    return heading(report, Text::Inputs) + paragraph(report, Text::InputsIntro) + table.html();
}

std::string licencesSection(const ReportContext& report) {
    std::set<std::string> licences;
    if (report.results.stations.records != nullptr) {
        for (const layers::StationRecord& record : report.results.stations.records->records()) {
            if (!record.licence.empty()) {
                licences.insert(record.source + ": " + record.licence);
            }
        }
    }
    std::string html = heading(report, Text::Licences) + paragraph(report, Text::LicencesNote);
    if (!licences.empty()) {
        html += "<ul>\n";
        for (const std::string& licence : licences) {
            html += "<li>" + escapedXml(cleanText(licence)) + "</li>\n";
        }
        html += "</ul>\n";
    }
    return html;
}

} // namespace corredor::exports
